import type { FactRequest } from "../../engine/catalog/index";
import { type Inference, sourceOf } from "../../engine/sources/index";
import type { PhysicalPlan } from "../../plan/physical";
import type { FileRelation } from "../../plan/resolved/index";
import { arrayType, type StructType, stringType, structField, structType } from "../../types/index";
import type { Driver } from "../driver";
import { runPhysical } from "../execute/run-query";
import { decodeLists } from "../result/decode-rows";
import type { Session } from "../session/session";
import { listFiles } from "./list-files";

type FilesRequest = FactRequest & { readonly kind: "files" };

/** Lists the files of a read and finds their schema: the user's, or what the format infers from them. */
export async function fileRelation(
  driver: Driver,
  session: Session,
  request: FilesRequest,
  signal: AbortSignal | undefined,
): Promise<FileRelation> {
  const { format, options, paths, schema } = request;
  const source = sourceOf(format);
  source.checkOptions(options);
  const { files, partitionSchema } = await listFiles(paths, options, session.config);
  const dataSchema =
    schema ??
    (await infer(
      driver,
      session,
      request,
      files.map(({ path }) => path),
      signal,
    ));
  source.checkSchema(dataSchema);
  return {
    format: source.name,
    options,
    rootPaths: paths,
    files,
    dataSchema,
    partitionSchema,
    isSchemaGiven: schema !== undefined,
  };
}

async function infer(
  driver: Driver,
  session: Session,
  { format, options }: FilesRequest,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<StructType> {
  const { config } = session;
  let inference: Inference = sourceOf(format).inferSchema({
    options,
    paths,
    timeZone: config.get("spark.sql.session.timeZone"),
    caseSensitive: config.boolean("spark.sql.caseSensitive"),
  });
  while (inference.kind === "query") inference = inference.next(await textRows(driver, session, inference.sql, signal));
  return inference.schema;
}

const rowsAsLists = structType([structField("row", arrayType(stringType))]);

/** Rows of a query all of whose columns are VARCHAR, however many they are. */
async function textRows(driver: Driver, session: Session, sql: string, signal: AbortSignal | undefined) {
  const plan: PhysicalPlan = {
    schema: rowsAsLists,
    stages: [
      {
        id: 0,
        name: "InferSchema",
        dependsOn: [],
        inputs: [],
        sql: `SELECT [*COLUMNS(*)] AS "row" FROM (${sql})`,
        output: { kind: "rows" },
        tasks: 1,
        isSmall: true,
        estimatedInputBytes: 0,
      },
    ],
  };
  const streams: Uint8Array[] = [];
  await runPhysical(driver, session, plan, {
    operationId: "analysis",
    onBatch: (_, stream) => streams.push(stream),
    ...(signal && { signal }),
  });
  return decodeLists(streams);
}
