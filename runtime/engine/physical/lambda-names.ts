/** What lambdas are called in texts for DuckDB, which takes a column of that name for what a lambda names. */
export const lambdaNames: ReadonlySet<string> = new Set(
  "a b boxed c d e f h i k l n p piece place q r record s t token tokens v w wall x y z".split(" "),
);
