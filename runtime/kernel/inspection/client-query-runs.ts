import type { SparkSession } from "../../client/api";
import { AnalyzePlanRequest_Explain_ExplainMode as ExplainMode, type Plan, type Relation } from "../../protocol";
import type { MissingFact, OperatorRun, QueryRun, StageRun } from "../../protocol/plan-profile";
import type { CellOperation } from "../execution/cell-operations";
import { metricOperators } from "./metric-operators";

/** What plans of operations are printed as, asked once for each. */
const explained = new WeakMap<CellOperation, Promise<string | undefined>>();

/**
 * What plans did on a Spark of another make, as far as its client has seen it: stages by the progress, operators by the metrics that come with
 * the last rows. Their plans are printed anew, as they would run now.
 */
export async function clientQueryRuns(
  spark: SparkSession,
  operations: readonly CellOperation[],
): Promise<readonly QueryRun[]> {
  const { sessionId } = spark;
  return Promise.all(
    operations.filter(hasRun).map(async (operation) => {
      const { operationId, state, startedAt, endedAt, plan } = operation;
      const operators = metricOperators(operation.metrics);
      const text = await explain(spark, operation);
      return {
        ...{ sessionId, operationId, purpose: purposeOf(plan), state, startedAt },
        ...(endedAt !== undefined && { endedAt }),
        ...{ analyzed: [], optimized: [], initialStages: [], changes: [] },
        ...(text !== undefined && { explained: text }),
        stages: operation.stages.map(stageRun),
        operators,
        missing: missing(operators, text),
      };
    }),
  );
}

/** A command that changes the session only has neither stages nor metrics. */
const hasRun = ({ plan, stages, metrics, state }: CellOperation): boolean =>
  stages.length > 0 || metrics.length > 0 || (plan?.opType.case === "root" && state !== "succeeded");

const purposeOf = (plan: Plan | undefined): string =>
  plan?.opType.case === "command" && plan.opType.value.commandType.case?.startsWith("write") ? "write" : "query";

function missing(operators: readonly OperatorRun[], text: string | undefined): readonly MissingFact[] {
  const always: readonly MissingFact[] = ["stages", "attempts", "changes", "places"];
  const lacksTimes = operators.length > 0 && operators.some(({ ownMs }) => ownMs === undefined);
  return [...(text === undefined ? (["plans"] as const) : []), ...always, ...(lacksTimes ? (["times"] as const) : [])];
}

/** Of a command, what it writes is explained. */
function relationOf(plan: Plan | undefined): Relation | undefined {
  if (plan?.opType.case === "root") return plan.opType.value;
  const command = plan?.opType.case === "command" ? plan.opType.value.commandType : undefined;
  return command?.case === "writeOperation" || command?.case === "writeOperationV2" ? command.value.input : undefined;
}

function explain({ client }: SparkSession, operation: CellOperation): Promise<string | undefined> {
  const known = explained.get(operation);
  const root = relationOf(operation.plan);
  if (known || !root) return known ?? Promise.resolve(undefined);
  const plan = { opType: { case: "root", value: root } } as const;
  const asked = client
    .analyze({ case: "explain", value: { plan, explainMode: ExplainMode.EXTENDED } })
    .then((answer) => (answer.case === "explain" ? answer.value.explainString : undefined))
    .catch(() => undefined);
  explained.set(operation, asked);
  return asked;
}

function stageRun(stage: CellOperation["stages"][number]): StageRun {
  const [tasks, completedTasks] = [Number(stage.numTasks), Number(stage.numCompletedTasks)];
  return {
    ...{ id: Number(stage.stageId), name: "", dependsOn: [], tasks, sql: "", estimatedInputBytes: 0 },
    state: stage.done ? "done" : "running",
    ...{ completedTasks, runningTasks: 0, failedAttempts: 0, attempts: [] },
    inputBytesRead: Number(stage.inputBytesRead),
  };
}
