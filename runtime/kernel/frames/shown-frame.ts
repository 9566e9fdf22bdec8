import type { DataFrame } from "../../client/api";
import { isLoopback } from "../../client/channel";
import type { FrameView } from "../../protocol/frame-messages";
import type { StructType } from "../../types";
import { viewCondition } from "./filter-condition";
import type { CellText } from "./frame-store";
import { positional, viewOrder } from "./positions";
import { ViewRows } from "./view-rows";

/** Views of one frame whose rows stay kept; people go back and forth between few. */
const maxViews = 3;

/** A DataFrame that a cell has shown, and the sorted and filtered views that its grid has asked for. */
export class ShownFrame {
  readonly #views = new Map<string, ViewRows>();
  #made: DataFrame | undefined;

  constructor(
    readonly make: () => DataFrame,
    readonly cell: CellText,
  ) {}

  get frame(): DataFrame {
    return (this.#made ??= this.make());
  }

  schema(): Promise<StructType> {
    return this.frame.schema();
  }

  async view(view: FrameView): Promise<ViewRows> {
    const key = JSON.stringify([view.sort, view.filters]);
    const rows = this.#views.get(key) ?? new ViewRows(await this.#relation(view), this.#isRemote);
    this.#views.delete(key);
    this.#views.set(key, rows); // the last used comes last
    const [oldest] = this.#views.keys();
    if (oldest && this.#views.size > maxViews) {
      this.#views.get(oldest)?.close();
      this.#views.delete(oldest);
    }
    return rows;
  }

  close(): void {
    for (const rows of this.#views.values()) rows.close();
    this.#views.clear();
  }

  get #isRemote(): boolean {
    return !isLoopback(this.frame.sparkSession.client.parameters.host);
  }

  async #relation({ sort, filters }: FrameView): Promise<DataFrame> {
    const schema = await this.schema();
    const all = positional(this.frame, schema);
    const filtered = filters.length === 0 ? all : all.filter(viewCondition(filters, schema));
    return sort.length === 0 ? filtered : filtered.orderBy(...viewOrder(sort));
  }
}
