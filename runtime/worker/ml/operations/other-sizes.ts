import type { RaisedCondition } from "../../functions/raised-condition";
import type { VectorColumn } from "../columns/vector-column";
import { refusedBy } from "./operation";

/** What Spark's models say of vectors of another length than what they are put beside. */
const requirements = {
  dot: (found: number, known: number) =>
    `BLAS.dot(x: Vector, y:Vector) was given Vectors with non-matching sizes: x.size = ${found}, y.size = ${known}`,
  /** The model's own coefficients come first. */
  dotWith: (found: number, known: number) =>
    `BLAS.dot(x: Vector, y:Vector) was given Vectors with non-matching sizes: x.size = ${known}, y.size = ${found}`,
  product: (found: number, known: number) =>
    `The columns of A don't match the number of elements of x. A: ${known}, x: ${found}`,
  distance: (found: number, known: number) =>
    `Both vectors should have same length, found v1 is ${known} while v2 is ${found}`,
  layers: () => "A & B Dimension mismatch!",
  features: (found: number, known: number) => `Number of features must be ${known} but got ${found}`,
  factors: (found: number, known: number) => `vector sizes do not match: Expected ${known} but found ${found}`,
};

type Gives = Parameters<typeof refusedBy>[2];

/** Refuses a row of another length than `known`. */
export function requireSize(
  source: VectorColumn,
  row: number,
  known: number,
  what: keyof typeof requirements,
  stage: string,
  gives: Gives,
): void {
  const found = source.size(row);
  if (found !== known) throw refusedBy(stage, `requirement failed: ${requirements[what](found, known)}`, gives);
}

/** What Java says of a place that a row, or an array of the model, does not have. */
export const beyondArray = (stage: string, index: number, length: number, gives: Gives): RaisedCondition =>
  refusedBy(
    stage,
    `java.lang.ArrayIndexOutOfBoundsException: Index ${index} out of bounds for length ${length}`,
    gives,
  );

/** The same of a row that is read element by element. */
export function beyondRow(
  source: VectorColumn,
  row: number,
  index: number,
  stage: string,
  gives: Gives,
): RaisedCondition {
  const size = source.size(row);
  if (source.isDense(row)) return beyondArray(stage, index, size, gives);
  return refusedBy(stage, `java.lang.IndexOutOfBoundsException: Index ${index} out of bounds [0, ${size})`, gives);
}
