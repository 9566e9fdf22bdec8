import type { Rule } from "./rule";
export const reorderJoins: Rule = { name: "CostBasedJoinReorder", apply: (plan) => plan };
