/** What binding must know of the session. Fixed for the length of one analysis. */
export interface SessionFacts {
  readonly ansi: boolean;
  /** `spark.sql.session.timeZone`. */
  readonly timeZone: string;
  readonly caseSensitive: boolean;
  config(key: string): string | undefined;
  /** Start of the query, microseconds since 1970. */
  readonly now: bigint;
  readonly currentUser: string;
  readonly currentCatalog: string;
  readonly currentDatabase: string;
  /** A fresh attribute id. */
  newId(): number;
}
