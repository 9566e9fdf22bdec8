import { type Plan, schemaOf } from "../../../plan/resolved/index";
import type { DescribeObject, UnresolvedPlan } from "../../../plan/unresolved/index";
import { analyzePlan } from "../../analysis/analyze";
import { unsupported } from "../../error/unsupported";
import type { Execution } from "../../execute/execution";
import { describeNamespace } from "../namespace/describe-namespace";
import { answer } from "../rows";
import { findTable, tempViewNamed } from "../table/find-table";
import { describeAsJson } from "./describe-as-json";
import { describeColumn } from "./describe-column";
import { columnRows, describedColumns, describeTable } from "./describe-table";

/** DESCRIBE of a database, a table, one of its columns, a view or a query. */
export async function describe(execution: Execution, command: DescribeObject): Promise<Plan> {
  const { driver, session, operation } = execution;
  const { what, nameParts = [], query, isExtended, column } = command;
  if (what === "namespace") return describeNamespace(execution, nameParts, isExtended);
  if (what === "function") throw unsupported("DESCRIBE FUNCTION");
  const source: UnresolvedPlan = query ?? { kind: "Table", nameParts };
  const isOfCatalog = !query && !tempViewNamed(session.catalog, nameParts);
  const table = isOfCatalog ? findTable(session.catalog, nameParts, "relation") : undefined;
  if (command.asJson) {
    if (!table) throw unsupported("DESCRIBE ... AS JSON of a temporary view");
    return describeAsJson(execution, table, command);
  }
  if (table?.location !== undefined && what === "table") return describeTable(execution, table, command);
  const schema =
    table?.location === undefined
      ? schemaOf(await analyzePlan(driver, session, source, operation.signal))
      : table.schema;
  if (column) return describeColumn(schema, column, isExtended, table);
  if (table) return describeTable(execution, { ...table, schema }, command);
  return answer(describedColumns, columnRows(schema));
}
