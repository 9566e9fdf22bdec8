import { walk } from "./axes";
import { type Context, coreFunctions } from "./functions";
import type { PathNode } from "./node";
import { type Step, type XPath, XPathError } from "./parse-xpath";
import { asBoolean, asNumber, asText, isNodes, type XPathValue } from "./value";

/** The value of an XPath in a document. @throws XPathError */
export function evaluateXPath(path: XPath, document: PathNode): XPathValue {
  return evaluate(path, { node: document, position: 1, size: 1 });
}

function evaluate(path: XPath, context: Context): XPathValue {
  switch (path.kind) {
    case "number":
    case "text":
      return path.value;
    case "negate":
      return -asNumber(evaluate(path.operand, context));
    case "call": {
      const apply = coreFunctions[path.name];
      if (!apply) throw new XPathError(`no function ${path.name}`);
      return apply(
        path.args.map((arg) => evaluate(arg, context)),
        context,
      );
    }
    case "binary":
      return binary(path.operator, path.left, path.right, context);
    case "path": {
      const start = startOf(path.start, context);
      const filtered = path.predicates.reduce(keep, start);
      return path.steps.reduce(follow, filtered);
    }
  }
}

function startOf(start: XPath | "context" | "root", context: Context): readonly PathNode[] {
  if (start === "context") return [context.node];
  if (start === "root") {
    let { node } = context;
    while (node.parent) node = node.parent;
    return [node];
  }
  const value = evaluate(start, context);
  if (!isNodes(value)) throw new XPathError("a node set is expected");
  return value;
}

function follow(nodes: readonly PathNode[], step: Step): readonly PathNode[] {
  const found = nodes.flatMap((node) => step.predicates.reduce(keep, walk(node, step)));
  return [...new Set(found)].sort((a, b) => a.order - b.order);
}

function keep(nodes: readonly PathNode[], predicate: XPath): readonly PathNode[] {
  return nodes.filter((node, i) => {
    const value = evaluate(predicate, { node, position: i + 1, size: nodes.length });
    return typeof value === "number" ? value === i + 1 : asBoolean(value);
  });
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b,
};

function binary(operator: string, left: XPath, right: XPath, context: Context): XPathValue {
  if (operator === "or") return asBoolean(evaluate(left, context)) || asBoolean(evaluate(right, context));
  if (operator === "and") return asBoolean(evaluate(left, context)) && asBoolean(evaluate(right, context));
  const [a, b] = [evaluate(left, context), evaluate(right, context)];
  if (operator === "|") {
    if (!isNodes(a) || !isNodes(b)) throw new XPathError("a node set is expected");
    return [...new Set([...a, ...b])].sort((x, y) => x.order - y.order);
  }
  const compute = arithmetic[operator];
  return compute ? compute(asNumber(a), asNumber(b)) : compare(operator, a, b);
}

/** Of node sets it is enough that one node, or one pair, compares. */
function compare(operator: string, a: XPathValue, b: XPathValue): boolean {
  if (isNodes(a) && typeof b !== "boolean") return a.some((node) => compare(operator, node.text, b));
  if (isNodes(b) && typeof a !== "boolean") return b.some((node) => compare(operator, a, node.text));
  if (operator === "=" || operator === "!=") {
    const isEqual =
      typeof a === "boolean" || typeof b === "boolean"
        ? asBoolean(a) === asBoolean(b)
        : typeof a === "number" || typeof b === "number"
          ? asNumber(a) === asNumber(b)
          : asText(a) === asText(b);
    return isEqual === (operator === "=");
  }
  const [x, y] = [asNumber(isNodes(a) ? asBoolean(a) : a), asNumber(isNodes(b) ? asBoolean(b) : b)];
  if (operator === "<") return x < y;
  if (operator === "<=") return x <= y;
  return operator === ">" ? x > y : x >= y;
}
