import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  dataFrame,
  findModel,
  fullName,
  illegalArgument,
  metadataText,
  type StageMetadata,
} from "../../engine/ml/index";
import type { Tensors } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import type { Execution } from "../execute/execution";
import { runWrite } from "../execute/run-write";
import { sparkVersion } from "../version";

/** Where Spark keeps a saved stage: `metadata/` is a line of JSON, `data/` a model's state as Parquet. */
export interface SavedStage extends StageMetadata {
  /** A model's. */
  readonly state?: Tensors;
}

/** `stage.save(path)`. What was there stays until it is known to be replaced. @throws SparkError when it is there and must not be */
export async function saveStage(
  execution: Execution,
  stage: SavedStage,
  path: string,
  shouldOverwrite: boolean,
): Promise<void> {
  clearTarget(path, shouldOverwrite);
  const { className, state } = stage;
  const model = state && findModel(className);
  const { metadata, beside, ...data } = model?.data ?? noData;
  const extra = state && metadata ? metadata(state) : {};
  mkdirSync(join(path, "metadata"), { recursive: true });
  writeFileSync(
    join(path, "metadata", "part-00000"),
    `${metadataText({ ...stage, className: fullName(className), ...(model && { defaults: model.defaults }), extra }, sparkVersion, Date.now())}\n`,
  );
  writeFileSync(join(path, "metadata", "_SUCCESS"), "");
  if (!state) return;
  await saveTable(execution, data, state, join(path, data.folder ?? "data"));
  if (beside) await saveTable(execution, beside, state, join(path, beside.folder));
}

const noData = { fields: [], rows: () => [], folder: undefined, metadata: undefined, beside: undefined };

async function saveTable(
  execution: Execution,
  table: Parameters<typeof dataFrame>[0],
  state: Tensors,
  path: string,
): Promise<void> {
  const { driver, session, operation } = execution;
  const frame = await analyzePlan(driver, session, dataFrame(table, state), operation.signal);
  await runWrite(execution, frame, {
    format: "parquet",
    options: {},
    mode: "error_if_exists",
    partitionBy: [],
    path,
    overwritesPartitions: false,
  });
}

/** @throws SparkError when something is at the path and may not be replaced */
export function clearTarget(path: string, shouldOverwrite: boolean): void {
  if (!existsSync(path)) return;
  if (!shouldOverwrite) {
    throw illegalArgument(
      `Path ${path} already exists. To overwrite it, please use write.overwrite().save(path) for Scala and use write().overwrite().save(path) for Java and Python.`,
      "IOException",
    );
  }
  rmSync(path, { recursive: true, force: true });
}
