import type { Kernel } from "./kernel";

/** Of each class by weight, class by class: its mass (`weights`), `sums` of the features and of their `squares`. In: `classes`, `isWeighted`. */
export const classSums: Kernel = (block, { values }) => {
  const { rows, size, features } = block;
  const classes = values.classes as number;
  const labels = block.column("label");
  const masses = values.isWeighted ? block.column("weight") : undefined;
  const weights = new Float64Array(classes);
  const sums = new Float64Array(classes * size);
  const squares = new Float64Array(classes * size);
  const { dense } = features;
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    const mass = masses ? masses[row]! : 1;
    weights[label]! += mass;
    const at = label * size;
    if (dense) {
      for (let i = 0, from = row * size; i < size; i++) {
        const value = mass * dense[from + i]!;
        sums[at + i]! += value;
        squares[at + i]! += value * dense[from + i]!;
      }
      continue;
    }
    features.visit(row, (index, value) => {
      sums[at + index]! += mass * value;
      squares[at + index]! += mass * value * value;
    });
  }
  return { values: {}, arrays: { weights, sums, squares } };
};
