import { type DataType, sameType } from "../../../types/index";
import { canCast } from "../../functions/index";
import { canUpCast } from "../operator/up-cast";

const numbers: ReadonlySet<string> = new Set(["byte", "short", "integer", "long", "float", "double", "decimal"]);
const texts: ReadonlySet<string> = new Set(["string", "char", "varchar"]);
const days: ReadonlySet<string> = new Set(["date", "timestamp", "timestamp_ntz"]);
const notAtomic: ReadonlySet<string> = new Set(["array", "map", "struct", "udt", "variant"]);

/** Whether values of one type may go into a column of another: `spark.sql.storeAssignmentPolicy`. */
export function canStore(from: DataType, to: DataType, policy: string): boolean {
  switch (policy.toUpperCase()) {
    case "LEGACY":
      return canCast(from, to, "legacy");
    case "STRICT":
      return canUpCast(from, to);
    default:
      return canStoreAnsi(from, to);
  }
}

function canStoreAnsi(from: DataType, to: DataType): boolean {
  if (from.kind === "null" || sameType(from, to)) return true;
  if (from.kind === "array" && to.kind === "array") {
    return (to.containsNull || !from.containsNull) && canStoreAnsi(from.element, to.element);
  }
  if (from.kind === "map" && to.kind === "map") {
    const nulls = to.valueContainsNull || !from.valueContainsNull;
    return nulls && canStoreAnsi(from.key, to.key) && canStoreAnsi(from.value, to.value);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every(
        (field, i) => canStoreAnsi(field.type, to.fields[i]!.type) && (to.fields[i]!.nullable || !field.nullable),
      )
    );
  }
  if (numbers.has(from.kind) && numbers.has(to.kind)) return true;
  if (texts.has(to.kind)) return !notAtomic.has(from.kind);
  if (days.has(from.kind) && days.has(to.kind)) return true;
  return from.kind === to.kind && ["time", "day_time_interval", "year_month_interval"].includes(from.kind);
}
