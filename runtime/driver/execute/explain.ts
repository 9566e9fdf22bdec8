import { optimize } from "../../engine/optimizer/index";
import { formattedText, operatorsOf, operatorTree, planQuery } from "../../engine/physical/index";
import type { Stage } from "../../plan/physical";
import { explainPlan, outputOf, type Plan } from "../../plan/resolved/index";
import { type ExplainMode, explainWrittenPlan } from "../../plan/unresolved/index";
import { simpleString } from "../../types/index";
import { writtenPlan } from "../analysis/written-plan";
import type { Driver } from "../driver";
import { withStatistics } from "../facts/file-statistics";
import type { Session } from "../session/session";
import { optimized } from "./optimized";
import { planSettings } from "./plan-settings";
import { planWithSizes } from "./plan-with-sizes";

/** A query's plans as text, in Spark's modes. `formatted` also has what no Spark has: the SQL that each stage's tasks run. */
export async function explain(driver: Driver, session: Session, analyzed: Plan, mode: ExplainMode): Promise<string> {
  if (mode === "codegen") return "Found 0 WholeStageCodegen subtrees.\n";
  const settings = planSettings(session);
  const cached = session.cache.substitute(analyzed, undefined);
  const plan = await optimized(driver, session, cached, settings);
  const { stages, replan } = planQuery(plan, settings);
  // Inside one task it is DuckDB that moves filters and columns down to the scans, by the same rules.
  const isOneTask = stages.length === 1;
  const moved = isOneTask ? optimize(plan, { ...settings, isSpread: true }) : plan;
  const operators = operatorsOf(isOneTask ? [{ ...stages[0]!, plans: [moved] }] : stages);
  const physical = (text: string) => section("Physical Plan", adaptive(text, replan));
  switch (mode) {
    case "extended":
      return [
        section("Parsed Logical Plan", explainWrittenPlan(writtenPlan(analyzed))),
        section("Analyzed Logical Plan", `${columnsOf(analyzed)}\n${explainPlan(analyzed)}`),
        section("Optimized Logical Plan", explainPlan(moved)),
        physical(operatorTree(operators)),
      ].join("\n");
    case "cost": {
      const measured = await withStatistics(driver, session, moved, undefined);
      return [section("Optimized Logical Plan", planWithSizes(measured)), physical(operatorTree(operators))].join("\n");
    }
    case "formatted":
      return [physical(formattedText(operators)), ...stages.map(stageText)].join("\n");
    default:
      return physical(operatorTree(operators));
  }
}

const adaptive = (text: string, replan: unknown) =>
  replan ? `AdaptiveSparkPlan isFinalPlan=false\n${text.replaceAll(/^/gm, "   ").replace("   ", "+- ")}` : text;

const columnsOf = (plan: Plan) =>
  outputOf(plan)
    .map(({ name, type }) => `${name}: ${simpleString(type)}`)
    .join(", ");

const stageText = ({ id, tasks, sql }: Stage) =>
  section(`Stage ${id}: ${tasks} ${tasks === 1 ? "task" : "tasks"}`, sql);

const section = (title: string, text: string) => `== ${title} ==\n${text.trimEnd()}\n`;
