import type { Plan } from "../../../plan/resolved/index";

/** A plan as tasks of one stage run it: each part by one task or by several, which read a partition each. */
export interface Fragment {
  readonly parts: readonly Part[];
  /** One task sees all rows, in their order. */
  readonly isGathered: boolean;
}

export interface Part {
  readonly plan: Plan;
  readonly tasks: number;
}

export const single = (plan: Plan): Fragment => ({ parts: [{ plan, tasks: 1 }], isGathered: true });

/** Each task reads one of a stage's partitions. */
export const spread = (plan: Plan, tasks: number): Fragment => ({ parts: [{ plan, tasks }], isGathered: false });

/** The same work put over every part. */
export const mapParts = ({ parts, isGathered }: Fragment, change: (plan: Plan) => Plan): Fragment => ({
  parts: parts.map(({ plan, tasks }) => ({ plan: change(plan), tasks })),
  isGathered,
});

export const taskCount = ({ parts }: Fragment) => parts.reduce((sum, { tasks }) => sum + tasks, 0);
