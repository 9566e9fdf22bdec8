import { javaRandom } from "../../../random/java-random";
import { arrayType, integerType } from "../../../types/index";
import { defaultSeed } from "../default-seed";
import { require } from "../illegal-argument";
import type { EstimatorClass, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { type HashFamily, hashing, hashingModel } from "./hashing";

/** Hashes are remainders by it; vectors have no more elements. */
const prime = 2038074743;

/** The least of a set's hashed elements: two sets have the same one as often as they overlap. */
const family: HashFamily = {
  className: "feature.MinHashLSHModel",
  defaults: { numHashTables: 1, seed: defaultSeed("org.apache.spark.ml.feature.MinHashLSH") },
  draw(params, size) {
    require(size <= prime, `The input vector dimension ${size} exceeds the threshold ${prime}.`);
    const random = javaRandom(BigInt(params.number("seed")));
    const coefficients = Int32Array.from(
      { length: 2 * params.number("numHashTables") },
      (_, i) => random.nextInt(prime - 1) + (i % 2 === 0 ? 1 : 0),
    );
    return { values: {}, arrays: { coefficients } };
  },
  hash: () => ({ operation: "leastHashes", prime }),
  distance: "jaccardDistance",
  requireKey: ({ values }) => require(values.some((value) => value !== 0), "Must have at least 1 non zero entry."),
  data: oneRow(
    [storedField("randCoefficients", arrayType(integerType, false), ({ arrays }) => [...arrays.coefficients!])],
    ({ randCoefficients }) => ({
      values: {},
      arrays: { coefficients: Int32Array.from(randCoefficients as readonly number[]) },
    }),
  ),
};

export const minHashLsh: EstimatorClass = hashing(family);
export const minHashLshModel: ModelClass = hashingModel(family);
