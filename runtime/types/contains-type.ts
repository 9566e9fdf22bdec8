import type { DataType } from "./data-type";

/** Whether a value of the type is one that `test` is looking for, or may hold one that is. */
export function containsType(type: DataType, test: (type: DataType) => boolean): boolean {
  if (test(type)) return true;
  switch (type.kind) {
    case "array":
      return containsType(type.element, test);
    case "map":
      return containsType(type.key, test) || containsType(type.value, test);
    case "struct":
      return type.fields.some((field) => containsType(field.type, test));
    default:
      return false;
  }
}

/** Whether a value of the type is of one of the kinds, or may hold one that is. */
export const containsKind = (type: DataType, ...kinds: readonly DataType["kind"][]): boolean =>
  containsType(type, ({ kind }) => kinds.includes(kind));
