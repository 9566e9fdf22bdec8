import { treeText } from "../../../plan/tree-text";
import type { Operator } from "./operator";

/** A line for each operator, those that it reads indented below. */
export const operatorTree = (root: Operator, lineOf: (operator: Operator) => string = ({ line }) => line): string =>
  treeText(root, (operator) => ({
    line: lineOf(operator),
    asides: operator.subqueries,
    children: operator.children,
  }));
