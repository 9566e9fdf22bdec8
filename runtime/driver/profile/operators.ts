import type { OperatorProfile } from "../../protocol/index";
import type { Work } from "./plan-nodes";

/** An operator as all tasks of a stage ran it, over those of the stages that it reads. */
export interface Operator {
  readonly stageId: number;
  /** DuckDB's. */
  readonly name: string;
  readonly work: Work | undefined;
  readonly details: Readonly<Record<string, string>>;
  readonly tasks: number;
  readonly rows: number;
  readonly estimatedRows: number | undefined;
  readonly ms: number;
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
  LEFT_DELIM_JOIN: "join",
  RIGHT_DELIM_JOIN: "join",
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
  readonly #byShape = new Map<string, { readonly sum: OperatorProfile; readonly tasks: number }>();

  constructor(readonly stageId: number) {}

  add(profile: OperatorProfile): void {
    const shape = shapeOf(profile);
    const known = this.#byShape.get(shape);
    const sum = known ? { sum: add(known.sum, profile), tasks: known.tasks + 1 } : { sum: profile, tasks: 1 };
    this.#byShape.set(shape, sum);
  }

  get trees(): readonly Operator[] {
    return [...this.#byShape.values()].map(({ sum, tasks }) => operatorOf(this.stageId, sum, tasks));
  }
}

const shapeOf = ({ name, children }: OperatorProfile): string => `${name}(${children.map(shapeOf).join()})`;

const add = (one: OperatorProfile, other: OperatorProfile): OperatorProfile => ({
  ...one,
  rows: one.rows + other.rows,
  ...(one.estimatedRows !== undefined && { estimatedRows: one.estimatedRows + (other.estimatedRows ?? 0) }),
  ms: one.ms + other.ms,
  children: one.children.map((child, i) => add(child, other.children[i]!)),
});

function operatorOf(stageId: number, profile: OperatorProfile, tasks: number): Operator {
  const { name, details, rows, estimatedRows, ms } = profile;
  const readsStage = stageRead(details);
  // What the scanned stage did is told by its own operators.
  const work = readsStage === undefined ? works[name] : undefined;
  const children = profile.children.map((child) => operatorOf(stageId, child, tasks));
  return { stageId, name, work, details, tasks, rows, estimatedRows, ms, children, readsStage };
}

/** A scan of shuffle files, or of the table that few of them were loaded into. */
function stageRead(details: Readonly<Record<string, string>>): number | undefined {
  const [, file] = /\/job-\d+-(\d+)-\d+-\d+\//.exec(details["Filename(s)"] ?? "") ?? [];
  const [, table] = /\bstage_(\d+)/.exec(details.Table ?? "") ?? [];
  const stage = file ?? table;
  return stage === undefined ? undefined : Number(stage);
}
