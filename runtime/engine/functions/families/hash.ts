import type { DataType } from "../../../types/index";
import { integerType, longType, stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { scalar } from "./define";
import { hashesValues } from "./type-check";

type Algorithm = "murmur3" | "xxhash64";

/** A value's hash with another's as the seed; null leaves the seed as it is. */
function hashed(sql: string, type: DataType, seed: string, algorithm: Algorithm): string {
  const call = (kind: "int" | "long" | "bytes", value: string) =>
    `coalesce(spark_${algorithm}_${kind}(${value}, ${seed}), ${seed})`;
  switch (type.kind) {
    case "null":
      return seed;
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "year_month_interval":
      return call("int", `CAST(${sql} AS INTEGER)`);
    case "date":
      return call("int", `CAST(${sql} - DATE '1970-01-01' AS INTEGER)`);
    case "long":
    case "time":
    case "day_time_interval":
      return call("long", sql);
    case "timestamp":
    case "timestamp_ntz":
      return call("long", `epoch_us(${sql})`);
    // Java's bits of the value, read back as an integer; -0.0 counts as 0.0.
    case "float":
      return call("int", `spark_float_text_bits(CAST(CAST(${sql} + 0.0 AS FLOAT) AS VARCHAR))`);
    case "double":
      return call("long", `spark_double_text_bits(CAST(CAST(${sql} + 0.0 AS DOUBLE) AS VARCHAR))`);
    case "decimal": {
      if (type.precision <= 18)
        return call("long", `CAST(CAST(${sql} AS DECIMAL(18,${type.scale})) * 1${"0".repeat(type.scale)} AS BIGINT)`);
      return call(
        "bytes",
        `spark_integer_bytes(CAST(CAST(CAST(${sql} AS DECIMAL(38,${type.scale})) * 1${"0".repeat(type.scale)} AS HUGEINT) AS VARCHAR))`,
      );
    }
    case "binary":
      return call("bytes", sql);
    case "struct":
      return type.fields.reduce(
        (last, field, i) => hashed(`struct_extract_at(${sql}, ${i + 1})`, field.type, last, algorithm),
        seed,
      );
    case "array": {
      const width = algorithm === "murmur3" ? "INTEGER" : "BIGINT";
      const element = hashed("e.v", type.element, "s.h", algorithm);
      return `coalesce(list_reduce(list_prepend({'v': NULL, 'h': CAST(${seed} AS ${width})}, list_transform(${sql}, lambda x: {'v': x, 'h': CAST(NULL AS ${width})})), lambda s, e: {'v': NULL, 'h': ${element}}).h, ${seed})`;
    }
    default:
      return call("bytes", `encode(${sql})`);
  }
}

/** `xxhash64` of one value. */
export const hashSql = (sql: string, type: DataType): string => hashed(sql, type, "CAST(42 AS BIGINT)", "xxhash64");

const hash = (name: string, algorithm: Algorithm, type: DataType, seed: string): FunctionRow =>
  scalar(
    name,
    "any...",
    type,
    ({ args, types }) => args.reduce((last, arg, i) => hashed(arg, types[i]!, last, algorithm), seed),
    { nullable: false, check: hashesValues(name) },
  );

const sha2 = "CASE {1} WHEN 0 THEN sha256({0}) WHEN 256 THEN sha256({0}) ELSE spark_sha2({0}, {1}) END";

export const hashFunctions: readonly FunctionRow[] = [
  hash("hash", "murmur3", integerType, "42"),
  hash("xxhash64", "xxhash64", longType, `CAST(42 AS BIGINT)`),
  scalar("md5", "binary", stringType, "md5({0})"),
  scalar("sha1", "binary", stringType, "sha1({0})", { aliases: ["sha"] }),
  scalar("sha2", "binary, int", stringType, sha2, { nullable: true }),
  scalar("crc32", "binary", longType, "spark_crc32({0})"),
];
