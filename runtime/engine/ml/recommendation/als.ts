import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { XorShiftRandom } from "../../../random/xor-shift-random";
import { doubleType, floatType } from "../../../types/index";
import { checkedNumber } from "../checked-columns";
import { defaultSeed } from "../default-seed";
import { alias, cast, double, select, toDouble } from "../expressions";
import { require } from "../illegal-argument";
import type { Params } from "../params";
import { type Blocks, blocksOf, type Program, runKernel, schemaOf } from "../program";
import { refuseExisting, requireNumeric } from "../schema";
import type { EstimatorClass } from "../stage";
import { concatenated, doubles } from "../tensors";
import { idOf } from "./ids";
import { initialFactors } from "./initial-factors";
import { ascendingIds, groupedRatings, placesOf, type Ratings } from "./rating-blocks";

export const alsDefaults = {
  rank: 10,
  maxIter: 10,
  regParam: 0.1,
  numUserBlocks: 10,
  numItemBlocks: 10,
  implicitPrefs: false,
  alpha: 1,
  userCol: "user",
  itemCol: "item",
  ratingCol: "rating",
  predictionCol: "prediction",
  nonnegative: false,
  checkpointInterval: 10,
  intermediateStorageLevel: "MEMORY_AND_DISK",
  finalStorageLevel: "MEMORY_AND_DISK",
  coldStartStrategy: "nan",
  blockSize: 4096,
  seed: defaultSeed("org.apache.spark.ml.recommendation.ALS"),
};

const isPositive = (count: number) => count >= 1;

/** Alternating least squares: factors of users and of items whose products are the ratings, one side solved while the other stands still. */
export const als: EstimatorClass = {
  defaults: alsDefaults,
  check: (params) =>
    void params
      .check("rank", isPositive)
      .check("numUserBlocks", isPositive)
      .check("numItemBlocks", isPositive)
      .check("maxIter", (count: number) => count >= 0)
      .check("regParam", (weight: number) => weight >= 0)
      .check("alpha", (weight: number) => weight >= 0)
      .check("coldStartStrategy", (way: string) => ["nan", "drop"].includes(way.toLowerCase())),
  *fit(params, dataset) {
    const blocks = yield* ratingBlocks(params, dataset);
    require(blocks.rows > 0, "No ratings available from the dataset");
    const parts = yield* runKernel("ratings", blocks, { values: {}, arrays: {} });
    const users = Int32Array.from(concatenated(parts.map((part) => doubles(part, "users"))));
    const items = Int32Array.from(concatenated(parts.map((part) => doubles(part, "items"))));
    const [userIds, itemIds] = [ascendingIds(users), ascendingIds(items)];
    const ratings: Ratings = {
      users: placesOf(users, userIds),
      items: placesOf(items, itemIds),
      ratings: concatenated(parts.map((part) => doubles(part, "ratings"))),
    };
    const factors = yield* alternate(params, blocks, ratings, userIds, itemIds);
    return {
      className: "recommendation.ALSModel",
      state: { values: { rank: params.number("rank") }, arrays: { userIds, itemIds, ...factors } },
    };
  },
};

function* ratingBlocks(params: Params, dataset: UnresolvedPlan): Program<Blocks> {
  const schema = yield* schemaOf(dataset);
  const rating = params.text("ratingCol");
  requireNumeric(schema, params.text("userCol"));
  requireNumeric(schema, params.text("itemCol"));
  if (rating !== "") requireNumeric(schema, rating);
  refuseExisting(schema, params.text("predictionCol"));
  const known =
    rating === "" ? double(1) : cast(cast(checkedNumber(toDouble(rating), "Ratings"), floatType), doubleType);
  return yield* blocksOf(
    select(
      dataset,
      alias("user", cast(idOf(schema, params.text("userCol")), doubleType)),
      alias("item", cast(idOf(schema, params.text("itemCol")), doubleType)),
      alias("rating", known),
    ),
  );
}

function* alternate(
  params: Params,
  blocks: Blocks,
  { users, items, ratings }: Ratings,
  userIds: Int32Array,
  itemIds: Int32Array,
): Program<{ readonly userFactors: Float64Array; readonly itemFactors: Float64Array }> {
  const rank = params.number("rank");
  const seeds = new XorShiftRandom(BigInt(params.number("seed")));
  let userFactors = initialFactors(userIds, rank, seeds.nextLong(), params.number("numUserBlocks"));
  let itemFactors = initialFactors(itemIds, rank, seeds.nextLong(), params.number("numItemBlocks"));
  const byUser = yield* groupedRatings(blocks, users, items, ratings, userIds.length);
  const byItem = yield* groupedRatings(blocks, items, users, ratings, itemIds.length);
  const isImplicit = params.flag("implicitPrefs");
  const values = {
    rank,
    regParam: params.number("regParam"),
    isNonNegative: params.flag("nonnegative"),
    ...(isImplicit && { alpha: params.number("alpha") }),
  };
  function* solved(own: Blocks, factors: Float64Array): Program<Float64Array> {
    const arrays = { factors, ...(isImplicit && { gram: gramOf(factors, rank) }) };
    const parts = yield* runKernel("solveFactors", own, { values, arrays });
    return concatenated(parts.map((part) => doubles(part, "factors")));
  }
  for (let iteration = 0; iteration < params.number("maxIter"); iteration++) {
    itemFactors = yield* solved(byItem, userFactors);
    userFactors = yield* solved(byUser, itemFactors);
  }
  return { userFactors, itemFactors };
}

/** Σ f fᵀ of all factors: the lower triangle, row by row. */
function gramOf(factors: Float64Array, rank: number): Float64Array {
  const gram = new Float64Array((rank * (rank + 1)) / 2);
  for (let at = 0; at < factors.length; at += rank) {
    for (let i = 0, place = 0; i < rank; i++) {
      for (let j = 0; j <= i; j++, place++) gram[place]! += factors[at + i]! * factors[at + j]!;
    }
  }
  return gram;
}
