import { plainDecimal, readScalar } from "./read-scalar";
import { byName, type VariantNode } from "./variant-node";

/** What `schema_of_variant` tells of a value. */
export type VariantShape =
  | { readonly kind: "atom"; readonly name: string }
  | { readonly kind: "decimal"; readonly precision: number; readonly scale: number }
  | { readonly kind: "array"; readonly element: VariantShape }
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, VariantShape> };

export const voidShape: VariantShape = { kind: "atom", name: "VOID" };
const anyShape: VariantShape = { kind: "atom", name: "VARIANT" };

export function shapeOf(node: VariantNode): VariantShape {
  if (node.kind === "array") return { kind: "array", element: node.items.map(shapeOf).reduce(mergeShapes, voidShape) };
  if (node.kind === "object") {
    return { kind: "object", fields: new Map([...node.fields].map(([name, field]) => [name, shapeOf(field)])) };
  }
  const scalar = readScalar(node.bytes);
  if (scalar.kind !== "decimal") return { kind: "atom", name: names[scalar.kind] };
  const [, whole = "", fraction = ""] = /^-?(\d+)(?:\.(\d*))?$/.exec(plainDecimal(scalar.text))!;
  const scale = fraction.length;
  return { kind: "decimal", precision: Math.max((whole + fraction).replace(/^0+/, "").length, scale, 1), scale };
}

const names = {
  null: "VOID",
  boolean: "BOOLEAN",
  long: "BIGINT",
  double: "DOUBLE",
  float: "FLOAT",
  string: "STRING",
  uuid: "UUID",
  binary: "BINARY",
  date: "DATE",
  timestamp: "TIMESTAMP",
  timestamp_ntz: "TIMESTAMP_NTZ",
} as const;

/** The narrowest shape that holds both. */
export function mergeShapes(a: VariantShape, b: VariantShape): VariantShape {
  if (isAtom(a, "VOID")) return b;
  if (isAtom(b, "VOID")) return a;
  if (a.kind === "array" && b.kind === "array") return { kind: "array", element: mergeShapes(a.element, b.element) };
  if (a.kind === "object" && b.kind === "object") {
    const fields = new Map(a.fields);
    for (const [name, shape] of b.fields)
      fields.set(name, fields.has(name) ? mergeShapes(fields.get(name)!, shape) : shape);
    return { kind: "object", fields };
  }
  if (a.kind === "atom" && b.kind === "atom" && a.name === b.name) return a;
  return mergeNumbers(a, b) ?? anyShape;
}

function mergeNumbers(a: VariantShape, b: VariantShape): VariantShape | undefined {
  const [x, y] = [asDecimal(a), asDecimal(b)];
  if (x && y) {
    const scale = Math.max(x.scale, y.scale);
    const precision = Math.max(x.precision - x.scale, y.precision - y.scale) + scale;
    return precision > 38 ? { kind: "atom", name: "DOUBLE" } : { kind: "decimal", precision, scale };
  }
  const isReal = (shape: VariantShape) => isAtom(shape, "DOUBLE") || isAtom(shape, "FLOAT");
  if (isReal(a) && isAtom(b, "BIGINT")) return a;
  if (isReal(b) && isAtom(a, "BIGINT")) return b;
  if ((isReal(a) && (isReal(b) || y)) || (isReal(b) && x)) return { kind: "atom", name: "DOUBLE" };
  const isClock = (shape: VariantShape) =>
    isAtom(shape, "DATE") || isAtom(shape, "TIMESTAMP") || isAtom(shape, "TIMESTAMP_NTZ");
  if (isClock(a) && isClock(b))
    return { kind: "atom", name: isAtom(a, "TIMESTAMP") || isAtom(b, "TIMESTAMP") ? "TIMESTAMP" : "TIMESTAMP_NTZ" };
  return undefined;
}

function asDecimal(shape: VariantShape): { readonly precision: number; readonly scale: number } | undefined {
  if (shape.kind === "decimal") return shape;
  return isAtom(shape, "BIGINT") ? { precision: 20, scale: 0 } : undefined;
}

const isAtom = (shape: VariantShape, name: string) => shape.kind === "atom" && shape.name === name;

export function shapeText(shape: VariantShape): string {
  switch (shape.kind) {
    case "atom":
      return shape.name;
    case "decimal":
      return `DECIMAL(${shape.precision},${shape.scale})`;
    case "array":
      return `ARRAY<${shapeText(shape.element)}>`;
    case "object": {
      const fields = [...shape.fields].sort(([a], [b]) => byName(a, b));
      return `OBJECT<${fields.map(([name, field]) => `${quoted(name)}: ${shapeText(field)}`).join(", ")}>`;
    }
  }
}

const quoted = (name: string) => (/^[A-Za-z_][\w]*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``);
