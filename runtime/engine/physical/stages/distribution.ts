import type { Expression, Plan, SortOrder, StageScan } from "../../../plan/resolved/index";
import type { PhysicalSettings } from "../planning";
import type { Fragment } from "./fragment";

/** What splitting one query into stages shares between its operators. */
export interface Distribution {
  readonly settings: PhysicalSettings;
  /** Tasks of a stage that reads a shuffle. */
  readonly partitions: number;
  readonly parallelism: number;
  fragment(plan: Plan): Fragment;
  /** Rows with equal keys come to one task. */
  shuffle(fragment: Fragment, keys: readonly Expression[], partitions?: number): Fragment;
  /** Rows in turn to each task. */
  deal(fragment: Fragment, partitions: number): Fragment;
  /** Rows of one range of the order to one task, ranges in the order of tasks. */
  range(fragment: Fragment, order: readonly SortOrder[]): Fragment;
  /** All rows to one task, those of a task before those of the next. */
  gather(fragment: Fragment): Fragment;
  /** The rows of a fragment as every task can read them all. */
  broadcast(fragment: Fragment): StageScan;
  /** The plan with the subqueries of its own expressions ready to be evaluated by each task of a stage. */
  withSubqueries<T extends Plan>(plan: T): T;
  /** The whole plan inside one task. */
  whole(plan: Plan): Plan;
  /** An attribute id that no plan and no stage's text uses. */
  newId(): number;
  /** Stages of common tables. */
  readonly tables: Map<number, { readonly stageId: number; readonly tasks: number }>;
}
