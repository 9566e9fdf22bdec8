import type { ChartSettings } from "../../../runtime/protocol/frame-messages";
import { chartBuilder, firstChart } from "../chart/chart-builder";
import { ChartView } from "../chart/chart-view";
import { element } from "../dom/element";
import type { Asked, ExtensionLink } from "../link/extension-link";
import { text } from "../link/texts";
import type { RowSource } from "./row-source";

/** The chart of a frame's view: select boxes, and what the engine has aggregated for them. Its settings are kept with the cell. */
export class FrameChart {
  readonly root = element("div", { class: "frame-chart", hidden: true });
  readonly #view: ChartView;
  #builder: HTMLElement = element("div");
  #settings: ChartSettings | undefined;
  #asked: Asked<unknown> | undefined;

  constructor(
    readonly source: RowSource,
    readonly link: ExtensionLink,
  ) {
    this.#view = new ChartView(link);
    this.root.append(this.#builder, this.#view.root);
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** While it is open. */
  get shown(): ChartSettings | undefined {
    return this.isOpen ? this.#settings : undefined;
  }

  open(settings: ChartSettings = this.#settings ?? firstChart(this.source.schemaColumns)): void {
    this.root.hidden = false;
    this.#use(settings);
  }

  toggle(): void {
    this.root.hidden = this.isOpen;
    if (this.isOpen) this.#change(this.#settings ?? firstChart(this.source.schemaColumns));
    else this.link.post({ kind: "keepChart", frameId: this.source.frameId! });
  }

  /** The view has changed. */
  refresh(): void {
    if (this.isOpen && this.#settings) void this.#compute(this.#settings);
  }

  #change(settings: ChartSettings): void {
    this.link.post({ kind: "keepChart", frameId: this.source.frameId!, settings });
    this.#use(settings);
  }

  #use(settings: ChartSettings): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset.setting;
    this.#settings = settings;
    const builder = chartBuilder(this.source.schemaColumns, settings, (next) => this.#change(next));
    this.#builder.replaceWith(builder);
    this.#builder = builder;
    if (focused) builder.querySelector<HTMLElement>(`[data-setting="${focused}"]`)?.focus();
    void this.#compute(settings);
  }

  async #compute(chart: ChartSettings): Promise<void> {
    this.#asked?.cancel();
    const asked = this.link.ask(this.source.frameId!, { kind: "chart", view: this.source.view, chart });
    this.#asked = asked;
    this.#view.root.setAttribute("aria-busy", "true");
    const result = await asked.result;
    if (this.#asked !== asked) return;
    this.#view.root.removeAttribute("aria-busy");
    if (result.kind === "ok") await this.#view.show(result.answer.specification);
    else if (result.kind === "error") this.#view.fail(result.error.summary);
    else if (result.kind === "gone") this.#view.fail(text("gone"));
  }
}
