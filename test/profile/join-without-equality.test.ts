import { expect, it } from "vitest";
import { hasEquality } from "../../runtime/profile/advice/join-without-equality";
import { operatorRun } from "./query-run";

it.each([
  ["ShuffledHashJoin", "l_suppkey = s_suppkey", true],
  ["CorrelatedJoin", "l_suppkey <=> l_suppkey, l_orderkey <=> l_orderkey", true],
  ["CorrelatedJoin", "l_suppkey IS NOT DISTINCT FROM l_suppkey", true],
  ["SortMergeJoin", "a <= b, a >= c", false],
  ["ShuffledHashJoin", undefined, true],
  ["CartesianProduct", undefined, false],
])("%s by %s", (name, conditions, isEquality) =>
  expect(hasEquality(operatorRun(0, name, { details: conditions ? { Conditions: conditions } : {} }))).toBe(isEquality),
);
