import { SparkError } from "../../errors/index";
import { type DataType, decimalType, type StructType, sameType, sqlText } from "../../types/index";

/** All columns of both, those of `left` first. @throws CANNOT_MERGE_SCHEMAS when a column has two types that do not go together. */
export function mergeSchemas(left: StructType, right: StructType): StructType {
  try {
    return merge(left, right) as StructType;
  } catch (cause) {
    if (!(cause instanceof SparkError)) throw cause;
    const parameters = { left: `"${sqlText(left)}"`, right: `"${sqlText(right)}"` };
    throw new SparkError("CANNOT_MERGE_SCHEMAS", parameters, "SparkException", [], { cause });
  }
}

function merge(left: DataType, right: DataType): DataType {
  if (left.kind === "struct" && right.kind === "struct") {
    const merged = left.fields.map((field) => {
      const other = right.fields.find(({ name }) => name.toLowerCase() === field.name.toLowerCase());
      return other
        ? { ...field, type: merge(field.type, other.type), nullable: field.nullable || other.nullable }
        : field;
    });
    const known = new Set(left.fields.map(({ name }) => name.toLowerCase()));
    return {
      kind: "struct",
      fields: [...merged, ...right.fields.filter(({ name }) => !known.has(name.toLowerCase()))],
    };
  }
  if (left.kind === "array" && right.kind === "array")
    return {
      ...left,
      element: merge(left.element, right.element),
      containsNull: left.containsNull || right.containsNull,
    };
  if (left.kind === "map" && right.kind === "map")
    return {
      ...left,
      key: merge(left.key, right.key),
      value: merge(left.value, right.value),
      valueContainsNull: left.valueContainsNull || right.valueContainsNull,
    };
  if (left.kind === "decimal" && right.kind === "decimal" && left.scale === right.scale)
    return decimalType(Math.max(left.precision, right.precision), left.scale);
  if (left.kind === "null") return right;
  if (right.kind === "null" || sameType(left, right)) return left;
  const parameters = { left: `"${sqlText(left)}"`, right: `"${sqlText(right)}"` };
  throw new SparkError("CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE", parameters, "SparkException");
}
