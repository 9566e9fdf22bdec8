import type { Origin } from "../../plan/origin";
import type { AggregateCall, Attribute, Call, Expression, SortOrder } from "../../plan/resolved/index";
import type { DataType } from "../../types/index";
import type { SessionFacts } from "./session-facts";
import type { AggregateWriter, CallWriter } from "./sql/writer";

export type FunctionKind = "scalar" | "aggregate" | "window" | "generator" | "table";

/** The rest of a written call, with its expressions already resolved. */
export interface CallSite {
  /** As written, lower case; the row's own name when absent. */
  readonly name?: string;
  /** Written as an operator: `-a`, not `negative(a)`. */
  readonly isOperator?: boolean;
  readonly isDistinct?: boolean;
  readonly filter?: Expression;
  readonly ignoreNulls?: boolean;
  readonly withinGroup?: readonly SortOrder[];
  readonly origin?: Origin;
}

export interface Parameter {
  readonly type: DataType;
  readonly nullable: boolean;
}

/** A value, or a rule that finds it once the (coerced) arguments are known. */
export type Rule<T> = T | ((args: readonly Expression[], facts: SessionFacts) => T);

/** One of Spark's functions or operators. See README.md for how to add one. */
export interface FunctionRow {
  readonly name: string;
  /** Names that mean the same and are printed as written. */
  readonly aliases?: readonly string[];
  /** Names that mean the same and are printed as `name`. */
  readonly silentAliases?: readonly string[];
  readonly kind: FunctionKind;
  /** Only clients' messages may name it; to SQL it does not exist. */
  readonly isInternal?: boolean;
  /** A generator that stands in FROM and LATERAL VIEW only. */
  readonly isTableOnly?: boolean;
  /** Overloads, each a parameter list such as `string, int, int?` or `any...`; see `signature.ts`. */
  readonly args: string | readonly string[];
  /** After the parameter list has had its way: casts that depend on one another. */
  readonly coerce?: (args: readonly Expression[], facts: SessionFacts, call: CallSite) => readonly Expression[];
  /** Raises what is wrong with the coerced arguments. */
  readonly check?: (args: readonly Expression[], facts: SessionFacts) => void;
  readonly type: Rule<DataType>;
  /** Absent: when any argument is. */
  readonly nullable?: Rule<boolean>;
  /** The printed form; absent: `name(a, b)`. A text prints in place of the name. */
  readonly print?: string | ((args: readonly string[], call: Call | AggregateCall) => string);
  /** Prints otherwise as an operator: its call has `options.isOperator` then. */
  readonly isOperatorToo?: boolean;
  /** Facts that travel in the call's options to `sql`. */
  readonly facts?: readonly ("ansi" | "timeZone")[];
  /** Other options that are fixed at binding. */
  readonly options?: (args: readonly Expression[], facts: SessionFacts) => Call["options"];
  /** Absent: yes. `raises`: it gives the same each time, but its call has to stay where it is. */
  readonly isDeterministic?: boolean | "raises";
  /** Replaces the call by another expression at binding: `current_date()` becomes a literal. */
  readonly rewrite?: (args: readonly Expression[], facts: SessionFacts, call: CallSite) => Expression | undefined;
  /** DuckDB's SQL of a scalar: a template (`upper({0})`, `{*}` for all arguments) or a writer. */
  readonly sql?: string | ((call: CallWriter) => string);
  /** DuckDB's SQL of an aggregate or window function. */
  readonly aggregate?: (call: AggregateWriter) => string;
  /** Of a generator: one list per generated column, all equally long. */
  readonly lists?: (call: CallWriter) => readonly string[];
  /** Of a generator: its columns. */
  readonly columns?: (args: readonly Expression[], facts: SessionFacts) => readonly GeneratedColumn[];
  /** Parameters of the lambda at `index`; the other arguments are resolved, lambdas not yet seen are undefined. */
  readonly lambda?: (args: readonly (Expression | undefined)[], index: number, arity: number) => readonly Parameter[];
  /** How the aggregate is computed in steps; absent: holistic, needs all rows of a group at once. */
  readonly split?: (call: AggregateCall) => AggregateSplit | undefined;
}

export interface GeneratedColumn {
  readonly name: string;
  readonly type: DataType;
  readonly nullable: boolean;
}

/** Partial aggregates per input partition, merged per group, then one scalar expression over the merged columns. */
export interface AggregateSplit {
  readonly partial: readonly AggregateCall[];
  /** `buffers` are the columns that hold `partial`'s results, in order. */
  readonly merge: (buffers: readonly Attribute[]) => readonly AggregateCall[];
  /** `merged` are the columns that hold `merge`'s results, in order. */
  readonly final: (merged: readonly Attribute[]) => Expression;
}
