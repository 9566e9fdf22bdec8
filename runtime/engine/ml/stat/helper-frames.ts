import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { powerIterationFrame } from "../clustering/power-iteration-clustering";
import { prefixSpanFrame } from "../fpm/prefix-span";
import type { Program } from "../program";
import type { Argument } from "../stage";
import { chiSquareFrame } from "./chi-square-test";
import { correlationFrame } from "./correlation";
import { kolmogorovSmirnovFrame } from "./kolmogorov-smirnov";

/** What clients ask for that belongs to no model, by method name. */
export const helperFrames: Readonly<Record<string, (args: readonly Argument[]) => Program<UnresolvedPlan>>> = {
  correlation: ([dataset, name, method]) =>
    correlationFrame(dataset as UnresolvedPlan, name as string, method as string),
  chiSquareTest: ([dataset, features, label, isFlat]) =>
    chiSquareFrame(dataset as UnresolvedPlan, features as string, label as string, isFlat === true),
  prefixSpanFindFrequentSequentialPatterns: ([dataset, minSupport, maxPatternLength, , sequence]) =>
    prefixSpanFrame(dataset as UnresolvedPlan, sequence as string, {
      minSupport: Number(minSupport),
      maxPatternLength: Number(maxPatternLength),
    }),
  powerIterationClusteringAssignClusters: ([dataset, k, maxIterations, mode, source, destination, weight]) =>
    powerIterationFrame(
      dataset as UnresolvedPlan,
      {
        source: source as string,
        destination: destination as string,
        ...(weight !== "" && { weight: weight as string }),
      },
      { k: Number(k), maxIterations: Number(maxIterations), mode: mode as "random" | "degree" },
    ),
  kolmogorovSmirnovTest: ([dataset, sample, distribution, params]) =>
    kolmogorovSmirnovFrame(
      dataset as UnresolvedPlan,
      sample as string,
      distribution as string,
      params as readonly number[],
    ),
};
