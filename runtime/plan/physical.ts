import type { StructType } from "../types/index";
import type { FunctionKind, Plan } from "./resolved/index";

/** What the workers are asked to do: stages in an order in which each comes after those it reads. The last one gives the result. */
export interface PhysicalPlan {
  readonly stages: readonly Stage[];
  readonly schema: StructType;
}

/** One SQL text over named inputs, run by one task or by several that differ in their inputs. */
export interface Stage extends StageText {
  readonly id: number;
  readonly name: string;
  /** Stages whose outputs `inputs` name. */
  readonly dependsOn: readonly number[];
  /** Where not all tasks run the same text (each reads other files, a union's each another branch): runs of tasks, in order. */
  readonly variants?: readonly StageVariant[];
  readonly output: StageOutput;
  /** 1 is a fat task: it is granted every core of its worker. */
  readonly tasks: number;
  /** A small, bounded result is fetched whole: faster than a stream. */
  readonly isSmall: boolean;
  readonly estimatedInputBytes: number;
  /** What each of its texts computes, for people to read. */
  readonly plans?: readonly Plan[];
  /** How its rows are parted for those who read them, in Spark's words: name and arguments of the operator. */
  readonly exchange?: readonly [string, string];
  /** Another run of one of its tasks may give other rows: its output cannot be made again once a task has read a part of it. */
  readonly isUnrepeatable?: boolean;
  /** Of a fat task: a number that others have who read the same. They go to one worker, as long as it is idle: what they read is in its memory. */
  readonly home?: number;
}

export interface StageText {
  readonly inputs: readonly StageInput[];
  /** DuckDB SQL text. */
  readonly sql: string;
}

export interface StageVariant extends StageText {
  readonly tasks: number;
}

export type StageInput = LocalDataInput | ShuffleInput | ExternalInput;

export interface InputColumn {
  readonly name: string;
  readonly duckType: string;
}

/** Local data by its key in the session's store; the SQL text reads it as table `name`. */
export interface LocalDataInput {
  readonly kind: "local_data";
  readonly key: string;
  readonly name: string;
  readonly columns: readonly InputColumn[];
}

/**
 * What another stage has written. `partition`: the nth task of the stage (of the variant) reads the nth partition. Slices: the nth task reads
 * the nth slice.
 */
export interface ShuffleInput {
  readonly kind: "shuffle";
  readonly stageId: number;
  readonly name: string;
  readonly reads: "partition" | "all" | readonly PartitionSlice[];
  readonly columns: readonly InputColumn[];
}

/** A table `v0`, `v1`, … that functions of the user compute, of rows that SQL texts over the inputs before it give. */
export interface ExternalInput {
  readonly kind: "external";
  readonly name: string;
  readonly step: ExternalStep;
}

export interface ExternalStep extends FunctionKind {
  readonly evalType: number;
  readonly pythonVersion: string;
  readonly functions: readonly ExternalFunction[];
  readonly batchRows?: number;
  /** Of a barrier stage: they run at once and wait for each other. The source's key, where it has one, is their number. */
  readonly tasks?: number;
  /** Two where `takes` is `cogroups`. */
  readonly sources: readonly ExternalSource[];
  /** What the functions give, as JSON text of a struct type, and how DuckDB holds it. */
  readonly result: string;
  readonly resultTypes: readonly string[];
  /** PySpark's own settings of the step: `input_type`, … */
  readonly settings: Readonly<Record<string, string>>;
}

/** Functions that are called on each other's results. */
export interface ExternalFunction {
  /** As the query calls it. */
  readonly name: string;
  /** Innermost first, base64. */
  readonly commands: readonly string[];
  readonly args: readonly { readonly offset: number; readonly name?: string }[];
  readonly resultId: number;
  /** Of a table function. */
  readonly table?: TableFunctionStep;
}

/** As `TableCall`, and the type of its rows as JSON text. */
export interface TableFunctionStep {
  readonly partitionPlaces: readonly number[];
  readonly analysis?: string;
  readonly returns: string;
}

/** Columns of the text: the first `kept` stay, the next `keys` tell groups apart, the others are what functions get. */
export interface ExternalSource {
  readonly sql: string;
  readonly kept: number;
  readonly keys: number;
  /** What functions get, as JSON text of a struct type. */
  readonly schema: string;
}

/** Partitions `from` to `to`, of them what the tasks `writers` have written; absent: all. Ends are exclusive. */
export interface PartitionSlice {
  readonly from: number;
  readonly to: number;
  readonly writers?: { readonly from: number; readonly to: number };
}

/** What a stage came to write, exactly. */
export interface StageStatistics {
  readonly stageId: number;
  /** By writing task and partition; partitions without rows are missing. */
  readonly pieces: readonly PieceStatistics[];
}

export interface PieceStatistics {
  readonly task: number;
  /** That of the row's `partition`; the task's own number where the stage is not partitioned. */
  readonly partition: number;
  readonly rows: number;
  /** As written: compressed. */
  readonly bytes: number;
}

/**
 * Asked each time that a stage of a running job is complete, before what follows it may begin. The answer takes the place of all stages that
 * have not begun; the last one still gives the result. Ids of stages that have begun are not given again.
 */
export type Replan = (progress: JobSoFar) => Replanned | undefined;

export interface JobSoFar {
  /** The one that was completed last. */
  readonly completed: number;
  /** Of the stages that are complete, by id. */
  readonly statistics: ReadonlyMap<number, StageStatistics>;
  readonly begun: readonly Stage[];
  readonly ahead: readonly Stage[];
}

export interface Replanned {
  readonly stages: readonly Stage[];
  /** What was changed and why, a sentence each, for the plan panel. */
  readonly changes: readonly string[];
}

/**
 * `rows`: to the client. `statement`: the SQL writes by itself (COPY). `shuffle`: files for other stages, one partition for each value of
 * the text's last column, `partition`; when that is missing, one for each task. `blocks`: files of numbers below `folder`, `parts` or more.
 */
export type StageOutput =
  | { readonly kind: "rows" }
  | { readonly kind: "statement" }
  | { readonly kind: "shuffle"; readonly isPartitioned: boolean }
  | {
      readonly kind: "blocks";
      readonly folder: string;
      readonly columns: readonly string[];
      readonly parts: number;
      readonly run: number;
      readonly maxBlockBytes: number;
      readonly layout?: readonly (readonly number[])[];
    };
