import type { FactRequest, TableFolders } from "../../engine/catalog/index";
import {
  discoverFiles,
  type Inference,
  type InferenceRequest,
  type InferenceRow,
  listTableFiles,
  type Source,
  sourceOf,
} from "../../engine/sources/index";
import type { FileRelation } from "../../plan/resolved/index";
import { type StructType, structType } from "../../types/index";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import type { FileFacts } from "./file-facts";
import { absolutePath, localFiles } from "./local-files";
import { textRows } from "./text-rows";

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
  const { files, partitionSchema } = request.table
    ? await tableFiles(request, request.table)
    : await discoverFiles(
        {
          paths: rootPaths,
          options,
          caseSensitive: config.boolean("spark.sql.caseSensitive"),
          infersPartitionTypes: config.boolean("spark.sql.sources.partitionColumnTypeInference.enabled"),
          ...(schema && { schema }),
        },
        localFiles,
      );
  const inference: InferenceRequest = {
    options,
    paths: files.map(({ path }) => path),
    totalBytes: files.reduce((bytes, { size }) => bytes + size, 0),
    timeZone: config.get("spark.sql.session.timeZone"),
    caseSensitive: config.boolean("spark.sql.caseSensitive"),
  };
  const run = (sql: string) => textRows(driver, session, sql, signal);
  const gather = () => gatherFacts(source, inference, schema, partitionSchema, run);
  const depends = [source.name, options, schema, partitionSchema, inference.timeZone, inference.caseSensitive];
  const facts = await driver.fileFacts.of(depends, files, gather);
  source.checkSchema(facts.schema);
  return {
    format: source.name,
    options,
    rootPaths,
    files,
    dataSchema: without(facts.schema, partitionSchema),
    partitionSchema,
    isSchemaGiven: schema !== undefined,
    ...(facts.layout && { recordLayout: facts.layout }),
  };
}

async function tableFiles({ schema, options }: FilesRequest, { folders, partitionColumns }: TableFolders) {
  const fields = schema?.fields.filter(({ name }) => partitionColumns.includes(name)) ?? [];
  return { files: await listTableFiles(folders, options, localFiles), partitionSchema: structType(fields) };
}

/** The schema of the files, the user's if there is one, and what an examination tells of their records. */
async function gatherFacts(
  source: Source,
  request: InferenceRequest,
  schema: StructType | undefined,
  partitionSchema: StructType,
  run: (sql: string) => Promise<readonly InferenceRow[]>,
): Promise<FileFacts> {
  let step: Inference = schema ? { kind: "schema", schema } : source.inferSchema(request);
  while (step.kind === "query") step = step.next(await run(step.sql));
  const inFiles = without(step.schema, partitionSchema);
  if (request.paths.length === 0) return { schema: step.schema, layout: undefined };
  const isExamined = step.examined && inFiles.fields.length === step.schema.fields.length;
  if (isExamined) return { schema: step.schema, layout: step.examined?.layout };
  const examination = source.examine?.(request, inFiles);
  return { schema: step.schema, layout: examination?.read(await run(examination.sql)) };
}

/** Folder names win over columns of the same name in the files. */
function without(schema: StructType, partition: StructType): StructType {
  const names = new Set(partition.fields.map(({ name }) => name.toLowerCase()));
  return names.size === 0 ? schema : structType(schema.fields.filter(({ name }) => !names.has(name.toLowerCase())));
}
