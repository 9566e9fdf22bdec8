import { SparkError } from "../../errors/index";
import type { Plan } from "../../plan/resolved/index";
import { quoteIdentifier } from "../../types/index";
import type { Catalog, NewTempView, TempView } from "./catalog";
import { callCatalog } from "./catalog-call";
import type { CatalogRows } from "./catalog-rows";
import { GlobalTempViews } from "./global-temp-views";
import type { FunctionEntry, Metastore, TableEntry } from "./metastore";

/** One session's names: its temp views and where unqualified names are looked for. Global temp views are shared with the other sessions. */
export class SessionCatalog implements Catalog {
  readonly currentCatalog = "spark_catalog";
  #currentDatabase = "default";
  readonly #tempViews = new Map<string, TempView>();
  readonly #cached = new Map<string, Plan>();

  constructor(
    readonly metastore: Metastore,
    readonly globalTempViews = new GlobalTempViews(),
  ) {}

  /** The same views and current database, for a session cloned from this one's. */
  clone(): SessionCatalog {
    const copy = new SessionCatalog(this.metastore, this.globalTempViews);
    for (const view of this.tempViews()) copy.createTempView(view, true);
    copy.#currentDatabase = this.#currentDatabase;
    return copy;
  }

  get currentDatabase(): string {
    return this.#currentDatabase;
  }

  /** @throws SCHEMA_NOT_FOUND */
  useDatabase(name: string): void {
    if (!this.databaseExists(name)) {
      throw new SparkError("SCHEMA_NOT_FOUND", {
        schemaName: `${quoteIdentifier(this.currentCatalog)}.${quoteIdentifier(name)}`,
      });
    }
    this.#currentDatabase = name.toLowerCase();
  }

  databases(): readonly string[] {
    return this.metastore.databases();
  }

  databaseExists(name: string): boolean {
    return this.metastore.database(name.toLowerCase()) !== undefined;
  }

  tempViews(): readonly TempView[] {
    return [...this.#tempViews.values()];
  }

  tempView(name: string): TempView | undefined {
    return this.#tempViews.get(name.toLowerCase());
  }

  globalTempView(name: string): TempView | undefined {
    return this.globalTempViews.get(name);
  }

  /** @throws TEMP_TABLE_OR_VIEW_ALREADY_EXISTS when the name is taken and may not be replaced */
  createTempView(view: NewTempView, replace: boolean): void {
    if (!replace && this.tempView(view.name)) throw alreadyExists([view.name]);
    this.#tempViews.set(view.name.toLowerCase(), { createdMs: Date.now(), ...view });
  }

  /** @throws TEMP_TABLE_OR_VIEW_ALREADY_EXISTS */
  createGlobalTempView(view: NewTempView, replace: boolean): void {
    if (!replace && this.globalTempView(view.name)) throw alreadyExists(["global_temp", view.name]);
    this.globalTempViews.set(view);
  }

  /** @returns whether there was one */
  dropTempView(name: string): boolean {
    return this.#tempViews.delete(name.toLowerCase());
  }

  /** @returns whether there was one */
  dropGlobalTempView(name: string): boolean {
    return this.globalTempViews.delete(name);
  }

  table(database: string, name: string): TableEntry | undefined {
    return this.metastore.table(database.toLowerCase(), name.toLowerCase());
  }

  sqlFunction(database: string, name: string): FunctionEntry | undefined {
    return this.metastore.function(database.toLowerCase(), name.toLowerCase());
  }

  cachedRelation(relationId: string): Plan | undefined {
    return this.#cached.get(relationId);
  }

  /** One of `spark.catalog`'s operations; `functions` are the names that there are. */
  call(operation: string, args: Readonly<Record<string, unknown>>, functions: readonly string[]): CatalogRows {
    return callCatalog(this, operation, args, functions);
  }

  keepRelation(relationId: string, plan: Plan): void {
    this.#cached.set(relationId, plan);
  }

  dropRelation(relationId: string): void {
    this.#cached.delete(relationId);
  }
}

const alreadyExists = (nameParts: readonly string[]) =>
  new SparkError(
    "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
    { relationName: nameParts.map(quoteIdentifier).join(".") },
    "TempTableAlreadyExistsException",
  );
