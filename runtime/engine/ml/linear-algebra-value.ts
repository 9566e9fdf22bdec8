/** A vector as a parameter or an attribute. Without `indices` it is dense. */
export interface VectorValue {
  readonly kind: "vector";
  readonly size: number;
  readonly indices?: readonly number[];
  readonly values: readonly number[];
}

/** Values by columns, or by rows when transposed; with `colPtrs` and `rowIndices` sparse. */
export interface MatrixValue {
  readonly kind: "matrix";
  readonly numRows: number;
  readonly numCols: number;
  readonly values: readonly number[];
  readonly isTransposed: boolean;
  readonly colPtrs?: readonly number[];
  readonly rowIndices?: readonly number[];
}

const isKind = (value: unknown, kind: string) =>
  typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === kind;

export const isVectorValue = (value: unknown): value is VectorValue => isKind(value, "vector");
export const isMatrixValue = (value: unknown): value is MatrixValue => isKind(value, "matrix");

export const denseVector = (values: Iterable<number>): VectorValue => {
  const list = [...values];
  return { kind: "vector", size: list.length, values: list };
};

/** From values row by row. */
export const denseMatrix = (numRows: number, numCols: number, rows: ArrayLike<number>): MatrixValue => ({
  kind: "matrix",
  numRows,
  numCols,
  values: Array.from(rows),
  isTransposed: true,
});
