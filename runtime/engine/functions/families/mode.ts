import type { DataType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import type { AggregateWriter } from "../sql/writer";
import { isIntegral } from "../type-sets";
import { aggregate } from "./define";

/** The commonest value; of several, the least or the greatest. */
function commonest(w: AggregateWriter, direction: "ASC" | "DESC"): string {
  const entries = `map_entries(${w.apply("histogram", [w.args[0]!], { isOrdered: true })})`;
  return `list_extract(list_sort(list_transform(list_filter(${entries}, lambda e: e.value = list_max(list_transform(${entries}, lambda f: f.value))), lambda e: e.key), '${direction}'), 1)`;
}

/** `hashCode` of a value as Spark's rows hold it; undefined where ours does not know it. */
function javaHash(sql: string, type: DataType): string | undefined {
  switch (type.kind) {
    case "boolean":
      return `CASE WHEN ${sql} THEN 1231 ELSE 1237 END`;
    case "date":
      return `CAST(${sql} - DATE '1970-01-01' AS BIGINT)`;
    case "long":
    case "time":
    case "day_time_interval":
      return `spark_java_hash_of_long(${sql})`;
    case "timestamp":
    case "timestamp_ntz":
      return `spark_java_hash_of_long(epoch_us(${sql}))`;
    case "float":
      return `CAST(spark_float_text_bits(CAST(${sql} AS VARCHAR)) AS BIGINT)`;
    case "double":
      return `spark_java_hash_of_long(spark_double_text_bits(CAST(${sql} AS VARCHAR)))`;
    case "decimal":
      return `spark_java_hash_of_decimal(CAST(${sql} AS VARCHAR))`;
    case "string":
    case "char":
    case "varchar":
      return `CAST(spark_murmur3_bytes(encode(${sql}), 42) AS BIGINT)`;
    default:
      return isIntegral(type) || type.kind === "year_month_interval" ? `CAST(${sql} AS BIGINT)` : undefined;
  }
}

/** Of several commonest values Spark takes the first of its hash table. */
function firstCommonest(w: AggregateWriter): string {
  const hash = javaHash("k", w.types[0]!);
  if (!hash) return w.apply("mode", [w.args[0]!]);
  const counts = w.apply("histogram", [w.args[0]!]);
  const picked = `spark_first_in_table(list_transform(map_keys(h), lambda k: ${hash}), CAST(map_values(h) AS BIGINT[]))`;
  return `list_transform([${counts}], lambda h: map_keys(h)[${picked}])[1]`;
}

export const modeFunction: FunctionRow = aggregate(
  "mode",
  ["any", "any, boolean", ""],
  (args) => args[0]!.type,
  (w) => {
    const order = w.call.kind === "AggregateCall" ? w.call.orderBy?.[0] : undefined;
    const isLeast = order
      ? order.direction === "ascending"
      : w.call.args[1] && foldConstant(w.call.args[1])?.value === true;
    const isAny = !order && !isLeast;
    return isAny ? firstCommonest(w) : commonest(w, isLeast ? "ASC" : "DESC");
  },
  {
    nullable: true,
    coerce: (args, _, call) => (args.length ? args : [call.withinGroup![0]!.child]),
    print: (args, call) => {
      const order = call.kind === "AggregateCall" ? call.orderBy?.[0] : undefined;
      if (!order) return args[1] === "true" ? `mode() WITHIN GROUP (ORDER BY ${args[0]} DESC)` : `mode(${args[0]})`;
      // Spark prints the direction turned round.
      return `mode() WITHIN GROUP (ORDER BY ${args[0]}${order.direction === "ascending" ? " DESC" : ""})`;
    },
  },
);
