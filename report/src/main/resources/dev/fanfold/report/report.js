"use strict";
(() => {
  const place = document.getElementById("live");
  if (!place) return;
  const ROW = 28, SPARE = 8, LABEL = 64;
  const STATES = { DONE: "done", FAILED: "failed", SKIPPED: "skipped", UNKNOWN: "" };
  const SAID = { WAIT: "waiting", CALL: "call", BROKEN: "call without an answer", RETRY: "pause before a retry", HEDGE: "hedge",
    CANCELLED: "cancelled", RECALLED: "out of the journal" };
  const FILTERS = [
    ["all lanes", () => true],
    ["failed or skipped", (l) => l.state === "FAILED" || l.state === "SKIPPED"],
    ["on the critical path", (l) => l.critical],
    ["retried or broken", (l) => l.spans.some((s) => s[0] === "BROKEN" || s[0] === "RETRY")],
    ["hedged or cancelled", (l) => l.spans.some((s) => s[0] === "HEDGE" || s[0] === "CANCELLED")],
    ["merges", (l) => l.kind === "MERGE"],
  ];
  const wall = Math.max(1, Number(place.dataset.wall));
  const lanes = [];
  let shown = lanes, chosen = -1, due = false;

  const make = (name, look, text) => {
    const one = document.createElement(name);
    if (look) one.className = look;
    if (text !== undefined) { one.textContent = text; one.dir = "auto"; }
    return one;
  };
  const draw = (name, traits, text) => {
    const one = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const trait in traits) one.setAttribute(trait, traits[trait]);
    if (text !== undefined) one.textContent = text;
    return one;
  };
  const time = (ms) =>
    ms < 1000 ? (ms / 1000).toFixed(2) + " s" : ms < 120000 ? (ms / 1000).toFixed(1) + " s"
      : ms < 7200000 ? (ms / 60000).toFixed(1) + " min" : (ms / 3600000).toFixed(1) + " h";
  const count = (n, what) => n.toLocaleString("en") + " " + what + (n === 1 ? "" : "s");

  const read = (json) => JSON.parse(json).forEach((l) => lanes.push({
    name: l[0], depth: l[1], kind: l[2], state: l[3], from: l[4], to: l[5], critical: l[6] === 1, spans: l[7],
    calls: l[8], input: l[9], output: l[10], money: l[11], text: l[12], path: l[13],
  }));

  const tools = make("div", "tools");
  const named = make("label", "", "Name or answer contains");
  const word = make("input");
  word.type = "search";
  word.name = "word";
  named.append(word);
  const which = make("label", "", "Show");
  const filter = make("select");
  filter.name = "filter";
  FILTERS.forEach(([name], i) => filter.append(new Option(name, i)));
  which.append(filter);
  const tally = make("output");
  tools.append(named, which, tally);

  const list = make("div", "list");
  list.tabIndex = 0;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Lanes; the arrow keys choose one, and what it did stands below the list");
  const space = make("div");
  space.setAttribute("role", "presentation");
  list.append(space);
  const detail = make("section", "detail");
  detail.setAttribute("aria-live", "polite");
  detail.setAttribute("aria-label", "The chosen lane");
  detail.hidden = true;

  const scale = draw("svg", { "aria-hidden": "true" });
  const axis = make("div", "axis");
  axis.append(make("span", "small", "Part"), scale, make("span", "took", "Took"));
  axis.setAttribute("aria-hidden", "true");
  const mark = () => {
    const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 15000, 30000, 60000, 120000, 300000,
      600000, 1800000, 3600000, 7200000, 21600000, 86400000];
    const most = Math.max(1, Math.min(8, Math.floor(scale.clientWidth / LABEL)));
    const step = steps.find((s) => wall / s <= most) || wall;
    scale.replaceChildren();
    for (let at = 0; at <= wall; at += step) {
      const x = (100 * at / wall).toFixed(3) + "%";
      scale.append(draw("line", { x1: x, x2: x, y1: "70%", y2: "100%" }));
      const anchor = at === 0 ? "start" : at > .9 * wall ? "end" : "middle";
      scale.append(draw("text", { x, y: "52%", "text-anchor": anchor }, at === 0 ? "0" : time(at)));
    }
  };

  const percent = (ms) => (100 * ms / wall).toFixed(3) + "%";
  const bar = (look, from, to) =>
    draw("rect", { class: look, x: percent(from), width: percent(Math.max(.002 * wall, to - from)) });
  const track = (l) => {
    const svg = draw("svg", { class: "track", "aria-hidden": "true" });
    if (l.kind !== "PART") svg.append(bar("group", l.from, l.to));
    l.spans.forEach((s) => svg.append(bar("s-" + s[0].toLowerCase(), s[1], s[2])));
    if (l.critical) svg.append(bar("crit", l.from, l.to));
    return svg;
  };

  const row = (l, i) => {
    const one = make("div", "row " + l.kind + " " + l.state);
    one.id = "lane-" + i;
    one.setAttribute("role", "option");
    one.setAttribute("aria-posinset", i + 1);
    one.setAttribute("aria-setsize", shown.length);
    one.setAttribute("aria-selected", i === chosen);
    const told = [...new Set(l.spans.map((s) => SAID[s[0]]))].join(", ");
    one.setAttribute("aria-label", [l.path || l.name, STATES[l.state], time(l.to - l.from),
      l.critical ? "on the critical path" : "", told].filter(Boolean).join("; "));
    const sign = { FAILED: "✗ ", SKIPPED: "⊘ " }[l.state] || "";
    const name = make("span", "name");
    name.style.paddingLeft = 14 * Math.min(l.depth, 6) + "px";
    name.append((l.critical ? "◆ " : "") + sign, make("bdi", "", l.name));
    one.append(name, track(l), make("span", "took", time(l.to - l.from)));
    one.style.transform = "translateY(" + i * ROW + "px)";
    return one;
  };

  const paint = () => {
    due = false;
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - SPARE);
    const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + SPARE);
    const rows = [];
    for (let i = first; i < last; i++) rows.push(row(shown[i], i));
    space.replaceChildren(...rows);
    if (chosen >= first && chosen < last) list.setAttribute("aria-activedescendant", "lane-" + chosen);
    else list.removeAttribute("aria-activedescendant");
  };
  const later = () => { if (!due) { due = true; requestAnimationFrame(paint); } };

  const fit = () => {
    space.style.height = shown.length * ROW + "px";
    list.style.height = Math.min(shown.length * ROW + 2, 544) + "px";
    tally.textContent = shown.length === lanes.length
      ? count(lanes.length, "lane") : shown.length.toLocaleString("en") + " of " + count(lanes.length, "lane");
    paint();
  };
  const sift = () => {
    const wanted = word.value.trim().toLowerCase(), test = FILTERS[filter.value][1];
    shown = lanes.filter((l) => test(l)
      && (!wanted || l.path.toLowerCase().includes(wanted) || l.text.toLowerCase().includes(wanted)));
    chosen = -1;
    detail.hidden = true;
    list.scrollTop = 0;
    fit();
  };

  const tell = (l) => {
    const table = make("table"), head = make("tr"), body = make("tbody");
    ["What", "From", "Took", "Remark"].forEach((h) => {
      const th = make("th", "", h);
      th.scope = "col";
      head.append(th);
    });
    l.spans.forEach((s) => {
      const tr = make("tr");
      [SAID[s[0]], time(s[1]), time(s[2] - s[1]), s[3]].forEach((t) => tr.append(make("td", "", t)));
      body.append(tr);
    });
    const top = make("thead");
    top.append(head);
    table.append(make("caption", "", l.spans.length ? "What it did" : "It did nothing of its own"), top, body);
    const sum = [STATES[l.state], "from " + time(l.from) + " to " + time(l.to), l.calls ? count(l.calls, "call") : "",
      l.input + l.output ? count(l.input, "token") + " in, " + l.output.toLocaleString("en") + " out" : "", l.money,
      l.critical ? "on the critical path" : ""].filter(Boolean).join(" · ");
    detail.replaceChildren(make("h3", "", l.path || l.name), make("p", "small", sum));
    if (l.text) detail.append(make("div", "said", l.text));
    if (l.spans.length) detail.append(table);
    detail.hidden = false;
  };
  const choose = (i) => {
    if (!shown.length) return;
    chosen = Math.max(0, Math.min(shown.length - 1, i));
    if (chosen * ROW < list.scrollTop) list.scrollTop = chosen * ROW;
    else if ((chosen + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (chosen + 1) * ROW - list.clientHeight;
    paint();
    tell(shown[chosen]);
  };

  list.addEventListener("scroll", later, { passive: true });
  list.addEventListener("click", (e) => {
    const one = e.target.closest(".row");
    if (one) choose(Number(one.id.slice(5)));
  });
  list.addEventListener("keydown", (e) => {
    const page = Math.floor(list.clientHeight / ROW);
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + page, PageUp: chosen - page,
      Home: 0, End: shown.length - 1, Enter: chosen, " ": chosen }[e.key];
    if (to === undefined) return;
    e.preventDefault();
    choose(to);
  });
  word.addEventListener("input", sift);
  filter.addEventListener("change", sift);

  const parcels = [...document.querySelectorAll("script.lanes")];
  const next = () => {
    const until = performance.now() + 8;
    while (parcels.length && performance.now() < until) read(parcels.shift().textContent);
    const begins = !list.isConnected;
    if (begins) {
      place.append(tools, axis, list, detail);
      requestAnimationFrame(mark);
      addEventListener("resize", mark);
      document.documentElement.classList.add("live");
    }
    if (begins || !parcels.length) fit();
    if (parcels.length) setTimeout(next);
    else document.documentElement.dataset.lanes = lanes.length;
  };
  next();
})();
