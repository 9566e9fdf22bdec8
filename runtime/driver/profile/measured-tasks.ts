import type { FunctionMetrics } from "../../protocol/index";
import type { OperatorProfile, RowGroups } from "./query-profile";

/** Other words for what is done alike: which one DuckDB takes goes by the size of a task's input. */
const alike: Readonly<Record<string, string>> = {
  PERFECT_HASH_GROUP_BY: "HASH_GROUP_BY",
  PARTITIONED_AGGREGATE: "HASH_GROUP_BY",
  SIMPLE_AGGREGATE: "UNGROUPED_AGGREGATE",
};

const isProjection = ({ name }: OperatorProfile) => name === "PROJECTION";

/** The smaller side is the one that is looked up in: tasks may differ in it. */
const isOfEitherOrder = ({ name }: OperatorProfile) => name === "HASH_JOIN";

/** Projections apart, which DuckDB puts in to make keys smaller where it knows their bounds. */
export function shapeOf(profile: OperatorProfile): string {
  const { name, details, children } = profile;
  const shapes = children.map(shapeOf);
  const below = (isOfEitherOrder(profile) ? shapes.sort() : shapes).join();
  if (isProjection(profile)) return below;
  const stage = stageRead(details);
  return `${stage === undefined ? (alike[name] ?? name) : `stage ${stage}`}(${below})`;
}

/** One operator's profiles, a task each: all but the numbers is the first one's. A projection that a task went without took it no time. */
export interface Measured {
  readonly profile: OperatorProfile;
  bytes: number;
  estimatedRows: number | undefined;
  rowGroups: RowGroups | undefined;
  readonly taskRows: number[];
  readonly taskMs: number[];
  functions: FunctionMetrics | undefined;
  readonly children: readonly Measured[];
}

export const measured = (profile: OperatorProfile): Measured => ({
  profile,
  bytes: profile.bytes,
  estimatedRows: profile.estimatedRows,
  rowGroups: profile.rowGroups,
  taskRows: [profile.rows],
  taskMs: [profile.ms],
  functions: profile.functions,
  children: profile.children.map(measured),
});

export function addTask(known: Measured, profile: OperatorProfile): void {
  const [below] = profile.children;
  if (isProjection(known.profile) && !isProjection(profile)) {
    addNumbers(known, { ...profile, bytes: 0, ms: 0, estimatedRows: profile.estimatedRows ?? 0 });
    addTask(known.children[0]!, profile);
  } else if (!isProjection(known.profile) && isProjection(profile) && below) {
    addTask(known, { ...below, ms: below.ms + profile.ms });
  } else {
    addNumbers(known, profile);
    const children = inOrderOf(known, profile);
    for (const [i, child] of known.children.entries()) addTask(child, children[i]!);
  }
}

function inOrderOf({ children: [first] }: Measured, profile: OperatorProfile): readonly OperatorProfile[] {
  const { children } = profile;
  const isTurned = isOfEitherOrder(profile) && first && shapeOf(first.profile) !== shapeOf(children[0]!);
  return isTurned ? children.toReversed() : children;
}

function addNumbers(
  known: Measured,
  { rows, bytes, ms, estimatedRows, rowGroups, functions }: Omit<OperatorProfile, "children">,
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
}

function addFunctions(one: FunctionMetrics, other: FunctionMetrics): FunctionMetrics {
  const names = Object.keys(one) as (keyof FunctionMetrics)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as FunctionMetrics;
}

/** A scan of shuffle files, or of the table that few of them were loaded into. */
export function stageRead(details: Readonly<Record<string, string>>): number | undefined {
  const [, file] = /\/job-\d+-(\d+)-\d+-\d+\//.exec(details["Filename(s)"] ?? "") ?? [];
  const [, table] = /\bstage_(\d+)/.exec(details.Table ?? "") ?? [];
  const stage = file ?? table;
  return stage === undefined ? undefined : Number(stage);
}
