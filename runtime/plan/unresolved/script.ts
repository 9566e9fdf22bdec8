import type { Origin } from "../origin";
import type { UnresolvedStatement } from "./command";
import type { UnresolvedExpression } from "./expression";
import type { UnresolvedPlan } from "./plan";

/** SQL scripting: a statement that is made of statements. Labels are in lower case. */
export type ScriptStatement =
  | ScriptBlock
  | ScriptRun
  | ScriptIf
  | ScriptLoop
  | ScriptFor
  | { readonly kind: "Leave" | "Iterate"; readonly label: string };

/** `label: BEGIN … END`. */
export interface ScriptBlock {
  readonly kind: "Block";
  readonly label?: string;
  readonly handlers: readonly ScriptHandler[];
  readonly body: readonly ScriptStatement[];
}

/** `DECLARE EXIT HANDLER FOR …`: what is done with an error, after which its block is left. */
export interface ScriptHandler {
  readonly conditions: readonly HandlerCondition[];
  readonly body: ScriptStatement;
}

export type HandlerCondition =
  | { readonly kind: "condition"; readonly name: string }
  | { readonly kind: "sql_state"; readonly sqlState: string }
  | { readonly kind: "any_error" }
  | { readonly kind: "not_found" };

/** A query or command of its own. */
export interface ScriptRun {
  readonly kind: "Run";
  readonly statement: UnresolvedStatement;
}

/** IF and CASE: the first branch whose condition holds. */
export interface ScriptIf {
  readonly kind: "If";
  readonly branches: readonly { readonly condition: ScriptCondition; readonly body: readonly ScriptStatement[] }[];
  readonly otherwise: readonly ScriptStatement[];
}

export interface ScriptCondition {
  readonly expression: UnresolvedExpression;
  readonly origin: Origin;
}

/** WHILE looks at its condition before each turn; REPEAT after it, and goes on until it holds; LOOP has none. */
export interface ScriptLoop {
  readonly kind: "Loop";
  readonly label?: string;
  readonly before?: ScriptCondition;
  readonly until?: ScriptCondition;
  readonly body: readonly ScriptStatement[];
}

/** `FOR row AS query DO … END FOR`. */
export interface ScriptFor {
  readonly kind: "For";
  readonly label?: string;
  readonly variable?: string;
  readonly query: UnresolvedPlan;
  readonly body: readonly ScriptStatement[];
}
