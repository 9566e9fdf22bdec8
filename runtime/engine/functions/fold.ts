import type { Expression, Literal } from "../../plan/resolved/index";
/** No columns, no randomness: could be computed now. */
export function isFoldable(_expr: Expression): boolean {
  throw new Error("not yet");
}
export function isDeterministic(_expr: Expression): boolean {
  throw new Error("not yet");
}
/** The literal it comes to, when that is simple; undefined otherwise. */
export function foldConstant(_expr: Expression): Literal | undefined {
  throw new Error("not yet");
}
