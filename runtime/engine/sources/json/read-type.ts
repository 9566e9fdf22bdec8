import { type DataType, stringType, structField, structType } from "../../../types/index";

/** A type with other leaves. */
function withLeaves(type: DataType, leaf: (type: DataType) => DataType): DataType {
  switch (type.kind) {
    case "array":
      return { ...type, element: withLeaves(type.element, leaf) };
    case "map":
      return { ...type, key: stringType, value: withLeaves(type.value, leaf) };
    case "struct":
      return structType(type.fields.map((field) => structField(field.name, withLeaves(field.type, leaf))));
    case "udt":
      return withLeaves(type.sqlType, leaf);
    default:
      return leaf(type);
  }
}

const textKinds: ReadonlySet<DataType["kind"]> = new Set(["string", "char", "varchar", "null"]);
const exactKinds: ReadonlySet<DataType["kind"]> = new Set([
  "boolean",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "decimal",
  ...textKinds,
]);

/** What the worker's function is asked to read for a type. */
export const wantedType = (type: DataType): DataType =>
  withLeaves(type, (leaf) => (textKinds.has(leaf.kind) ? stringType : leaf));

/** What a type's values are when they come from there: dates, times and bytes are texts still, for `finishSql` to read. */
export const readType = (type: DataType): DataType =>
  withLeaves(type, (leaf) => (exactKinds.has(leaf.kind) && !textKinds.has(leaf.kind) ? leaf : stringType));

/** Whether something in a type's values is left for `finishSql`. */
export function isOpen(type: DataType): boolean {
  switch (type.kind) {
    case "array":
      return isOpen(type.element);
    case "map":
      return isOpen(type.value);
    case "struct":
      return type.fields.some((field) => isOpen(field.type));
    case "udt":
      return isOpen(type.sqlType);
    default:
      return !exactKinds.has(type.kind);
  }
}
