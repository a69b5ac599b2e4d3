// Reloads the page when the site was built again, and shows what is wrong over the last good page.
(() => {
  "use strict";
  // Not what the stream says first: the site may have changed while this page was on its way.
  const shown = Number(document.currentScript.dataset.version);
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      background: #fcfcfa; color: #15191d; border-top: 4px solid #a8381a; font: 15px/1.5 system-ui, sans-serif; padding: 16px 24px; }
    h2 { font-size: 16px; margin: 0 0 8px } ol { margin: 0; padding-left: 24px } li { margin-bottom: 12px }
    a { color: #0a4c73 } pre { margin: 4px 0; overflow: auto; font: 13px/1.4 ui-monospace, monospace } .hint { color: #4a535b }
    button { float: right; font: inherit; min-height: 28px }`);
  const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });
  const show = (faults) => {
    document.getElementById("briefgen-faults")?.remove();
    if (!faults.length) return;
    const host = make("section", "", { id: "briefgen-faults" });
    host.setAttribute("aria-label", "Faults");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const close = make("button", "Hide", { type: "button", onclick: () => host.remove() });
    const list = make("ol", "");
    for (const fault of faults) {
      const item = make("li", "");
      const place = fault.open ? make("a", fault.place, { href: fault.open }) : make("b", fault.place);
      item.append(place, make("span", " " + fault.severity + ": " + fault.message));
      if (fault.source) item.append(make("pre", fault.source));
      if (fault.hint) item.append(make("div", fault.hint, { className: "hint" }));
      list.append(item);
    }
    const errors = faults.some((fault) => fault.severity === "error");
    root.append(close, make("h2", errors ? "Not built: this page is the last good one" : "Built, with remarks"), list);
    document.body.append(host);
  };
  new EventSource("/-/events").onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (news.version !== shown) return location.reload();
    show(news.faults);
  };
})();
