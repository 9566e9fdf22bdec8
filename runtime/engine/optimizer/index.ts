import type { Plan } from "../../plan/resolved/index";
import { rules } from "./rules";

export type { Rule } from "./rule";
export { rules } from "./rules";

/** The plan with every rule applied. */
export const optimize = (plan: Plan): Plan => rules.reduce((current, rule) => rule.apply(current), plan);
