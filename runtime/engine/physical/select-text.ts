import type { Column, SelectQuery } from "./select-query";
import { columnName } from "./sql-name";

/** DuckDB's text of a query. */
export function selectText(query: SelectQuery): string {
  const withs = query.with.length > 0 ? `WITH ${query.isRecursive ? "RECURSIVE " : ""}${query.with.join(", ")} ` : "";
  return withs + bodyText(query);
}

/** The same without its common tables, which stand further out. */
export function bodyText(query: SelectQuery): string {
  const distinct = query.distinct === undefined ? "" : `${query.distinct} `;
  const clauses = [`SELECT ${distinct}${query.columns.length > 0 ? query.columns.map(columnText).join(", ") : "1"}`];
  if (query.from !== undefined) clauses.push(`FROM ${query.from}`);
  const plain = query.where.filter((condition) => !isOverRows(condition));
  if (plain.length > 0) clauses.push(`WHERE ${plain.join(" AND ")}`);
  if (query.groupBy !== undefined) clauses.push(`GROUP BY ${query.groupBy}`);
  const overRows = query.where.filter(isOverRows);
  if (overRows.length > 0) clauses.push(`QUALIFY ${overRows.join(" AND ")}`);
  if (query.orderBy.length > 0) clauses.push(`ORDER BY ${query.orderBy.join(", ")}`);
  if (query.limit !== undefined) clauses.push(`LIMIT ${query.limit}`);
  if (query.offset !== undefined) clauses.push(`OFFSET ${query.offset}`);
  return clauses.join(" ");
}

/** `rand(seed)` and `monotonically_increasing_id()` count rows, which WHERE cannot. */
export const isOverRows = (condition: string) => /(\brow_number\(\)|\bmax\([^)]*\)) OVER \(/.test(condition);

const columnText = ({ id, sql }: Column) => {
  const name = columnName(id);
  return sql === name ? name : `${sql} AS ${name}`;
};
