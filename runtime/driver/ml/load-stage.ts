import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findModel, parseMetadata, type StageMetadata } from "../../engine/ml/index";
import { SparkError } from "../../errors/index";
import { schemaOf } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { StructField, Tensors, Value } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import type { Execution } from "../execute/execution";
import { rowsOf } from "../facts/rows-of";

/** The metadata of a saved stage. @throws SparkError PATH_NOT_FOUND, or when it is of another class */
export function loadMetadata(path: string, className: string): StageMetadata {
  const folder = join(path, "metadata");
  if (!existsSync(folder)) throw new SparkError("PATH_NOT_FOUND", { path: `file:${folder}` });
  const part = readdirSync(folder)
    .filter((name) => name.startsWith("part-"))
    .map((name) => readFileSync(join(folder, name), "utf8").trim())
    .find((text) => text !== "");
  return parseMetadata(part ?? "{}", className);
}

/** A saved model's state. */
export async function loadState(
  execution: Execution,
  path: string,
  className: string,
  { extra }: StageMetadata,
): Promise<Tensors> {
  const { data } = findModel(className);
  const { beside } = data;
  const { rows, fields } = await loadTable(execution, data.fields, join(path, data.folder ?? "data"));
  const { rows: more } = beside ? await loadTable(execution, beside.fields, join(path, beside.folder)) : noRows;
  return data.state(rows, extra ?? {}, more, fields);
}

interface Table {
  readonly rows: readonly (readonly Value[])[];
  readonly fields: readonly StructField[];
}

const noRows: Table = { rows: [], fields: [] };

async function loadTable(
  { driver, session, operation }: Execution,
  fields: readonly StructField[],
  path: string,
): Promise<Table> {
  const scan: UnresolvedPlan = { kind: "FileScan", format: "parquet", options: {}, paths: [path] };
  const list = fields.map(({ name }) => ({ kind: "Attribute" as const, nameParts: [name] }));
  const plan = await analyzePlan(driver, session, { kind: "Project", child: scan, list }, operation.signal);
  return { rows: await rowsOf(driver, session, plan, operation.signal), fields: schemaOf(plan).fields };
}
