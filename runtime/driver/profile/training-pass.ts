/** One look of a fit at its rows, which tasks share: what Spark would run as a stage. */
export interface TrainingPass {
  readonly tasks: number;
  readonly completedTasks: number;
}
