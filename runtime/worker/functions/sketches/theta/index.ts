import { type ScalarFunction, scalarFunction } from "../../scalar-function";
import { reading } from "../bad-sketch";
import { readTheta, thetaBytes } from "./theta-bytes";
import {
  type ThetaSketch,
  thetaDifference,
  thetaEstimate,
  thetaIntersection,
  thetaOfKeys,
  thetaUnion,
} from "./theta-sketch";

const readAll = (name: string, sketches: readonly Uint8Array[]): readonly ThetaSketch[] =>
  reading("THETA", name, () => sketches.map(readTheta));

export const thetaFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_theta_of", ["BLOB[]", "INTEGER"], "BLOB", (keys: readonly Uint8Array[], lgEntries: number) =>
    thetaBytes(thetaOfKeys(keys, lgEntries)),
  ),
  scalarFunction(
    "spark_theta_union",
    ["BLOB[]", "INTEGER", "VARCHAR"],
    "BLOB",
    (sketches: readonly Uint8Array[], lgEntries: number, name: string) =>
      thetaBytes(thetaUnion(readAll(name, sketches), lgEntries)),
  ),
  scalarFunction(
    "spark_theta_intersection",
    ["BLOB[]", "VARCHAR"],
    "BLOB",
    (sketches: readonly Uint8Array[], name: string) => thetaBytes(thetaIntersection(readAll(name, sketches))),
  ),
  scalarFunction("spark_theta_difference", ["BLOB", "BLOB"], "BLOB", (left: Uint8Array, right: Uint8Array) => {
    const [a, b] = readAll("theta_difference", [left, right]);
    return thetaBytes(thetaDifference(a!, b!));
  }),
  scalarFunction("spark_theta_estimate", ["BLOB"], "BIGINT", (sketch: Uint8Array) =>
    BigInt(Math.round(thetaEstimate(readAll("theta_sketch_estimate", [sketch])[0]!))),
  ),
];
