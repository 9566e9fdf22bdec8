import type { DataType } from "./data-type";

/** Whether a value of the type is of one of the kinds, or may hold one that is. */
export function containsKind(type: DataType, ...kinds: readonly DataType["kind"][]): boolean {
  if (kinds.includes(type.kind)) return true;
  switch (type.kind) {
    case "array":
      return containsKind(type.element, ...kinds);
    case "map":
      return containsKind(type.key, ...kinds) || containsKind(type.value, ...kinds);
    case "struct":
      return type.fields.some((field) => containsKind(field.type, ...kinds));
    default:
      return false;
  }
}
