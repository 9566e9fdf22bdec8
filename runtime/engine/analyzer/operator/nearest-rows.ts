import {
  type Expression,
  type OuterReference,
  outputOf,
  type Plan,
  rewriteUp,
  type SortOrder,
} from "../../../plan/resolved/index";
import type { Environment } from "../environment";
import { call } from "../expression/call";

export interface Nearest {
  readonly count: number;
  /** What right rows are put in order by; those without a value are no match. Sees both sides. */
  readonly ranking: Expression;
  readonly direction: SortOrder["direction"];
  readonly condition?: Expression;
  /** Left rows without a match stay. */
  readonly keepsLeft: boolean;
}

/** For each row of the left side the first `count` rows of the right one: a lateral join with a sorted and cut right side. */
export function joinNearest(left: Plan, right: Plan, nearest: Nearest, env: Environment): Plan {
  const ids = new Set(outputOf(left).map((column) => column.id));
  const outer = (expression: Expression): Expression =>
    rewriteUp(expression, (node) =>
      node.kind === "Attribute" && ids.has(node.id)
        ? ({
            kind: "OuterReference",
            attribute: node,
            type: node.type,
            nullable: node.nullable,
          } satisfies OuterReference)
        : node,
    );
  const ranking = outer(nearest.ranking);
  const isRanked = call("isnotnull", [ranking], env);
  const condition = nearest.condition ? call("and", [outer(nearest.condition), isRanked], env) : isRanked;
  const best: Plan = {
    kind: "Limit",
    limit: nearest.count,
    child: {
      kind: "Sort",
      isGlobal: true,
      order: [{ kind: "SortOrder", child: ranking, direction: nearest.direction, nulls: "last" }],
      child: { kind: "Filter", condition, child: right },
    },
  };
  return { kind: "Join", left, right: best, type: nearest.keepsLeft ? "left_outer" : "inner", isLateral: true };
}
