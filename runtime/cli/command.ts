/** One sub-command of `sparknb`. */
export interface Command {
  /** What follows `sparknb`. */
  readonly usage: string;
  readonly summary: string;
  /** Options, for `--help`. */
  readonly options: readonly (readonly [flag: string, meaning: string])[];
  /** @returns the exit code. @throws CommandError */
  run(args: readonly string[]): Promise<number>;
}
