import {
  binaryType,
  booleanType,
  type DataType,
  dateType,
  decimalType,
  doubleType,
  floatType,
  longType,
  stringType,
  timestampNtzType,
  timestampType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { structSql } from "../sql/literal-sql";
import { raise } from "../sql/raise";
import { quoteText } from "../sql/text";
import { isIntegral, isString } from "../type-sets";
import { canCast } from "./can-cast";
import type { CastOptions } from "./cast-options";

type CastSql = (sql: string, from: DataType, to: DataType, options: CastOptions) => string;

/** What a variant of each kind holds, as a value of a Spark type. */
const sources: readonly {
  readonly kind: string;
  readonly type: DataType;
  readonly sql: (variant: string) => string;
}[] = [
  { kind: "boolean", type: booleanType, sql: (v) => `(spark_variant_long(${v}) <> 0)` },
  { kind: "long", type: longType, sql: (v) => `spark_variant_long(${v})` },
  { kind: "double", type: doubleType, sql: (v) => `spark_variant_double(${v})` },
  { kind: "float", type: floatType, sql: (v) => `CAST(spark_variant_double(${v}) AS FLOAT)` },
  { kind: "string", type: stringType, sql: (v) => `spark_variant_text(${v})` },
  { kind: "uuid", type: stringType, sql: (v) => `spark_variant_text(${v})` },
  { kind: "binary", type: binaryType, sql: (v) => `spark_variant_binary(${v})` },
  { kind: "date", type: dateType, sql: (v) => `(DATE '1970-01-01' + CAST(spark_variant_long(${v}) AS INTEGER))` },
  { kind: "timestamp", type: timestampType, sql: (v) => `make_timestamp(spark_variant_long(${v}))` },
  { kind: "timestamp_ntz", type: timestampNtzType, sql: (v) => `make_timestamp(spark_variant_long(${v}))` },
];

const anyDecimal = decimalType(38, 18);

/** A variant in another type; where its value does not fit, null with TRY, else INVALID_VARIANT_CAST, ANSI or not. */
export function fromVariant(variant: string, to: DataType, options: CastOptions, castSql: CastSql): string {
  const converted = convert(variant, to, options, castSql);
  if (options.mode === "try") return converted;
  const failure = raise("INVALID_VARIANT_CAST", {
    value: { sql: `spark_variant_json(${variant}, ${quoteText(options.timeZone)})` },
    dataType: `"${sqlText(to)}"`,
  });
  return `coalesce(${converted}, CASE WHEN NOT spark_variant_is_null(${variant}) THEN ${failure} END)`;
}

function convert(variant: string, to: DataType, options: CastOptions, castSql: CastSql): string {
  const kind = `spark_variant_kind(${variant})`;
  const inner = (sql: string, type: DataType) =>
    type.kind === "variant"
      ? `spark_variant_get(${sql}, '$', 'variant_get')`
      : castSql(sql, { kind: "variant" }, type, options);
  switch (to.kind) {
    case "array":
      return `CASE WHEN ${kind} = 'array' THEN list_transform(spark_variant_items(${variant}), lambda e: ${inner("e", to.element)}) END`;
    case "map": {
      const values = `list_transform(spark_variant_items(${variant}), lambda e: ${inner("e", to.value)})`;
      return `CASE WHEN ${kind} = 'object' THEN map(spark_variant_keys(${variant}), ${values}) END`;
    }
    case "struct": {
      const values = to.fields.map(({ name, type }) =>
        inner(`spark_variant_field(${variant}, ${quoteText(name)})`, type),
      );
      const packed = structSql(
        to.fields.map(({ name }) => name),
        values,
      );
      return `CASE WHEN ${kind} = 'object' THEN ${packed} END`;
    }
    default: {
      const tried = { ...options, mode: "try" as const };
      const branches = sources
        .filter(({ type }) => canCast(type, to, "ansi"))
        .map((source) => `WHEN '${source.kind}' THEN ${castSql(source.sql(variant), source.type, to, tried)}`);
      if (canCast(anyDecimal, to, "ansi"))
        branches.push(`WHEN 'decimal' THEN ${fromDecimal(variant, to, tried, castSql)}`);
      if (isString(to))
        branches.push(`WHEN 'null' THEN NULL ELSE spark_variant_json(${variant}, ${quoteText(options.timeZone)})`);
      return `CASE ${kind} ${branches.join(" ")} END`;
    }
  }
}

/** Each decimal in a variant has its own scale: its text is what they share. */
function fromDecimal(variant: string, to: DataType, options: CastOptions, castSql: CastSql): string {
  const text = `spark_variant_text(${variant})`;
  if (isIntegral(to)) return castSql(`split_part(${text}, '.', 1)`, stringType, to, options);
  if (isString(to) || to.kind === "decimal" || to.kind === "double" || to.kind === "float")
    return castSql(text, stringType, to, options);
  return castSql(`TRY_CAST(${text} AS DECIMAL(38,18))`, anyDecimal, to, options);
}
