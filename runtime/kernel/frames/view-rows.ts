import type { Table } from "apache-arrow";
import type { DataFrame } from "../../client/api";

/** A frame with more rows than this is read where it is: a copy would cost more than it saves. */
const maxKeptRows = 50_000_000;
/** Milliseconds that a page waits for the rows to be kept before it is computed by itself. */
const patience = 150;

export interface Page {
  readonly table: Table;
  /** Rows of a frame that is not kept may come in another order next time. */
  readonly isKept: boolean;
}

/**
 * The rows of one view, page by page. Whoever asks for more than the first page has them computed once and kept on the cluster: a page far
 * down then costs no run of the plan, and all pages are of the same rows in the same order.
 */
export class ViewRows {
  #count: Promise<number> | undefined;
  #keeping: Promise<DataFrame | undefined> | undefined;
  #kept: DataFrame | undefined;
  #isClosed = false;

  constructor(
    readonly relation: DataFrame,
    /** Nothing is computed there twice, or in advance. */
    readonly isRemote: boolean,
  ) {}

  /** What to compute over: the kept rows, as soon as there are any. */
  get rows(): DataFrame {
    return this.#kept ?? this.relation;
  }

  count(): Promise<number> {
    this.#count ??= this.rows.count().catch((error) => {
      this.#count = undefined;
      throw error;
    });
    return this.#count;
  }

  async page(offset: number, rows: number): Promise<Page> {
    if (!this.#kept && offset > 0) {
      const keeping = this.keep();
      await (this.isRemote
        ? keeping
        : Promise.race([keeping, new Promise((resolve) => setTimeout(resolve, patience))]));
    }
    const isKept = this.#kept !== undefined;
    const source = offset === 0 ? this.rows : this.rows.offset(offset);
    return { table: await source.limit(rows).toArrow(), isKept };
  }

  /** Before a page is asked for. @returns whether the rows are kept now */
  async prepare(): Promise<boolean> {
    return !this.isRemote && this.keep();
  }

  /** @returns whether the rows are kept now */
  async keep(): Promise<boolean> {
    this.#keeping ??= this.#keep();
    return (await this.#keeping) !== undefined;
  }

  close(): void {
    this.#isClosed = true;
    void this.#kept?.dropCheckpoint().catch(() => undefined);
  }

  /** Types that cannot be kept, or a server without checkpoints: pages are computed one by one. */
  async #keep(): Promise<DataFrame | undefined> {
    if ((await this.count()) > maxKeptRows) return undefined;
    const kept = await this.relation.localCheckpoint().catch((error) => {
      if (error.condition === "OPERATION_CANCELED") this.#keeping = undefined; // the next one asks again
      return undefined;
    });
    if (this.#isClosed) await kept?.dropCheckpoint().catch(() => undefined);
    else this.#kept = kept;
    return kept;
  }
}
