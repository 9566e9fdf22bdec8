import type { CellProfile, QueryRun } from "../../protocol/plan-profile";
import { flatFigures, operatorFigures } from "../operator-figures";
import type { Advice, AdviceRule } from "./advice";
import { explodingJoin } from "./exploding-join";
import { filterAfterScan } from "./filter-after-scan";
import { filterComputes } from "./filter-computes";
import { joinWithoutEquality } from "./join-without-equality";
import { largeResult } from "./large-result";
import { repeatedWork } from "./repeated-work";
import { retries } from "./retries";
import { singleTask } from "./single-task";
import { skew } from "./skew";
import { smallFiles } from "./small-files";
import { spill } from "./spill";
import { userFunction } from "./user-function";

export type { Advice, AdviceKind, AdviceValue } from "./advice";

const rules: readonly AdviceRule[] = [
  userFunction,
  explodingJoin,
  joinWithoutEquality,
  skew,
  singleTask,
  repeatedWork,
  largeResult,
  filterAfterScan,
  filterComputes,
  smallFiles,
  spill,
  retries,
];

/** What the numbers of a query say that could be better, what matters most first. Nothing is guessed: each has a number. */
export function adviceFor(query: QueryRun, profile: Pick<CellProfile, "queries">): readonly Advice[] {
  const operators = flatFigures(operatorFigures(query));
  const workMs = query.stages.reduce((sum, { cpuMs = 0 }) => sum + cpuMs, 0);
  return rules.flatMap((rule) => rule({ query, operators, profile, workMs })).toSorted((a, b) => b.weight - a.weight);
}
