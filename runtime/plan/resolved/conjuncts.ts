import { booleanType } from "../../types/index";
import type { Expression } from "./expression";

/** The terms of a chain of ANDs, in order and however long; none of no condition. */
export const conjunctsOf = (condition: Expression | undefined) => (condition ? termsOf(condition, "and") : []);

/** The terms of a chain of ORs. */
export const disjunctsOf = (condition: Expression) => termsOf(condition, "or");

/** All terms at once; undefined of none. */
export const conjunction = (terms: readonly Expression[]) => chain(terms, "and");

/** One term at least; undefined of none. */
export const disjunction = (terms: readonly Expression[]) => chain(terms, "or");

function chain(terms: readonly Expression[], operator: "and" | "or"): Expression | undefined {
  const [first, ...others] = terms;
  return others.reduce<Expression | undefined>(
    (left, right) => ({
      kind: "Call",
      function: operator,
      args: [left!, right],
      type: booleanType,
      nullable: left!.nullable || right.nullable,
    }),
    first,
  );
}

function termsOf(condition: Expression, operator: "and" | "or"): readonly Expression[] {
  const terms: Expression[] = [];
  const pending = [condition];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "Call" && next.function === operator) pending.push(next.args[1]!, next.args[0]!);
    else terms.push(next);
  }
  return terms;
}
