import type { DataFrame } from "../../runtime/client/api";
import type { CallExpr, Expr, Span } from "../syntax/program";
import type { SessionState } from "./session-state";
import type { Value } from "./values";

/** A value of an expression, and the session in which it was made. */
export interface Known {
  readonly value: Value;
  readonly session: SessionState;
}

/** A DataFrame that a cell makes. */
export interface MadeFrame {
  readonly span: Span;
  readonly frame: DataFrame;
  readonly session: SessionState;
}

/** What the client API itself refused. */
export interface ClientError {
  readonly call: CallExpr;
  readonly error: Error;
}

/** What interpreting a cell told about it. */
export interface CellFacts {
  readonly values: Map<Expr, Known>;
  /** Outermost frames only: one analysis of each covers the steps inside. */
  readonly frames: MadeFrame[];
  readonly clientErrors: ClientError[];
  /** The session behind each statement that changed it. */
  readonly sessions: { readonly end: number; readonly session: SessionState }[];
}

export const newFacts = (): CellFacts => ({ values: new Map(), frames: [], clientErrors: [], sessions: [] });
