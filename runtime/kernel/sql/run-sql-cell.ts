import type { DataFrame, SparkSession } from "../../client/api";
import { type SqlStatement, splitStatements } from "../../types";
import { bindParameters } from "./parameters";
import { SqlStatementError } from "./sql-statement-error";

/** The last statement's rows, with the statement for errors that come when they are fetched. */
export class SqlResult {
  constructor(
    readonly dataFrame: DataFrame,
    readonly place: (error: unknown) => SqlStatementError,
  ) {}
}

/**
 * Runs the statements of a SQL cell one after another.
 * @param lookUp the TypeScript variable of a name, for `:name` parameters
 * @returns the last statement's result; undefined for an empty cell
 * @throws SqlStatementError
 */
export async function runSqlCell(
  spark: SparkSession,
  text: string,
  lookUp: (name: string) => { readonly value: unknown } | undefined,
): Promise<SqlResult | undefined> {
  const statements = split(text);
  let result: SqlResult | undefined;
  for (const [index, statement] of statements.entries()) {
    const place = (error: unknown) => new SqlStatementError(error, statement.start, statement.text, text);
    try {
      const dataFrame = spark.sql(statement.text, bindParameters(statement, lookUp));
      // A query that is not shown still has to be right.
      if (index < statements.length - 1) await dataFrame.schema();
      await spark.settled();
      result = new SqlResult(dataFrame, place);
    } catch (error) {
      throw place(error);
    }
  }
  return result;
}

function split(text: string): SqlStatement[] {
  try {
    return splitStatements(text);
  } catch (error) {
    throw new SqlStatementError(error, 0, text, text);
  }
}
