/* Pagefind in the place of the site's own index: it finds; what a reader sees and hears is search.js as ever. */
globalThis.briefgenPagefind = ({ titles, groups, facets, index }) => {
  let pagefind;
  const ask = async (words, wanted = []) => {
    if (!pagefind) {
      pagefind = await import(new URL("pagefind/pagefind.js", location.href));
      await pagefind.init();
    }
    const filters = {};
    for (const [kind, some] of wanted) filters[kind] = { [kind === "entity" ? "all" : "any"]: some.map(f => facets()[f][1]) };
    return pagefind.search(words, { filters });
  };
  /* Where no word begins so, Pagefind looks for a shorter one; then what it finds first does not have the word */
  const occurs = async word => {
    const [first] = (await ask(word)).results;
    return first && (await first.data()).content.split(" ").some(w => w.startsWith(word));
  };
  const ids = async words => new Set((await ask(words)).results.map(r => r.id));
  const quoted = words => `"${words.join(" ")}"`;

  /* What Pagefind is asked; `rest` are phrases that stand beside other words, of which it knows nothing */
  let words = null, rest = [];
  return {
    shown: 10,
    refuses: () => location.protocol === "file:" && "Searching this site needs a web server: run “python3 -m http.server” in its folder, or use the index below.",
    async find({ all, phrases }) {
      const alone = phrases.length === 1 && phrases[0].length === all.length;
      words = !all.length ? null : alone ? quoted(all) : all.join(" ");
      rest = alone ? [] : phrases;
      // Each word must be there, and Pagefind passes over one that is not.
      for (const word of new Set(all)) if (!(await occurs(word))) return [];
      let hits = (await ask(words)).results;
      for (const phrase of rest) {
        const some = await ids(quoted(phrase));
        hits = hits.filter(h => some.has(h.id));
      }
      if (all.length < 2 || alone) return hits;
      const exact = await ids(quoted(all));
      return [...hits.filter(h => exact.has(h.id)), ...hits.filter(h => !exact.has(h.id))];
    },
    async narrow(hits) {
      const some = new Set((await ask(words, groups())).results.map(r => r.id));
      return hits.filter(h => some.has(h.id));
    },
    async count(hits) {
      const counts = new Map();
      if (!hits.length) return counts;
      await pagefind.filters();
      for (const kind in titles) {
        const found = (await ask(words, groups(kind === "entity" ? "" : kind))).filters[kind] ?? {};
        // With phrases beside other words its numbers would be too high, and none is shown.
        facets().forEach(([of, value], f) => { if (of === kind && found[value]) counts.set(f, rest.length ? "" : found[value]); });
      }
      return counts;
    },
    async row(hit) {
      const { raw_url, meta, filters } = await hit.data(), [address, where] = JSON.parse(raw_url);
      return [index().kinds.findIndex(([name]) => filters.kind.includes(name)), address, meta.title, where];
    },
  };
};
