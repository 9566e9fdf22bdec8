import { SparkError } from "../../../errors/index";
import {
  type Attribute,
  type Call,
  type Expression,
  type NamedExpression,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";
import type { UnresolvedDescribe } from "../../../plan/unresolved/index";
import { type DataType, doubleType, integerType, stringType } from "../../../types/index";
import { bindFunction, castExpression, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { requirementFailed } from "../error/requirement-failed";
import { call } from "../expression/call";
import { equal } from "../name/match-name";
import { unresolvedColumn } from "../name/name-errors";

const numbers: ReadonlySet<DataType["kind"]> = new Set([
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "decimal",
]);
const ofDescribe = ["count", "mean", "stddev", "min", "max"];
const ofSummary = ["count", "mean", "stddev", "min", "25%", "50%", "75%", "max"];

/** `describe` and `summary`: a row for each statistic, a text column for each number or text column. */
export function resolveDescribe(plan: UnresolvedDescribe, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const asked = plan.statistics;
  const statistics = asked === undefined ? ofDescribe : asked.length > 0 ? asked : ofSummary;
  const candidates = plan.columns.length > 0 ? described(plan.columns, outputOf(child), env) : outputOf(child);
  const columns = candidates.filter(({ type }) => numbers.has(type.kind) || type.kind === "string");
  const made = columns.map((column) => statistics.map((statistic) => named(statistic, column, env)));
  const list = made.flat();
  const aggregate: Plan = { kind: "Aggregate", grouping: [], list, child };
  const source: Plan = list.length > 0 ? aggregate : { kind: "OneRow" };
  const rows = statistics.map((statistic, i) =>
    call(
      "named_struct",
      [
        text("summary"),
        text(statistic),
        ...columns.flatMap((column, at) => [text(column.name), columnOf(made[at]![i]!)]),
      ],
      env,
    ),
  );
  const generator = call("inline", [call("array", rows, env)], env) as Call;
  const generated = ["summary", ...columns.map((column) => column.name)].map(
    (name): Attribute => ({
      kind: "Attribute",
      id: env.session.newId(),
      name,
      type: stringType,
      nullable: true,
    }),
  );
  return {
    kind: "Project",
    list: generated,
    child: { kind: "Generate", generator, outer: false, generated, child: source },
  };
}

/** @throws UNRESOLVED_COLUMN */
const described = (names: readonly string[], columns: readonly Attribute[], { session }: Environment) =>
  names.flatMap((name) => {
    const found = columns.filter((column) => equal(column.name, name, session.caseSensitive));
    if (found.length === 0) throw unresolvedColumn([name], columns);
    return found;
  });

const text = (value: string): Expression => ({ kind: "Literal", type: stringType, nullable: false, value });

const columnOf = ({ id, name, type, nullable }: NamedExpression): Attribute => ({
  kind: "Attribute",
  id,
  name,
  type,
  nullable,
});

function named(statistic: string, column: Attribute, env: Environment): NamedExpression {
  const child = castExpression(compute(statistic.toLowerCase(), column, env), stringType, "legacy", env.session);
  return {
    kind: "Alias",
    id: env.session.newId(),
    name: `${statistic}(${column.name})`,
    child,
    type: stringType,
    nullable: true,
  };
}

function compute(statistic: string, column: Attribute, env: Environment): Expression {
  const isNumber = numbers.has(column.type.kind);
  const { session } = env;
  // Text that is no number counts as none.
  const number = isNumber ? column : castExpression(column, doubleType, "try", session);
  const percentage = /^(-?\d+(?:\.\d+)?)%$/.exec(statistic)?.[1];
  if (percentage !== undefined) {
    if (Number(percentage) < 0 || Number(percentage) > 100)
      throw requirementFailed("Percentiles must be in the range [0, 1]");
    const fraction: Expression = {
      kind: "Literal",
      type: doubleType,
      nullable: false,
      value: Number(percentage) / 100,
    };
    const accuracy: Expression = { kind: "Literal", type: integerType, nullable: false, value: 10000 };
    return call("percentile_approx", [number, fraction, accuracy], env);
  }
  switch (statistic) {
    case "count":
    case "min":
    case "max":
    case "approx_count_distinct":
      return call(statistic, [column], env);
    case "count_distinct":
      return bindFunction(lookupFunction("count")!, [column], { name: "count", isDistinct: true }, session);
    case "mean":
      return call("avg", [number], env);
    case "stddev":
      return call("stddev", [castExpression(number, doubleType, "legacy", session)], env);
    default:
      throw new SparkError("UNRECOGNIZED_STATISTIC", { stats: `'${statistic}'` }, "SparkIllegalArgumentException");
  }
}
