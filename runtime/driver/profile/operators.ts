import type { FunctionMetrics } from "../../protocol/index";
import type { Work } from "./plan-nodes";
import type { OperatorProfile, RowGroups } from "./query-profile";

/** An operator as all tasks of a stage ran it, over those of the stages that it reads. */
export interface Operator {
  readonly stageId: number;
  /** DuckDB's. */
  readonly name: string;
  readonly work: Work | undefined;
  readonly details: Readonly<Record<string, string>>;
  readonly tasks: number;
  readonly rows: number;
  readonly bytes: number;
  readonly estimatedRows: number | undefined;
  readonly rowGroups: RowGroups | undefined;
  readonly ms: number;
  /** Of each task. */
  readonly taskRows: readonly number[];
  readonly taskMs: readonly number[];
  /** Of what functions compute: over all tasks. */
  readonly functions: FunctionMetrics | undefined;
  readonly children: readonly Operator[];
  /** The stage whose files it reads. */
  readonly readsStage: number | undefined;
}

const works: Readonly<Record<string, Work>> = {
  READ_PARQUET: "scan",
  READ_CSV: "scan",
  READ_CSV_AUTO: "scan",
  READ_JSON: "scan",
  READ_JSON_AUTO: "scan",
  READ_TEXT: "scan",
  SEQ_SCAN: "scan",
  RANGE: "scan",
  COLUMN_DATA_SCAN: "scan",
  DUMMY_SCAN: "scan",
  FILTER: "filter",
  PROJECTION: "project",
  HASH_JOIN: "join",
  NESTED_LOOP_JOIN: "join",
  BLOCKWISE_NL_JOIN: "join",
  PIECEWISE_MERGE_JOIN: "join",
  IE_JOIN: "join",
  ASOF_JOIN: "join",
  CROSS_PRODUCT: "join",
  LEFT_DELIM_JOIN: "correlate",
  RIGHT_DELIM_JOIN: "correlate",
  HASH_GROUP_BY: "aggregate",
  PERFECT_HASH_GROUP_BY: "aggregate",
  PARTITIONED_AGGREGATE: "aggregate",
  UNGROUPED_AGGREGATE: "aggregate",
  SIMPLE_AGGREGATE: "aggregate",
  ORDER_BY: "sort",
  TOP_N: "limit",
  LIMIT: "limit",
  STREAMING_LIMIT: "limit",
  WINDOW: "window",
  STREAMING_WINDOW: "window",
  UNION: "union",
  UNNEST: "generate",
  INOUT_FUNCTION: "generate",
  STREAMING_SAMPLE: "sample",
  RESERVOIR_SAMPLE: "sample",
};

/** What the tasks of a stage ran. Those of one shape are one tree; DuckDB may choose another order for other files. */
export class StageOperators {
  readonly #byShape = new Map<string, Measured>();

  constructor(readonly stageId: number) {}

  add(profile: OperatorProfile): void {
    const shape = shapeOf(profile);
    const known = this.#byShape.get(shape);
    if (known) add(known, profile);
    else this.#byShape.set(shape, measured(profile));
  }

  get trees(): readonly Operator[] {
    return [...this.#byShape.values()].map((one) => operatorOf(this.stageId, one));
  }
}

const shapeOf = ({ name, children }: OperatorProfile): string => `${name}(${children.map(shapeOf).join()})`;

/** One operator's profiles, a task each: all but the numbers is the first one's. */
interface Measured {
  readonly profile: OperatorProfile;
  bytes: number;
  estimatedRows: number | undefined;
  rowGroups: RowGroups | undefined;
  readonly taskRows: number[];
  readonly taskMs: number[];
  functions: FunctionMetrics | undefined;
  readonly children: readonly Measured[];
}

const measured = (profile: OperatorProfile): Measured => ({
  profile,
  bytes: profile.bytes,
  estimatedRows: profile.estimatedRows,
  rowGroups: profile.rowGroups,
  taskRows: [profile.rows],
  taskMs: [profile.ms],
  functions: profile.functions,
  children: profile.children.map(measured),
});

function add(
  known: Measured,
  { rows, bytes, ms, estimatedRows, rowGroups, functions, children }: OperatorProfile,
): void {
  if (known.functions && functions) known.functions = addFunctions(known.functions, functions);
  known.taskRows.push(rows);
  known.taskMs.push(ms);
  known.bytes += bytes;
  if (known.estimatedRows !== undefined) known.estimatedRows += estimatedRows ?? 0;
  if (known.rowGroups && rowGroups) {
    const { seen, read } = known.rowGroups;
    known.rowGroups = { seen: seen + rowGroups.seen, read: read + rowGroups.read };
  }
  for (const [i, child] of known.children.entries()) add(child, children[i]!);
}

function addFunctions(one: FunctionMetrics, other: FunctionMetrics): FunctionMetrics {
  const names = Object.keys(one) as (keyof FunctionMetrics)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as FunctionMetrics;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function operatorOf(stageId: number, one: Measured): Operator {
  const { profile, bytes, estimatedRows, rowGroups, taskRows, taskMs, functions } = one;
  const { name, details } = profile;
  const readsStage = stageRead(details);
  return {
    ...{ stageId, name, details, bytes, estimatedRows, rowGroups, taskRows, taskMs, functions, readsStage },
    // What the scanned stage did is told by its own operators.
    work: functions ? "evaluate" : readsStage === undefined ? works[name] : undefined,
    tasks: taskMs.length,
    rows: sum(taskRows),
    ms: sum(taskMs),
    children: one.children.map((child) => operatorOf(stageId, child)),
  };
}

/** A scan of shuffle files, or of the table that few of them were loaded into. */
function stageRead(details: Readonly<Record<string, string>>): number | undefined {
  const [, file] = /\/job-\d+-(\d+)-\d+-\d+\//.exec(details["Filename(s)"] ?? "") ?? [];
  const [, table] = /\bstage_(\d+)/.exec(details.Table ?? "") ?? [];
  const stage = file ?? table;
  return stage === undefined ? undefined : Number(stage);
}

/** Of those that it scans. */
export const firstFile = ({ details }: Operator): string | undefined => details["Filename(s)"]?.split(", ", 1)[0];
