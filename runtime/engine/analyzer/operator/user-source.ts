import { SparkError } from "../../../errors/index";
import type { Attribute, EvalExternal, LocalRows, Plan } from "../../../plan/resolved/index";
import type { UnresolvedFileScan } from "../../../plan/unresolved/index";
import type { UserDataSource } from "../../../plan/user-code";
import {
  binaryType,
  fromJson,
  parseTableSchema,
  type StructType,
  stringType,
  structField,
  structType,
  toJson,
} from "../../../types/index";
import type { TableEntry } from "../../catalog/index";
import type { SessionFacts } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { columnsOf } from "./local-relation";
import { pickled, plannerCall } from "./planner-call";

/** PySpark's `SQL_MAP_ARROW_ITER_UDF`: batches of rows for batches. */
const batches = 207;

interface Created {
  readonly error?: string;
  /** The instance, pickled, base64. */
  readonly source: string;
  readonly isDdl: boolean;
  readonly schema: string;
}

/**
 * The data source of Python's that a table is of; undefined where it is of files.
 * @throws DATA_SOURCE_NOT_FOUND in a session that does not know the source
 */
export function sourceOfTable(
  { location, provider }: TableEntry,
  temporary: Pick<Environment["temporary"], "dataSource">,
): UserDataSource | undefined {
  if (location !== undefined || provider === undefined) return undefined;
  const source = temporary.dataSource(provider);
  if (source) return source;
  throw new SparkError("DATA_SOURCE_NOT_FOUND", { provider }, "SparkClassNotFoundException");
}

/**
 * A data source of Python's: made now, for its schema; its partitions are found and read when the plan runs.
 * @throws PYTHON_DATA_SOURCE_ERROR
 */
export function scanUserSource(
  source: UserDataSource,
  scan: UnresolvedFileScan,
  schema: StructType | undefined,
  env: Environment,
): Plan {
  const request = {
    handler: source.payload,
    provider: scan.format,
    options: sourceOptions(scan.options, scan.paths),
    ...(schema && { schema: toJson(schema) }),
  };
  const plan = plannerCall("create_data_source", source, request, [], env.session);
  const created = JSON.parse(env.facts.rows({ kind: "rows", plan })[0]![0] as string) as Created;
  if (created.error !== undefined)
    throw analysisError(
      "PYTHON_DATA_SOURCE_ERROR",
      { action: "create", type: "instance", msg: `${created.error}\n` },
      scan.origin,
    );
  const found = (created.isDdl ? parseTableSchema(created.schema) : fromJson(created.schema)) as StructType;
  return readPlan(source, created.source, found, env);
}

/** What a source gets beside the options: Spark's way of handing it paths. */
export const sourceOptions = (
  options: Readonly<Record<string, string>>,
  paths: readonly string[],
): Readonly<Record<string, string>> => ({
  ...options,
  ...(paths.length === 1 && { path: paths[0]! }),
  ...(paths.length > 1 && { paths: JSON.stringify(paths) }),
});

/** A row for each partition, then the rows of each; partitions are read side by side. */
function readPlan(source: UserDataSource, instance: string, rows: StructType, { session }: Environment): Plan {
  const pushdown = session.config("spark.sql.python.filterPushdown.enabled") === "true";
  const requested: LocalRows = {
    kind: "LocalRows",
    output: columnsOf(structType([structField("request", stringType)]), { session }),
    rows: [[JSON.stringify({ source: instance, schema: toJson(rows), pushdown })]],
  };
  const partition = structType([structField("command", binaryType), structField("partition", binaryType)]);
  const ours = (name: string) => ({ ...source, name, payload: pickled("sources", name) });
  const planned = mapBatches(ours("plan_data_source_read"), requested, requested.output, partition, session);
  return {
    ...mapBatches(ours("read_partition"), planned, planned.results, rows, session),
    batchRows: 1,
    takesFilters: pushdown,
  };
}

/** Rows that a function makes of batches of rows. */
export const mapBatches = (
  { name, payload, pythonVersion }: UserDataSource,
  child: Plan,
  args: readonly Attribute[],
  type: StructType,
  session: Pick<SessionFacts, "newId">,
): EvalExternal => ({
  kind: "EvalExternal",
  child,
  calls: [
    {
      kind: "UserFunctionCall",
      name,
      language: "python",
      evalType: batches,
      payload,
      pythonVersion,
      args,
      isDeterministic: false,
      resultId: session.newId(),
      type,
      nullable: false,
    },
  ],
  kept: [],
  results: columnsOf(type, { session }),
});
