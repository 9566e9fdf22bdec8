import {
  collect,
  conjunction,
  conjunctsOf,
  type Expression,
  type Join,
  outputOf,
  type Plan,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import { filtered } from "../filtered";
import { idsOf, isOver, partition } from "../term";
import { evaluate } from "./evaluate";
import { holdsExternal, isExternalCall, languageOf } from "./external-call";
import { unsupportedFeature } from "./unsupported-feature";

/** External functions in a join's condition: of one side's columns it is evaluated there, of both only where the rows can be told apart afterwards. */
export function fromJoin(plan: Join, newId: () => number): Plan {
  if (!plan.condition || !holdsExternal(plan.condition)) return plan;
  const sides = [plan.left, plan.right].map(idsOf);
  const isOneSided = (term: Expression) =>
    collect(term, isExternalCall).every((call) => sides.some((ids) => isOver(call, ids)));
  const [joining, both] = partition(conjunctsOf(plan.condition), isOneSided);
  if (both.length > 0 && plan.type !== "inner" && plan.type !== "cross")
    throw unsupportedFeature(
      `${languageOf(collect(both[0]!, isExternalCall)[0] as UserFunctionCall)}_UDF_IN_ON_CLAUSE`,
      {
        joinType: plan.type.toUpperCase().replace("_", " "),
      },
    );
  const calls = joining.flatMap((term) => collect(term, isExternalCall));
  const [ofLeft, ofRight] = partition(calls, (call) => isOver(call, sides[0]!));
  const left = evaluate(plan.left, ofLeft, newId);
  const right = evaluate(plan.right, ofRight, newId);
  const condition = conjunction(joining.map((term) => right.replace(left.replace(term))));
  const { condition: _, ...join } = plan;
  const joined: Plan = {
    ...join,
    ...(both.length > 0 && !condition && { type: "cross" as const }),
    ...(condition && { condition }),
    left: left.plan,
    right: right.plan,
  };
  const above = evaluate(joined, both, newId);
  const rows = filtered(above.plan, both.map(above.replace));
  return { kind: "Project", list: outputOf(plan), child: rows };
}
