import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import { isVector, type StructType } from "../../types/index";
import { alias, call, column, operation, select, toDouble } from "./expressions";
import { require } from "./illegal-argument";
import type { Params } from "./params";
import { type Blocks, blocksOf, type Program, schemaOf } from "./program";
import { fieldOf } from "./schema";

/** A column of vectors, or of arrays of numbers, as vectors. */
export function vectorOf(schema: StructType, name: string): UnresolvedExpression {
  return isVector(fieldOf(schema, name).type) ? column(name) : call("array_to_vector", column(name));
}

/** The same, where null, NaN and infinity are refused. */
export const finiteVectorOf = (schema: StructType, name: string): UnresolvedExpression =>
  operation("vector", { operation: "finite" }, vectorOf(schema, name));

export interface TrainingColumns {
  readonly features: string;
  readonly label?: string;
  readonly weight?: string | undefined;
}

/** What an estimator trains on, as blocks. @throws SparkError when there are no rows */
export function* trainingBlocks(dataset: UnresolvedPlan, columns: TrainingColumns): Program<Blocks> {
  const schema = yield* schemaOf(dataset);
  const { features, label, weight } = columns;
  const blocks = yield* blocksOf(
    select(
      dataset,
      alias("features", finiteVectorOf(schema, features)),
      ...(label === undefined ? [] : [alias("label", toDouble(label))]),
      ...(weight === undefined ? [] : [alias("weight", toDouble(weight))]),
    ),
  );
  return blocks;
}

/** The weight column's name, when there is one. */
export function weightColumn(params: Params): string | undefined {
  const name = params.optional<string>("weightCol");
  return name === "" ? undefined : name;
}

export function requireRows(blocks: Blocks, message: string): void {
  require(blocks.rows > 0, message);
}
