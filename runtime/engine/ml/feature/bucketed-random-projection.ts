import { javaRandom } from "../../../random/java-random";
import { matrixType } from "../../../types/index";
import { defaultSeed } from "../default-seed";
import { denseMatrix } from "../linear-algebra-value";
import type { EstimatorClass, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { type HashFamily, hashing, hashingModel } from "./hashing";

/** Where a vector lies along random directions, in buckets of a length: for distances in space. */
const family: HashFamily = {
  className: "feature.BucketedRandomProjectionLSHModel",
  defaults: { numHashTables: 1, seed: defaultSeed("org.apache.spark.ml.feature.BucketedRandomProjectionLSH") },
  check: (params) => void params.check("bucketLength", (length: number) => length > 0),
  draw(params, size) {
    const random = javaRandom(BigInt(params.number("seed")));
    const tables = params.number("numHashTables");
    const directions = Float64Array.from({ length: tables * size }, () => random.nextGaussian());
    for (let table = 0; table < tables; table++) {
      const own = directions.subarray(table * size, (table + 1) * size);
      const length = Math.hypot(...own);
      if (length !== 0) own.set(own.map((value) => value * (1 / length)));
    }
    return { values: { size }, arrays: { directions } };
  },
  hash: ({ params }) => ({
    operation: "bucketsAlong",
    bucketLength: params.number("bucketLength"),
    tables: params.number("numHashTables"),
  }),
  distance: "euclideanDistance",
  data: oneRow(
    [
      storedField("randUnitVectors", matrixType, (state) => {
        const size = state.values.size as number;
        const directions = doubles(state, "directions");
        return denseMatrix(directions.length / size, size, directions);
      }),
    ],
    ({ randUnitVectors }) => ({ values: {}, arrays: { directions: randUnitVectors } }),
  ),
};

export const bucketedRandomProjectionLsh: EstimatorClass = hashing(family);
export const bucketedRandomProjectionLshModel: ModelClass = hashingModel(family);
