import type { AggregateCall, Call, Expression } from "../../../plan/resolved/index";
import type { DataType } from "../../../types/index";
import type { SqlContext } from "../sql-context";

/** What a scalar row's `sql` gets: its arguments as SQL texts and as expressions. */
export interface CallWriter {
  readonly call: Call;
  /** SQL text of each argument. */
  readonly args: readonly string[];
  readonly types: readonly DataType[];
  readonly ansi: boolean;
  readonly timeZone: string;
  readonly context: SqlContext;
  /** SQL text of another expression in the same place. */
  write(expression: Expression): string;
}

/** What an aggregate or window row's `aggregate` gets. */
export interface AggregateWriter {
  readonly call: AggregateCall | Call;
  readonly args: readonly string[];
  readonly types: readonly DataType[];
  readonly ansi: boolean;
  readonly timeZone: string;
  readonly context: SqlContext;
  readonly ignoreNulls: boolean;
  /** Over a window, not a group. */
  readonly isWindow: boolean;
  /** Adds DISTINCT, ORDER BY, FILTER and OVER to one DuckDB aggregate call. */
  apply(name: string, args: readonly string[], extra?: AggregateExtra): string;
  write(expression: Expression): string;
}

export interface AggregateExtra {
  /** One more condition for FILTER. */
  readonly where?: string;
  readonly orderBy?: string;
  readonly isDistinct?: boolean;
  readonly ignoreNulls?: boolean;
  /** The call's own ORDER BY is seen to already. */
  readonly isOrdered?: boolean;
}
