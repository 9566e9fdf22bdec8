import { quotedTable } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { RefuseOnTable } from "../../../plan/unresolved/index";
import type { Execution } from "../../execute/execution";
import { findTable } from "./find-table";
import { refused, sourceTableNamed } from "./source-table";

/** What Spark finds out only when it plans. */
const unplanned: ReadonlySet<string> = new Set(["UPDATE TABLE", "MERGE INTO TABLE"]);

/** DELETE, UPDATE, MERGE. @throws UNSUPPORTED_FEATURE.TABLE_OPERATION, when there is such a table */
export function refuseOnTable(execution: Execution, { nameParts, operation }: RefuseOnTable): undefined {
  const ofSource = unplanned.has(operation) ? undefined : sourceTableNamed(execution, nameParts);
  if (ofSource) throw refused(ofSource.entry, "deletes");
  const tableName = quotedTable(findTable(execution.session.catalog, nameParts, "relation"));
  const errorClass = unplanned.has(operation) ? "SparkUnsupportedOperationException" : "AnalysisException";
  throw new SparkError("UNSUPPORTED_FEATURE.TABLE_OPERATION", { tableName, operation }, errorClass);
}
