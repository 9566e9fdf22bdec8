import type { DataType } from "../../../types/index";

const integers = ["byte", "short", "integer", "long"] as const;
const digits: Readonly<Record<string, number>> = { byte: 3, short: 5, integer: 10, long: 20 };
const widening = ["byte", "short", "integer", "long", "float", "double"] as const;

/** Whether every value of one type has its like in another: a cast that can lose nothing. */
export function canUpCast(from: DataType, to: DataType): boolean {
  if (from.kind === "null") return true;
  if (from.kind === "array" && to.kind === "array") {
    return (to.containsNull || !from.containsNull) && canUpCast(from.element, to.element);
  }
  if (from.kind === "map" && to.kind === "map") {
    const nulls = to.valueContainsNull || !from.valueContainsNull;
    return nulls && canUpCast(from.key, to.key) && canUpCast(from.value, to.value);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every(
        (field, i) => canUpCast(field.type, to.fields[i]!.type) && (to.fields[i]!.nullable || !field.nullable),
      )
    );
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return true;
  if (from.kind === "decimal" && to.kind === "decimal") {
    return to.precision - to.scale >= from.precision - from.scale && to.scale >= from.scale;
  }
  if (to.kind === "decimal")
    return integers.some((kind) => kind === from.kind) && to.precision - to.scale >= digits[from.kind]!;
  if (to.kind === "string") {
    return !["array", "map", "struct", "udt", "variant", "calendar_interval", "binary"].includes(from.kind);
  }
  if (from.kind === "date") return to.kind === "timestamp" || to.kind === "timestamp_ntz";
  if (from.kind === "timestamp_ntz" || from.kind === "timestamp") {
    return to.kind === "timestamp" || to.kind === "timestamp_ntz";
  }
  if (from.kind === "decimal") return to.kind === "double" || to.kind === "float";
  const [at, target] = [widening.indexOf(from.kind as never), widening.indexOf(to.kind as never)];
  return at >= 0 && target > at;
}
