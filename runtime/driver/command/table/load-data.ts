import { quotedTable } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { LoadData } from "../../../plan/unresolved/index";
import type { Execution } from "../../execute/execution";
import { findRealTable } from "./find-table";

/** LOAD DATA, which only tables of Hive take. @throws _LEGACY_ERROR_TEMP_1261, when there is such a table */
export function loadData({ session: { catalog } }: Execution, { nameParts }: LoadData): undefined {
  const table = findRealTable(catalog, nameParts, "LOAD DATA");
  throw new SparkError("_LEGACY_ERROR_TEMP_1261", { tableIdentWithDB: quotedTable(table) });
}
