import type { CellProfile, QueryRun } from "../../protocol/plan-profile";
import type { OperatorFigures } from "../operator-figures";

/** What a run's numbers say that could be better. Texts are the page's: `values` are put into them, in their order. */
export interface Advice {
  readonly kind: AdviceKind;
  readonly values: readonly AdviceValue[];
  /** 0…1: how much of the query's work it is about. The list is in this order. */
  readonly weight: number;
  /** Of `query.operators`: where to look. */
  readonly operator?: number;
  /** Of `query.optimized`. */
  readonly step?: number;
}

export type AdviceKind =
  | "explodingJoin"
  | "joinWithoutEquality"
  | "filterAfterScan"
  | "filterComputes"
  | "userFunction"
  | "userFunctionBuiltIn"
  | "singleTask"
  | "largeResult"
  | "repeatedWork"
  | "skew"
  | "smallFiles"
  | "spill"
  | "retries";

export type AdviceValue =
  | { readonly as: "text"; readonly value: string }
  | { readonly as: "rows" | "bytes" | "share" | "factor" | "time" | "count"; readonly value: number };

/** What rules look at. */
export interface Examined {
  readonly query: QueryRun;
  /** Each before those below it. */
  readonly operators: readonly OperatorFigures[];
  readonly profile: Pick<CellProfile, "queries">;
  /** Of all threads, milliseconds. */
  readonly workMs: number;
}

export type AdviceRule = (examined: Examined) => readonly Advice[];

export const value = (as: Exclude<AdviceValue["as"], "text">, number: number): AdviceValue => ({ as, value: number });
export const words = (text: string): AdviceValue => ({ as: "text", value: text });

/** Of all operators below one, and its own. */
export function workOf({ operator, children }: OperatorFigures): number {
  return (operator.ownMs ?? 0) + children.reduce((sum, child) => sum + workOf(child), 0);
}
