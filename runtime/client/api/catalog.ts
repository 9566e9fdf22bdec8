import type { MessageInitShape } from "@bufbuild/protobuf";
import { type CatalogSchema, toTypeMessage } from "../../protocol";
import type { StructType } from "../../types";
import type { DataFrame } from "./dataframe";
import { type OptionValue, optionText } from "./option-value";
import { newRelation } from "./relation";
import type { SparkSession } from "./session";
import type { StorageLevel } from "./storage-level";

type CatalogKind = NonNullable<MessageInitShape<typeof CatalogSchema>["catType"]>;

/** A catalog, as `listCatalogs` tells it. */
export interface CatalogMetadata {
  readonly name: string;
  readonly description: string | null;
}
/** A database, as `listDatabases` tells it. */
export interface Database {
  readonly name: string;
  readonly catalog: string | null;
  readonly description: string | null;
  readonly locationUri: string;
}
/** A table or view, as `listTables` tells it. */
export interface CatalogTable {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[] | null;
  readonly description: string | null;
  readonly tableType: string;
  readonly isTemporary: boolean;
}
/** A column, as `listColumns` tells it; `dataType` is DDL. */
export interface CatalogColumn {
  readonly name: string;
  readonly description: string | null;
  readonly dataType: string;
  readonly nullable: boolean;
  readonly isPartition: boolean;
  readonly isBucket: boolean;
  readonly isCluster: boolean;
}
/** A function, as `listFunctions` tells it. */
export interface CatalogFunction {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[] | null;
  readonly description: string | null;
  readonly className: string;
  readonly isTemporary: boolean;
}
/** What a new table is made of. */
export interface CreateTableOptions {
  readonly path?: string;
  /** The format, such as "parquet". */
  readonly source?: string;
  readonly schema?: StructType;
  readonly description?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** `spark.catalog`: databases, tables, views, columns and functions. Names may be qualified by dots. */
export class Catalog {
  constructor(readonly sparkSession: SparkSession) {}

