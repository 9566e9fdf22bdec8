import { RaisedCondition } from "../raised-condition";
import { isNullNode, nullNode, type VariantNode } from "./variant-node";
import { type PathStep, parsePath, pathText } from "./variant-path";

export type Change = "set" | "update" | "insert" | "array_append";

/** Where a path does not go with what is there. */
export class PathConflict extends Error {
  constructor(
    readonly condition: string,
    readonly parameters: Readonly<Record<string, string>>,
  ) {
    super(condition);
  }
}

/** @throws RaisedCondition INVALID_VARIANT_PATH */
export function targetPath(text: string, functionName: string): readonly PathStep[] {
  const steps = parsePath(text);
  const isWhole = functionName.endsWith("variant_array_append");
  if (steps && (steps.length > 0 || isWhole)) return steps;
  throw new RaisedCondition(
    "INVALID_VARIANT_PATH",
    { path: text, functionName: `\`${functionName}\`` },
    "SparkRuntimeException",
  );
}

/**
 * The variant with a value set, inserted or appended at a path; what lies between is made where `set` and `insert` find nothing.
 * @throws PathConflict
 */
export function changeVariant(
  root: VariantNode,
  path: readonly PathStep[],
  value: VariantNode,
  change: Change,
  pathAsWritten: string,
): VariantNode {
  const conflict = (depth: number) =>
    new PathConflict("VARIANT_PATH_TYPE_MISMATCH", {
      path: pathAsWritten,
      failedAt: pathText(path.slice(0, depth)),
    });
  const visit = (node: VariantNode, depth: number): VariantNode => {
    if (depth === path.length) {
      if (change !== "array_append") return value;
      if (node.kind !== "array") throw conflict(depth);
      return { kind: "array", items: [...node.items, value] };
    }
    const part = path[depth]!;
    const isLast = depth === path.length - 1;
    if (typeof part === "string") {
      if (node.kind !== "object") throw conflict(depth);
      const field = node.fields.get(part);
      if (field && isLast && change === "insert") throw new PathConflict("VARIANT_DUPLICATE_KEY", { key: part });
      if (!field && !isMaking(change)) return node;
      return withField(node.fields, part, field ? visit(field, depth + 1) : made(path.slice(depth + 1), value));
    }
    if (node.kind !== "array") throw conflict(depth);
    const item = node.items[part];
    const items = [...node.items];
    if (item && isLast && change === "insert") items.splice(part, 0, value);
    else if (item) items[part] = visit(item, depth + 1);
    else if (isMaking(change)) {
      while (items.length < part) items.push(nullNode);
      items.push(made(path.slice(depth + 1), value));
    } else return node;
    return { kind: "array", items };
  };
  return visit(root, 0);
}

const isMaking = (change: Change) => change === "set" || change === "insert";

const withField = (fields: ReadonlyMap<string, VariantNode>, name: string, value: VariantNode): VariantNode => ({
  kind: "object",
  fields: new Map(fields).set(name, value),
});

/** The value inside what the rest of a path asks for. */
function made([part, ...rest]: readonly PathStep[], value: VariantNode): VariantNode {
  if (part === undefined) return value;
  const inner = made(rest, value);
  if (typeof part === "string") return { kind: "object", fields: new Map([[part, inner]]) };
  return { kind: "array", items: [...Array.from({ length: part }, () => nullNode), inner] };
}

/** Nothing is deleted where the path leads nowhere. */
export function deleteAt(node: VariantNode, [part, ...rest]: readonly PathStep[]): VariantNode {
  if (typeof part === "string" && node.kind === "object") {
    const field = node.fields.get(part);
    if (!field) return node;
    const others = new Map(node.fields);
    if (rest.length === 0) others.delete(part);
    else others.set(part, deleteAt(field, rest));
    return { kind: "object", fields: others };
  }
  if (typeof part === "number" && node.kind === "array") {
    const items = node.items.flatMap((item, i) =>
      i !== part ? [item] : rest.length === 0 ? [] : [deleteAt(item, rest)],
    );
    return { kind: "array", items };
  }
  return node;
}

/** Without the nulls of objects and, unless they are kept, of arrays; a null by itself stays. */
export function stripNulls(node: VariantNode, arraysToo: boolean): VariantNode {
  if (node.kind === "object") {
    const fields = [...node.fields].filter(([, field]) => !isNullNode(field));
    return { kind: "object", fields: new Map(fields.map(([name, field]) => [name, stripNulls(field, arraysToo)])) };
  }
  if (node.kind === "array") {
    const items = arraysToo ? node.items.filter((item) => !isNullNode(item)) : node.items;
    return { kind: "array", items: items.map((item) => stripNulls(item, arraysToo)) };
  }
  return node;
}
