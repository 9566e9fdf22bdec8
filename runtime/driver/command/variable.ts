import { bindAt } from "../../engine/analyzer/index";
import { ScriptScope, type SessionVariable, temporaryName } from "../../engine/catalog/index";
import { foldConstant } from "../../engine/functions/index";
import { SparkError } from "../../errors/index";
import { outputOf, type Plan } from "../../plan/resolved/index";
import type {
  DeclareVariable,
  DropVariable,
  SetVariable,
  UnresolvedCast,
  UnresolvedExpression,
  UnresolvedPlan,
} from "../../plan/unresolved/index";
import { type DataType, quoteIdentifier, type Value } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import type { Execution } from "../execute/execution";
import { rowsOf } from "../facts/rows-of";

const nothing: UnresolvedExpression = { kind: "Literal", type: { kind: "null" }, value: null };

const quoted = (nameParts: readonly string[]) => nameParts.map(quoteIdentifier).join(".");
const qualified = (name: string) => quoted(["system", "session", name]);

/** @throws VARIABLE_ALREADY_EXISTS, UNRESOLVED_VARIABLE, INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION */
export async function declareVariable(execution: Execution, command: DeclareVariable): Promise<undefined> {
  const { temporary } = execution.session;
  const { type: given, defaultValue, origin } = command;
  for (const nameParts of command.names) {
    const name = temporaryName(nameParts);
    if (name === undefined) {
      const searchPath = `[${quoted(["system", "session"])}]`;
      throw new SparkError("UNRESOLVED_VARIABLE", { variableName: quoted(nameParts), searchPath });
    }
    const isKnown = temporary instanceof ScriptScope ? temporary.declares(name) : temporary.variable([name]);
    if (!command.replace && isKnown) {
      const path = temporary instanceof ScriptScope ? [temporary.label] : temporary.path;
      throw new SparkError("VARIABLE_ALREADY_EXISTS", { variableName: quoted([...path, name]) });
    }
    if (defaultValue && holdsSubquery(defaultValue)) {
      throw new SparkError("INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION", {
        statement: "DECLARE VARIABLE",
        colName: qualified(name),
        defaultValue: textOf(defaultValue),
      });
    }
    const value = defaultValue ?? nothing;
    const [found] = await evaluate(execution, oneRow([given ? assigned(value, given, origin) : value]));
    const { type, value: initial } = found!;
    temporary.setVariable({
      name,
      path: temporary.path,
      type: given ?? type,
      value: initial,
      ...(defaultValue && { defaultValue }),
    });
  }
}

/** @throws UNRESOLVED_VARIABLE, DUPLICATE_ASSIGNMENTS, ASSIGNMENT_ARITY_MISMATCH, ROW_SUBQUERY_TOO_MANY_ROWS */
export async function setVariable(execution: Execution, command: SetVariable): Promise<undefined> {
  const variables = command.names.map((name, i) => bindAt(command.nameOrigins[i], () => existing(execution, name)));
  refuseRepeated(variables);
  const { values, query, origin } = command;
  if (query) return assignQuery(execution, variables, query);
  // One after the other: a later value sees the earlier assignments.
  for (const [i, variable] of variables.entries()) {
    const { type, defaultValue } = variable;
    const [found] = await evaluate(execution, oneRow([assigned(values?.[i] ?? defaultValue ?? nothing, type, origin)]));
    execution.session.temporary.setVariable({ ...variable, value: found!.value });
  }
}

export function dropVariable({ session }: Execution, { nameParts, ifExists }: DropVariable): undefined {
  const name = temporaryName(nameParts);
  if ((name !== undefined && session.temporary.dropVariable(name)) || ifExists) return;
  throw new SparkError("VARIABLE_NOT_FOUND", {
    variableName: name === undefined ? quoted(nameParts) : qualified(name),
  });
}