  /** The catalog of names that name none. */
  currentCatalog(): Promise<string> {
    return this.#value({ case: "currentCatalog", value: {} });
  }
  /** What runs after the call sees it, awaited or not. @throws AnalysisException CATALOG_NOT_FOUND */
  async setCurrentCatalog(catalogName: string): Promise<void> {
    await this.#change({ case: "setCurrentCatalog", value: { catalogName } });
  }
  /** The session's catalogs. @param pattern of names: `*` any text, `|` or */
  listCatalogs(pattern?: string): Promise<CatalogMetadata[]> {
    return this.#list({ case: "listCatalogs", value: { ...(pattern !== undefined && { pattern }) } });
  }
  /** The database of names that name none. */
  currentDatabase(): Promise<string> {
    return this.#value({ case: "currentDatabase", value: {} });
  }
  /** What runs after the call sees it, awaited or not. @throws AnalysisException SCHEMA_NOT_FOUND */
  async setCurrentDatabase(dbName: string): Promise<void> {
    await this.#change({ case: "setCurrentDatabase", value: { dbName } });
  }
  /** Databases of the current catalog. @param pattern of names: `*` any text, `|` or */
  listDatabases(pattern?: string): Promise<Database[]> {
    return this.#list({ case: "listDatabases", value: { ...(pattern !== undefined && { pattern }) } });
  }
  /** @throws AnalysisException SCHEMA_NOT_FOUND */
  getDatabase(dbName: string): Promise<Database> {
    return this.#one({ case: "getDatabase", value: { dbName } });
  }
  /** Whether there is such a database. */
  databaseExists(dbName: string): Promise<boolean> {
    return this.#value({ case: "databaseExists", value: { dbName } });
  }
  /**
   * Tables and views of a database, and the session's temporary views.
   * @param dbName default the current one
   * @param pattern of names: `*` any text, `|` or
   * @throws AnalysisException SCHEMA_NOT_FOUND
   */
  listTables(dbName?: string, pattern?: string): Promise<CatalogTable[]> {
    return this.#list({
      case: "listTables",
      value: { ...inDatabase(dbName), ...(pattern !== undefined && { pattern }) },
    });
  }
  /**
   * Views of a database, and the session's temporary ones. Since Spark 4.2.
   * @param dbName default the current one
   * @param pattern of names: `*` any text, `|` or
   */
  listViews(dbName?: string, pattern?: string): Promise<CatalogTable[]> {
    return this.#list({
      case: "listViews",
      value: { ...inDatabase(dbName), ...(pattern !== undefined && { pattern }) },
    });
  }
  /** @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND */
  getTable(tableName: string): Promise<CatalogTable> {
    return this.#one({ case: "getTable", value: { tableName } });
  }
  /** Whether there is such a table or view. @param dbName where the name has no database of its own */
  tableExists(tableName: string, dbName?: string): Promise<boolean> {
    return this.#value({ case: "tableExists", value: { tableName, ...inDatabase(dbName) } });
  }
  /**
   * Columns of a table or view.
   * @param dbName where the name has no database of its own
   * @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND
   */
  listColumns(tableName: string, dbName?: string): Promise<CatalogColumn[]> {
    return this.#list({ case: "listColumns", value: { tableName, ...inDatabase(dbName) } });
  }
  /**
   * Built-in and registered functions.
   * @param dbName default the current one
   * @param pattern of names: `*` any text, `|` or
   */
  listFunctions(dbName?: string, pattern?: string): Promise<CatalogFunction[]> {
    return this.#list({
      case: "listFunctions",
      value: { ...inDatabase(dbName), ...(pattern !== undefined && { pattern }) },
    });
  }
  /** @throws AnalysisException UNRESOLVED_ROUTINE */
  getFunction(functionName: string): Promise<CatalogFunction> {
    return this.#one({ case: "getFunction", value: { functionName } });
  }
  /** Whether there is such a function. @param dbName where the name has no database of its own */
  functionExists(functionName: string, dbName?: string): Promise<boolean> {
    return this.#value({ case: "functionExists", value: { functionName, ...inDatabase(dbName) } });
  }

  /**
   * Makes a table: over files by `path`, or empty with a `schema`. Answers a DataFrame over it.
   * @throws AnalysisException TABLE_OR_VIEW_ALREADY_EXISTS
   */
  async createTable(tableName: string, given: CreateTableOptions = {}): Promise<DataFrame> {
    const { schema, options = {}, ...rest } = given;
    const texts = Object.fromEntries(Object.entries(options).map(([key, value]) => [key, optionText(value)]));
    const value = { tableName, ...rest, options: texts, ...(schema && { schema: toTypeMessage(schema) }) };
    await this.#change({ case: "createTable", value });
    return this.sparkSession.table(tableName);
  }
  /**
   * Makes a database. Since Spark 4.2.
   * @param properties of the database
   * @throws AnalysisException SCHEMA_ALREADY_EXISTS without `ifNotExists`
   */
  async createDatabase(dbName: string, ifNotExists = false, properties: Readonly<Record<string, string>> = {}) {
    await this.#change({ case: "createDatabase", value: { dbName, ifNotExists, properties } });
  }
  /**
   * Removes a database. Since Spark 4.2.
   * @param cascade with its tables
   * @throws AnalysisException SCHEMA_NOT_FOUND without `ifExists`, SCHEMA_NOT_EMPTY without `cascade`
   */
  async dropDatabase(dbName: string, ifExists = false, cascade = false): Promise<void> {
    await this.#change({ case: "dropDatabase", value: { dbName, ifExists, cascade } });
  }
  /**
   * Removes a table. Since Spark 4.2.
   * @param purge past the trash, where there is one
   * @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND without `ifExists`
   */
  async dropTable(tableName: string, ifExists = false, purge = false): Promise<void> {
    await this.#change({ case: "dropTable", value: { tableName, ifExists, purge } });
  }
  /** Removes a view. Since Spark 4.2. @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND without `ifExists` */
  async dropView(viewName: string, ifExists = false): Promise<void> {
    await this.#change({ case: "dropView", value: { viewName, ifExists } });
  }
  /** False when there was no such view. */
  async dropTempView(viewName: string): Promise<boolean> {
    return (await this.#change({ case: "dropTempView", value: { viewName } })) === true;
  }
  /** False when there was no such view. */
  async dropGlobalTempView(viewName: string): Promise<boolean> {
    return (await this.#change({ case: "dropGlobalTempView", value: { viewName } })) === true;
  }
  /** Removes all rows of a table. Since Spark 4.2. */
  async truncateTable(tableName: string): Promise<void> {
    await this.#change({ case: "truncateTable", value: { tableName } });
  }
  /** Counts rows and bytes for the optimizer. Since Spark 4.2. @param noScan bytes only, without reading */
  async analyzeTable(tableName: string, noScan = false): Promise<void> {
    await this.#change({ case: "analyzeTable", value: { tableName, noScan } });
  }
  /** A table's properties. Since Spark 4.2. */
  async getTableProperties(tableName: string): Promise<Record<string, string>> {
    const rows = await this.#dataFrame({ case: "getTableProperties", value: { tableName } }).collect();
    return Object.fromEntries(rows.map((row) => [String(row.get(0)), String(row.get(1))]));
  }
  /** The CREATE TABLE that makes such a table. Since Spark 4.2. @param asSerde in Hive's words */
  getCreateTableString(tableName: string, asSerde = false): Promise<string> {
    return this.#value({ case: "getCreateTableString", value: { tableName, asSerde } });
  }
  /** A table's partitions, as `year=2024/month=1`. Since Spark 4.2. */
  async listPartitions(tableName: string): Promise<string[]> {
    const rows = await this.#dataFrame({ case: "listPartitions", value: { tableName } }).collect();
    return rows.map((row) => String(row.get(0)));
  }
  /** Finds partitions by the folders of a table. */
  async recoverPartitions(tableName: string): Promise<void> {
    await this.#change({ case: "recoverPartitions", value: { tableName } });
  }

  /** Whether a table's rows are kept. */
  isCached(tableName: string): Promise<boolean> {
    return this.#value({ case: "isCached", value: { tableName } });
  }
  /** Keeps a table's rows, once computed. @param level where; default memory and disk */
  async cacheTable(tableName: string, level?: StorageLevel): Promise<void> {
    await this.#change({ case: "cacheTable", value: { tableName, ...(level && { storageLevel: { ...level } }) } });
  }
  /** Forgets the rows that `cacheTable` keeps. */
  async uncacheTable(tableName: string): Promise<void> {
    await this.#change({ case: "uncacheTable", value: { tableName } });
  }
  /** Forgets all kept rows of the session. */
  async clearCache(): Promise<void> {
    await this.#change({ case: "clearCache", value: {} });
  }
  /** Forgets what is known of a table's files; the next query looks again. */
  async refreshTable(tableName: string): Promise<void> {
    await this.#change({ case: "refreshTable", value: { tableName } });
  }
  /** As `refreshTable`, for all that reads from a path. */
  async refreshByPath(path: string): Promise<void> {
    await this.#change({ case: "refreshByPath", value: { path } });
  }

  #dataFrame(catType: CatalogKind): DataFrame {
    return this.sparkSession.dataFrame(newRelation({ case: "catalog", value: { catType } }));
  }

  async #list<T>(catType: CatalogKind): Promise<T[]> {
    return (await this.#dataFrame(catType).collect()).map((row) => row.toObject() as T);
  }

  async #one<T>(catType: CatalogKind): Promise<T> {
    return (await this.#list<T>(catType))[0]!;
  }

  async #value<T>(catType: CatalogKind): Promise<T> {
    return (await this.#dataFrame(catType).collect())[0]?.get(0) as T;
  }

  /** In the order of the session's other changes. */
  #change(catType: CatalogKind): Promise<unknown> {
    const { relation } = this.#dataFrame(catType);
    return this.sparkSession.runner.changeQuery(relation);
  }
}

const inDatabase = (dbName: string | undefined) => (dbName === undefined ? {} : { dbName });
