import type { Plan } from "../../../plan/resolved/index";
import type { UnresolvedGenerate, UnresolvedTableFunction } from "../../../plan/unresolved/index";
import { foldConstant, isFoldable, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedName } from "../error/quoted";
import { withoutAlias } from "../expression/extract-value";
import { catalogFunction, isShadowed, registeredTableFunction, temporaryFunction } from "../expression/made-function";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { generatedColumns, isGenerator, isOuterGenerator, refuseNestedGenerators } from "../select/generator-item";
import { resolveRange } from "./local-relation";
import { callSqlTableFunction } from "./sql-table-function";
import { callUserTableFunction } from "./table-function/call-user-table-function";

/** LATERAL VIEW. */
export function resolveGenerate(plan: UnresolvedGenerate, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const generator = withoutAlias(resolveExpression(plan.generator, { env, scope: Scope.of(child, env.outer) }));
  if (!isGenerator(generator)) {
    throw analysisError(
      "UNSUPPORTED_GENERATOR.NOT_GENERATOR",
      { functionName: quotedName(plan.generator.nameParts), classCanonicalName: generator.kind },
      plan.origin,
    );
  }
  refuseNestedGenerators(generator);
  const qualifier = plan.alias === undefined ? undefined : [plan.alias];
  const columns = generatedColumns(generator, plan.columns, env, plan.origin, qualifier);
  const outer = plan.outer || isOuterGenerator(generator);
  const generated = outer ? columns.map((column) => ({ ...column, nullable: true })) : columns;
  return { kind: "Generate", generator, outer, generated, child };
}

/** `range(10)` and generators in FROM. @throws UNRESOLVABLE_TABLE_VALUED_FUNCTION */
export function resolveTableFunction(plan: UnresolvedTableFunction, env: Environment): Plan {
  const isBuiltin = isShadowed(plan.nameParts, env);
  const sent = plan.function ?? (isBuiltin ? undefined : registeredTableFunction(plan.nameParts, env));
  if (sent) return callUserTableFunction(sent, plan, env);
  const name = plan.nameParts.at(-1)!.toLowerCase();
  if (name === "range") return rangeFunction(plan, env);
  const made =
    (isBuiltin ? undefined : temporaryFunction(plan.nameParts, env)) ??
    (lookupFunction(name) ? undefined : catalogFunction(plan.nameParts, env));
  if (made) return callSqlTableFunction(made, plan, env);
  if (lookupFunction(name)?.kind !== "generator") {
    throw analysisError("UNRESOLVABLE_TABLE_VALUED_FUNCTION", { name: quotedName(plan.nameParts) }, plan.origin);
  }
  const generator = resolveExpression(
    { kind: "Function", nameParts: plan.nameParts, args: plan.args, ...(plan.origin && { origin: plan.origin }) },
    { env, scope: Scope.empty(env.outer), isTable: true },
  );
  if (!isGenerator(generator)) throw analysisError("UNRESOLVABLE_TABLE_VALUED_FUNCTION", { name }, plan.origin);
  const generated = generatedColumns(generator, [], env, plan.origin);
  return { kind: "Generate", generator, outer: isOuterGenerator(generator), generated, child: { kind: "OneRow" } };
}

function rangeFunction(plan: UnresolvedTableFunction, env: Environment): Plan {
  const inside = { env, scope: Scope.empty(env.outer) };
  const numbers = plan.args.map((argument, i) => {
    const value = withoutAlias(resolveExpression(argument, inside));
    const literal = foldConstant(value);
    if (typeof literal?.value === "bigint" && literal.type.kind === "long") return literal.value;
    if (typeof literal?.value === "number" && Number.isInteger(literal.value)) return BigInt(literal.value);
    if (!isFoldable(value)) {
      const paramName = plan.args.length === 1 ? "end" : ["start", "end", "step", "numSlices"][i]!;
      const paramType = paramName === "numSlices" ? '"INT"' : '"BIGINT"';
      throw analysisError(
        "NON_FOLDABLE_ARGUMENT",
        { funcName: "`range`", paramName: `\`${paramName}\``, paramType },
        plan.origin,
      );
    }
    throw analysisError(
      "UNEXPECTED_INPUT_TYPE",
      {
        functionName: "`range`",
        paramIndex: "first",
        requiredType: '"BIGINT"',
        inputSql: quotedExpression(value),
        inputType: `"${value.type.kind.toUpperCase()}"`,
      },
      plan.origin,
    );
  });
  const [first = 0n, second, step = 1n, partitions] = numbers;
  if (numbers.length === 0 || numbers.length > 4) {
    throw analysisError(
      "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
      {
        functionName: "`range`",
        expectedNum: "[1, 2, 3, 4]",
        actualNum: String(numbers.length),
        docroot: "https://spark.apache.org/docs/latest",
      },
      plan.origin,
    );
  }
  return resolveRange(
    {
      kind: "Range",
      start: second === undefined ? 0n : first,
      end: second ?? first,
      step,
      ...(partitions !== undefined && { numPartitions: Number(partitions) }),
    },
    env,
  );
}
