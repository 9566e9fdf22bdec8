import { NormalEquations } from "../numeric/normal-equations";
import type { Kernel } from "./kernel";

/**
 * One side's factors from the other's: each row holds the ratings of one user or item (places of the other side and values). In: the other side's
 * `factors` (rank each), `rank`, `regParam`, `isNonNegative`; of implicit ratings `alpha` and the `gram` of the factors. Out: `factors`, in
 * single precision as Spark keeps them.
 */
export const solveFactors: Kernel = ({ rows, features }, { values, arrays }) => {
  const rank = values.rank as number;
  const regParam = values.regParam as number;
  const alpha = values.alpha as number | undefined;
  const { factors: given, gram } = arrays as { readonly factors: Float64Array; readonly gram?: Float64Array };
  const equations = new NormalEquations(rank);
  const solution = new Float64Array(rank);
  const factors = new Float64Array(rows * rank);
  for (let row = 0; row < rows; row++) {
    equations.reset(gram);
    let counted = 0;
    features.visit(row, (index, rating) => {
      if (alpha === undefined) {
        counted++;
        equations.add(given, index * rank, 1, rating);
        return;
      }
      const confidence = alpha * Math.abs(rating);
      if (rating > 0) counted++;
      equations.add(given, index * rank, confidence, rating > 0 ? 1 + confidence : 0);
    });
    if (values.isNonNegative) equations.solveNonNegative(counted * regParam, solution);
    else equations.solve(counted * regParam, solution);
    for (let i = 0; i < rank; i++) factors[row * rank + i] = Math.fround(solution[i]!);
  }
  return { values: {}, arrays: { factors } };
};
