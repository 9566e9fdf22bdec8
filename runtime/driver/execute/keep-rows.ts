import { optimize } from "../../engine/optimizer/index";
import { queryText } from "../../engine/physical/index";
import { type CachedScan, outputOf, type Plan } from "../../plan/resolved/index";
import type { DataType } from "../../types/index";
import { unsupported } from "../error/unsupported";
import { withPlace } from "../error/with-place";
import type { Execution } from "./execution";
import { planSettings } from "./plan-settings";
import { sendProgress } from "./progress";
import { runPhysical } from "./run-query";
import { statementPlan } from "./statement-plan";
import { widenOnOverflow } from "./widen-on-overflow";

/** Runs a plan and keeps its rows, in their order, in a Parquet file of the session that every worker can read. */
export async function keepRows(execution: Execution, plan: Plan): Promise<CachedScan> {
  const output = outputOf(plan);
  // Parquet's intervals count milliseconds.
  if (output.some(({ type }) => holdsInterval(type))) throw unsupported("Keeping rows with INTERVAL columns");
  const { key, file } = await execution.session.kept.make();
  try {
    await write(execution, plan, file);
  } catch (error) {
    await execution.session.kept.drop(key);
    throw withPlace(error, plan);
  }
  return { kind: "CachedScan", key, output, files: [file], source: plan };
}

async function write(execution: Execution, plan: Plan, file: string): Promise<void> {
  const optimized = optimize(plan);
  await widenOnOverflow((wideDecimals) => writeOnce(execution, optimized, file, wideDecimals));
}

async function writeOnce(
  { driver, session, operation }: Execution,
  plan: Plan,
  file: string,
  wideDecimals: boolean,
): Promise<void> {
  const { sql, inputs } = queryText(plan, { ...planSettings(session), wideDecimals });
  // By position: a frame may have two columns of one name, a file may not.
  const names = outputOf(plan).map((_, i) => `c${i}`);
  const path = `'${file.replaceAll("'", "''")}'`;
  const statement = `COPY (SELECT * FROM (${sql}) AS q(${names.join(", ")})) TO ${path} (FORMAT parquet, COMPRESSION lz4_raw)`;
  await runPhysical(driver, session, statementPlan("KeepRows", statement, inputs), {
    operationId: operation.id,
    signal: operation.signal,
    onProgress: (progress) => sendProgress(operation, progress),
  });
}

function holdsInterval(type: DataType): boolean {
  switch (type.kind) {
    case "calendar_interval":
      return true;
    case "array":
      return holdsInterval(type.element);
    case "map":
      return holdsInterval(type.key) || holdsInterval(type.value);
    case "struct":
      return type.fields.some((field) => holdsInterval(field.type));
    default:
      return false;
  }
}
