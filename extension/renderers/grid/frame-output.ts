import type { ChartSettings, FrameFilter, FrameView, SortKey } from "../../../runtime/protocol/frame-messages";
import type { DataFramePreview } from "../../../runtime/protocol/kernel-messages";
import { iconButton } from "../dom/button";
import { element } from "../dom/element";
import { openMenu } from "../dom/menu";
import type { ExtensionLink } from "../link/extension-link";
import { formatCount, text } from "../link/texts";
import { readColumns } from "../values/columns";
import { cellDetails } from "./cell-details";
import { columnMenu } from "./column-menu";
import { type CopyFormat, copyFormats, valuesOnly } from "./copy-format";
import { copyRange, maxCopiedCells } from "./copy-selection";
import { filterChips } from "./filter-chips";
import { openFilterEditor } from "./filter-editor";
import { FrameChart } from "./frame-chart";
import { Grid } from "./grid";
import { profileWidth } from "./profile-strip";
import { Profiles } from "./profiles";
import { RowSource } from "./row-source";
import type { CellPosition, CellRange } from "./selection";
import { StatusLine } from "./status-line";

export interface ShownFrame extends Partial<DataFramePreview> {
  readonly frameId?: string;
}

/** A DataFrame in an output: toolbar, filters, grid, the value asked for, status. */
export class FrameOutput {
  readonly root = element("div", { class: "sparknb-frame" });
  readonly #source: RowSource;
  readonly #grid: Grid;
  readonly #profiles: Profiles;
  readonly #status: StatusLine;
  readonly #details = element("div", { class: "details-place" });
  readonly #chart: FrameChart;
  readonly #chartButton: HTMLButtonElement;
  #chips: HTMLElement = element("div");