/** The one row of a query, its columns to one variable each; no row makes all of them null. */
export async function assignQuery(
  execution: Execution,
  variables: readonly SessionVariable[],
  query: UnresolvedPlan,
): Promise<undefined> {
  const { driver, session, operation } = execution;
  const columns = outputOf(await analyzePlan(driver, session, query, operation.signal));
  if (columns.length !== variables.length) {
    const sizes = { numTarget: String(variables.length), numExpr: String(columns.length) };
    throw new SparkError("ASSIGNMENT_ARITY_MISMATCH", sizes);
  }
  const names = columns.map((_, i) => `_${i}`);
  const list = variables.map(({ type }, i) => assigned({ kind: "Attribute", nameParts: [names[i]!] }, type));
  const two: UnresolvedPlan = {
    kind: "Limit",
    limit: { kind: "Literal", type: { kind: "integer" }, value: 2 },
    child: query,
  };
  const cast: UnresolvedPlan = { kind: "Project", list, child: { kind: "ToDf", names, child: two } };
  const rows = await rowsOf(
    driver,
    session,
    await analyzePlan(driver, session, cast, operation.signal),
    operation.signal,
  );
  if (rows.length > 1) throw new SparkError("ROW_SUBQUERY_TOO_MANY_ROWS", {}, "SparkException");
  variables.forEach((variable, i) => {
    session.temporary.setVariable({ ...variable, value: rows[0]?.[i] ?? null });
  });
}

/** @throws UNRESOLVED_VARIABLE */
function existing({ session }: Execution, nameParts: readonly string[]): SessionVariable {
  const variable = session.temporary.variable(nameParts);
  if (variable) return variable;
  const { currentCatalog, currentDatabase } = session.catalog;
  const path = [
    ["system", "builtin"],
    ["system", "session"],
    [currentCatalog, currentDatabase],
  ];
  throw new SparkError("UNRESOLVED_VARIABLE", {
    variableName: quoted(nameParts),
    searchPath: `[${path.map(quoted).join(", ")}]`,
  });
}

function refuseRepeated(variables: readonly SessionVariable[]): void {
  const names = variables.map(({ name }) => name);
  const repeated = [...new Set(names.filter((name, i) => names.indexOf(name) < i))];
  if (repeated.length > 0) {
    throw new SparkError("DUPLICATE_ASSIGNMENTS", { nameList: repeated.map(quoteIdentifier).join(", ") });
  }
}

const oneRow = (list: readonly UnresolvedExpression[]): UnresolvedPlan => ({
  kind: "Project",
  list,
  child: { kind: "OneRow" },
});

const assigned = (child: UnresolvedExpression, type: DataType, origin?: UnresolvedCast["origin"]): UnresolvedCast => ({
  kind: "Cast",
  child,
  type,
  mode: "session",
  ...(origin && { origin }),
});

/** The values of a select list without FROM: constants as they are, others computed by a worker. */
export async function evaluate(
  { driver, session, operation }: Execution,
  query: UnresolvedPlan,
): Promise<readonly { readonly type: DataType; readonly value: Value }[]> {
  const plan = await analyzePlan(driver, session, query, operation.signal);
  const constants = constantsOf(plan);
  if (constants) return constants;
  const [row] = await rowsOf(driver, session, plan, operation.signal);
  return outputOf(plan).map(({ type }, i) => ({ type, value: row?.[i] ?? null }));
}

function constantsOf(plan: Plan) {
  if (plan.kind !== "Project") return undefined;
  const folded = plan.list.map((item) => (item.kind === "Alias" ? foldConstant(item.child) : undefined));
  return folded.every((literal) => literal !== undefined) ? folded : undefined;
}

const textOf = ({ origin }: UnresolvedExpression) => origin?.text?.slice(origin.start, (origin.stop ?? 0) + 1) ?? "";

function holdsSubquery(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  return (node as { kind?: string }).kind === "Subquery" || Object.values(node).some(holdsSubquery);
}
