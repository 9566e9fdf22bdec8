import type { Expression, SortOrder } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedFunction, UnresolvedSortOrder } from "../../../plan/unresolved/index";
import { integerType, stringType } from "../../../types/index";
import { temporaryName } from "../../catalog/index";
import { bindFunction, type FunctionRow, isWritable, lookupFunction } from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { searchPath } from "../error/search-path";
import { withAskedSchema } from "./asked-schema";
import { bindAt } from "./bind-at";
import { call } from "./call";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { groupingFunction } from "./grouping-function";
import { resolveLambda } from "./lambda";
import { catalogFunction, isShadowed, registeredTableFunction, temporaryFunction } from "./made-function";
import { resolveExpression } from "./resolve-expression";
import { callSqlFunction } from "./sql-function";
import { parseSqlText } from "./sql-text";
import { countsRows, expandStar } from "./star";
import { callUserFunction } from "./user-function";

const isChained = ({ isOperator, args, nameParts }: UnresolvedFunction) =>
  isOperator && args.length <= 2 && nameParts[0] !== "struct";

/** A call with its arguments resolved and bound. A long chain such as `a + b + …` or `NOT NOT …` is followed in a loop. */
export function resolveFunction(expression: UnresolvedFunction, inside: ExpressionScope): Expression {
  const chain: UnresolvedFunction[] = [];
  let leftmost: UnresolvedExpression = expression;
  while (leftmost.kind === "Function" && isChained(leftmost)) {
    chain.push(leftmost);
    leftmost = leftmost.args[0]!;
  }
  if (chain.length < 2) return bind(expression, inside);
  let left: Expression = resolveExpression(leftmost, inside);
  for (const operator of chain.reverse()) {
    const others = operator.args.slice(1).map((argument) => withoutAlias(resolveExpression(argument, inside)));
    const args = [withoutAlias(left), ...others];
    const { origin } = operator;
    const site = { name: operator.nameParts[0]!.toLowerCase(), isOperator: true, ...(origin && { origin }) };
    left = bindAt(origin, () => bindFunction(rowOf(operator, inside), args, site, inside.env.session));
  }
  return left;
}

const builtinPath = ["system", "builtin"];

function builtin({ nameParts, isInternal, isOperator }: UnresolvedFunction): FunctionRow | undefined {
  const qualifier = nameParts.slice(0, -1).map((part) => part.toLowerCase());
  const isBuiltin = qualifier.every((part, i) => part === builtinPath[i + builtinPath.length - qualifier.length]);
  const row = isBuiltin ? lookupFunction(nameParts.at(-1)!.toLowerCase()) : undefined;
  return row && (isInternal || isOperator || isWritable(row)) ? row : undefined;
}

/** @throws UNRESOLVED_ROUTINE */
function rowOf(expression: UnresolvedFunction, { env }: Pick<ExpressionScope, "env">): FunctionRow {
  const row = builtin(expression);
  const { nameParts, origin } = expression;
  if (
    row?.isTableOnly ||
    registeredTableFunction(nameParts, env) ||
    (!row && nameParts.at(-1)!.toLowerCase() === "range")
  )
    throw analysisError("NOT_A_SCALAR_FUNCTION", { functionName: quotedName(nameParts) }, origin);
  if (row) return row;
  throw analysisError(
    "UNRESOLVED_ROUTINE",
    { routineName: quotedName(nameParts), searchPath: searchPath(env.session) },
    origin,
  );
}

/** @throws UNRESOLVED_ROUTINE */
export function requireRoutine(expression: UnresolvedFunction, inside: Pick<ExpressionScope, "env">): void {
  const isWindow = windowNames[expression.nameParts.at(-1)!.toLowerCase()] !== undefined;
  if (!expression.isOperator && !isWindow && !madeFunction(expression, inside)) rowOf(expression, inside);
}

/** Functions whose result has the names of their arguments. */
const namesFields: ReadonlySet<string> = new Set(["struct", "named_struct"]);

/** The columns that calls of windows of time stand for. */
const windowNames: Readonly<Record<string, string>> = { window: "window", session_window: "session_window" };

