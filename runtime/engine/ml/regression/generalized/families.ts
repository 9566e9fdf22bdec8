import { require } from "../../illegal-argument";
import type { Params } from "../../params";

/** As the workers know them: by name, or by the power of Tweedie's variance and of the link. */
export interface FamilyNames {
  readonly family: string | number;
  readonly link: string | number;
}

/** The links of each family, the first where none is set. */
const linksOf: Readonly<Record<string, readonly string[]>> = {
  gaussian: ["identity", "log", "inverse"],
  binomial: ["logit", "probit", "cloglog"],
  poisson: ["log", "identity", "sqrt"],
  gamma: ["inverse", "identity", "log"],
};

export const familyNames = [...Object.keys(linksOf), "tweedie"];
export const linkNames = [...new Set(Object.values(linksOf).flat())];

const familiesByPower: Readonly<Record<number, string>> = { 0: "gaussian", 1: "poisson", 2: "gamma" };
const linksByPower: Readonly<Record<number, string>> = { 0: "log", 1: "identity", [-1]: "inverse", 0.5: "sqrt" };

/** What the parameters say. @throws SparkError for a link that the family does not have */
export function familyOf(params: Params): FamilyNames {
  const name = params.text("family").toLowerCase();
  if (name === "tweedie") {
    const power = params.number("variancePower");
    const linkPower = params.optional<number>("linkPower") ?? 1 - power;
    return { family: familiesByPower[power] ?? power, link: linksByPower[linkPower] ?? linkPower };
  }
  const link = params.optional<string>("link")?.toLowerCase();
  const links = linksOf[name]!;
  require(link === undefined ||
    links.includes(
      link,
    ), `Generalized Linear Regression with ${params.text("family")} family does not support ${params.optional("link")} link function.`);
  return { family: name, link: link ?? links[0]! };
}

/** Whose errors spread as the mean says, and no more. */
export const hasFixedDispersion = (params: Params): boolean =>
  ["binomial", "poisson"].includes(params.text("family").toLowerCase());
