import type { CreateSqlFunction } from "../../../plan/unresolved/index";
import type { UserFunction } from "../../../plan/user-code";
import { type SqlFunction, tableName, temporaryName } from "../../catalog/index";
import { isWritable, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { parseOptions } from "../parse-options";
import { parsedStatement } from "../parse-text";

/** The function that a CREATE FUNCTION describes. */
export function functionOf(
  { parameters, returns, table, expression, query }: CreateSqlFunction,
  name: string,
  database?: string,
): SqlFunction {
  const body = table ? { query, columns: table } : { expression: expression ?? scalar(query) };
  return { name, parameters, ...body, ...(returns && { returns }), ...(database !== undefined && { database }) };
}

const scalar = (query: CreateSqlFunction["query"]) => ({ kind: "Subquery", subquery: "scalar", plan: query! }) as const;

/** A built-in function of the name comes before the session's own: that one has a name with `session.` then. */
export function isShadowed(nameParts: readonly string[], { session }: Pick<Environment, "session">): boolean {
  if (session.config("spark.sql.functionResolution.sessionOrder")?.toLowerCase() === "first") return false;
  const name = nameParts.at(-1)!.toLowerCase();
  const row = lookupFunction(name);
  return nameParts.length === 1 && (name === "range" || (row !== undefined && isWritable(row)));
}

/** A session's own SQL function. */
export function temporaryFunction(nameParts: readonly string[], env: Environment): SqlFunction | undefined {
  const name = temporaryName(nameParts);
  return name === undefined ? undefined : env.temporary.function(name);
}

/** What `spark.udtf.register` has made. */
export function registeredTableFunction(nameParts: readonly string[], env: Environment): UserFunction | undefined {
  const name = temporaryName(nameParts);
  return name === undefined ? undefined : env.temporary.tableFunction(name);
}

/** A SQL function of the catalog, read again from its statement. */
export function catalogFunction(
  nameParts: readonly string[],
  { catalog, session }: Pick<Environment, "catalog" | "session">,
): SqlFunction | undefined {
  if (nameParts.length > 3) return undefined;
  const { database, name } = tableName(nameParts.slice(-2), session);
  if (nameParts.length === 3 && nameParts[0]!.toLowerCase() !== catalog.currentCatalog) return undefined;
  const entry = catalog.sqlFunction(database, name);
  const statement = entry && parsedStatement(entry.text, parseOptions(session));
  return statement?.kind === "Command" && statement.command.kind === "CreateSqlFunction"
    ? functionOf(statement.command, name, database)
    : undefined;
}
