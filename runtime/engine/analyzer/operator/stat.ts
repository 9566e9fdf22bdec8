import { type Expression, type NamedExpression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedStat } from "../../../plan/unresolved/index";
import { arrayType, doubleType, integerType, longType, simpleString, stringType } from "../../../types/index";
import { castExpression, isNumeric } from "../../functions/index";
import type { Environment } from "../environment";
import { requirementFailed } from "../error/requirement-failed";
import { call } from "../expression/call";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { resolveFrequentItems } from "./frequent-items";
import { resolveTranspose } from "./transpose";

/** `df.stat`. */
export function resolveStat(plan: UnresolvedStat, env: Environment): Plan {
  switch (plan.function) {
    case "cov":
      return oneValue("cov", "covar_samp", plan, env);
    case "corr":
      if (plan.method !== undefined && plan.method !== "pearson") {
        throw requirementFailed("Currently only the calculation of the Pearson Correlation coefficient is supported.");
      }
      return oneValue("corr", "corr", plan, env);
    case "approx_quantile":
      return quantiles(plan, env);
    case "crosstab":
      return crosstab(plan, env);
    case "sample_by":
      return sampleBy(plan, env);
    case "freq_items":
      return resolveFrequentItems(plan, env);
    case "transpose":
      return resolveTranspose(plan, env);
  }
}

const column = (name: string, child: Plan, env: Environment): Expression =>
  withoutAlias(resolveExpression({ kind: "Attribute", nameParts: [name] }, { env, scope: Scope.of(child) }));

const alias = (name: string, child: Expression, { session }: Environment): NamedExpression => ({
  kind: "Alias",
  id: session.newId(),
  name,
  child,
  type: child.type,
  nullable: child.nullable,
});

const calculations: Readonly<Record<string, string>> = { cov: "covariance", corr: "correlation" };

/** One row: a number for a pair of columns. A null counts as zero. */
function oneValue(name: string, aggregate: string, plan: UnresolvedStat, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const zero: Expression = { kind: "Literal", type: doubleType, nullable: false, value: 0 };
  const args = plan.columns.map((of) => {
    const value = column(of, child, env);
    if (!isNumeric(value.type)) {
      const text = simpleString(value.type);
      throw requirementFailed(
        `Currently ${calculations[name]} calculation for columns with dataType ${text} not supported.`,
      );
    }
    return call("coalesce", [castExpression(value, doubleType, "legacy", env.session), zero], env);
  });
  return { kind: "Aggregate", grouping: [], list: [alias(name, call(aggregate, args, env), env)], child };
}

/** One row: a list of quantiles for each column. */
function quantiles(plan: UnresolvedStat, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { probabilities = [], relativeError = 0 } = plan;
  const fractions: Expression = {
    kind: "Literal",
    type: arrayType(doubleType, false),
    nullable: false,
    value: [...probabilities],
  };
  const most = 2147483647;
  const accuracy: Expression = {
    kind: "Literal",
    type: integerType,
    nullable: false,
    value: relativeError > 0 ? Math.min(Math.ceil(1 / relativeError), most) : most,
  };
  const lists = plan.columns.map((of) => {
    const value = column(of, child, env);
    if (!isNumeric(value.type) && value.type.kind !== "null") {
      const text = `${value.type.kind[0]!.toUpperCase()}${value.type.kind.slice(1)}Type`;
      throw requirementFailed(`Quantile calculation for column ${of} with data type ${text} is not supported.`);
    }
    const number = castExpression(value, doubleType, "legacy", env.session);
    return call("percentile_approx", [number, fractions, accuracy], env);
  });
  const list = [alias("approx_quantile", call("array", lists, env), env)];
  return { kind: "Aggregate", grouping: [], list, child };
}

/** How often each pair of values occurs: rows of the first column's, columns of the second's. */
function crosstab(plan: UnresolvedStat, env: Environment): Plan {
  const [first, second] = plan.columns as readonly [string, string];
  const text = (name: string): UnresolvedExpression => ({
    kind: "Function",
    nameParts: ["coalesce"],
    args: [
      { kind: "Cast", child: { kind: "Attribute", nameParts: [name] }, type: stringType, mode: "legacy" },
      { kind: "Literal", type: stringType, value: "null" },
    ],
  });
  const name = `${first}_${second}`;
  const pivoted = env.resolvePlan(
    {
      kind: "Pivot",
      child: plan.child,
      grouping: [{ kind: "Alias", names: [name], child: text(first) }],
      column: text(second),
      aggregates: [
        {
          kind: "Alias",
          names: ["count"],
          child: { kind: "Function", nameParts: ["count"], args: [{ kind: "Literal", type: integerType, value: 1 }] },
        },
      ],
    },
    env,
  );
  const zero: Expression = { kind: "Literal", type: longType, nullable: false, value: 0n };
  const list = outputOf(pivoted).map((found, i) =>
    i === 0
      ? { ...alias(found.name, found, env), nullable: true }
      : alias(found.name, call("coalesce", [found, zero], env), env),
  );
  return { kind: "Project", list, child: pivoted };
}

/** Keeps each row with the chance that its value of a column has; values without one are dropped. */
function sampleBy(plan: UnresolvedStat, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const inside = { env, scope: Scope.of(child) };
  const stratum = withoutAlias(resolveExpression(plan.column!, inside));
  const number = (value: number): Expression => ({ kind: "Literal", type: doubleType, nullable: false, value });
  const outside = plan.fractions?.find(({ fraction }) => fraction < 0 || fraction > 1);
  if (outside) throw requirementFailed(`Fractions must be in [0, 1], but got ${outside.fraction}.`);
  const branches = (plan.fractions ?? []).flatMap(({ stratum: value, fraction }) => [
    call("<=>", [stratum, withoutAlias(resolveExpression(value, inside))], env),
    number(fraction),
  ]);
  if (branches.length === 0) return { kind: "Limit", limit: 0, child };
  const seed: Expression = { kind: "Literal", type: longType, nullable: false, value: plan.seed ?? env.session.now };
  const chance = call("when", [...branches, number(0)], env);
  return { kind: "Filter", condition: call("<", [call("rand", [seed], env), chance], env), child };
}
