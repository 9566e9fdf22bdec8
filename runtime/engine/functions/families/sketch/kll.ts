import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import {
  arrayType,
  binaryType,
  type DataType,
  doubleType,
  floatType,
  longType,
  stringType,
} from "../../../../types/index";
import type { FunctionRow } from "../../row";
import type { CallWriter } from "../../sql/writer";
import { aggregate, scalar } from "../define";
import { constantOf, failedCheck, isConstant, nonFoldable } from "./constant-argument";
import { gathered, gatheredSketches } from "./gathered";

const [leastK, mostK] = [8, 65535];

const checkK = (name: string) => (args: readonly Expression[]) => {
  if (!args[1]) return;
  if (!isConstant(args[1])) throw nonFoldable(name, args, 1, "k");
  const k = Number(constantOf(args[1]));
  if (k < leastK || k > mostK)
    throw failedCheck(
      name,
      args,
      new SparkError("KLL_SKETCH_K_OUT_OF_RANGE", { functionName: `\`${name}\``, k: `${k}` }),
    );
};

const likeSecond = (type: DataType) => (args: readonly Expression[]) =>
  args[1]!.type.kind === "array" ? arrayType(type, (args[1]!.type as { containsNull?: boolean }).containsNull) : type;

/** One answer, or a list of them where a list is asked for. */
const each = (one: (asked: string) => string) => (w: CallWriter) =>
  w.types[1]!.kind === "array" ? `list_transform(${w.args[1]}, lambda q: ${one("q")})` : one(w.args[1]!);

const ofItems = (suffix: "bigint" | "float" | "double"): readonly FunctionRow[] => {
  const named = (name: string) => `kll_${name}_${suffix}`;
  const worker = (name: string) => `spark_kll_${name}_${suffix}`;
  const item = { bigint: longType, float: floatType, double: doubleType }[suffix];
  const accepted = { bigint: "byte|int|long|short", float: "float", double: "float|double" }[suffix];
  const [held, given] = suffix === "bigint" ? ["BIGINT", "BIGINT"] : ["DOUBLE", suffix.toUpperCase()];
  const perAsked = { nullable: ([sketch, asked]: readonly Expression[]) => sketch!.nullable || asked!.nullable };
  return [
    aggregate(
      named("sketch_agg"),
      [`!${accepted}`, `!${accepted}, !int`],
      binaryType,
      (w) => {
        const items = gathered(w, `CAST(${w.args[0]} AS ${held})`, held!, `${w.args[0]} IS NOT NULL`);
        return `${worker("of")}(${items}, ${w.args[1] ?? 200})`;
      },
      { nullable: false, check: checkK(named("sketch_agg")) },
    ),
    aggregate(
      named("merge_agg"),
      ["!binary", "!binary, !int"],
      binaryType,
      (w) => `${worker("merge_all")}(${gatheredSketches(w)}, ${w.args[1] ?? 0})`,
      { nullable: false, check: checkK(named("merge_agg")) },
    ),
    scalar(named("sketch_merge"), "!binary, !binary", binaryType, `${worker("merge")}({0}, {1})`),
    scalar(named("sketch_get_n"), "!binary", longType, `${worker("count")}({0})`),
    scalar(named("sketch_to_string"), "!binary", stringType, `${worker("text")}({0})`),
    scalar(
      named("sketch_get_quantile"),
      "binary, double|array",
      likeSecond(item),
      (w) => each((rank) => `CAST(${worker("quantile")}(${w.args[0]}, CAST(${rank} AS DOUBLE)) AS ${given})`)(w),
      perAsked,
    ),
    scalar(
      named("sketch_get_rank"),
      `binary, ${suffix === "bigint" ? "long" : suffix}|array`,
      likeSecond(doubleType),
      (w) => each((value) => `${worker("rank")}(${w.args[0]}, CAST(${value} AS ${held}))`)(w),
      perAsked,
    ),
  ];
};

export const kllFunctions: readonly FunctionRow[] = [...ofItems("bigint"), ...ofItems("float"), ...ofItems("double")];
