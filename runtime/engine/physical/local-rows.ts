import type { Attribute, LocalRows } from "../../plan/resolved/index";
import { duckType, type Value } from "../../types/index";
import { resultSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { namedColumn, type SelectQuery, selectFrom } from "./select-query";
import { columnName } from "./sql-name";

export function localRows({ output, rows }: LocalRows, planning: Planning): SelectQuery {
  const alias = planning.alias();
  if (output.length === 0) return selectFrom(`range(${rows.length}) AS ${alias}`, []);
  if (rows.length === 0) return noRows(output);
  const context = contextOver([], planning);
  const cell = (value: Value, { type }: Attribute) =>
    resultSql({ kind: "Literal", value, type, nullable: value === null }, context);
  const lines = rows.map((row) => `(${row.map((value, index) => cell(value, output[index]!)).join(", ")})`);
  const names = output.map(({ id }) => columnName(id)).join(", ");
  const columns = output.map(({ id }) => namedColumn(id));
  return selectFrom(`(VALUES ${lines.join(", ")}) AS ${alias}(${names})`, columns);
}

/** Typed columns without a row. */
export function noRows(output: readonly Attribute[]): SelectQuery {
  const columns = output.map(({ id, type }) => ({ id, sql: `CAST(NULL AS ${duckType(type)})`, isSimple: false }));
  return { ...selectFrom(undefined, columns), where: ["FALSE"] };
}
