import type { DataType, Metadata, Value } from "../../types/index";
import type { Origin } from "../origin";
import type { UserFunction } from "../user-code";
import type { UnresolvedPlan } from "./plan";

/** Expressions as written, before names and types are known. SQL text and Spark Connect messages both become this. */
export type UnresolvedExpression =
  | UnresolvedLiteral
  | UnresolvedAttribute
  | UnresolvedStar
  | UnresolvedRegex
  | UnresolvedFunction
  | UnresolvedAlias
  | UnresolvedCast
  | UnresolvedExtractValue
  | UnresolvedUpdateFields
  | UnresolvedLambda
  | UnresolvedLambdaVariable
  | UnresolvedWindow
  | UnresolvedSortOrder
  | UnresolvedSubquery
  | UnresolvedNamedArgument
  | UnresolvedParameter
  | UnresolvedIdentifierClause
  | UnresolvedSqlText
  | UnresolvedUserFunction
  | UnresolvedOuter;

interface Written {
  readonly origin?: Origin;
}

export interface UnresolvedLiteral extends Written {
  readonly kind: "Literal";
  readonly type: DataType;
  readonly value: Value;
}

/** `a.b.c`: a column, a qualified column, or a field of a struct; the analyzer tells which. */
export interface UnresolvedAttribute extends Written {
  readonly kind: "Attribute";
  readonly nameParts: readonly string[];
  /** Set by `df.col("x")`: the column must come from the plan with this id. */
  readonly planId?: number;
  /** `_metadata` and the like. */
  readonly isMetadataColumn?: boolean;
}

/** `*`, `t.*`, `* EXCEPT (a, b)`. */
export interface UnresolvedStar extends Written {
  readonly kind: "Star";
  readonly target?: readonly string[];
  readonly planId?: number;
  readonly except?: readonly (readonly string[])[];
}

/** `df.colRegex("`a.*`")`; the pattern without back-quotes. */
export interface UnresolvedRegex extends Written {
  readonly kind: "Regex";
  readonly pattern: string;
  readonly qualifier?: readonly string[];
  readonly planId?: number;
}

/**
 * A function or operator call. Operators carry Spark Connect's names: `+ - * / % == <=> < <= > >= ! and or & | ^ ~ negative positive`, `in`, `like`,
 * `ilike`, `rlike`, `isnull`, `isnotnull`, `when` (condition, value, …, else?), `between` (value, low, high), `||` is `concat`.
 */
export interface UnresolvedFunction extends Written {
  readonly kind: "Function";
  /** More than one part when qualified: `system.builtin.abs`. */
  readonly nameParts: readonly string[];
  readonly args: readonly UnresolvedExpression[];
  readonly isDistinct?: boolean;
  readonly filter?: UnresolvedExpression;
  /** `IGNORE NULLS` true, `RESPECT NULLS` false, absent when not written. */
  readonly ignoreNulls?: boolean;
  /** `WITHIN GROUP (ORDER BY …)`. */
  readonly withinGroup?: readonly UnresolvedSortOrder[];
  /** Set on operators: printed infix, never looked up as a user's function. */
  readonly isOperator?: boolean;
  /** Sent by name, as clients send all they call: an operator, too, is printed so. */
  readonly isSent?: boolean;
  readonly isInternal?: boolean;
}

/** More than one name for generators: `explode(m) AS (k, v)`. */
export interface UnresolvedAlias extends Written {
  readonly kind: "Alias";
  readonly child: UnresolvedExpression;
  readonly names: readonly string[];
  readonly metadata?: Metadata;
}

/** `session`: ANSI or legacy by the session's setting. */
export interface UnresolvedCast extends Written {
  readonly kind: "Cast";
  readonly child: UnresolvedExpression;
  readonly type: DataType;
  readonly mode: "session" | "ansi" | "legacy" | "try";
}

/** `child[extraction]`, `child.field`. */
export interface UnresolvedExtractValue extends Written {
  readonly kind: "ExtractValue";
  readonly child: UnresolvedExpression;
  readonly extraction: UnresolvedExpression;
}

/** `withField` when `value` is set, `dropFields` otherwise. */
export interface UnresolvedUpdateFields extends Written {
  readonly kind: "UpdateFields";
  readonly child: UnresolvedExpression;
  readonly fieldName: string;
  readonly value?: UnresolvedExpression;
}

export interface UnresolvedLambda extends Written {
  readonly kind: "Lambda";
  readonly body: UnresolvedExpression;
  readonly parameters: readonly string[];
}

export interface UnresolvedLambdaVariable extends Written {
  readonly kind: "LambdaVariable";
  readonly name: string;
}

export interface UnresolvedWindow extends Written {
  readonly kind: "Window";
  readonly function: UnresolvedExpression;
  readonly spec: UnresolvedWindowSpec;
}

export interface UnresolvedWindowSpec extends Written {
  /** A window of the WINDOW clause, alone (`OVER w`) or as a base (`OVER (w ORDER BY a)`). */
  readonly reference?: string;
  readonly partitionBy: readonly UnresolvedExpression[];
  readonly orderBy: readonly UnresolvedSortOrder[];
  readonly frame?: UnresolvedWindowFrame;
}

export interface UnresolvedWindowFrame {
  readonly unit: "rows" | "range";
  readonly lower: UnresolvedFrameBound;
  readonly upper: UnresolvedFrameBound;
}

/** An offset is signed: `2 PRECEDING` is −2. */
export type UnresolvedFrameBound = "unbounded_preceding" | "current_row" | "unbounded_following" | UnresolvedExpression;

export interface UnresolvedSortOrder extends Written {
  readonly kind: "SortOrder";
  readonly child: UnresolvedExpression;
  readonly direction: "ascending" | "descending";
  /** Absent: first for ascending, last for descending. */
  readonly nulls?: "first" | "last";
}

export interface UnresolvedSubquery extends Written {
  readonly kind: "Subquery";
  readonly subquery: "scalar" | "exists" | "in" | "table_argument";
  readonly plan: UnresolvedPlan;
  /** The left side of `in`. */
  readonly values?: readonly UnresolvedExpression[];
  /** Of a table argument. */
  readonly partitionBy?: readonly UnresolvedExpression[];
  readonly orderBy?: readonly UnresolvedSortOrder[];
  readonly singlePartition?: boolean;
}

/** `f(key => value)`. */
export interface UnresolvedNamedArgument extends Written {
  readonly kind: "NamedArgument";
  readonly name: string;
  readonly value: UnresolvedExpression;
}

/** `:name`, or `?` by position counted from 0. */
export interface UnresolvedParameter extends Written {
  readonly kind: "Parameter";
  readonly name?: string;
  readonly position?: number;
}

/** `IDENTIFIER(expr)`, standing for a column or, with `args`, a function. */
export interface UnresolvedIdentifierClause extends Written {
  readonly kind: "IdentifierClause";
  readonly name: UnresolvedExpression;
  readonly args?: readonly UnresolvedExpression[];
}

/** `expr("a + 1")`: parsed by the analyzer. */
export interface UnresolvedSqlText extends Written {
  readonly kind: "SqlText";
  readonly text: string;
}

/** An inline user function of any language. */
export interface UnresolvedUserFunction extends Written, UserFunction {
  readonly kind: "UserFunction";
  readonly args: readonly UnresolvedExpression[];
  readonly isDistinct?: boolean;
}

/** `col.outer()`: the name is looked up in the enclosing query. */
export interface UnresolvedOuter extends Written {
  readonly kind: "Outer";
  readonly child: UnresolvedExpression;
}