  constructor(
    arrow: Uint8Array,
    shown: ShownFrame,
    readonly link: ExtensionLink,
  ) {
    const preview = readColumns(arrow, shown.schema);
    this.#source = new RowSource(preview, shown.hasMore ?? false, shown.schema, shown.frameId, link, () =>
      this.#update(),
    );
    this.#profiles = new Profiles(this.#source, link, () => this.#grid.refresh());
    this.#status = new StatusLine(this.#source);
    this.#grid = new Grid(this.#source, {
      sort: (column, add) => this.#sortBy(column, add),
      openMenu: (column, at) => this.#openColumnMenu(column, at),
      openDetails: (cell) => this.#openDetails(cell),
      copy: () => void this.#copy(this.#grid.selection.range, valuesOnly),
      scrolled: (first, last) => this.#status.show(first, last),
      profileOf: (column) => this.#profiles.strip(column),
    });
    this.#chart = new FrameChart(this.#source, link);
    this.#chartButton = iconButton("chart", text("chart"), () => {
      this.#chart.toggle();
      this.#showChart();
    });
    this.root.append(this.#toolbar(), this.#chips, this.#chart.root, this.#grid.root, this.#details, this.#status.root);
    this.#showChart();
    this.#update();
  }

  /** The output is in the page. @param chart the one that its cell was given before */
  attached(chart: ChartSettings | undefined): void {
    this.#grid.refresh();
    if (chart && this.#source.state.kind === "ready") {
      this.#chart.open(chart);
      this.#showChart();
    }
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      this.#source.startCount();
    });
    seen.observe(this.root);
  }

  #update(): void {
    this.#grid.refresh();
    this.#status.update();
    this.root.classList.toggle("without-session", !this.#source.canAsk);
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("[data-needs-session]"))
      button.disabled = !this.#source.canAsk;
  }

  #showChart(): void {
    const { isOpen } = this.#chart;
    this.#chartButton.setAttribute("aria-pressed", String(isOpen));
    this.#grid.root.hidden = isOpen;
    this.#details.hidden = isOpen;
    if (!isOpen) this.#grid.refresh();
  }

  #toolbar(): HTMLElement {
    const needsSession = (button: HTMLButtonElement) => {
      button.dataset.needsSession = "";
      return button;
    };
    const profile = needsSession(
      iconButton("columns", text("profile"), () => {
        this.#profiles.isOn = !this.#profiles.isOn;
        this.#grid.layout.showAtLeast(this.#profiles.isOn ? profileWidth : 0);
        profile.setAttribute("aria-pressed", String(this.#profiles.isOn));
        this.#grid.refresh();
        this.#grid.refresh(); // the head is higher now
      }),
    );
    profile.setAttribute("aria-pressed", "false");
    return element(
      "div",
      { class: "toolbar", role: "toolbar", "aria-label": text("toolbarLabel") },
      needsSession(this.#chartButton),
      profile,
      iconButton("copy", text("copy"), (button) => this.#openCopyMenu(button)),
      needsSession(iconButton("export", text("export"), (button) => this.#openExportMenu(button))),
      needsSession(iconButton("code", text("insertCode"), () => void this.#insertCode())),
    );
  }

  #show(view: FrameView): void {
    this.#source.show(view);
    this.#grid.reset();
    const chips = filterChips(this.#source, (filters) => this.#show({ ...this.#source.view, filters }));
    this.#chips.replaceWith(chips);
    this.#chips = chips;
    this.#grid.refresh();
    this.#chart.refresh();
  }

  /** Each press goes one step on: ascending, descending, as the frame has it. */
  #sortBy(column: number, add: boolean): void {
    if (!this.#source.canAsk || column < 0) return;
    const { sort } = this.#source.view;
    const key = sort.find((one) => one.column === column);
    const next: SortKey[] = key?.descending ? [] : [{ column, descending: key !== undefined }];
    if (!add) this.#sort(next);
    else this.#sort(key ? sort.flatMap((one) => (one === key ? next : [one])) : [...sort, ...next]);
  }

  #sort(sort: readonly SortKey[]): void {
    this.#show({ ...this.#source.view, sort });
  }

  #filter(filter: FrameFilter): void {
    const others = this.#source.view.filters.filter(({ column }) => column !== filter.column);
    this.#show({ ...this.#source.view, filters: [...others, filter] });
  }

  #openColumnMenu(column: number, at: HTMLElement): void {
    const focus = () => this.#grid.focus();
    const shown = this.#source.schemaColumns[column]!;
    const { sort, filters } = this.#source.view;
    const current = filters.find((filter) => filter.column === column);
    const items = columnMenu(column, sort, this.#source.canAsk, {
      sort: (keys) => {
        this.#sort(keys);
        focus();
      },
      filter: () => openFilterEditor(at, shown, column, current, (filter) => this.#filter(filter), focus),
      copyName: () => {
        this.#putOnClipboard(shown.name);
        focus();
      },
    });
    openMenu(at, text("columnMenu", shown.name), items, focus);
  }

  #openCopyMenu(button: HTMLElement): void {
    const { range, isOneCell } = this.#grid.selection;
    const all: CellRange = {
      firstRow: 0,
      lastRow: this.#source.rowCount - 1,
      firstColumn: 0,
      lastColumn: this.#source.schemaColumns.length - 1,
    };
    const items = (Object.keys(copyFormats) as CopyFormat[]).map((format) => ({
      label: text("copyAs", format),
      run: () => void this.#copy(isOneCell ? all : range, copyFormats[format]),
    }));
    openMenu(button, text("copy"), items, () => button.focus());
  }

  async #copy(range: CellRange, format: (typeof copyFormats)[CopyFormat]): Promise<void> {
    const cells = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    if (cells > maxCopiedCells) return this.#status.say(text("tooMuchToCopy", formatCount(maxCopiedCells)));
    const copied = await copyRange(this.#source, range);
    if (!copied) return;
    this.#putOnClipboard(format(copied));
    this.#status.say(text("copied", formatCount(copied.rows.length)));
  }

  #putOnClipboard(value: string): void {
    if (this.link.isThere) this.link.post({ kind: "copy", text: value });
    else void navigator.clipboard.writeText(value);
  }

  #openExportMenu(button: HTMLElement): void {
    const run = (format: "csv" | "parquet") => async () => {
      const { frameId, view } = this.#source;
      const result = await this.link.request(frameId!, (requestId) => ({
        kind: "export",
        requestId,
        frameId: frameId!,
        view,
        format,
      }));
      if (result.kind === "ok") this.#status.say(text("exported", formatCount(result.answer.rows)));
      else this.#source.report(result);
    };
    const items = [
      { label: text("exportCsv"), run: run("csv") },
      { label: text("exportParquet"), run: run("parquet") },
    ];
    openMenu(button, text("export"), items, () => button.focus());
  }

  async #insertCode(): Promise<void> {
    const { frameId, view } = this.#source;
    const chart = this.#chart.shown;
    const result = await this.link.request(frameId!, (requestId) => ({
      ...{ kind: "insertCode", requestId, frameId: frameId!, view },
      ...(chart && { chart }),
    }));
    if (result.kind !== "ok") this.#source.report(result);
  }

  #openDetails({ row, column }: CellPosition): void {
    const place = this.#source.at(row);
    if (!place) return;
    const close = () => {
      this.#details.replaceChildren();
      this.#grid.focus();
    };
    const details = cellDetails(
      { ...place.columns[column]!, name: this.#source.schemaColumns[column]!.name },
      place.index,
      row,
      close,
    );
    this.#details.replaceChildren(details);
    details.querySelector<HTMLElement>("summary, .value")?.focus();
  }
}
