import { expect, test } from "vitest";
import { planSections, stepsOfText } from "../../runtime/profile/plan-sections";
import { planTrees, treeText } from "../../runtime/profile/plan-tree";

const tree = `Sort [total#3 DESC NULLS LAST], true
+- Aggregate [name#1], [name#1, sum(amount#2) AS total#3]
   +- Join Inner, (customer#4 = id#5)
      :- Filter (amount#2 > 500)
      :  +- Range (0, 10, step=1)
      +- Project [id#5]
         +- Range (0, 5, step=1)`;

test("the parts of an explanation", () => {
  const text = `== Parsed Logical Plan ==\n'Sort\n\n== Analyzed Logical Plan ==\na: int\n${tree}\n\n== Optimized Logical Plan ==\n${tree}\n\n== Physical Plan ==\n*(1) Range (0, 5)\n`;
  expect(planSections(text)).toEqual({
    parsed: "'Sort",
    analyzed: `a: int\n${tree}`,
    optimized: tree,
    physical: "*(1) Range (0, 5)",
  });
});

test("a printed tree has nodes, which print as it does", () => {
  const steps = stepsOfText(tree);
  expect(steps.map(({ kind, parent }) => [kind, parent])).toEqual([
    ["Sort", undefined],
    ["Aggregate", 0],
    ["Join", 1],
    ["Filter", 2],
    ["Range", 3],
    ["Project", 2],
    ["Range", 5],
  ]);
  expect(treeText(steps)).toBe(tree);
  expect(planTrees(steps)).toHaveLength(1);
});

test("Spark's marks of a physical plan are no part of an operator's name", () => {
  const steps = stepsOfText(
    "AdaptiveSparkPlan isFinalPlan=false\n+- *(2) HashAggregate(keys=[])\n   +- Exchange SinglePartition\n      +- 'Unresolved",
  );
  expect(steps.map(({ kind }) => kind)).toEqual(["AdaptiveSparkPlan", "HashAggregate", "Exchange", "Unresolved"]);
});

test("SQL text is no tree", () => {
  expect(stepsOfText("Stage 0 (tasks: 1)\nSELECT 1\nFROM range(3)").length).toBeLessThan(2);
});
