import type { FactRequest } from "../../engine/catalog/index";
import { discoverFiles, type Inference, sourceOf } from "../../engine/sources/index";
import { SparkError } from "../../errors/index";
import type { PhysicalPlan } from "../../plan/physical";
import type { FileRelation } from "../../plan/resolved/index";
import { arrayType, type StructType, stringType, structField, structType } from "../../types/index";
import type { Driver } from "../driver";
import { runPhysical } from "../execute/run-query";
import { decodeLists } from "../result/decode-rows";
import type { Session } from "../session/session";
import { absolutePath, localFiles } from "./local-files";

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
  const { config } = session;
  const rootPaths = paths.map((path) => absolutePath(path, config));
  const { files, partitionSchema } = await discoverFiles(
    {
      paths: rootPaths,
      options,
      caseSensitive: config.boolean("spark.sql.caseSensitive"),
      infersPartitionTypes: config.boolean("spark.sql.sources.partitionColumnTypeInference.enabled"),
      ...(schema && { schema }),
    },
    localFiles,
  );
  const found =
    schema ??
    (await infer(
      driver,
      session,
      request,
      files.map(({ path }) => path),
      signal,
    ));
  source.checkSchema(found);
  return {
    format: source.name,
    options,
    rootPaths,
    files,
    dataSchema: without(found, partitionSchema),
    partitionSchema,
    isSchemaGiven: schema !== undefined,
  };
}

/** Folder names win over columns of the same name in the files. */
function without(schema: StructType, partition: StructType): StructType {
  const names = new Set(partition.fields.map(({ name }) => name.toLowerCase()));
  return names.size === 0 ? schema : structType(schema.fields.filter(({ name }) => !names.has(name.toLowerCase())));
}

async function infer(
  driver: Driver,
  session: Session,
  { format, options }: FilesRequest,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<StructType> {
  if (paths.length === 0)
    throw new SparkError("UNABLE_TO_INFER_SCHEMA", { format: sourceOf(format).name.toUpperCase() });
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
