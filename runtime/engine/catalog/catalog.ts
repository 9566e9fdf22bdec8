import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { CatalogRows } from "./catalog-rows";
import type { FunctionEntry, TableEntry } from "./metastore";

/** A view that lives as long as its session (or, global, as the driver). */
export interface TempView {
  readonly name: string;
  /** As it was when the view was made: what a DataFrame's view stays. */
  readonly plan: Plan;
  /** Of a view that SQL made: analysed again at each use, as Spark does. */
  readonly source?: UnresolvedPlan;
  readonly comment?: string;
  /** The query as written. */
  readonly text?: string;
  readonly createdMs: number;
}

/** Made now, unless it says when. */
export type NewTempView = Omit<TempView, "createdMs"> & Partial<Pick<TempView, "createdMs">>;

/** What the analyzer looks names up in. Look-ups ignore case. */
export interface Catalog {
  readonly currentCatalog: string;
  readonly currentDatabase: string;
  tempView(name: string): TempView | undefined;
  globalTempView(name: string): TempView | undefined;
  table(database: string, name: string): TableEntry | undefined;
  /** A SQL function of the metastore's. */
  sqlFunction(database: string, name: string): FunctionEntry | undefined;
  databaseExists(name: string): boolean;
  call(operation: string, args: Readonly<Record<string, unknown>>, functions: readonly string[]): CatalogRows;
  /** A frame that `checkpoint` kept. */
  cachedRelation(relationId: string): Plan | undefined;
}
