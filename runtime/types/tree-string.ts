import type { DataType, StructType } from "./data-type";
import { typeName } from "./type-name";

/**
 * What `printSchema` prints.
 * @param maxDepth nested fields below this level are left out; all are printed when absent or not positive
 */
export function treeString(schema: StructType, maxDepth?: number): string {
  const lines = ["root"];
  addChildren(lines, schema, " |", maxDepth !== undefined && maxDepth > 0 ? maxDepth : Number.POSITIVE_INFINITY);
  return `${lines.join("\n")}\n`;
}

function addChildren(lines: string[], type: DataType, prefix: string, depth: number): void {
  if (depth <= 0) return;
  const add = (label: string, child: DataType, nullability: string) => {
    lines.push(`${prefix}-- ${label}: ${typeName(child)}${nullability}`);
    addChildren(lines, child, `${prefix}    |`, depth - 1);
  };
  if (type.kind === "struct")
    for (const { name, type: child, nullable } of type.fields)
      add(escapeControls(name), child, ` (nullable = ${nullable})`);
  else if (type.kind === "array") add("element", type.element, ` (containsNull = ${type.containsNull})`);
  else if (type.kind === "map") {
    add("key", type.key, "");
    add("value", type.value, ` (valueContainsNull = ${type.valueContainsNull})`);
  }
}

const controls: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\v": "\\v",
  "\u0007": "\\a",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const escapeControls = (name: string) => name.replace(/[\n\r\t\f\x08\v\x07]/g, (c) => controls[c]!);
