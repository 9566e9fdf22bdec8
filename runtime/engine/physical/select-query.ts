import { columnName } from "./sql-name";

/** One SELECT under construction. Operators fill its clauses in the order in which SQL evaluates them; `level` says how far it is. */
export interface SelectQuery {
  /** Definitions of common tables, hoisted from every SELECT inside. */
  readonly with: readonly string[];
  readonly isRecursive: boolean;
  /** Absent: one row. */
  readonly from: string | undefined;
  /** FROM is several joined items, not one. */
  readonly isJoinTree: boolean;
  readonly where: readonly string[];
  readonly groupBy: string | undefined;
  readonly distinct: string | undefined;
  readonly orderBy: readonly string[];
  readonly limit: number | undefined;
  readonly offset: number | undefined;
  readonly columns: readonly Column[];
  readonly level: Level;
  /** SELECTs inside one another: DuckDB's parser and binder recurse over them. */
  readonly depth: number;
}

export interface Column {
  readonly id: number;
  /** In terms of what FROM offers. */
  readonly sql: string;
  /** A name or a constant: free to write twice. */
  readonly isSimple: boolean;
}

/** The clause filled last. A later clause can be added to the same SELECT, an earlier one needs a SELECT around it. */
export type Level = "rows" | "grouped" | "windowed" | "distinct" | "ordered" | "limited" | "sealed";

const levels: readonly Level[] = ["rows", "grouped", "windowed", "distinct", "ordered", "limited", "sealed"];

export const isAtMost = (query: SelectQuery, level: Level) => levels.indexOf(query.level) <= levels.indexOf(level);

/** SELECT of `columns` from a text for FROM. */
export function selectFrom(
  from: string | undefined,
  columns: readonly Column[],
  inside: readonly SelectQuery[] = [],
): SelectQuery {
  return {
    with: inside.flatMap((query) => query.with),
    isRecursive: inside.some((query) => query.isRecursive),
    from,
    isJoinTree: false,
    where: [],
    groupBy: undefined,
    distinct: undefined,
    orderBy: [],
    limit: undefined,
    offset: undefined,
    columns,
    level: "rows",
    depth: 1 + Math.max(0, ...inside.map((query) => query.depth)),
  };
}

/** A column that a FROM item offers under the name of its id. */
export const namedColumn = (id: number): Column => ({ id, sql: columnName(id), isSimple: true });

/** What FROM offers is all there is to this query, up to `where`: another query may take both over. */
export const isPlainRows = (query: SelectQuery) =>
  query.from !== undefined && query.level === "rows" && query.columns.every((column) => column.isSimple);
