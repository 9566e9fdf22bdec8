import type { Plan } from "../../../plan/resolved/index";
import type { UnresolvedShowString } from "../../../plan/unresolved/index";
import { stringType } from "../../../types/index";
import type { Environment } from "../environment";

export function resolveShowString(plan: UnresolvedShowString, env: Environment): Plan {
  const { format, numRows, truncate, vertical } = plan;
  const name = format === "html" ? "html_string" : "show_string";
  return {
    kind: "ShowString",
    format,
    numRows,
    truncate,
    vertical,
    output: [{ kind: "Attribute", id: env.session.newId(), name, type: stringType, nullable: false }],
    child: env.resolvePlan(plan.child, env),
  };
}
