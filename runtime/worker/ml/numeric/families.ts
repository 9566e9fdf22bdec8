import { normalChanceBelow, normalDensity, normalQuantile } from "./normal";

/** How labels are spread around their means. */
interface Family {
  /** A mean to begin with. @throws RangeError for a label that the family does not have */
  initial(label: number, weight: number): number;
  variance(mean: number): number;
  deviance(label: number, mean: number, weight: number): number;
  /** The mean, kept where it can be. */
  project(mean: number): number;
}

/** What of a mean is linear in the features. */
interface Link {
  of(mean: number): number;
  slope(mean: number): number;
  inverse(linear: number): number;
}

const epsilon = 1e-16;
/** Stands for labels of 0 whose logarithm is asked for. */
const delta = 0.1;
const weightedLog = (label: number, mean: number) => (label === 0 ? 0 : label * Math.log(label / mean));
const positive = (mean: number) => (mean < epsilon ? epsilon : Math.min(mean, Number.MAX_VALUE));

function requireLabel(isValid: boolean, name: string, range: string, label: number): void {
  if (!isValid) throw new RangeError(`The response variable of ${name} family should be ${range}, but got ${label}`);
}

const families: Readonly<Record<string, Family>> = {
  gaussian: {
    initial: (label) => label,
    variance: () => 1,
    deviance: (label, mean, weight) => weight * (label - mean) ** 2,
    project: (mean) => Math.max(Math.min(mean, Number.MAX_VALUE), -Number.MAX_VALUE),
  },
  binomial: {
    initial(label, weight) {
      const mean = (weight * label + 0.5) / (weight + 1);
      requireLabel(mean > 0 && mean < 1, "Binomial", "in range (0, 1)", mean);
      return mean;
    },
    variance: (mean) => mean * (1 - mean),
    deviance: (label, mean, weight) => 2 * weight * (weightedLog(label, mean) + weightedLog(1 - label, 1 - mean)),
    project: (mean) => (mean < epsilon ? epsilon : Math.min(mean, 1 - epsilon)),
  },
  poisson: {
    initial(label) {
      requireLabel(label >= 0, "Poisson", "non-negative", label);
      return Math.max(label, delta);
    },
    variance: (mean) => mean,
    deviance: (label, mean, weight) => 2 * weight * (weightedLog(label, mean) - (label - mean)),
    project: positive,
  },
  gamma: {
    initial(label) {
      requireLabel(label > 0, "Gamma", "positive", label);
      return label;
    },
    variance: (mean) => mean * mean,
    deviance: (label, mean, weight) => -2 * weight * (Math.log(label / mean) - (label - mean) / mean),
    project: positive,
  },
};

/** Tweedie's family, whose variance is a power of the mean. */
function tweedie(power: number): Family {
  const isCompound = power >= 1 && power < 2;
  const primitive = (label: number, mean: number, p: number) =>
    p === 0 ? Math.log(label / mean) : (label ** p - mean ** p) / p;
  return {
    initial(label) {
      if (isCompound) requireLabel(label >= 0, `tweedie(${power})`, "non-negative", label);
      else if (power >= 2) requireLabel(label > 0, `tweedie(${power})`, "positive", label);
      return label === 0 ? delta : label;
    },
    variance: (mean) => mean ** power,
    deviance(label, mean, weight) {
      const known = isCompound ? Math.max(label, delta) : label;
      return 2 * weight * (label * primitive(known, mean, 1 - power) - primitive(label, mean, 2 - power));
    },
    project: positive,
  };
}

const links: Readonly<Record<string, Link>> = {
  identity: { of: (mean) => mean, slope: () => 1, inverse: (linear) => linear },
  log: { of: Math.log, slope: (mean) => 1 / mean, inverse: Math.exp },
  inverse: { of: (mean) => 1 / mean, slope: (mean) => -1 / (mean * mean), inverse: (linear) => 1 / linear },
  sqrt: { of: Math.sqrt, slope: (mean) => 1 / (2 * Math.sqrt(mean)), inverse: (linear) => linear * linear },
  logit: {
    of: (mean) => Math.log(mean / (1 - mean)),
    slope: (mean) => 1 / (mean * (1 - mean)),
    inverse: (linear) => 1 / (1 + Math.exp(-linear)),
  },
  probit: {
    of: normalQuantile,
    slope: (mean) => 1 / normalDensity(normalQuantile(mean)),
    inverse: normalChanceBelow,
  },
  cloglog: {
    of: (mean) => Math.log(-Math.log1p(-mean)),
    slope: (mean) => 1 / ((mean - 1) * Math.log1p(-mean)),
    inverse: (linear) => 1 - Math.exp(-Math.exp(linear)),
  },
};

const power = (exponent: number): Link => ({
  of: (mean) => mean ** exponent,
  slope: (mean) => exponent * mean ** (exponent - 1),
  inverse: (linear) => linear ** (1 / exponent),
});

/** A family and a link by their names, or by a power where they have none. */
export interface FamilyNames {
  readonly family: string | number;
  readonly link: string | number;
}

export interface FamilyAndLink {
  readonly family: Family;
  readonly link: Link;
  /** The mean that a linear value says. */
  mean(linear: number): number;
}

export function familyAndLink(names: FamilyNames): FamilyAndLink {
  const family = typeof names.family === "number" ? tweedie(names.family) : families[names.family]!;
  const link = typeof names.link === "number" ? power(names.link) : links[names.link]!;
  return { family, link, mean: (linear) => family.project(link.inverse(linear)) };
}
