import { quotedTable } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { RefuseOnTable } from "../../../plan/unresolved/index";
import type { Execution } from "../../execute/execution";
import { findTable } from "./find-table";

/** DELETE, UPDATE, MERGE. @throws UNSUPPORTED_FEATURE.TABLE_OPERATION, when there is such a table */
export function refuseOnTable({ session: { catalog } }: Execution, { nameParts, operation }: RefuseOnTable): undefined {
  const tableName = quotedTable(findTable(catalog, nameParts, "relation"));
  throw new SparkError("UNSUPPORTED_FEATURE.TABLE_OPERATION", { tableName, operation });
}
