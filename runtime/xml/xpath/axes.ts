import type { PathNode } from "./node";
import { type Axis, type Step, XPathError } from "./parse-xpath";

const descendants = (node: PathNode): readonly PathNode[] =>
  node.children.flatMap((child) => [child, ...descendants(child)]);

const ancestors = (node: PathNode): readonly PathNode[] =>
  node.parent ? [node.parent, ...ancestors(node.parent)] : [];

/** After it, or before it with the nearest first. */
function siblings(node: PathNode, isAfter: boolean): readonly PathNode[] {
  const all = node.kind === "attribute" ? [] : (node.parent?.children ?? []);
  const at = all.indexOf(node);
  return isAfter ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse();
}

const withDescendants = (node: PathNode): readonly PathNode[] => [node, ...descendants(node)];

const axes: Readonly<Record<Axis, (node: PathNode) => readonly PathNode[]>> = {
  ancestor: ancestors,
  "ancestor-or-self": (node) => [node, ...ancestors(node)],
  attribute: (node) => node.attributes,
  child: (node) => node.children,
  descendant: descendants,
  "descendant-or-self": withDescendants,
  following: (node) => [node, ...ancestors(node)].flatMap((from) => siblings(from, true).flatMap(withDescendants)),
  "following-sibling": (node) => siblings(node, true),
  parent: (node) => (node.parent ? [node.parent] : []),
  preceding: (node) =>
    [node, ...ancestors(node)].flatMap((from) =>
      siblings(from, false).flatMap((n) => [...withDescendants(n)].reverse()),
    ),
  "preceding-sibling": (node) => siblings(node, false),
  self: (node) => [node],
};

function fits({ axis, test }: Step, node: PathNode): boolean {
  switch (test) {
    case "node()":
      return true;
    case "text()":
    case "comment()":
      return node.kind === test.slice(0, -2);
    case "*":
      return node.kind === (axis === "attribute" ? "attribute" : "element");
    default:
      return node.kind === (axis === "attribute" ? "attribute" : "element") && node.name === test;
  }
}

/** The nodes of one step, the nearest first. @throws XPathError for an axis that there is not */
export function walk(node: PathNode, step: Step): readonly PathNode[] {
  const reach = axes[step.axis];
  if (!reach) throw new XPathError(`no axis ${step.axis}`);
  return reach(node).filter((other) => fits(step, other));
}
