import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import { binaryType, doubleType, longType } from "../../../../types/index";
import type { FunctionRow } from "../../row";
import { quoteText } from "../../sql/text";
import { aggregate, scalar } from "../define";
import { constantOf, failedCheck, isConstant, nonFoldable, wrongEntries } from "./constant-argument";
import { gathered, gatheredKeys, gatheredSketches } from "./gathered";

const modes = ["sum", "min", "max", "alwaysone"];

const modeOf = (args: readonly Expression[], at: number) => quoteText(`${constantOf(args[at])}`.toLowerCase());

/** Checks the number of entries and the mode, where a function takes them. */
const checked =
  (name: string, places: { readonly entries?: number; readonly mode?: number }) =>
  (args: readonly Expression[]): void => {
    const { entries, mode } = places;
    if (entries !== undefined) {
      if (!isConstant(args[entries]!)) throw nonFoldable(name, args, entries, "lgNomEntries");
      const wrong = wrongEntries(name, constantOf(args[entries]));
      if (wrong) throw failedCheck(name, args, wrong);
    }
    if (mode === undefined) return;
    if (!isConstant(args[mode]!)) throw nonFoldable(name, args, mode, "mode");
    const given = `${constantOf(args[mode])}`;
    if (!modes.includes(given.toLowerCase()))
      throw failedCheck(
        name,
        args,
        new SparkError("TUPLE_INVALID_SKETCH_MODE", {
          function: `\`${name}\``,
          mode: given,
          validModes: modes.join(", "),
        }),
      );
  };

const both = (text: string) => `CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN ${text} END`;

const ofSummaries = (suffix: "double" | "integer"): readonly FunctionRow[] => {
  const worker = (name: string) => `spark_tuple_${name}_${suffix}`;
  const named = (name: string) => `tuple_${name}_${suffix}`;
  const summary = suffix === "double" ? "double" : "int";
  const binary = (name: string, args: string, text: string, places: Parameters<typeof checked>[1]) =>
    scalar(named(name), args, binaryType, both(text), { check: checked(named(name), places) });
  return [
    aggregate(
      named("sketch_agg"),
      `ints|longs|binary|double|float|int|long|string, ${summary}, int=12, string='sum'`,
      binaryType,
      (w) => {
        const where = `${w.args[0]} IS NOT NULL AND ${w.args[1]} IS NOT NULL`;
        const summaries = gathered(w, `CAST(${w.args[1]} AS DOUBLE)`, "DOUBLE", where);
        return `${worker("of")}(${gatheredKeys(w, where)}, ${summaries}, ${w.args[2]}, ${modeOf(w.call.args, 3)})`;
      },
      { nullable: false, check: checked(named("sketch_agg"), { entries: 2, mode: 3 }) },
    ),
    aggregate(
      named("union_agg"),
      "binary, int=12, string='sum'",
      binaryType,
      (w) => `${worker("union")}(${gatheredSketches(w)}, ${w.args[1]}, ${modeOf(w.call.args, 2)}, 'tuple_union_agg')`,
      { nullable: false, check: checked(named("union_agg"), { entries: 1, mode: 2 }) },
    ),
    aggregate(
      named("intersection_agg"),
      "binary, string='sum'",
      binaryType,
      (w) => `${worker("intersection")}(${gatheredSketches(w)}, ${modeOf(w.call.args, 1)}, 'tuple_intersection_agg')`,
      { nullable: false, check: checked(named("intersection_agg"), { mode: 1 }) },
    ),
    binary(
      "union",
      "binary, binary, int=12, string='sum'",
      `${worker("union")}([{0}, {1}], {2}, lower({3}), 'tuple_union')`,
      { entries: 2, mode: 3 },
    ),
    binary(
      "union_theta",
      "binary, binary, int=12, string='sum'",
      `${worker("union_theta")}({0}, {1}, {2}, lower({3}))`,
      { entries: 2, mode: 3 },
    ),
    binary(
      "intersection",
      "binary, binary, string='sum'",
      `${worker("intersection")}([{0}, {1}], lower({2}), 'tuple_intersection')`,
      { mode: 2 },
    ),
    binary(
      "intersection_theta",
      "binary, binary, string='sum'",
      `${worker("intersection_theta")}({0}, {1}, lower({2}))`,
      { mode: 2 },
    ),
    binary("difference", "binary, binary", `${worker("difference")}({0}, {1})`, {}),
    binary("difference_theta", "binary, binary", `${worker("difference_theta")}({0}, {1})`, {}),
    scalar(named("sketch_estimate"), "binary", doubleType, `${worker("estimate")}({0})`),
    scalar(named("sketch_theta"), "binary", doubleType, `${worker("theta")}({0})`),
    scalar(
      named("sketch_summary"),
      "binary, string='sum'",
      suffix === "double" ? doubleType : longType,
      `CAST(${worker("summary")}({0}, lower({1})) AS ${suffix === "double" ? "DOUBLE" : "BIGINT"})`,
      { check: checked(named("sketch_summary"), { mode: 1 }) },
    ),
  ];
};

/** `tuple_union_theta_double` and so on stand where Spark puts the type: at the end. */
export const tupleFunctions: readonly FunctionRow[] = [...ofSummaries("double"), ...ofSummaries("integer")];
