import type { FrameAnswerOf, FrameRequestKind, FrameResult, FrameView } from "../../../runtime/protocol/frame-messages";
import type { Asked, ExtensionLink } from "../link/extension-link";
import { type Column, type Columns, readColumns } from "../values/columns";

/** Values in one page, so that wide frames have lower pages. */
const pageValues = 40_000;
const maxPageRows = 200;
const maxPages = 80;
const maxUnderWay = 2;

interface LoadedPage {
  readonly columns: readonly Column[];
  readonly rowCount: number;
}

type AskedPage = Asked<FrameResult<"page">>;

interface PageUnderWay {
  readonly asked: AskedPage;
  readonly loading: Promise<boolean>;
  /** Somebody waits for it who is not to be left alone when other rows are scrolled to. */
  isNeeded: boolean;
}

export type SourceState =
  | { readonly kind: "ready" }
  /** Only what the output holds can be shown. */
  | { readonly kind: "gone" }
  | { readonly kind: "notRun" }
  | { readonly kind: "failed"; readonly message: string };

export const wholeFrame: FrameView = { sort: [], filters: [] };

/** The rows of a frame, of which few are here: the output's own, then pages that the kernel gives. */
export class RowSource {
  readonly schemaColumns: readonly Column[];
  readonly pageRows: number;
  state: SourceState;
  view: FrameView = wholeFrame;
  /** Rows of the view; undefined as long as nobody has counted them. */
  count: number | undefined;
  isCounting = false;
  #atLeast: number;
  #pages = new Map<number, LoadedPage>();
  readonly #underWay = new Map<number, PageUnderWay>();
  #counting: Asked<unknown> | undefined;
  #isKept = false;
  #keeping: Asked<unknown> | undefined;
  /** Answers to an earlier view are of no use. */
  #epoch = 0;

  constructor(
    readonly preview: Columns,
    readonly hasMore: boolean,
    readonly schema: string | undefined,
    readonly frameId: string | undefined,
    readonly link: ExtensionLink,
    readonly changed: () => void,
  ) {
    this.schemaColumns = preview.columns;
    this.pageRows = Math.max(20, Math.min(maxPageRows, Math.floor(pageValues / Math.max(1, preview.columns.length))));
    this.#atLeast = preview.rowCount;
    if (!hasMore) this.count = preview.rowCount;
    const canAsk = frameId !== undefined && link.isThere;
    this.state = canAsk
      ? hasMore && preview.rowCount === 0
        ? { kind: "notRun" }
        : { kind: "ready" }
      : { kind: "gone" };
  }

  /** Rows that can be scrolled to. */
  get rowCount(): number {
    return this.count ?? this.#atLeast;
  }

  get canAsk(): boolean {
    return this.frameId !== undefined && this.link.isThere && this.state.kind !== "gone";
  }

  /** The columns that hold a row, and its place in them. */
  at(row: number): { readonly columns: readonly Column[]; readonly index: number } | undefined {
    const page = this.#pages.get(Math.floor(row / this.pageRows));
    if (page) {
      const index = row % this.pageRows;
      return index < page.rowCount ? { columns: page.columns, index } : undefined;
    }
    const isOwn = this.view === wholeFrame && !this.#isKept && row < this.preview.rowCount;
    return isOwn ? { columns: this.preview.columns, index: row } : undefined;
  }

  /** Asks for rows that are not here and drops what was asked for and is not wanted any more. */
  want(first: number, last: number): void {
    if (this.state.kind !== "ready" || last < first) return;
    const pages = this.#pagesOf(first, last).filter((page) => !this.#has(page));
    for (const [page, { asked, isNeeded }] of this.#underWay) if (!isNeeded && !pages.includes(page)) asked.cancel();
    for (const page of pages) if (this.#underWay.size < maxUnderWay && !this.#underWay.has(page)) void this.#load(page);
  }

  /** Resolves when all of these rows are here, whatever else is wanted meanwhile, or cannot be had. */
  async load(first: number, last: number): Promise<boolean> {
    const missing = () => this.#pagesOf(first, last).find((page) => !this.#has(page));
    // Rows that come as kept ones make those before them void.
    for (let page = missing(); page !== undefined; page = missing()) {
      const loading = this.#underWay.get(page)?.loading ?? this.#load(page);
      const underWay = this.#underWay.get(page);
      if (underWay) underWay.isNeeded = true;
      if (!(await loading)) return false;
    }
    return true;
  }

  startCount(): void {
    if (this.count !== undefined || this.isCounting || !this.canAsk || this.state.kind === "notRun") return;
    this.isCounting = true;
    const asked = this.link.ask(this.frameId!, { kind: "count", view: this.view });
    this.#counting = asked;
    void this.#settle(asked.result, ({ rows }) => {
      this.count = rows;
    }).finally(() => {
      if (this.#counting !== asked) return;
      this.isCounting = false;
      this.changed();
    });
  }

  stopCount(): void {
    this.#counting?.cancel();
  }

  /** Has the rows kept, so that the next page comes at once. */
  keep(): void {
    if (this.#keeping || this.#isKept || !this.canAsk || !this.hasMore || this.state.kind === "notRun") return;
    const asked = this.link.ask(this.frameId!, { kind: "keep", view: this.view });
    this.#keeping = asked;
    void this.#settle(asked.result, ({ isKept }) => {
      if (isKept) this.#useKept();
    });
  }

