import type { Operator } from "./operator";

/** A line for each operator, those that it reads indented below. */
export function treeText(root: Operator, lineOf: (operator: Operator) => string = ({ line }) => line): string {
  const lines: string[] = [];
  const visit = (operator: Operator, prefix: string, childPrefix: string): void => {
    lines.push(prefix + lineOf(operator));
    const { children, subqueries } = operator;
    const margin = children.length > 0 ? ":  " : "   ";
    for (const [list, indent] of [
      [subqueries, childPrefix + margin],
      [children, childPrefix],
    ] as const) {
      list.forEach((child, i) => {
        const isLast = i === list.length - 1;
        visit(child, `${indent}${isLast ? "+- " : ":- "}`, `${indent}${isLast ? "   " : ":  "}`);
      });
    }
  };
  visit(root, "", "");
  return lines.join("\n");
}
