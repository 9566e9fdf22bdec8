import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { StructField } from "../../types/index";
import { alias, column, select } from "./expressions";
import { require } from "./illegal-argument";
import type { Params } from "./params";
import { type Blocks, blocksOf, type Program, schemaOf } from "./program";
import { refuseExisting, requireNumeric, requireVector, requireVectorLike } from "./schema";
import { offsetColumn, type TrainingColumns, trainingBlocks, weightColumn } from "./training-data";

interface LearningRows {
  readonly blocks: Blocks;
  readonly isWeighted: boolean;
  readonly hasOffset: boolean;
  /** The column of features. */
  readonly field: StructField;
}

/** What a regression or a classifier learns from: its columns are checked, and that there are rows. */
export function* labelledRows(
  params: Params,
  dataset: UnresolvedPlan,
  { empty, ...restrictions }: Pick<TrainingColumns, "classes" | "accepts"> & { readonly empty: string },
): Program<LearningRows> {
  const schema = yield* schemaOf(dataset);
  const [features, label] = [params.text("featuresCol"), params.text("labelCol")];
  const field = requireVector(schema, features);
  requireNumeric(schema, label);
  const [weight, offset] = [weightColumn(params), offsetColumn(params)];
  if (offset !== undefined) requireNumeric(schema, offset);
  const blocks = yield* trainingBlocks(dataset, { features, label, weight, offset, ...restrictions });
  require(blocks.rows > 0, empty);
  return { blocks, isWeighted: weight !== undefined, hasOffset: offset !== undefined, field };
}

/** The same of what groups rows. */
export function* unlabelledRows(
  params: Params,
  dataset: UnresolvedPlan,
): Program<Pick<LearningRows, "blocks" | "isWeighted">> {
  const schema = yield* schemaOf(dataset);
  const features = params.text("featuresCol");
  requireVectorLike(schema, features);
  refuseExisting(schema, params.text("predictionCol"));
  const weight = weightColumn(params);
  const blocks = yield* trainingBlocks(dataset, { features, weight });
  require(blocks.rows > 0, "No samples available");
  return { blocks, isWeighted: weight !== undefined };
}

/** The vectors that a feature's estimator looks at, whatever is in them; its output is not there yet. */
export function* vectorRows(dataset: UnresolvedPlan, input: string, output: string): Program<Blocks> {
  const schema = yield* schemaOf(dataset);
  requireVector(schema, input);
  refuseExisting(schema, output);
  return yield* blocksOf(select(dataset, alias("features", column(input))));
}
