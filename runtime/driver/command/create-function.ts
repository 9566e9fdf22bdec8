import { functionOf } from "../../engine/analyzer/index";
import { type SqlFunction, tableName, temporaryName } from "../../engine/catalog/index";
import { lookupFunction } from "../../engine/functions/index";
import { SparkError } from "../../errors/index";
import type { CreateSqlFunction, UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import { type DataType, quoteIdentifier } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { databaseOf } from "./table/new-table";

/**
 * `CREATE FUNCTION … RETURN …`: checked once with null arguments, and put into each query that calls it.
 * @throws ROUTINE_ALREADY_EXISTS, USER_DEFINED_FUNCTIONS.*, DUPLICATE_ROUTINE_PARAMETER_NAMES
 */
export async function createFunction(execution: Execution, command: CreateSqlFunction): Promise<undefined> {
  refuseRepeated(command.nameParts.at(-1)!, command.parameters);
  return command.isTemporary ? createTemporary(execution, command) : createPersistent(execution, command);
}

async function createTemporary(execution: Execution, command: CreateSqlFunction): Promise<undefined> {
  const { temporary } = execution.session;
  const name = temporaryName(command.nameParts);
  if (name === undefined) throw unsupported("A temporary function's name in a database");
  if (command.replace && lookupFunction(name.toLowerCase())) {
    throw new SparkError("USER_DEFINED_FUNCTIONS.CANNOT_REPLACE_NON_SQL_UDF_WITH_SQL_UDF", { name });
  }
  if (!command.replace && temporary.function(name)) throw alreadyExists([name]);
  const made = functionOf(command, name);
  await check(execution, made);
  temporary.setFunction(made);
}

/** Kept as its statement. @throws SCHEMA_NOT_FOUND */
async function createPersistent(execution: Execution, command: CreateSqlFunction): Promise<undefined> {
  const { catalog } = execution.session;
  const { origin, replace, ifNotExists } = command;
  const { database, name } = tableName(command.nameParts, catalog);
  databaseOf(execution, database);
  if (catalog.sqlFunction(database, name) && !replace) {
    if (ifNotExists) return;
    throw alreadyExists([database, name]);
  }
  await check(execution, functionOf(command, name, database));
  const text = origin?.text?.slice(origin.start, (origin.stop ?? 0) + 1) ?? "";
  catalog.metastore.putFunction({ database, name, text, createdMs: Date.now() });
}

const alreadyExists = (nameParts: readonly string[]) =>
  new SparkError("ROUTINE_ALREADY_EXISTS", {
    routineName: nameParts.map(quoteIdentifier).join("."),
    newRoutineType: "routine",
    existingRoutineType: "routine",
  });

function refuseRepeated(name: string, parameters: CreateSqlFunction["parameters"]): void {
  const names = parameters.map((parameter) => parameter.name.toLowerCase());
  const repeated = parameters.filter((_, i) => names.indexOf(names[i]!) < i);
  if (repeated.length === 0) return;
  throw new SparkError("DUPLICATE_ROUTINE_PARAMETER_NAMES", {
    routineName: name,
    names: repeated.map((parameter) => quoteIdentifier(parameter.name)).join(", "),
  });
}

/** Analyses the body over one row of nulls, and the defaults alone. */
async function check({ driver, session, operation }: Execution, made: SqlFunction): Promise<void> {
  if (calls(made.expression ?? made.query, made.name)) {
    const routineName = [session.catalog.currentDatabase, made.name].map(quoteIdentifier).join(".");
    throw new SparkError("ROUTINE_NOT_FOUND", { routineName });
  }
  const nothing = (type: DataType): UnresolvedExpression => ({
    kind: "Cast",
    child: { kind: "Literal", type: { kind: "null" }, value: null },
    type,
    mode: "session",
  });
  const row: UnresolvedPlan = {
    kind: "SubqueryAlias",
    alias: made.name,
    child: {
      kind: "Project",
      list: made.parameters.map(({ name, type }) => ({ kind: "Alias", names: [name], child: nothing(type) })),
      child: { kind: "OneRow" },
    },
  };
  const defaults = made.parameters.flatMap(({ defaultValue }) => (defaultValue ? [defaultValue] : []));
  await analyzePlan(driver, session, { kind: "Project", list: defaults, child: { kind: "OneRow" } }, operation.signal);
  const body: UnresolvedPlan = made.expression
    ? { kind: "Project", list: [made.expression], child: row }
    : { kind: "LateralJoin", left: row, right: made.query!, type: "inner" };
  const plan = await analyzePlan(driver, session, body, operation.signal);
  if (made.expression && plan.kind !== "Project") {
    const { origin } = made.expression;
    throw new SparkError("USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS", {
      queryText: origin?.text?.slice(origin.start, (origin.stop ?? 0) + 1) ?? "",
    });
  }
}

/** Whether a body calls a function by this name. */
function calls(node: unknown, name: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  const { kind, nameParts } = node as { kind?: string; nameParts?: readonly string[] };
  const isCall = kind === "Function" || kind === "TableFunction";
  if (isCall && nameParts?.at(-1)?.toLowerCase() === name.toLowerCase()) return true;
  return Object.values(node).some((child) => calls(child, name));
}
