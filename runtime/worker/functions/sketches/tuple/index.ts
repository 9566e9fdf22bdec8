import { type ScalarFunction, scalarFunction } from "../../scalar-function";
import { reading } from "../bad-sketch";
import { readTheta } from "../theta/theta-bytes";
import { fractionOf } from "../theta/theta-sketch";
import { readTuple, tupleBytes } from "./tuple-bytes";
import {
  combining,
  initialSummary,
  type SummaryMode,
  type TupleSketch,
  tupleDifference,
  tupleEstimate,
  tupleIntersection,
  tupleOfKeys,
  tupleSummary,
  tupleUnion,
} from "./tuple-sketch";

/** A theta sketch beside tuples: each of its hashes with what a mode starts from. */
function fromTheta(bytes: Uint8Array, mode: SummaryMode, isInteger: boolean): TupleSketch {
  const { theta, hashes, isEmpty } = readTheta(bytes);
  const initial = initialSummary(mode, isInteger);
  return { theta, isEmpty, entries: new Map(hashes.map((hash) => [hash, initial])) };
}

/** Each function for doubles and for integers, named by the type of its summaries. */
export const tupleFunctions: readonly ScalarFunction[] = [false, true].flatMap((isInteger) => {
  const suffix = isInteger ? "integer" : "double";
  const read = (name: string, sketches: readonly Uint8Array[]) =>
    reading("TUPLE", `${name}_${suffix}`, () => sketches.map((bytes) => readTuple(bytes, isInteger)));
  const write = (sketch: TupleSketch, mode: SummaryMode, lgEntries = 12) =>
    tupleBytes(sketch, isInteger, mode, lgEntries);
  const withTheta = (name: string, left: Uint8Array, right: Uint8Array, mode: SummaryMode) => [
    read(name, [left])[0]!,
    reading("THETA", `${name}_${suffix}`, () => fromTheta(right, mode, isInteger)),
  ];
  const combine = (mode: SummaryMode) => combining(mode, isInteger);
  return [
    scalarFunction(
      `spark_tuple_of_${suffix}`,
      ["BLOB[]", "DOUBLE[]", "INTEGER", "VARCHAR"],
      "BLOB",
      (keys: readonly Uint8Array[], summaries: readonly number[], lgEntries: number, mode: SummaryMode) =>
        write(tupleOfKeys(keys, summaries, lgEntries, mode, isInteger), mode, lgEntries),
    ),
    scalarFunction(
      `spark_tuple_union_${suffix}`,
      ["BLOB[]", "INTEGER", "VARCHAR", "VARCHAR"],
      "BLOB",
      (sketches: readonly Uint8Array[], lgEntries: number, mode: SummaryMode, name: string) =>
        write(tupleUnion(read(name, sketches), lgEntries, combine(mode)), mode, lgEntries),
    ),
    scalarFunction(
      `spark_tuple_union_theta_${suffix}`,
      ["BLOB", "BLOB", "INTEGER", "VARCHAR"],
      "BLOB",
      (tuple: Uint8Array, theta: Uint8Array, lgEntries: number, mode: SummaryMode) =>
        write(
          tupleUnion(withTheta("tuple_union_theta", tuple, theta, mode), lgEntries, combine(mode)),
          mode,
          lgEntries,
        ),
    ),
    scalarFunction(
      `spark_tuple_intersection_${suffix}`,
      ["BLOB[]", "VARCHAR", "VARCHAR"],
      "BLOB",
      (sketches: readonly Uint8Array[], mode: SummaryMode, name: string) =>
        write(tupleIntersection(read(name, sketches), combine(mode)), mode),
    ),
    scalarFunction(
      `spark_tuple_intersection_theta_${suffix}`,
      ["BLOB", "BLOB", "VARCHAR"],
      "BLOB",
      (tuple: Uint8Array, theta: Uint8Array, mode: SummaryMode) =>
        write(tupleIntersection(withTheta("tuple_intersection_theta", tuple, theta, mode), combine(mode)), mode),
    ),
    scalarFunction(
      `spark_tuple_difference_${suffix}`,
      ["BLOB", "BLOB"],
      "BLOB",
      (left: Uint8Array, right: Uint8Array) => {
        const [a, b] = read("tuple_difference", [left, right]);
        return write(tupleDifference(a!, b!), "sum");
      },
    ),
    scalarFunction(
      `spark_tuple_difference_theta_${suffix}`,
      ["BLOB", "BLOB"],
      "BLOB",
      (left: Uint8Array, right: Uint8Array) => {
        const [a, b] = withTheta("tuple_difference_theta", left, right, "sum");
        return write(tupleDifference(a!, b!), "sum");
      },
    ),
    scalarFunction(`spark_tuple_estimate_${suffix}`, ["BLOB"], "DOUBLE", (sketch: Uint8Array) =>
      tupleEstimate(read("tuple_sketch_estimate", [sketch])[0]!),
    ),
    scalarFunction(`spark_tuple_theta_${suffix}`, ["BLOB"], "DOUBLE", (sketch: Uint8Array) =>
      fractionOf(read("tuple_sketch_theta", [sketch])[0]!.theta),
    ),
    scalarFunction(
      `spark_tuple_summary_${suffix}`,
      ["BLOB", "VARCHAR"],
      "DOUBLE",
      (sketch: Uint8Array, mode: SummaryMode) =>
        tupleSummary(read("tuple_sketch_summary", [sketch])[0]!, combining(mode, false), mode),
    ),
  ];
});
