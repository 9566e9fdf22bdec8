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
  if (query.where.length > 0) clauses.push(`WHERE ${query.where.join(" AND ")}`);
  if (query.groupBy !== undefined) clauses.push(`GROUP BY ${query.groupBy}`);
  if (query.orderBy.length > 0) clauses.push(`ORDER BY ${query.orderBy.join(", ")}`);
  if (query.limit !== undefined) clauses.push(`LIMIT ${query.limit}`);
  if (query.offset !== undefined) clauses.push(`OFFSET ${query.offset}`);
  return clauses.join(" ");
}

const columnText = ({ id, sql }: Column) => {
  const name = columnName(id);
  return sql === name ? name : `${sql} AS ${name}`;
};
