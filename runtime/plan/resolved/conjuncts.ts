import type { Expression } from "./expression";

/** The terms of a chain of ANDs, in order and however long; none of no condition. */
export const conjunctsOf = (condition: Expression | undefined) => (condition ? termsOf(condition, "and") : []);

/** The terms of a chain of ORs. */
export const disjunctsOf = (condition: Expression) => termsOf(condition, "or");

function termsOf(condition: Expression, operator: "and" | "or"): readonly Expression[] {
  const terms: Expression[] = [];
  const pending = [condition];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "Call" && next.function === operator) pending.push(next.args[1]!, next.args[0]!);
    else terms.push(next);
  }
  return terms;
}
