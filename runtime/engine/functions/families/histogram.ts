import { SparkError } from "../../../errors/index";
import { arrayType, type DataType, doubleType, duckType, structField, structType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { aggregate } from "./define";

/** A value on the line of numbers that bins lie on. */
function asDouble(sql: string, type: DataType): string {
  if (type.kind === "date") return `CAST(${sql} - DATE '1970-01-01' AS DOUBLE)`;
  if (type.kind === "timestamp" || type.kind === "timestamp_ntz") return `CAST(epoch_us(${sql}) AS DOUBLE)`;
  return `CAST(${sql} AS DOUBLE)`;
}

/** Back to the type of the values; what is whole there loses its fraction. */
function fromDouble(sql: string, type: DataType): string {
  switch (type.kind) {
    case "double":
      return sql;
    case "float":
    case "decimal":
      return `CAST(${sql} AS ${duckType(type)})`;
    case "date":
      return `(DATE '1970-01-01' + CAST(trunc(${sql}) AS INTEGER))`;
    case "timestamp":
    case "timestamp_ntz":
      return `make_timestamp(CAST(trunc(${sql}) AS BIGINT))`;
    default:
      return `CAST(trunc(${sql}) AS ${duckType(type)})`;
  }
}

export const histogramFunctions: readonly FunctionRow[] = [
  aggregate(
    "histogram_numeric",
    "numeric|date|timestamp|ntz|ansiinterval, int",
    ([value]) => arrayType(structType([structField("x", value!.type), structField("y", doubleType)])),
    ({ apply, args: [value, size], types }) => {
      const type = types[0]!;
      const list = apply("list", [asDouble(value!, type)], { where: `${value} IS NOT NULL` });
      const bins = `spark_histogram(${list}, ${size})`;
      const bin = `struct_pack(x := ${fromDouble("b[i * 2 + 1]", type)}, y := b[i * 2 + 2])`;
      return `list_transform([${bins}], lambda b: list_transform(range(len(b) // 2), lambda i: ${bin}))[1]`;
    },
    {
      nullable: true,
      check: ([, size]) => {
        const count = foldConstant(size!);
        if (!count)
          throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
            sqlExpr: `"${displayName(size!)}"`,
            inputName: "`nb`",
            inputType: '"INT"',
            inputExpr: `"${displayName(size!)}"`,
          });
        if (count.value === null || (count.value as number) < 2)
          throw new SparkError("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", {
            sqlExpr: `"${displayName(size!)}"`,
            exprName: "`nb`",
            valueRange: "[2, 2147483647]",
            currentValue: `${count.value}`,
          });
      },
    },
  ),
];
