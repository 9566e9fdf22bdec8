import type { MessageInitShape } from "@bufbuild/protobuf";
import { type CatalogSchema, toTypeMessage } from "../../protocol";
import type { StructType } from "../../types";
import type { DataFrame } from "./dataframe";
import { type OptionValue, optionText } from "./option-value";
import { newRelation } from "./relation";
import type { SparkSession } from "./session";
import type { StorageLevel } from "./storage-level";

type CatalogKind = NonNullable<MessageInitShape<typeof CatalogSchema>["catType"]>;

export interface CatalogMetadata {
  readonly name: string;
  readonly description: string | null;
}
export interface Database {
  readonly name: string;
  readonly catalog: string | null;
  readonly description: string | null;
  readonly locationUri: string;
}
export interface CatalogTable {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[] | null;
  readonly description: string | null;
  readonly tableType: string;
  readonly isTemporary: boolean;
}
export interface CatalogColumn {
  readonly name: string;
  readonly description: string | null;
  readonly dataType: string;
  readonly nullable: boolean;
  readonly isPartition: boolean;
  readonly isBucket: boolean;
  readonly isCluster: boolean;
}
export interface CatalogFunction {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[] | null;
  readonly description: string | null;
  readonly className: string;
  readonly isTemporary: boolean;
}
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

  currentCatalog(): Promise<string> {
    return this.#value({ case: "currentCatalog", value: {} });
  }
  async setCurrentCatalog(catalogName: string): Promise<void> {
    await this.#change({ case: "setCurrentCatalog", value: { catalogName } });
  }
  listCatalogs(pattern?: string): Promise<CatalogMetadata[]> {
    return this.#list({ case: "listCatalogs", value: { ...(pattern !== undefined && { pattern }) } });
  }
  currentDatabase(): Promise<string> {
    return this.#value({ case: "currentDatabase", value: {} });
  }
  async setCurrentDatabase(dbName: string): Promise<void> {
    await this.#change({ case: "setCurrentDatabase", value: { dbName } });
  }
  listDatabases(pattern?: string): Promise<Database[]> {
    return this.#list({ case: "listDatabases", value: { ...(pattern !== undefined && { pattern }) } });
  }
  /** @throws AnalysisException SCHEMA_NOT_FOUND */
  getDatabase(dbName: string): Promise<Database> {
    return this.#one({ case: "getDatabase", value: { dbName } });
  }
  databaseExists(dbName: string): Promise<boolean> {
    return this.#value({ case: "databaseExists", value: { dbName } });
  }
  listTables(dbName?: string, pattern?: string): Promise<CatalogTable[]> {
    return this.#list({
      case: "listTables",
      value: { ...inDatabase(dbName), ...(pattern !== undefined && { pattern }) },
    });
  }
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
  tableExists(tableName: string, dbName?: string): Promise<boolean> {
    return this.#value({ case: "tableExists", value: { tableName, ...inDatabase(dbName) } });
  }
  listColumns(tableName: string, dbName?: string): Promise<CatalogColumn[]> {
    return this.#list({ case: "listColumns", value: { tableName, ...inDatabase(dbName) } });
  }
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
  functionExists(functionName: string, dbName?: string): Promise<boolean> {
    return this.#value({ case: "functionExists", value: { functionName, ...inDatabase(dbName) } });
  }

  async createTable(tableName: string, given: CreateTableOptions = {}): Promise<DataFrame> {
    const { schema, options = {}, ...rest } = given;
    const texts = Object.fromEntries(Object.entries(options).map(([key, value]) => [key, optionText(value)]));
    const value = { tableName, ...rest, options: texts, ...(schema && { schema: toTypeMessage(schema) }) };
    await this.#change({ case: "createTable", value });
    return this.sparkSession.table(tableName);
  }
  async createDatabase(dbName: string, ifNotExists = false, properties: Readonly<Record<string, string>> = {}) {
    await this.#change({ case: "createDatabase", value: { dbName, ifNotExists, properties } });
  }
  async dropDatabase(dbName: string, ifExists = false, cascade = false): Promise<void> {
    await this.#change({ case: "dropDatabase", value: { dbName, ifExists, cascade } });
  }
  async dropTable(tableName: string, ifExists = false, purge = false): Promise<void> {
    await this.#change({ case: "dropTable", value: { tableName, ifExists, purge } });
  }
  async dropView(viewName: string, ifExists = false): Promise<void> {
    await this.#change({ case: "dropView", value: { viewName, ifExists } });
  }
  /** False when there was no such view. */
  async dropTempView(viewName: string): Promise<boolean> {
    return (await this.#change({ case: "dropTempView", value: { viewName } })) === true;
  }
  async dropGlobalTempView(viewName: string): Promise<boolean> {
    return (await this.#change({ case: "dropGlobalTempView", value: { viewName } })) === true;
  }
  async truncateTable(tableName: string): Promise<void> {
    await this.#change({ case: "truncateTable", value: { tableName } });
  }
  async analyzeTable(tableName: string, noScan = false): Promise<void> {
    await this.#change({ case: "analyzeTable", value: { tableName, noScan } });
  }
  async getTableProperties(tableName: string): Promise<Record<string, string>> {
    const rows = await this.#dataFrame({ case: "getTableProperties", value: { tableName } }).collect();
    return Object.fromEntries(rows.map((row) => [String(row.get(0)), String(row.get(1))]));
  }
  getCreateTableString(tableName: string, asSerde = false): Promise<string> {
    return this.#value({ case: "getCreateTableString", value: { tableName, asSerde } });
  }
  async listPartitions(tableName: string): Promise<string[]> {
    const rows = await this.#dataFrame({ case: "listPartitions", value: { tableName } }).collect();
    return rows.map((row) => String(row.get(0)));
  }
  async recoverPartitions(tableName: string): Promise<void> {
    await this.#change({ case: "recoverPartitions", value: { tableName } });
  }

  isCached(tableName: string): Promise<boolean> {
    return this.#value({ case: "isCached", value: { tableName } });
  }
  async cacheTable(tableName: string, level?: StorageLevel): Promise<void> {
    await this.#change({ case: "cacheTable", value: { tableName, ...(level && { storageLevel: { ...level } }) } });
  }
  async uncacheTable(tableName: string): Promise<void> {
    await this.#change({ case: "uncacheTable", value: { tableName } });
  }
  async clearCache(): Promise<void> {
    await this.#change({ case: "clearCache", value: {} });
  }
  async refreshTable(tableName: string): Promise<void> {
    await this.#change({ case: "refreshTable", value: { tableName } });
  }
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
    return (await this.#dataFrame(catType).first())?.get(0) as T;
  }

  /** In the order of the session's other changes. */
  #change(catType: CatalogKind): Promise<unknown> {
    const { relation } = this.#dataFrame(catType);
    return this.sparkSession.runner.changeQuery(relation);
  }
}

const inDatabase = (dbName: string | undefined) => (dbName === undefined ? {} : { dbName });
