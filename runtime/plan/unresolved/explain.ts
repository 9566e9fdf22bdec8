import { treeText } from "../tree-text";
import type { UnresolvedPlan } from "./plan";
import { writtenLine, writtenTree } from "./written-tree";

/** The plan as EXPLAIN EXTENDED shows what was parsed. */
export const explainWrittenPlan = (plan: UnresolvedPlan): string =>
  treeText(writtenTree(plan), (node) => ({ ...node, line: writtenLine(node) }));
