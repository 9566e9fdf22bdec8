import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Program } from "../program";
import type { Argument } from "../stage";
import { chiSquareFrame } from "./chi-square-test";
import { correlationFrame } from "./correlation";

/** What clients ask for that belongs to no model, by method name. */
export const helperFrames: Readonly<Record<string, (args: readonly Argument[]) => Program<UnresolvedPlan>>> = {
  correlation: ([dataset, name, method]) =>
    correlationFrame(dataset as UnresolvedPlan, name as string, method as string),
  chiSquareTest: ([dataset, features, label, isFlat]) =>
    chiSquareFrame(dataset as UnresolvedPlan, features as string, label as string, isFlat === true),
};
