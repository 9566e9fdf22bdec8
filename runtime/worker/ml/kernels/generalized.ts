import type { Tensors } from "../../../types/tensors";
import type { Block } from "../blocks/block";
import { type FamilyNames, familyAndLink } from "../numeric/families";
import { gramOf } from "./gram";
import type { Kernel } from "./kernel";

function columnsOf(block: Block, values: Tensors["values"]) {
  const weights = values.isWeighted ? block.column("weight") : undefined;
  const offsets = values.hasOffset ? block.column("offset") : undefined;
  return {
    labels: block.column("label"),
    weightAt: (row: number) => (weights ? weights[row]! : 1),
    offsetAt: (row: number) => (offsets ? offsets[row]! : 0),
  };
}

/**
 * The sums of least squares (as `gram`) over labels and weights that a generalized linear model stands at: without `coefficients` what it begins
 * with, else what it is improved by. In: `family`, `link`, `isWeighted`, `hasOffset`, `intercept`.
 */
export const workingGram: Kernel = (block, { values, arrays }) => {
  const { family, link, mean } = familyAndLink(values as unknown as FamilyNames);
  const { labels, weightAt, offsetAt } = columnsOf(block, values);
  const coefficients = arrays.coefficients as Float64Array | undefined;
  return gramOf(block, (row) => {
    const [label, weight, offset] = [labels[row]!, weightAt(row), offsetAt(row)];
    if (!coefficients) {
      const first = family.project(family.initial(label, weight));
      return { label: link.of(first) - offset, weight };
    }
    const linear = block.features.dot(row, coefficients) + (values.intercept as number) + offset;
    const fitted = mean(linear);
    const slope = link.slope(fitted);
    return {
      label: linear - offset + (label - fitted) * slope,
      weight: weight / (slope ** 2 * family.variance(fitted)),
    };
  });
};

/**
 * What a generalized linear model's summary adds up: `deviance`, `pearson` (squared residuals by their variance), `mass`, `count`, `labelSum` less
 * offsets; of the log-likelihood `logWeights`, `logLabels`, `ratios`, `logMeans`, `logChances`, and of the rest how often (`times`) which `factorials`
 * are in it. In: as above; `isNull`: without features, the means as they come, or one `mean` for all.
 */
export const generalizedSums: Kernel = (block, { values, arrays }) => {
  const { family, link, mean } = familyAndLink(values as unknown as FamilyNames);
  const { labels, weightAt, offsetAt } = columnsOf(block, values);
  const coefficients = arrays.coefficients as Float64Array;
  const sums = { deviance: 0, pearson: 0, mass: 0, count: block.rows, labelSum: 0 };
  const logs = { logWeights: 0, logLabels: 0, ratios: 0, logMeans: 0, logChances: 0 };
  const factorials = new Map<number, number>();
  const count = (of: number, times: number) => factorials.set(of, (factorials.get(of) ?? 0) + times);
  for (let row = 0; row < block.rows; row++) {
    const [label, weight, offset] = [labels[row]!, weightAt(row), offsetAt(row)];
    const constant = (values.intercept as number) + offset;
    const linear = () => block.features.dot(row, coefficients) + constant;
    const fitted = values.isNull ? ((values.mean as number | undefined) ?? link.inverse(constant)) : mean(linear());
    sums.deviance += family.deviance(label, fitted, weight);
    sums.pearson += ((label - fitted) ** 2 * weight) / family.variance(fitted);
    sums.mass += weight;
    sums.labelSum += (label - offset) * weight;
    logs.logWeights += Math.log(weight);
    logs.logLabels += weight * Math.log(label);
    logs.ratios += (weight * label) / fitted;
    logs.logMeans += weight * Math.log(fitted);
    if (values.family === "poisson") {
      const whole = Math.trunc(label);
      logs.logChances += weight * (whole * Math.log(fitted) - fitted);
      count(whole, -weight);
    } else if (values.family === "binomial") {
      const trials = Math.round(weight);
      const hits = Math.round(label * weight);
      if (trials === 0) continue;
      logs.logChances += (hits && hits * Math.log(fitted)) + (trials - hits && (trials - hits) * Math.log(1 - fitted));
      count(trials, 1);
      count(hits, -1);
      count(trials - hits, -1);
    }
  }
  return {
    values: { ...sums, ...logs },
    arrays: { factorials: Float64Array.from(factorials.keys()), times: Float64Array.from(factorials.values()) },
  };
};
