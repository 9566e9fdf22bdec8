/** Where a node was written. Errors and the plan panel point there. */
export interface Origin {
  /** 0-based, inclusive offsets into `text`. */
  readonly start?: number;
  readonly stop?: number;
  /** The whole SQL text that `start` and `stop` count in. */
  readonly text?: string;
  /** A DataFrame call: its function, and the file and line it was called from. */
  readonly fragment?: string;
  readonly callSite?: string;
}
