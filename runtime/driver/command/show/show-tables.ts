import { namePattern, type TempView } from "../../../engine/catalog/index";
import type { Plan } from "../../../plan/resolved/index";
import { schemaOf } from "../../../plan/resolved/index";
import type { ShowObjects, WrittenPartition } from "../../../plan/unresolved/index";
import { treeString } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { partitionOf, partitionRows } from "../describe/describe-table";
import { detailRows } from "../describe/table-details";
import { findDatabase } from "../namespace/find-database";
import { answer, flag, text } from "../rows";
import { findRealTable } from "../table/find-table";

/** SHOW TABLE EXTENDED LIKE 'table' PARTITION (…). @throws PARTITIONS_NOT_FOUND, TABLE_OR_VIEW_NOT_FOUND */
export async function showTablePartition(
  execution: Execution,
  { nameParts, pattern = "" }: ShowObjects,
  spec: WrittenPartition,
): Promise<Plan> {
  const table = findRealTable(execution.session.catalog, [...(nameParts ?? []), pattern], "SHOW TABLE EXTENDED");
  const rows = partitionRows(table, await partitionOf(execution, table, spec));
  const information = rows.map(([key, value]) => `${key}: ${value}\n`).join("");
  return answer(
    [text("namespace"), text("tableName"), flag("isTemporary"), text("information")],
    [[table.database, table.name, false, information]],
  );
}

/** SHOW TABLES, SHOW VIEWS and SHOW TABLE EXTENDED: those of a database, and the session's own. @throws SCHEMA_NOT_FOUND */
export function showTables({ driver, session: { catalog } }: Execution, command: ShowObjects): Plan {
  const { what, nameParts, pattern, isExtended } = command;
  const matches = namePattern(pattern);
  const isGlobal = nameParts?.at(-1)?.toLowerCase() === "global_temp";
  const database = isGlobal ? "global_temp" : findDatabase(catalog, nameParts ?? [catalog.currentDatabase]).name;
  const { metastore } = driver;
  const entries = metastore
    .tables(database)
    .filter(matches)
    .flatMap((name) => metastore.table(database, name) ?? [])
    .filter((entry) => what === "tables" || entry.view);
  const temporary = (views: readonly TempView[], namespace: string) =>
    views
      .filter(({ name }) => matches(name))
      .map((view) => ({ view, row: [namespace, view.name.toLowerCase(), true] as const }))
      .sort((a, b) => (a.row[1] < b.row[1] ? -1 : 1));
  const own = [
    ...(isGlobal ? temporary(catalog.globalTempViews.list(), "global_temp") : []),
    ...temporary(catalog.tempViews(), ""),
  ];
  const columns = [text("namespace"), text(what === "tables" ? "tableName" : "viewName"), flag("isTemporary")];
  const information = (pairs: readonly (readonly [string, string])[], schema: string) =>
    `${pairs.map(([key, value]) => `${key}: ${value}\n`).join("")}Schema: ${schema}\n`;
  return answer(isExtended ? [...columns, text("information")] : columns, [
    ...entries.map((entry) => [
      ...[database, entry.name, false],
      ...(isExtended ? [information(detailRows(entry, true), treeString(entry.schema))] : []),
    ]),
    ...own.map(({ view, row }) => [
      ...row,
      ...(isExtended ? [information([["Table", row[1]]], treeString(schemaOf(view.plan)))] : []),
    ]),
  ]);
}
