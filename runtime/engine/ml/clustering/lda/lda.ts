import type { UnresolvedPlan } from "../../../../plan/unresolved/index";
import { doubleType } from "../../../../types/index";
import { alias, call, cast, select } from "../../expressions";
import { require } from "../../illegal-argument";
import type { Params } from "../../params";
import { type Blocks, blocksOf, type Program, runKernel, schemaOf } from "../../program";
import { refuseExisting, requireVectorLike } from "../../schema";
import type { EstimatorClass } from "../../stage";
import { vectorOf } from "../../training-data";
import { learnByExpectation } from "./expectation";
import { learnOnline } from "./online";
import { checkLda, ldaDefaults } from "./params";

/** Documents' words as blocks, with a number for each document. */
export function* documentBlocks(params: Params, dataset: UnresolvedPlan): Program<Blocks> {
  const schema = yield* schemaOf(dataset);
  const name = params.text("featuresCol");
  requireVectorLike(schema, name);
  const row = cast(call("monotonically_increasing_id"), doubleType);
  return yield* blocksOf(select(dataset, alias("features", vectorOf(schema, name)), alias("row", row)));
}

/** Topics that documents' words come from: latent Dirichlet allocation. */
export const lda: EstimatorClass = {
  defaults: ldaDefaults,
  check: checkLda,
  *fit(params, dataset) {
    refuseExisting(yield* schemaOf(dataset), params.text("topicDistributionCol"));
    const blocks = yield* documentBlocks(params, dataset);
    require(blocks.rows > 0, "LDA was given no documents.");
    const [part] = yield* runKernel("blockSize", blocks, { values: {}, arrays: {} });
    const size = part!.values.size as number;
    if (params.text("optimizer").toLowerCase() === "em") {
      const { lambda, alpha, eta, likelihood, prior } = yield* learnByExpectation(params, blocks, size);
      const values = { eta, likelihood, prior };
      return { className: "clustering.DistributedLDAModel", state: { values, arrays: { lambda, alpha } } };
    }
    const { lambda, alpha, eta } = yield* learnOnline(params, blocks, size);
    return { className: "clustering.LocalLDAModel", state: { values: { eta }, arrays: { lambda, alpha } } };
  },
};
