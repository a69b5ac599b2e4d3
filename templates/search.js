/* The search page. The index is script files, which load from a disk too: see site/search.py. */
(() => {
  "use strict";
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const $ = s => document.querySelector(s);
  const box = form.querySelector("input"), list = $("[data-search-list]"), results = $("[data-search-results]");
  const say = $("[data-search-status]"), more = $("[data-search-more]"), facetBox = $("[data-search-facets]");
  const words = JSON.parse($("#words")?.textContent || "{}");
  const speak = (s, v = {}) => (words[s] || s).replace(/%\((\w+)\)s/g, (_, k) => v[k]);
  const UNSEEN = 500;
  const el = (tag, cls, ...inside) => { const n = document.createElement(tag); if (cls) n.className = cls; n.append(...inside); return n; };

  /* Parts of the index */
  const parts = new Map(), waiting = new Map();
  globalThis.briefgenSearch = (name, data) => waiting.get(name)?.(data);
  const part = name => {
    if (!parts.has(name)) parts.set(name, new Promise((done, fail) => {
      waiting.set(name, done);
      const script = document.createElement("script");
      script.src = `search/${name}.js`;
      script.onerror = () => { parts.delete(name); fail(new Error(name)); };
      document.head.append(script);
    }));
    return parts.get(name);
  };

  /* Folding: the same steps as in site/folding.py */
  let letters = {};
  const swap = s => s.replace(/[^\0-\x7f]/g, c => letters[c] ?? c);
  const fold = s => swap(swap(s.normalize("NFC").toLowerCase()).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
    .replace(/['’ʼ`´]s(?![a-z0-9])/g, "").replace(/['’ʼ`´]/g, "")
    .replace(/(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))/g, "$1").replace(/[iy]y(?![a-z0-9])/g, "y");
  const WORD = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu;
  const split = s => fold(s).match(WORD) ?? [];
  const ready = async () => { const index = await part("index"); letters = index.letters; return index; };
  globalThis.briefgenFold = async text => { await ready(); return split(text); };

  /* A query: words, each of which must be there, and phrases in quotation marks */
  const parse = q => {
    const phrases = [], free = q.replace(/["“„«]([^"“”„»]+)["”»]/g, (_, s) => { phrases.push(split(s)); return " " + s + " "; });
    return { all: split(free), phrases: phrases.filter(p => p.length) };
  };

  /* Where a word, or one that begins with it, stands in a segment: record → [whole words, beginnings] */
  const places = async (segment, number, word) => {
    const firsts = segment.words, found = new Map();
    let n = 0;
    while (n + 1 < firsts.length && firsts[n + 1] <= word) n++;
    // Too many words begin with a single letter.
    const beginning = word.length > 1 || /[^\0-\x7f]/.test(word);
    for (; n < firsts.length && (firsts[n] <= word || (beginning && firsts[n].startsWith(word))); n++) {
      for (const line of (await part(`${number}-w${n}`)).split("\n")) {
        const term = line.slice(0, line.indexOf(" "));
        if (term !== word && !(beginning && term.startsWith(word))) continue;
        let record = 0;
        for (const item of line.slice(term.length + 1).split(",")) {
          const [step, ...at] = item.split(".").map(d => parseInt(d, 36));
          record += step;
          if (!found.has(record)) found.set(record, [new Set(), new Set()]);
          for (const p of at) found.get(record)[term === word ? 0 : 1].add(p);
        }
      }
    }
    return found;
  };

  /* Where the words follow each other, or -1; the last may be a beginning */
  const follow = (maps, record, whole) => {
    const last = maps.length - 1, at = (i, p) => maps[i].get(record)[0].has(p) || (!whole && i === last && maps[i].get(record)[1].has(p));
    let best = -1;
    for (const p of [...maps[0].get(record)[0], ...(last || whole ? [] : maps[0].get(record)[1])])
      if (maps.every((_, i) => at(i, p + i)) && (best < 0 || p < best)) best = p;
    return best;
  };

  /* Records of a segment with so many of the words, ranked: the exact phrase first, then whole words, then beginnings */
  const look = async (segment, number, query, least) => {
    const maps = new Map(), counts = new Map(), found = [];
    for (const word of new Set(query.all)) maps.set(word, await places(segment, number, word));
    for (const m of maps.values()) for (const record of m.keys()) counts.set(record, (counts.get(record) ?? 0) + 1);
    const row = query.all.map(w => maps.get(w));
    for (const [record, n] of counts) {
      if (n < least || !query.phrases.every(p => follow(p.map(w => maps.get(w)), record, true) >= 0)) continue;
      let rank = 9 - n;
      if (n === maps.size) {
        const exact = follow(row, record, true), near = exact < 0 ? follow(row, record, false) : exact;
        const seen = p => p >= 0 && p < UNSEEN;
        rank = seen(exact) ? 0 : seen(near) ? 1 : row.every(m => [...m.get(record)[0]].some(seen)) ? 2 : exact >= 0 ? 3 : 4;
      }
      found.push({ rank, segment: number, record });
    }
    return found;
  };
  const order = (a, b) => a.rank - b.rank || a.segment - b.segment || a.record - b.record;

  /* One result */
  const mark = (text, query) => text.split(/([\p{L}\p{M}\p{N}'’.]+)/u).map((piece, i) =>
    i % 2 && split(piece).some(w => query.all.some(q => (q.length > 1 ? w.startsWith(q) : w === q))) ? el("mark", "", piece) : piece);
  const item = ([kind, address, text, where], index, query) => {
    const [name, label] = index.kinds[kind], link = el("a", "", ...mark(text, query));
    link.href = address;
    const rail = el("p", "rail kind"), shape = document.getElementById("k-" + name);
    if (shape) {
      const svg = $(".sprite").cloneNode(), use = document.createElementNS(svg.namespaceURI, "use");
      svg.setAttribute("class", "mark"); use.setAttribute("href", "#k-" + name); svg.append(use); rail.append(svg);
    }
    rail.append(" " + label);
    return el("li", "row item", rail, el("div", "body", el("p", "say", link)), el("p", "note ev-at", where));
  };

  /* Facets: within a group one of the values will do; of two entities both must be there */
  const titles = { kind: "Kind", entity: "Actor", topic: "Topic", source: "Source", year: "Year of source" };
  let facets = [], index;
  const chosen = new Set();
  const groups = besides => {
    const found = new Map();
    for (const f of chosen) if (facets[f][0] !== besides) found.set(facets[f][0], [...(found.get(facets[f][0]) ?? []), f]);
    return [...found];
  };

  /* The engine over the site's own index; what its first segment has is shown early */
  const numbers = new Map(), values = hit => numbers.get(hit.segment)[hit.record];
  const fits = (hit, wanted) => wanted.every(([kind, some]) => some[kind === "entity" ? "every" : "some"](f => values(hit).includes(f)));
  const load = async hits => {
    for (const n of new Set(hits.map(h => h.segment)))
      if (!numbers.has(n)) numbers.set(n, (await part(`${n}-f`)).split(",").map(r => r ? r.split(".").map(d => parseInt(d, 36)) : []));
  };
  const own = {
    shown: 50,
    async find(query, early) {
      const found = [], all = new Set(query.all).size;
      // Where nothing has all words, most of them will do.
      for (let least = all; !found.length && least >= (query.phrases.length ? all : all / 2); least--) {
        for (const [number, segment] of index.segments.entries()) {
          // Without words the filters alone say what is wanted.
          if (all) found.push(...(await look(segment, number, query, least)).sort(order));
          else found.push(...Array.from({ length: segment.records.at(-1) }, (_, record) => ({ rank: 0, segment: number, record })));
          if (found.length && number + 1 < index.segments.length) await early(found);
        }
        query.most = least < all;
      }
      return found.sort(order);
    },
    async narrow(hits) {
      await load(hits);
      const wanted = groups();
      return hits.filter(h => fits(h, wanted));
    },
    async count(hits) {
      await load(hits);
      const counts = new Map();
      for (const kind in titles) {
        const wanted = groups(kind === "entity" ? "" : kind);
        for (const hit of hits) if (fits(hit, wanted)) for (const f of values(hit)) if (facets[f][0] === kind) counts.set(f, (counts.get(f) ?? 0) + 1);
      }
      return counts;
    },
    async row(hit) {
      const ends = index.segments[hit.segment].records;
      let n = 0;
      while (ends[n + 1] <= hit.record) n++;
      return (await part(`${hit.segment}-r${n}`))[hit.record - ends[n]];
    },
  };
  const engine = globalThis.briefgenPagefind?.({ titles, groups, facets: () => facets, index: () => index }) ?? own;

  const offer = counts => {
    const last = facetBox.contains(document.activeElement) ? document.activeElement.value : "";
    facetBox.replaceChildren(...Object.keys(titles).flatMap(kind => {
      const some = facets.map((_, f) => f).filter(f => facets[f][0] === kind && (counts.has(f) || chosen.has(f)))
        .sort((a, b) => chosen.has(b) - chosen.has(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 8);
      if (!some.length) return [];
      return [el("fieldset", "", el("legend", "", speak(titles[kind])), ...some.map(f => {
        const input = el("input");
        Object.assign(input, { type: "checkbox", name: kind, value: facets[f][1], checked: chosen.has(f) });
        input.addEventListener("change", () => { chosen[input.checked ? "add" : "delete"](f); keep(); show(); });
        return el("label", "", input, ` ${facets[f][2]} `, el("span", "", String(counts.get(f) ?? 0)));
      }))];
    }));
    narrow.hidden = false;
    $("[data-search-clear]").hidden = !chosen.size;
    if (last) [...facetBox.querySelectorAll("input")].find(i => i.value === last)?.focus();
  };

  /* Searching */
  const narrow = $("[data-search-narrow]");
  let turn = 0, limit = engine.shown, query, hits = [];
  const keep = () => {
    const p = new URLSearchParams(box.value.trim() ? { q: box.value.trim() } : {});
    for (const f of chosen) p.append(facets[f][0], facets[f][1]);
    try { history.replaceState(null, "", p.size ? "?" + p : location.pathname); } catch { /* some browsers on file: */ }
  };
  const draw = async (some, mine) => {
    const rows = await Promise.all(some.slice(0, limit).map(engine.row));
    if (mine !== turn) return;
    list.replaceChildren(...rows.map(r => item(r, index, query)));
    results.hidden = !some.length;
    more.hidden = some.length <= limit;
  };
  const show = async () => {
    const mine = ++turn, some = chosen.size ? await engine.narrow(hits) : hits;
    if (mine !== turn) return;
    const n = some.length, asked = box.value.trim(), q = `“${asked}”`;
    await draw(some, mine);
    if (mine !== turn) return;
    const of = n > limit ? speak("First %(limit)s of %(all)s results", { limit, all: n }) : n === 1 ? speak("1 result") : speak("%(all)s results", { all: n });
    say.textContent = n ? (query.most ? speak("Nothing has all of these words.") + " " : "") + (asked ? speak("%(results)s for %(query)s", { results: of, query: q }) : of)
      : !asked ? speak("No result fits these filters.")
      : hits.length ? speak("None of %(all)s results for %(query)s fits these filters.", { all: hits.length, query: q })
      : speak("Nothing found for %(query)s. Try fewer words, or the index below.", { query: q });
    if (!hits.length && !chosen.size) { narrow.hidden = true; return; }
    facets = await part("facets");
    const counts = await engine.count(hits);
    if (mine === turn) offer(counts);
  };
  const run = async () => {
    const mine = ++turn;
    limit = engine.shown;
    try {
      index = await ready();
      query = parse(box.value.trim());
      if (!query.all.length && !chosen.size) { results.hidden = narrow.hidden = true; say.textContent = ""; return; }
      const found = await engine.find(query, async some => { if (mine === turn && !chosen.size) await draw(some, mine); });
      if (mine !== turn) return;
      hits = found;
      await show();
    } catch { if (turn >= mine) say.textContent = speak("The search index could not be read. Use the index below."); }
  };

  const start = async () => {
    if (engine.refuses?.()) { form.hidden = true; say.textContent = speak(engine.refuses()); return; }
    $("[data-search-hint]").hidden = false;
    const address = new URLSearchParams(location.search);
    box.value = address.get("q") ?? "";
    if ([...address.keys()].some(k => k in titles || k === "actor")) {
      facets = await part("facets").catch(() => []);
      for (const [kind, value] of address) {
        const f = facets.findIndex(x => x[0] === (kind === "actor" ? "entity" : kind) && x[1] === value);
        if (f >= 0) chosen.add(f);
      }
    }
    if (box.value || chosen.size) run();
  };
  let pause;
  form.addEventListener("submit", e => { e.preventDefault(); clearTimeout(pause); keep(); run(); });
  box.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(() => { keep(); run(); }, 150); });
  more.addEventListener("click", async () => {
    const next = limit;
    limit += engine.shown;
    await show();
    list.children[next]?.querySelector("a").focus();
  });
  $("[data-search-clear]").addEventListener("click", () => { chosen.clear(); keep(); show(); box.focus(); });
  /* The arrow keys go from the field through the results and back */
  addEventListener("keydown", e => {
    if (e.key !== "ArrowDown" && e.key !== "ArrowUp" || e.altKey || e.ctrlKey || e.metaKey) return;
    const stops = [box, ...list.querySelectorAll(".say a")], at = stops.indexOf(document.activeElement);
    const to = stops[at + (e.key === "ArrowDown" ? 1 : -1)];
    if (at >= 0 && to && !results.hidden) { e.preventDefault(); to.focus(); }
  });
  if (matchMedia("(max-width: 62rem)").matches) narrow.querySelector("details").open = false;
  start();
})();
