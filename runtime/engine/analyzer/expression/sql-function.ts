import {
  type Attribute,
  containsSubquery,
  type Expression,
  type NamedExpression,
  type OuterReference,
  type Plan,
  rewriteUp,
} from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedFunction } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { SqlFunction } from "../../catalog/index";
import { bindFunction, castExpression, displayName, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { environmentOf } from "../environment-of";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { Scope } from "../name/scope";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

/** A call of a function that SQL defined: its body with the arguments in the parameters' places. */
export function callSqlFunction(made: SqlFunction, call: UnresolvedFunction, inside: ExpressionScope): Expression {
  const { origin } = call;
  const { env } = inside;
  if (!made.expression) {
    throw analysisError("NOT_A_SCALAR_FUNCTION", { functionName: quotedName([made.name]) }, origin);
  }
  const { given, values } = bindArguments(made, call, inside);
  const parameters = parametersOf(made, values, env);
  const row: Plan = { kind: "Project", list: parameters.list, child: { kind: "OneRow" } };
  const scope = new Scope(parameters.attributes, [], [row]);
  const written = withoutAlias(resolveExpression(made.expression, { env: bodyEnvironment(env, made), scope }));
  const body = made.returns ? castExpression(written, made.returns, modeOf(env), env.session) : written;
  const value = containsSubquery(body) ? asSubquery(body, row, env) : substitute(body, parameters.list);
  const bound = bindFunction(lookupFunction("sqlfunction")!, [value], { name: "sqlfunction" }, env.session);
  const name = `${printed(made)}(${given.map((argument) => displayName(argument, env.session.timeZone)).join(", ")})`;
  return { ...bound, options: { name }, ...(origin && { origin }) } as Expression;
}

/** One row of the arguments, and the scope in which the body of a table function finds its parameters. */
export function argumentRow(made: SqlFunction, call: UnresolvedFunction, inside: ExpressionScope): Plan {
  const { values } = bindArguments(made, call, inside);
  return { kind: "Project", list: parametersOf(made, values, inside.env).list, child: { kind: "OneRow" } };
}

/** A body sees nothing of the query that it is called in. @throws CYCLIC_FUNCTION_REFERENCE */
export function bodyEnvironment(env: Environment, made: SqlFunction): Environment {
  const name = printed(made);
  const openFunctions = [...(env.openFunctions ?? []), name];
  if (env.openFunctions?.some((open) => open.toLowerCase() === name.toLowerCase()))
    throw analysisError("CYCLIC_FUNCTION_REFERENCE", { path: openFunctions.join(" -> ") });
  if (made.database === undefined) return { ...environmentOf(env, env), openFunctions };
  const session = { ...env.session, currentDatabase: made.database };
  return { ...environmentOf({ ...env, session }, env), openFunctions, hidesTempViews: true };
}

const printed = ({ name, database }: SqlFunction) =>
  database === undefined ? name : `spark_catalog.${database}.${name}`;

const modeOf = ({ session }: Environment) => (session.ansi ? "ansi" : "legacy");

/** @throws WRONG_NUM_ARGS, UNRECOGNIZED_PARAMETER_NAME */
function bindArguments(made: SqlFunction, { args, origin }: UnresolvedFunction, inside: ExpressionScope) {
  const { parameters, name } = made;
  const resolve = (written: UnresolvedExpression, scope: ExpressionScope) =>
    withoutAlias(resolveExpression(written, scope));
  const byName = new Map<string, UnresolvedExpression>();
  const byPosition = args.filter((argument) => {
    if (argument.kind !== "NamedArgument") return true;
    const key = argument.name.toLowerCase();
    if (!parameters.some((parameter) => parameter.name.toLowerCase() === key)) {
      throw analysisError(
        "UNRECOGNIZED_PARAMETER_NAME",
        {
          routineName: quotedName([name]),
          argumentName: quoteIdentifier(argument.name),
          proposal: parameters.map((parameter) => quoteIdentifier(parameter.name)).join(" "),
        },
        origin,
      );
    }
    byName.set(key, argument.value);
    return false;
  });
  const given: Expression[] = [];
  const values = parameters.map((parameter, i) => {
    const written = byPosition[i] ?? byName.get(parameter.name.toLowerCase());
    const value = written ? resolve(written, inside) : undefined;
    if (value) given.push(value);
    if (value ?? parameter.defaultValue) {
      const missing = { env: environmentOf(inside.env, inside.env), scope: Scope.empty() };
      const cast = castExpression(
        value ?? resolve(parameter.defaultValue!, missing),
        parameter.type,
        modeOf(inside.env),
        inside.env.session,
      );
      // A conversion that fails is the call's fault, and not that of what the body does with the parameter.
      return origin && cast.kind === "Cast" ? { ...cast, isExplicit: true, origin } : cast;
    }
    return undefined;
  });
  const all = values.filter((value) => value !== undefined);
  if (all.length !== parameters.length || args.length > parameters.length) {
    throw analysisError(
      "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
      {
        functionName: quotedName([name]),
        expectedNum: String(parameters.length),
        actualNum: String(args.length),
        docroot: "https://spark.apache.org/docs/latest",
      },
      origin,
    );
  }
  return { given, values: all };
}

function parametersOf(made: SqlFunction, values: readonly Expression[], { session }: Environment) {
  const list = values.map((child, i): NamedExpression & { kind: "Alias" } => {
    const { type, nullable } = child;
    return { kind: "Alias", id: session.newId(), name: made.parameters[i]!.name, child, type, nullable };
  });
  const attributes = list.map(({ id, name, type, nullable }): Attribute => {
    return { kind: "Attribute", id, name, type, nullable, qualifier: [made.name] };
  });
  return { list, attributes };
}

function substitute(body: Expression, list: readonly (NamedExpression & { kind: "Alias" })[]): Expression {
  const values = new Map(list.map(({ id, child }) => [id, child]));
  return rewriteUp(body, (node) => (node.kind === "Attribute" ? (values.get(node.id) ?? node) : node));
}

/** A body that reads tables itself: a query over the row of arguments, which refer to the columns outside. */
function asSubquery(body: Expression, row: Plan & { kind: "Project" }, { session }: Environment): Expression {
  const { type, nullable } = body;
  const outer = (expression: Expression): Expression =>
    rewriteUp(expression, (node) =>
      node.kind === "Attribute"
        ? ({
            kind: "OuterReference",
            attribute: node,
            type: node.type,
            nullable: node.nullable,
          } satisfies OuterReference)
        : node,
    );
  const list = row.list.map((item) => (item.kind === "Alias" ? { ...item, child: outer(item.child) } : item));
  const value: NamedExpression = { kind: "Alias", id: session.newId(), name: "value", child: body, type, nullable };
  return {
    kind: "Subquery",
    subquery: "scalar",
    plan: { kind: "Project", list: [value], child: { ...row, list } },
    type,
    nullable: true,
  };
}
