import type { Expression, Plan, SortOrder, StageScan } from "../../../plan/resolved/index";
import type { PhysicalSettings } from "../planning";
import type { Fragment } from "./fragment";
import type { StageStatistic } from "./stage-memory";

/** What splitting one query into stages shares between its operators. */
export interface Distribution {
  readonly settings: PhysicalSettings;
  /** Tasks of a stage that reads a shuffle, at most. */
  readonly partitions: number;
  readonly parallelism: number;
  fragment(plan: Plan): Fragment;
  /** Rows with equal keys come to one task. `partitions`: as many as asked for, whatever they hold. */
  shuffle(fragment: Fragment, keys: readonly Expression[], partitions?: number): Fragment;
  /** The same, still to be read. `after`: a stage that is to be complete first, since it may make this one superfluous. */
  exchange(fragment: Fragment, keys: readonly Expression[], partitions: number, after?: number): Exchange;
  /** How many partitions these are best parted into. */
  partitionsFor(...fragments: readonly Fragment[]): number;
  /** Whether they are not worth to be parted. */
  isLittle(...fragments: readonly Fragment[]): boolean;
  /** Each task reads a partition, or several, of every exchange; or a part of one that is too large, where an exchange may be divided. */
  read(exchanges: readonly Exchange[], over: (scans: readonly StageScan[]) => Plan): Fragment;
  /** Rows in turn to each task. */
  deal(fragment: Fragment, partitions: number): Fragment;
  /** Rows of one range of the order to one task, ranges in the order of tasks. `partitions`: as many as asked for. */
  range(fragment: Fragment, order: readonly SortOrder[], partitions?: number): Fragment;
  /** All rows to one task, those of a task before those of the next. */
  gather(fragment: Fragment): Fragment;
  /** The rows of a fragment as every task can read them all. */
  broadcast(fragment: Fragment): StageScan;
  /** The plan with the subqueries of its own expressions ready to be evaluated by each task of a stage. */
  withSubqueries<T extends Plan>(plan: T): T;
  /** The whole plan inside one task. */
  whole(plan: Plan): Plan;
  /** What the fragment's tasks give together, about. */
  rows(fragment: Fragment): number;
  bytes(fragment: Fragment): number;
  /** What a stage has come to hold; undefined: it is not complete. */
  measured(stageId: number): StageStatistic | undefined;
  /** Notes what the plan does for what was measured. */
  change(sentence: string): void;
  /** An attribute id that no plan and no stage's text uses; the same ones each time that the operator is planned. */
  idsOf(plan: Plan): () => number;
  /** What `make` makes of a plan for rows of others: the same plan whenever these come from the same place. */
  derived(plan: Plan, others: Plan, make: () => Plan | undefined): Plan | undefined;
  /** Stages of common tables. */
  readonly tables: Map<number, { readonly stageId: number; readonly tasks: number }>;
}

/** Rows parted by keys. */
export interface Exchange {
  readonly scan: StageScan;
  readonly partitions: number;
  /** Several tasks may each take a part of a partition, with all that the other exchanges have for it. */
  readonly mayDivide?: boolean;
}
