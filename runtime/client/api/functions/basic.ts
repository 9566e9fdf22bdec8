import { Column, type ColumnOrName, type ColumnOrValue, call, toColumn } from "../column";
import type { DataFrame } from "../dataframe";
import { attribute, newExpression } from "../expression";
import { type LiteralValue, literalExpression } from "../literal";

/** A column by name: `a`, `t.a`, `*`; a dot in the name itself needs backticks. */
export const col = (name: string): Column => new Column(attribute(name));
/** As `col`. */
export const column = col;
/** A constant. Whole numbers are INT or BIGINT by size, other numbers DOUBLE, bigint BIGINT, Date TIMESTAMP. */
export const lit = (value: ColumnOrValue): Column =>
  value instanceof Column ? value : new Column(literalExpression(value as LiteralValue));
/** A column written in SQL. */
export const expr = (sql: string): Column =>
  new Column(newExpression({ case: "expressionString", value: { expression: sql } }));
/** The first branch of a CASE; go on with `.when(…)` and `.otherwise(…)`. */
export const when = (condition: Column, value: ColumnOrValue): Column => call("when", condition, value);
/** The order of a column: ascending, nulls first. */
export const asc = (name: ColumnOrName): Column => toColumn(name).asc();
/** Ascending, nulls first. */
export const ascNullsFirst = (name: ColumnOrName): Column => toColumn(name).ascNullsFirst();
/** Ascending, nulls last. */
export const ascNullsLast = (name: ColumnOrName): Column => toColumn(name).ascNullsLast();
/** The order of a column: descending, nulls last. */
export const desc = (name: ColumnOrName): Column => toColumn(name).desc();
/** Descending, nulls first. */
export const descNullsFirst = (name: ColumnOrName): Column => toColumn(name).descNullsFirst();
/** Descending, nulls last. */
export const descNullsLast = (name: ColumnOrName): Column => toColumn(name).descNullsLast();
/** Marks a DataFrame as small enough to be sent to every task of a join. */
export const broadcast = (dataFrame: DataFrame): DataFrame => dataFrame.hint("broadcast");
