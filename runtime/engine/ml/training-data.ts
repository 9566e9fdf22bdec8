import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import { isVector, type StructType } from "../../types/index";
import { checkedNumber, classOf, labelOf, weightOf } from "./checked-columns";
import { alias, call, column, operation, select, toDouble } from "./expressions";
import { require } from "./illegal-argument";
import type { Params } from "./params";
import { type Blocks, blocksOf, type Program, runKernel, schemaOf } from "./program";
import { fieldOf } from "./schema";

/** A column of vectors, or of arrays of numbers, as vectors. */
export function vectorOf(schema: StructType, name: string): UnresolvedExpression {
  return isVector(fieldOf(schema, name).type) ? column(name) : call("array_to_vector", column(name));
}

/** The same, where null, NaN and infinity are refused; `counts` may not be negative, `flags` are 0 or 1. */
export const finiteVectorOf = (
  schema: StructType,
  name: string,
  accepts: "numbers" | "counts" | "flags" = "numbers",
): UnresolvedExpression => operation("vector", { operation: "finite", accepts }, vectorOf(schema, name));

export interface TrainingColumns {
  readonly features?: string;
  readonly label?: string;
  readonly weight?: string | undefined;
  /** Is added to what is linear in the features. */
  readonly offset?: string | undefined;
  /** Labels are classes, so many at most; otherwise they are numbers. */
  readonly classes?: number | "any";
  /** What features may be. */
  readonly accepts?: "counts" | "flags";
}

/** What an estimator trains on, as blocks; rows that Spark refuses fail the query. */
export function* trainingBlocks(dataset: UnresolvedPlan, columns: TrainingColumns): Program<Blocks> {
  const schema = yield* schemaOf(dataset);
  const { features, label, weight, offset, classes, accepts } = columns;
  const known = (name: string) => (classes === undefined ? labelOf(name) : classOf(name, classes));
  const rowsOf = (vectors: UnresolvedExpression | undefined) =>
    select(
      dataset,
      ...(vectors === undefined ? [] : [alias("features", vectors)]),
      ...(label === undefined ? [] : [alias("label", known(label))]),
      ...(weight === undefined ? [] : [alias("weight", weightOf(weight))]),
      ...(offset === undefined ? [] : [alias("offset", checkedNumber(toDouble(offset), "Offsets"))]),
    );
  if (features === undefined) return yield* blocksOf(rowsOf(undefined));
  // The features as they are, so that other fits find them: they are looked at afterwards.
  const blocks = yield* blocksOf(rowsOf(vectorOf(schema, features)));
  const parts = yield* runKernel("areAccepted", blocks, { values: { accepts: accepts ?? "numbers" }, arrays: {} });
  if (parts.every(({ values }) => values.areAccepted))
    return { ...blocks, size: (parts[0]?.values.size as number) ?? 0 };
  // Fails, and says of which row.
  return yield* blocksOf(rowsOf(finiteVectorOf(schema, features, accepts)));
}

const namedColumn = (params: Params, name: string) => params.optional<string>(name) || undefined;

/** The weight column's name, when there is one. */
export const weightColumn = (params: Params): string | undefined => namedColumn(params, "weightCol");

/** The offset column's name, when there is one. */
export const offsetColumn = (params: Params): string | undefined => namedColumn(params, "offsetCol");

export function requireRows(blocks: Blocks, message: string): void {
  require(blocks.rows > 0, message);
}
