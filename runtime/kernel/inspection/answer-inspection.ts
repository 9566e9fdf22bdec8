import type { SparkSession } from "../../client/api";
import type {
  InspectionAnswerOf,
  InspectionKind,
  InspectionRequest,
  InspectionRequestOf,
  InspectionResult,
} from "../../protocol/inspection-messages";
import type { CellOperations } from "../execution/cell-operations";
import type { Lineage } from "../lineage/lineage";
import type { PythonVariables } from "../python/python-variables";
import type { NotebookScope } from "../typescript/notebook-scope";
import { columnsOf, databases, tablesOf } from "./catalog";
import { cancelOperation, cluster, inspectionTag } from "./cluster";
import { explainFrame, frames, variables } from "./frames";
import { keptRows } from "./kept-rows";
import { profile } from "./profile";
import { steps } from "./steps";

/** What there is to look at. */
export interface Inspected {
  readonly spark: SparkSession;
  readonly scope: NotebookScope;
  readonly python: PythonVariables;
  readonly lineage: Lineage;
  readonly operations: CellOperations;
}

type Answers = {
  readonly [K in InspectionKind]: (
    inspected: Inspected,
    request: InspectionRequestOf<K>,
  ) => Promise<InspectionAnswerOf<K>>;
};

const answers: Answers = {
  frames: (inspected) => frames(inspected),
  variables: (inspected) => variables(inspected),
  explain: (inspected, { name, language }) => explainFrame(inspected, name, language),
  databases: ({ spark }) => databases(spark),
  tables: ({ spark }, { database }) => tablesOf(spark, database),
  columns: ({ spark }, { table }) => columnsOf(spark, table),
  steps: ({ spark, operations }, { executionId }) => steps(spark, operations.of(executionId)?.tag),
  keptRows: ({ spark, operations }, { executionId }) => keptRows(spark, operations.of(executionId)?.tag),
  profile: async ({ spark, operations }, { executionId }) =>
    profile(spark, await spark.version(), operations.of(executionId)),
  cluster: ({ spark }) => cluster(spark),
  lineage: async ({ lineage }) => ({ runs: await lineage.describe() }),
  cancel: ({ spark }, request) => cancelOperation(spark, request),
};

export async function answerInspection(inspected: Inspected, request: InspectionRequest): Promise<InspectionResult> {
  try {
    const answer = inspected.spark.withTags([inspectionTag], () => answers[request.kind](inspected, request as never));
    return { kind: "ok", answer: await answer };
  } catch (error) {
    return { kind: "error", message: error instanceof Error ? error.message : String(error) };
  }
}
