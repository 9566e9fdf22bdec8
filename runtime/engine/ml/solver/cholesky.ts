import { CholeskyDecomposition, Matrix, SingularValueDecomposition } from "ml-matrix";

/** The solution of symmetric equations; where they are dependent, the shortest of them. */
export function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  if (right.length === 0) return new Float64Array(0);
  const left = new Matrix(matrix.map((row) => [...row]));
  const column = Matrix.columnVector(right);
  const decomposed = new CholeskyDecomposition(left);
  const solution = decomposed.isPositiveDefinite()
    ? decomposed.solve(column)
    : new SingularValueDecomposition(left, { autoTranspose: true }).solve(column);
  return Float64Array.from(solution.getColumn(0));
}
