import type { ColumnProfile } from "../../../runtime/protocol/frame-messages";
import { element } from "../dom/element";
import { formatCount, text } from "../link/texts";

const [width, height] = [120, 30];
/** Pixels of a column whose profile has room. */
export const profileWidth = 180;

/** What a column holds, under its name: a histogram or its most frequent values, nulls, distinct values, ends. */
export function profileStrip(profile: ColumnProfile | undefined): HTMLElement {
  if (!profile) return element("div", { class: "profile waiting", role: "presentation" });
  const root = element("div", { class: "profile", title: description(profile), role: "presentation" });
  if (profile.histogram) root.append(histogram(profile.histogram));
  else if (profile.top) root.append(topValues(profile));
  else root.append(element("div", { class: "picture" }));
  const facts = element("div", { class: "facts" });
  const share = profile.rows === 0 ? 0 : profile.nulls / profile.rows;
  facts.append(element("span", { class: share > 0 ? "has-nulls" : "" }, text("nulls", percent(share))));
  if (profile.distinct) facts.append(element("span", {}, text("distinct", measured(profile.distinct))));
  root.append(facts, ...ends(profile));
  root.append(element("span", { class: "unseen" }, description(profile)));
  return root;
}

const measured = ({ value, isExact }: { value: number; isExact: boolean }) =>
  isExact ? formatCount(value) : text("about", formatCount(value));

const percent = (share: number) =>
  share > 0 && share < 0.001 ? "<0.1 %" : `${(share * 100).toLocaleString(undefined, { maximumFractionDigits: 1 })} %`;

const ends = ({ min, max }: ColumnProfile) =>
  min === undefined || max === undefined ? [] : [end(text("min"), min), end(text("max"), max)];

const end = (label: string, value: string) =>
  element("div", { class: "facts" }, element("span", {}, label), element("span", { class: "end" }, value));

function description({ min, max, mean, quartiles, top, nulls, distinct }: ColumnProfile): string {
  const lines = [text("nulls", formatCount(nulls))];
  if (distinct) lines.push(text("distinct", measured(distinct)));
  if (min !== undefined && max !== undefined) lines.push(`${min} – ${max}`);
  if (mean !== undefined) lines.push(text("mean", mean.toLocaleString()));
  if (quartiles)
    lines.push(`${text("quartiles", ...quartiles.value)}${quartiles.isExact ? "" : ` (${text("approximately")})`}`);
  for (const { value, count } of top ?? []) lines.push(`${value ?? "null"}: ${formatCount(count)}`);
  return lines.join("\n");
}

function histogram(counts: readonly number[]): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("class", "picture");
  svg.setAttribute("aria-hidden", "true");
  const highest = Math.max(1, ...counts);
  const step = width / counts.length;
  counts.forEach((count, index) => {
    const bar = document.createElementNS(space, "rect");
    const barHeight = count === 0 ? 0 : Math.max(1, (count / highest) * height);
    const place = { x: index * step, y: height - barHeight, width: step - 1, height: barHeight };
    for (const [key, value] of Object.entries(place)) bar.setAttribute(key, String(value));
    svg.append(bar);
  });
  return svg;
}

function topValues({ top = [], rows }: ColumnProfile): HTMLElement {
  const bars = top.slice(0, 3).map(({ value, count }) => {
    const bar = element(
      "div",
      { class: "top" },
      element("span", { class: "top-value" }, value ?? "null"),
      element("span", {}, percent(count / Math.max(1, rows))),
    );
    bar.style.setProperty("--share", `${(count / Math.max(1, rows)) * 100}%`);
    return bar;
  });
  return element("div", { class: "picture" }, ...bars);
}
