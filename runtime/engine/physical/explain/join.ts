import {
  conjunctsOf,
  type Expression,
  explainExpression,
  expressionKey,
  type Join,
  joinTypes,
} from "../../../plan/resolved/index";
import { joinKeys } from "../stages/join-keys";
import { counted, expressionList } from "./listed";

/** How two sides are joined: by a hash table of one that each task has whole, by one of each task's own rows, or row by row. */
export function joinFacts(join: Join) {
  const { left, right } = joinKeys(join);
  const type = joinTypes[join.type];
  const isWhole = (side: Join["left"]) => side.kind === "StageScan" && side.reads === "all";
  const isLeft = isWhole(join.left) || join.hint?.left === "broadcast";
  const isRight = isWhole(join.right) || join.hint?.right === "broadcast";
  const side = isLeft && !isRight ? "BuildLeft" : "BuildRight";
  const isBroadcast = isLeft || isRight;
  if (left.length === 0) {
    const condition = join.condition && explainExpression(join.condition);
    const isProduct = !condition && !isBroadcast && (join.type === "inner" || join.type === "cross");
    const name = isProduct ? "CartesianProduct" : "BroadcastNestedLoopJoin";
    return {
      name,
      ...(!isProduct && { remark: `${type} ${side}` }),
      line: isProduct ? name : [`${name} ${side}`, type, ...(condition ? [condition] : [])].join(", "),
      fields: [["Join type", type] as const, ["Join condition", condition ?? "None"] as const],
    };
  }
  const name = isBroadcast ? "BroadcastHashJoin" : "ShuffledHashJoin";
  const rest = otherTerms(join, left, right).map(explainExpression).join(" AND ");
  return {
    name,
    remark: `${type} ${side}`,
    line: `${name} ${[expressionList(left), expressionList(right), type, side, ...(rest ? [rest] : [])].join(", ")}`,
    fields: [
      counted("Left keys", left.map(explainExpression)),
      counted("Right keys", right.map(explainExpression)),
      ["Join type", type] as const,
      ["Join condition", rest || "None"] as const,
    ],
  };
}

/** The terms of the condition that are no key. */
function otherTerms({ condition }: Join, left: readonly Expression[], right: readonly Expression[]) {
  const pair = (a: Expression, b: Expression) => [expressionKey(a), expressionKey(b)].sort().join();
  const keys = new Set(left.map((key, i) => pair(key, right[i]!)));
  return conjunctsOf(condition).filter(
    (term) => !(term.kind === "Call" && term.args.length === 2 && keys.has(pair(term.args[0]!, term.args[1]!))),
  );
}
