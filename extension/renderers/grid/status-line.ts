import { textButton } from "../dom/button";
import { element } from "../dom/element";
import { formatCount, text } from "../link/texts";
import type { RowSource } from "./row-source";

/** "Rows 1–14 of 541,909": what is in view, what is being computed, what went wrong. */
export class StatusLine {
  readonly #range = element("span", { class: "range" });
  readonly #news = element("span", { class: "news", role: "status" });
  readonly #actions = element("span", { class: "actions" });
  readonly root = element("div", { class: "status" }, this.#range, this.#actions, this.#news);
  #first = 0;
  #last = -1;
  #shownState = "";
  /** What is said is about a state that may pass. */
  #isTrouble = false;

  constructor(readonly source: RowSource) {}

  show(first: number, last: number): void {
    [this.#first, this.#last] = [first, last];
    this.update();
  }

  /** Said once, until the next. */
  say(news: string): void {
    this.#news.textContent = news;
    this.#isTrouble = false;
  }

  update(): void {
    const { source } = this;
    this.#range.textContent = this.#rangeText();
    const state = `${source.isCounting} ${source.state.kind}`;
    if (state === this.#shownState) return;
    this.#shownState = state;
    this.#actions.replaceChildren();
    if (source.isCounting)
      this.#actions.append(
        text("counting"),
        textButton(text("stop"), () => source.stopCount()),
      );
    if (source.state.kind === "notRun") {
      const run = textButton(text("run"), () => source.run());
      run.classList.add("primary");
      this.#actions.append(text("notRun"), run);
    }
    this.#news.classList.toggle("failed", source.state.kind === "failed");
    if (source.state.kind === "gone" && source.hasMore) this.#complain(text("gone"));
    if (source.state.kind === "failed") this.#complain(text("failed", source.state.message));
    // "Copied 2 rows" outlives the end of a count.
    if (source.state.kind === "ready" && this.#isTrouble) this.say("");
  }

  #complain(news: string): void {
    this.say(news);
    this.#isTrouble = true;
  }

  #rangeText(): string {
    const { source } = this;
    const { length } = source.schemaColumns;
    const columns = length === 1 ? text("oneColumn") : text("columnsOf", formatCount(length));
    if (source.state.kind === "notRun") return columns;
    if (source.count === 0) return `${text("noRows")} · ${columns}`;
    const [first, last] = [formatCount(this.#first + 1), formatCount(this.#last + 1)];
    const range =
      source.count === undefined
        ? text("rowsOfMore", first, last, formatCount(source.rowCount - 1))
        : text("rowsOf", first, last, formatCount(source.count));
    return `${range} · ${columns}`;
  }
}
