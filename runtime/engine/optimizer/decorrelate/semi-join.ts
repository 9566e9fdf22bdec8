import { conjunction, type Expression, outputOf, type Plan, type Subquery } from "../../../plan/resolved/index";
import { booleanType, sameType } from "../../../types/index";
import { idsOf } from "../term";
import { pullUp } from "./pull-up";

/** EXISTS and IN as a semi join, NOT EXISTS as an anti join. NOT IN is neither: a null makes it unknown. */
export function semiJoined(
  rows: Plan,
  { subquery, plan, values = [] }: Subquery,
  isNegated: boolean,
): Plan | undefined {
  if (subquery === "scalar" || (subquery === "in" && isNegated)) return undefined;
  const columns = outputOf(plan);
  if (!values.every((value, i) => sameType(value.type, columns[i]!.type))) return undefined;
  const pulled = pullUp(plan, idsOf(rows));
  if (!pulled || (pulled.terms.length === 0 && values.length === 0)) return undefined;
  const equal = values.map((value, i): Expression => {
    const nullable = value.nullable || columns[i]!.nullable;
    return { kind: "Call", function: "=", args: [value, columns[i]!], type: booleanType, nullable };
  });
  return {
    kind: "Join",
    type: isNegated ? "left_anti" : "left_semi",
    left: rows,
    right: pulled.plan,
    condition: conjunction([...equal, ...pulled.terms])!,
  };
}
