import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { AnalysisCache } from "../../runtime/driver/analysis/analysis-cache";
import { RelationSchema } from "../../runtime/protocol";

const relation = (planId: bigint) =>
  create(RelationSchema, { common: { planId }, relType: { case: "sql", value: { query: "SELECT * FROM v" } } });
const plan = { kind: "OneRow" } as const;

test("an analysis that lasts serves the same text under another number; another one only its own, once", () => {
  const cache = new AnalysisCache();
  cache.put(cache.keyOf(relation(1n)), { plan, isLasting: true });
  expect(cache.take(cache.keyOf(relation(2n)))).toBe(plan);
  expect(cache.take(cache.keyOf(relation(3n)))).toBe(plan);
  cache.put(cache.keyOf(relation(4n)), { plan, isLasting: false });
  expect(cache.find(cache.keyOf(relation(5n)))).toBeUndefined();
  expect(cache.take(cache.keyOf(relation(4n)))).toBe(plan);
  expect(cache.take(cache.keyOf(relation(4n)))).toBeUndefined();
});

test("an analysis that began before a change is not kept", () => {
  const cache = new AnalysisCache();
  const begun = cache.keyOf(relation(1n));
  cache.clear();
  cache.put(begun, { plan, isLasting: true });
  expect(cache.find(begun)).toBeUndefined();
});
