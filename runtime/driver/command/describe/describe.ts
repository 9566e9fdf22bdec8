import { type Plan, schemaOf } from "../../../plan/resolved/index";
import type { DescribeObject, UnresolvedPlan } from "../../../plan/unresolved/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { describeNamespace } from "../namespace/describe-namespace";
import { answer } from "../rows";
import { findTable, tempViewNamed } from "../table/find-table";
import { describeAsJson, describeViewAsJson } from "./describe-as-json";
import { describeColumn } from "./describe-column";
import { describeFunction } from "./describe-function";
import { columnRows, describedColumns, describeTable } from "./describe-table";

/** DESCRIBE of a database, a table, one of its columns, a view or a query. */
export async function describe(execution: Execution, command: DescribeObject): Promise<Plan> {
  const { driver, session, operation } = execution;
  const { what, nameParts = [], query, isExtended, column } = command;
  if (what === "namespace") return describeNamespace(execution, nameParts, isExtended);
  if (what === "function") return describeFunction(execution, command);
  const source: UnresolvedPlan = query ?? { kind: "Table", nameParts };
  const view = query ? undefined : tempViewNamed(session.catalog, nameParts);
  const isOfCatalog = !query && !view;
  const table = isOfCatalog ? findTable(session.catalog, nameParts, "relation") : undefined;
  if (command.asJson && table) return describeAsJson(execution, table, command);
  if (table?.location !== undefined && what === "table") return describeTable(execution, table, command);
  const schema =
    table?.location === undefined
      ? schemaOf(await analyzePlan(driver, session, source, operation.signal))
      : table.schema;
  if (command.asJson && view) return describeViewAsJson(execution, view, schema, command);
  if (column) return describeColumn(schema, column, isExtended, table);
  if (table) return describeTable(execution, { ...table, schema }, command);
  return answer(describedColumns, columnRows(schema));
}
