import { planQuery } from "../../engine/physical/index";
import { explainPlan, type Plan } from "../../plan/resolved/index";
import type { ExplainMode } from "../../plan/unresolved/index";
import type { Session } from "../session/session";
import { optimized } from "./optimized";
import { planSettings } from "./plan-settings";

/** A query's plans as text, in Spark's modes. The physical plan is our own: stages, and the SQL that the workers get. */
export function explain(session: Session, analyzed: Plan, mode: ExplainMode): string {
  const settings = planSettings(session);
  const plan = optimized(analyzed, settings);
  const { stages } = planQuery(plan, settings);
  const physical = stages.map(({ id, tasks, sql }) => `Stage ${id} (tasks: ${tasks})\n${sql}`).join("\n\n");
  const logical = [
    section("Parsed Logical Plan", explainPlan(analyzed)),
    section("Analyzed Logical Plan", explainPlan(analyzed)),
    section("Optimized Logical Plan", explainPlan(plan)),
  ];
  switch (mode) {
    case "extended":
      return [...logical, section("Physical Plan", physical)].join("\n");
    case "cost":
      return [logical[2], section("Physical Plan", physical)].join("\n");
    case "codegen":
      return "Found 0 WholeStageCodegen subtrees.\n";
    default:
      return section("Physical Plan", physical);
  }
}

const section = (title: string, text: string) => `== ${title} ==\n${text.trimEnd()}\n`;
