import { SparkError } from "../../../errors/index";
import { catalogString, type StructType } from "../../../types/index";
import { sourceOf } from "../registry";
import type { SourceOptions } from "../source";
import { sameName } from "./columns";

export interface PlanWriteRequest {
  readonly format: string;
  readonly options: SourceOptions;
  readonly mode: "append" | "overwrite" | "error_if_exists" | "ignore";
  readonly partitionBy: readonly string[];
  /** Absolute. */
  readonly path: string;
  readonly schema: StructType;
  /** A UUID. */
  readonly jobId: string;
  readonly timeZone: string;
  /** `spark.sql.sources.partitionOverwriteMode` is dynamic: overwriting keeps partitions that get no rows. */
  readonly overwritesPartitions?: boolean;
}

/** A write in three steps: `prepareWrite`, the statements on workers, then `commitWrite` or, when that failed, `abortWrite`. */
export interface WritePlan {
  /** Beside the target, on the same disk: what is there moves in one rename. */
  readonly staging: string;
  readonly target: string;
  /** DuckDB SQL with which a task writes the rows of its query into the staging folder. */
  statement(query: string, task: number): string;
  readonly mode: PlanWriteRequest["mode"];
  readonly overwritesPartitions: boolean;
}

/**
 * @throws EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE, UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE, ALL_PARTITION_COLUMNS_NOT_ALLOWED, COLUMN_ALREADY_EXISTS,
 * CODEC_NOT_AVAILABLE, and what is wrong with the options
 */
export function planWrite(request: PlanWriteRequest): WritePlan {
  const { format, options, mode, partitionBy, schema, jobId } = request;
  const target = request.path.length > 1 ? request.path.replace(/\/+$/, "") : request.path;
  const source = sourceOf(format);
  source.checkOptions(options);
  if (schema.fields.length === 0)
    throw new SparkError("EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE", { format: source.label });
  checkColumns(schema, partitionBy);
  const data = schema.fields.filter(({ name }) => !partitionBy.some((key) => sameName(key, name)));
  source.checkSchema({ kind: "struct", fields: data });
  const at = target.lastIndexOf("/");
  const staging = `${target.slice(0, at)}/.${target.slice(at + 1)}.${jobId}`;
  const statement = (query: string, task: number) => source.write({ ...request, folder: staging, query, task });
  return { staging, target, statement, mode, overwritesPartitions: request.overwritesPartitions ?? false };
}

function checkColumns(schema: StructType, partitionBy: readonly string[]): void {
  const names = schema.fields.map(({ name }) => name);
  const twice = names.find((name, index) => names.some((other, place) => place < index && sameName(name, other)));
  if (twice !== undefined) throw new SparkError("COLUMN_ALREADY_EXISTS", { columnName: quoted(twice.toLowerCase()) });
  for (const key of partitionBy)
    if (!names.some((name) => sameName(name, key)))
      throw new SparkError("_LEGACY_ERROR_TEMP_1155", { col: key, schemaCatalog: catalogString(schema) });
  if (partitionBy.length > 0 && partitionBy.length >= names.length)
    throw new SparkError("ALL_PARTITION_COLUMNS_NOT_ALLOWED", {});
}

const quoted = (name: string) => `\`${name.replaceAll("`", "``")}\``;
