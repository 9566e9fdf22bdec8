export type { Catalog, TempView } from "./catalog";
export type { CatalogRows } from "./catalog-rows";
export { FactNeeded, type FactRequest, type Facts, type LocalDataFact, type TableFolders } from "./facts";
export { GlobalTempViews } from "./global-temp-views";
export type * from "./metastore";
export { namePattern } from "./name-pattern";
export { findRelation, relationNamed } from "./relation-call";
export { SessionCatalog } from "./session-catalog";
export { quotedTable, type TableName, tableName } from "./table-name";
