import { mapBatches, plannerCall, sourceOptions } from "../../engine/analyzer/index";
import { SparkError } from "../../errors/index";
import { outputOf, type Plan, schemaOf } from "../../plan/resolved/index";
import type { SaveMode, WriteFiles } from "../../plan/unresolved/index";
import type { UserDataSource } from "../../plan/user-code";
import { binaryType, structField, structType, toJson } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import type { Execution } from "../execute/execution";
import { observed } from "../execute/observed";
import { rowsOf } from "../facts/rows-of";

const refusedModes: Partial<Record<SaveMode, string>> = { error_if_exists: '"ErrorIfExists"', ignore: '"Ignore"' };

interface Answer {
  readonly error?: string;
}

interface Writer extends Answer {
  /** The function of its tasks, and the writer itself, pickled, base64. */
  readonly command: string;
  readonly writer: string;
}

/**
 * `df.write.format("mine").save()`: a writer of Python's writes the rows of each task; when all have, it commits.
 * @throws UNSUPPORTED_DATA_SOURCE_SAVE_MODE, PYTHON_DATA_SOURCE_ERROR
 */
export async function writeToSource(
  execution: Execution,
  command: WriteFiles,
  source: UserDataSource,
): Promise<undefined> {
  const { driver, session, operation } = execution;
  const { path, options, mode, plan } = command;
  const provider = command.format!;
  const createMode = refusedModes[mode];
  if (createMode) {
    const parameters = { source: provider, createMode };
    throw new SparkError("UNSUPPORTED_DATA_SOURCE_SAVE_MODE", parameters, "AnalysisException");
  }
  const analyzed = await analyzePlan(driver, session, plan, operation.signal);
  const target = {
    provider,
    options: sourceOptions(options, path === undefined ? [] : [path]),
    overwrite: mode === "overwrite",
  };
  await writeRows(execution, source, target, analyzed);
}

export interface SourceTarget {
  readonly provider: string;
  readonly options: Readonly<Record<string, string>>;
  readonly overwrite: boolean;
}

/** @throws PYTHON_DATA_SOURCE_ERROR */
export async function writeRows(
  execution: Execution,
  source: UserDataSource,
  target: SourceTarget,
  analyzed: Plan,
): Promise<void> {
  const { driver, session, operation } = execution;
  const ask = async <T extends Answer>(script: string, request: unknown, action: string, type: string): Promise<T> => {
    const query = plannerCall(script, source, request, [], session);
    const [[answer]] = (await rowsOf(driver, session, query, operation.signal)) as [[string]];
    const { error, ...found } = JSON.parse(answer) as T;
    if (error !== undefined)
      throw new SparkError("PYTHON_DATA_SOURCE_ERROR", { action, type, msg: `${error}\n` }, "AnalysisException");
    return found as T;
  };
  const request = { handler: source.payload, schema: toJson(schemaOf(analyzed)), ...target };
  const { command: write, writer } = await ask<Writer>("write_into_data_source", request, "initialize", "writer");
  const end = (messages: readonly (string | null)[], abort: boolean) =>
    ask("commit_data_source_write", { writer, messages, abort }, "commit or abort", "write");
  let messages: readonly (string | null)[] = [null];
  try {
    await observed(execution, analyzed, async (rows) => {
      const result = structType([structField("message", binaryType)]);
      const written = mapBatches({ ...source, name: "write", payload: write }, rows, outputOf(rows), result, session);
      const found = await rowsOf(driver, session, written, operation.signal);
      messages = found.map(([message]) => Buffer.from(message as Uint8Array).toString("base64"));
    });
    await end(messages, false);
  } catch (error) {
    await end(messages, true);
    throw error;
  }
}
