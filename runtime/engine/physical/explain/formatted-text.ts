import type { Operator } from "./operator";
import { operatorTree } from "./operator-tree";

/** The tree with a number for each operator, then what is known of each, by number: inputs come before what reads them. */
export function formattedText(root: Operator): string {
  const numbers = new Map<Operator, number>();
  const visit = (operator: Operator): void => {
    for (const below of [...operator.children, ...operator.subqueries]) visit(below);
    if (!numbers.has(operator)) numbers.set(operator, numbers.size + 1);
  };
  visit(root);
  const nameOf = ({ name, remark }: Operator) => (remark ? `${name} ${remark}` : name);
  const tree = operatorTree(root, (operator) => `${nameOf(operator)} (${numbers.get(operator)})`);
  const details = [...numbers].map(([{ name, fields }, number]) =>
    [`(${number}) ${name}`, ...fields.map(([label, value]) => `${label}: ${value}`)].join("\n"),
  );
  return `${tree}\n\n\n${details.join("\n\n")}\n`;
}
