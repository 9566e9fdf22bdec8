import { type FamilyNames, familyAndLink } from "../numeric/families";
import { type NumberOperation, numbers } from "./operation";

/** The mean that a linear value says. The call: `family`, `link`. */
export const mean: NumberOperation = ({ values }) => {
  const { mean } = familyAndLink(values as unknown as FamilyNames);
  return ([linear], result) => {
    const source = numbers(linear);
    for (let row = 0; row < source.count; row++) result[row] = mean(source.values[row]!);
  };
};

const residuals: Readonly<
  Record<string, (names: FamilyNames) => (label: number, mean: number, weight: number) => number>
> = {
  deviance: (names) => {
    const { family } = familyAndLink(names);
    return (label, mean, weight) => {
      const size = Math.sqrt(Math.max(family.deviance(label, mean, weight), 0));
      return label > mean ? size : -size;
    };
  },
  pearson: (names) => {
    const { family } = familyAndLink(names);
    return (label, mean, weight) => ((label - mean) * Math.sqrt(weight)) / Math.sqrt(family.variance(mean));
  },
  working: (names) => {
    const { link } = familyAndLink(names);
    return (label, mean) => (label - mean) * link.slope(mean);
  },
  response: () => (label, mean) => label - mean,
};

/** How far a label is from its mean: of a label, a mean and a weight. The call: `family`, `link`, `residuals`. */
export const residual: NumberOperation = ({ values }) => {
  const of = residuals[values.residuals as string]!(values as unknown as FamilyNames);
  return (columns, result) => {
    const [label, mean, weight] = columns.map(numbers) as [
      ReturnType<typeof numbers>,
      ReturnType<typeof numbers>,
      ReturnType<typeof numbers>,
    ];
    for (let row = 0; row < label.count; row++) {
      result[row] = of(label.values[row]!, mean.values[row]!, weight.values[row]!);
    }
  };
};
