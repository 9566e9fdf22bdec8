export type { Catalog, CatalogTable, TempView } from "./catalog";
export type { CatalogRows } from "./catalog-rows";
export { FactNeeded, type FactRequest, type Facts, type LocalDataFact } from "./facts";
export { GlobalTempViews } from "./global-temp-views";
export { SessionCatalog } from "./session-catalog";
