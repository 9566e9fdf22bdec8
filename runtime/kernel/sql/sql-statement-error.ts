/** What a statement of a SQL cell raised, and where the statement stands. */
export class SqlStatementError extends Error {
  constructor(
    readonly error: unknown,
    /** Offset in the cell. */
    readonly statementStart: number,
    readonly statement: string,
    readonly cellText: string,
  ) {
    super(error instanceof Error ? error.message : String(error), { cause: error });
    this.name = "SqlStatementError";
  }
}
