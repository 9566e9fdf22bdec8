import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { doubleType, stringType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";

/** Spark draws one value a row, in the order of the rows of a partition. */
const row = "CAST(row_number() OVER () - 1 AS BIGINT)";

function seedOf(call: CallWriter["call"], index: number): string | undefined {
  const seed = call.args[index];
  if (!seed) return undefined;
  return `CAST(${foldConstant(seed)?.value ?? 0} AS BIGINT)`;
}

const checkSeed = (name: string, index: number) => (args: readonly Expression[]) => {
  const seed = args[index];
  if (!seed || foldConstant(seed)) return;
  throw new SparkError("SEED_EXPRESSION_IS_UNFOLDABLE", {
    seedExpr: `"${displayName(seed)}"`,
    exprWithSeed: `"${name}(${args.map((arg) => displayName(arg)).join(", ")})"`,
  });
};

/** Without a seed any sequence will do: DuckDB's. */
function random(name: string, aliases: readonly string[], unseeded: string): FunctionRow {
  return scalar(
    name,
    ["", "int|long|null"],
    doubleType,
    ({ call }) => {
      const seed = seedOf(call, 0);
      return seed ? `spark_${name}(${seed}, ${row})` : unseeded;
    },
    { silentAliases: aliases, nullable: false, isDeterministic: false, check: checkSeed(name, 0) },
  );
}

export const randomFunctions: readonly FunctionRow[] = [
  random("rand", ["random"], "random()"),
  random("randn", [], "(sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()))"),
  scalar(
    "uniform",
    ["numeric, numeric", "numeric, numeric, int"],
    (args) => args[0]!.type,
    ({ args, call }) => {
      const seed = seedOf(call, 2);
      const value = seed ? `spark_rand(${seed}, ${row})` : "random()";
      const [from, to] = [`CAST(${args[0]} AS DOUBLE)`, `CAST(${args[1]} AS DOUBLE)`];
      const drawn = `(${from} + (${to} - ${from}) * ${value})`;
      return `CAST(${call.type.kind === "double" ? drawn : `trunc(${drawn})`} AS ${duckType(call.type)})`;
    },
    { isDeterministic: false, nullable: false, check: checkSeed("uniform", 2) },
  ),
  scalar(
    "randstr",
    ["int", "int, int|long"],
    stringType,
    ({ args, call }) => {
      const seed = seedOf(call, 1) ?? "CAST(floor(random() * 9007199254740991) AS BIGINT)";
      return `spark_randstr(${args[0]}, ${seed}, ${call.args[1] ? row : "CAST(0 AS BIGINT)"})`;
    },
    { isDeterministic: false, nullable: false, check: checkSeed("randstr", 1) },
  ),
];
