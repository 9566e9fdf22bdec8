import {
  EventEmitter,
  l10n,
  type NotebookCell,
  NotebookCellStatusBarAlignment,
  NotebookCellStatusBarItem,
  type NotebookCellStatusBarItemProvider,
} from "vscode";
import {
  type CellOutput,
  chartMime,
  type DataFramePreview,
  type DisplayOutput,
  type ProgressParams,
} from "../../runtime/protocol/kernel-messages";
import type { CellPlace } from "../commands/show-plan";
import { progressText } from "./progress-text";

/** Milliseconds between two texts. */
const interval = 100;

/** At the foot of a cell: how far Spark is while it runs, then how much it gave. Nothing of it is saved. */
export class CellFacts implements NotebookCellStatusBarItemProvider {
  private readonly texts = new Map<NotebookCell, string>();
  private readonly latest = new WeakMap<NotebookCell, RunFacts>();
  /** Spark has done something for them: it can be looked at. */
  private readonly withPlan = new WeakSet<NotebookCell>();
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.changes.event;

  /** @param remote where the cell runs, when that is not this machine */
  begin(cell: NotebookCell, remote: string | undefined): RunFacts {
    this.set(cell, undefined);
    this.withPlan.delete(cell);
    const run: RunFacts = new RunFacts((text, hasPlan) => {
      if (this.latest.get(cell) !== run) return;
      if (hasPlan) this.withPlan.add(cell);
      this.set(cell, text);
    }, remote);
    this.latest.set(cell, run);
    run.begin();
    return run;
  }

  provideCellStatusBarItems(cell: NotebookCell): NotebookCellStatusBarItem | undefined {
    const text = this.texts.get(cell);
    if (text === undefined) return undefined;
    const item = new NotebookCellStatusBarItem(text, NotebookCellStatusBarAlignment.Left);
    if (!this.withPlan.has(cell)) return item;
    const place: CellPlace = { notebook: cell.notebook.uri, index: cell.index };
    const title = l10n.t("Show the plan of what the cell runs");
    item.command = { title, command: "sparkNotebook.showPlan", arguments: [place] };
    item.tooltip = title;
    return item;
  }

  private set(cell: NotebookCell, text: string | undefined): void {
    if (this.texts.get(cell) === text) return;
    if (text === undefined) this.texts.delete(cell);
    else this.texts.set(cell, text);
    this.changes.fire();
  }
}

/** Of one run. */
export class RunFacts {
  private readonly startedAt = Date.now();
  private news: ProgressParams | undefined;
  private timer: NodeJS.Timeout | undefined;
  private rows: string | undefined;
  private time: string | undefined;
  private isSample = false;
  private isCached = false;
  /** Spark has done something. */
  hasPlan = false;

  constructor(
    private readonly show: (text: string | undefined, hasPlan: boolean) => void,
    private readonly remote: string | undefined,
  ) {}

  begin(): void {
    if (this.remote !== undefined) this.showFacts();
  }

  update(news: ProgressParams): void {
    this.news = news;
    this.hasPlan = true;
    this.tick();
    this.timer ??= setInterval(() => this.tick(), interval);
  }

  output(output: CellOutput): void {
    if (output.kind !== "display") return;
    if (output.frameId) this.hasPlan = true;
    this.isSample ||= isSample(output);
    const preview = output.metadata as Partial<DataFramePreview> | undefined;
    if (preview?.shownRows === undefined) return;
    const { shownRows, hasMore, totalRows } = preview;
    const count = totalRows ?? shownRows;
    if (totalRows === undefined && hasMore) this.rows = shownRows > 0 ? l10n.t("first {0} rows", shownRows) : undefined;
    else this.rows = count === 1 ? l10n.t("1 row") : l10n.t("{0} rows", count.toLocaleString());
  }

  end(): void {
    clearInterval(this.timer);
    if (this.hasPlan) this.time = `${((Date.now() - this.startedAt) / 1000).toFixed(1)} s`;
    this.showFacts();
  }

  /** The run has read rows that were kept before it. */
  hasReadKept(): void {
    this.isCached = true;
    this.showFacts();
  }

  private showFacts(): void {
    const parts = [
      ...[this.rows, this.time],
      ...[this.isCached && l10n.t("cached"), this.isSample && l10n.t("sample")],
      this.remote !== undefined && `$(remote) ${this.remote}`,
    ].filter(Boolean);
    this.show(parts.length > 0 ? parts.join(" · ") : undefined, this.hasPlan);
  }

  private tick(): void {
    if (this.news) this.show(progressText(this.news, Date.now() - this.startedAt), this.hasPlan);
  }
}

/** Whether a chart has drawn some of the rows only. */
function isSample({ items }: DisplayOutput): boolean {
  const chart = items.find(({ mime }) => mime === chartMime);
  return chart !== undefined && JSON.parse(chart.data).usermeta?.isSample === true;
}
