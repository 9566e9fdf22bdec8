import { visitStored } from "../columns/vector-column";
import { Factorization, type FactorizationShape } from "../numeric/factorization";
import { doubles, type NumberOperation, nullFeatures, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** What a factorization machine says of a row. Model: `weights`; the call: its shape and `size`. */
export const factorization: NumberOperation = ({ values, model }) => {
  const shape = values as unknown as FactorizationShape;
  const machine = new Factorization(shape, values.size as number, doubles(model, "weights"));
  return ([first], result) => {
    const source = vectors(first);
    const rows = {
      visit: (row: number, visit: (index: number, value: number) => void) => visitStored(source, row, visit),
    };
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("FMModel");
      requireSize(source, row, values.size as number, "dot", "FMModel", "double");
      result[row] = machine.margin(rows, row);
    }
  };
};
