const minute = 60_000;

/** Milliseconds per call; those of executions hold for one stream, after which the client reattaches. */
export interface RpcDeadlines {
  readonly executePlan: number | undefined;
  readonly reattachExecute: number | undefined;
  readonly analyzePlan: number | undefined;
  readonly addArtifacts: number | undefined;
  readonly other: number | undefined;
}

export const defaultDeadlines: RpcDeadlines = {
  executePlan: 10 * minute,
  reattachExecute: 10 * minute,
  analyzePlan: 60 * minute,
  addArtifacts: 60 * minute,
  other: 10 * minute,
};
