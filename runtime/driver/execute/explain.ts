import { planQuery } from "../../engine/physical/index";
import { explainAttribute, explainPlan, outputOf, type Plan } from "../../plan/resolved/index";
import type { ExplainMode } from "../../plan/unresolved/index";
import type { CachedRelation } from "../cache/cached-relation";
import { describeLevel } from "../cache/storage-level";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import { optimized } from "./optimized";
import { planSettings } from "./plan-settings";

/** A query's plans as text, in Spark's modes. The physical plan is our own: stages, and the SQL that the workers get. */
export async function explain(driver: Driver, session: Session, analyzed: Plan, mode: ExplainMode): Promise<string> {
  const kept = new Set<CachedRelation>();
  const settings = planSettings(session);
  const cached = session.cache.substitute(analyzed, undefined, (relation) => kept.add(relation));
  const plan = await optimized(driver, session, cached, settings);
  const { stages } = planQuery(plan, settings);
  const physical = [
    ...stages.map(({ id, tasks, sql }) => `Stage ${id} (tasks: ${tasks})\n${sql}`),
    ...[...kept].map(scanOfKept),
  ].join("\n\n");
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

/** What a stage's text reads as files, or will once they are written. */
const scanOfKept = ({ plan, level }: CachedRelation): string => {
  const columns = `[${outputOf(plan).map(explainAttribute).join(", ")}]`;
  const source = explainPlan(plan).replaceAll(/^/gm, "      ");
  return `InMemoryTableScan ${columns}\n   +- InMemoryRelation ${columns}, ${describeLevel(level)}\n${source}`;
};

const section = (title: string, text: string) => `== ${title} ==\n${text.trimEnd()}\n`;