function bind(expression: UnresolvedFunction, inside: ExpressionScope): Expression {
  const grouping = groupingFunction(expression, inside);
  if (grouping) return grouping;
  if (expression.isOperator && expression.nameParts[0] === "struct") return tuple(expression, inside);
  if (inside.timeWindow && inside.timeWindow.name === windowNames[expression.nameParts.at(-1)!.toLowerCase()])
    return inside.timeWindow;
  if (!inside.timeWindow && inside.aggregateArguments && windowNames[expression.nameParts.at(-1)!.toLowerCase()])
    for (const argument of expression.args) resolveExpression(argument, { env: inside.env, scope: inside.scope });
  const registered = expression.isOperator ? undefined : registeredFunction(expression, inside);
  if (registered) return callUserFunction(registered, expression.args, expression, inside);
  const made = expression.isOperator ? undefined : madeFunction(expression, inside);
  if (made) return callSqlFunction(made, expression, inside);
  const row = inside.isTable ? (builtin(expression) ?? rowOf(expression, inside)) : rowOf(expression, inside);
  const argumentScope =
    row.kind === "aggregate" && inside.aggregateArguments
      ? {
          env: inside.env,
          scope: inside.aggregateArguments,
          ...(inside.lambdaVariables && { lambdaVariables: inside.lambdaVariables }),
        }
      : inside;
  const name = expression.nameParts.at(-1)!.toLowerCase();
  const args = resolveArguments(row, name, expression, { ...argumentScope, isTable: false });
  const { isDistinct, filter, ignoreNulls, withinGroup, origin } = expression;
  const site = {
    name,
    ...(isDistinct && { isDistinct }),
    ...(expression.isOperator && { isOperator: true }),
    ...(filter && { filter: withoutAlias(resolveExpression(filter, argumentScope)) }),
    ...(ignoreNulls !== undefined && { ignoreNulls }),
    ...(withinGroup && { withinGroup: withinGroup.map((order) => resolveSortOrder(order, argumentScope)) }),
    ...(origin && { origin }),
  };
  const bare = namesFields.has(row.name) ? args : args.map(withoutAlias);
  const bound = bindAt(origin, () =>
    bindFunction(row, withAskedSchema(row, bare, inside.env), site, inside.env.session),
  );
  return row.kind === "generator" ? asValue(bound, row, inside) : bound;
}

/** What `spark.udf.register` has made, under the name that it was given. */
function registeredFunction({ nameParts }: UnresolvedFunction, { env }: ExpressionScope) {
  const name = temporaryName(nameParts);
  const found = name === undefined ? undefined : env.temporary.userFunction(name);
  return found && !isShadowed(nameParts, env) ? found : undefined;
}

/** The session's own functions come before the catalog's. */
const madeFunction = (expression: UnresolvedFunction, { env }: Pick<ExpressionScope, "env">) =>
  (isShadowed(expression.nameParts, env) ? undefined : temporaryFunction(expression.nameParts, env)) ??
  (builtin(expression) ? undefined : catalogFunction(expression.nameParts, env));

/** `(a, b + 1)`: a struct with the columns' names. */
function tuple({ args, origin }: UnresolvedFunction, inside: ExpressionScope): Expression {
  const items = args.flatMap((argument, i): readonly Expression[] => {
    const item = resolveExpression(argument, inside);
    const isNamed = item.kind === "Attribute" || item.kind === "Alias" || item.kind === "LambdaVariable";
    const name = isNamed ? item.name : `col${i + 1}`;
    return [{ kind: "Literal", type: stringType, nullable: false, value: name }, withoutAlias(item)];
  });
  return call("named_struct", items, inside.env, origin);
}

/** What an expression around a generator sees, until it is refused there. */
function asValue(generator: Expression, row: FunctionRow, { env }: ExpressionScope): Expression {
  if (generator.kind !== "Call") return generator;
  const [only, another] = row.columns?.(generator.args, env.session) ?? [];
  return only && !another ? { ...generator, type: only.type } : generator;
}

function resolveArguments(
  row: FunctionRow,
  name: string,
  expression: UnresolvedFunction,
  inside: ExpressionScope,
): readonly Expression[] {
  const values = expression.args.map((argument) => namedValue(argument, inside));
  if (countsRows(name, { ...expression, args: values }))
    return [{ kind: "Literal", type: integerType, nullable: false, value: 1 }];
  const args: (Expression | undefined)[] = values.flatMap((argument): readonly (Expression | undefined)[] => {
    if (argument.kind === "Lambda") return [undefined];
    return argument.kind === "Star" ? expandStar(argument, inside) : [resolveExpression(argument, inside)];
  });
  for (const [index, argument] of values.entries()) {
    if (argument.kind === "Lambda") args[index] = resolveLambda(argument, row, args, index, inside);
  }
  return args as readonly Expression[];
}

/** The few built-in functions that take names take them in this order anyway. `expr("*")` is a star. */
function namedValue(argument: UnresolvedExpression, { env }: ExpressionScope): UnresolvedExpression {
  if (argument.kind === "NamedArgument") return argument.value;
  return argument.kind === "SqlText" ? parseSqlText(argument, env.session) : argument;
}

export function resolveSortOrder(order: UnresolvedSortOrder, inside: ExpressionScope): SortOrder {
  return sortOrderOf(order, withoutAlias(resolveExpression(order.child, inside)));
}

export const sortOrderOf = (
  { direction, nulls }: Pick<UnresolvedSortOrder, "direction" | "nulls">,
  child: Expression,
): SortOrder => ({
  kind: "SortOrder",
  child,
  direction,
  nulls: nulls ?? (direction === "ascending" ? "first" : "last"),
});
