import type { MessageInitShape } from "@bufbuild/protobuf";
import { contextsOf } from "../../engine/analyzer/index";
import type { SparkError } from "../../errors/index";
import type { Origin } from "../../plan/origin";
import { childrenOf, type Expression, planExpressions } from "../../plan/resolved/index";
import type { JobFailureSchema } from "../../protocol/index";
import type { PlanNode } from "../profile/plan-nodes";

/** Why a job failed, and which node's expression it came from, where the error has a place. */
export function jobFailure(
  error: SparkError,
  optimized: readonly PlanNode[],
  analyzed: readonly PlanNode[],
): MessageInitShape<typeof JobFailureSchema> {
  // The place is told beside it.
  const message = error.message.split(/\n== (?:SQL|DataFrame)/, 1)[0]!.trim();
  const place = error.contexts[0]?.summary;
  if (place === undefined) return { message };
  const failed = written(optimized, place);
  const origin = (failed ?? written(analyzed, place))?.origin;
  return { message, ...(failed && { node: failed.node.id }), ...(origin && { origin }) };
}

/** The first expression that was written where an error says. */
function written(nodes: readonly PlanNode[], place: string): { node: PlanNode; origin: Origin } | undefined {
  const originIn = (expression: Expression): Origin | undefined => {
    const { origin } = expression;
    if (origin && contextsOf(origin)[0]?.summary === place) return origin;
    for (const child of childrenOf(expression)) {
      const found = originIn(child);
      if (found) return found;
    }
    return undefined;
  };
  for (const node of nodes) {
    for (const expression of planExpressions(node.plan)) {
      const origin = originIn(expression);
      if (origin) return { node, origin };
    }
  }
  return undefined;
}
