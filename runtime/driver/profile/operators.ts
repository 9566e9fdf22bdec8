import type { FunctionMetrics } from "../../protocol/index";
import { addTask, type Measured, measured, shapeOf, stageRead } from "./measured-tasks";
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
  /** Has no shape yet: most stages are one task. */
  #first: OperatorProfile | undefined;
  readonly #byShape = new Map<string, Measured>();

  constructor(readonly stageId: number) {}

  add(profile: OperatorProfile): void {
    if (!this.#first && this.#byShape.size === 0) {
      this.#first = profile;
      return;
    }
    if (this.#first) this.#addShaped(this.#first);
    this.#first = undefined;
    this.#addShaped(profile);
  }

  #addShaped(profile: OperatorProfile): void {
    const shape = shapeOf(profile);
    const known = this.#byShape.get(shape);
    if (known) addTask(known, profile);
    else this.#byShape.set(shape, measured(profile));
  }

  get trees(): readonly Operator[] {
    const all = this.#first ? [measured(this.#first)] : [...this.#byShape.values()];
    return all.map((one) => operatorOf(this.stageId, one));
  }
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

/** Of those that it scans. */
export const firstFile = ({ details }: Operator): string | undefined => details["Filename(s)"]?.split(", ", 1)[0];
