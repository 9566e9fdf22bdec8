import type { DataType } from "../../../types/index";
import { quoteText } from "../sql/text";
import { unsupportedCast } from "./cast-options";

/** Metadata without names, then a null. */
const nullVariant = "from_hex('01000000')";

/** A value of any type as a variant; what is null inside arrays, maps and structs becomes a variant's null. */
export function toVariant(sql: string, from: DataType): string {
  const inner = (value: string, type: DataType) =>
    type.kind === "null" ? nullVariant : `coalesce(${toVariant(value, type)}, ${nullVariant})`;
  switch (from.kind) {
    case "variant":
      return sql;
    case "boolean":
      return `spark_variant_of_boolean(${sql})`;
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `spark_variant_of_long(CAST(${sql} AS BIGINT))`;
    case "float":
      return `spark_variant_of_float(CAST(${sql} AS DOUBLE))`;
    case "double":
      return `spark_variant_of_double(${sql})`;
    case "decimal":
      return `spark_variant_of_decimal(CAST(CAST(${sql} AS DECIMAL(${from.precision},${from.scale})) AS VARCHAR))`;
    case "string":
    case "char":
    case "varchar":
      return `spark_variant_of_text(${sql})`;
    case "binary":
      return `spark_variant_of_binary(${sql})`;
    case "date":
      return `spark_variant_of_date(${sql} - DATE '1970-01-01')`;
    case "timestamp":
    case "timestamp_ntz":
      return `spark_variant_of_${from.kind}(epoch_us(${sql}))`;
    case "array":
      return `spark_variant_of_list(list_transform(${sql}, lambda e: ${inner("e", from.element)}))`;
    case "map":
      return `spark_variant_of_fields(map_keys(${sql}), list_transform(map_values(${sql}), lambda e: ${inner("e", from.value)}))`;
    case "struct": {
      const names = from.fields.map(({ name }) => quoteText(name));
      const values = from.fields.map(({ type }, i) => inner(`struct_extract_at(${sql}, ${i + 1})`, type));
      const made = `spark_variant_of_fields(CAST([${names.join(", ")}] AS VARCHAR[]), CAST([${values.join(", ")}] AS BLOB[]))`;
      return `CASE WHEN ${sql} IS NOT NULL THEN ${made} END`;
    }
    default:
      throw unsupportedCast(from, { kind: "variant" });
  }
}