  /** The user wants the rows of a frame that has not been run. */
  run(): void {
    this.state = { kind: "ready" };
    void this.#load(0).then(() => this.startCount());
    this.changed();
  }

  show(view: FrameView): void {
    this.#epoch++;
    for (const { asked } of this.#underWay.values()) asked.cancel();
    this.#counting?.cancel();
    this.#keeping?.cancel();
    const isWhole = view.sort.length === 0 && view.filters.length === 0;
    this.view = isWhole ? wholeFrame : view;
    this.#pages = new Map();
    this.#isKept = false;
    this.#keeping = undefined;
    this.isCounting = false;
    this.state = { kind: "ready" };
    const isAllHere = isWhole && !this.hasMore;
    this.count = isAllHere ? this.preview.rowCount : undefined;
    this.#atLeast = isWhole ? this.preview.rowCount : this.pageRows;
    this.startCount();
    this.changed();
  }

  #has(page: number): boolean {
    if (this.#pages.has(page)) return true;
    const end = Math.min((page + 1) * this.pageRows, this.rowCount);
    return this.view === wholeFrame && !this.#isKept && end <= this.preview.rowCount;
  }

  #pagesOf(first: number, last: number): number[] {
    const from = Math.floor(first / this.pageRows);
    return Array.from({ length: Math.floor(last / this.pageRows) - from + 1 }, (_, index) => from + index);
  }

  #load(page: number): Promise<boolean> {
    const offset = page * this.pageRows;
    const asked = this.link.ask(this.frameId!, { kind: "page", view: this.view, offset, rows: this.pageRows });
    const loading = this.#take(page, asked);
    this.#underWay.set(page, { asked, loading, isNeeded: false });
    return loading;
  }

  async #take(page: number, asked: AskedPage): Promise<boolean> {
    const offset = page * this.pageRows;
    const isDone = await this.#settle(asked.result, ({ arrow, isKept }) => {
      if (isKept) this.#useKept();
      const read = readColumns(decodeBase64(arrow), this.schema);
      this.#pages.set(page, { columns: read.columns, rowCount: read.rowCount });
      if (this.#pages.size > maxPages) this.#pages.delete(this.#pages.keys().next().value!);
      this.#learnCount(offset + read.rowCount, read.rowCount < this.pageRows);
    });
    if (this.#underWay.get(page)?.asked === asked) this.#underWay.delete(page);
    this.changed();
    return isDone;
  }

  #learnCount(end: number, isLast: boolean): void {
    if (this.count !== undefined) return;
    if (isLast) this.count = end;
    else this.#atLeast = Math.max(this.#atLeast, end + 1);
  }

  /** From here on pages agree with each other; those from before may not. */
  #useKept(): void {
    if (this.#isKept) return;
    this.#isKept = true;
    this.#pages = new Map();
    this.changed();
  }

  /** An answer that was none. */
  report(result: FrameResult): void {
    if (result.kind === "gone") this.state = { kind: "gone" };
    else if (result.kind === "error") this.state = { kind: "failed", message: result.error.summary };
    this.changed();
  }

  async #settle<K extends FrameRequestKind>(
    result: Promise<FrameResult<K>>,
    use: (answer: FrameAnswerOf<K>) => void,
  ): Promise<boolean> {
    const epoch = this.#epoch;
    const settled = await result;
    if (epoch !== this.#epoch) return false;
    if (settled.kind === "ok") use(settled.answer);
    if (settled.kind !== "cancelled") this.report(settled);
    return settled.kind === "ok";
  }
}

const decodeBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
