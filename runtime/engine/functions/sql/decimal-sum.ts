import { duckType } from "../../../types/duck-type";
import type { DecimalType } from "../../../types/index";
import type { AggregateWriter } from "./writer";

const half = "10000000000000000000";

/** The text of a sum of decimals that may have more digits than DuckDB adds: what lies above and below 19 digits is added apart. */
export function exactSumText(writer: AggregateWriter, { scale }: DecimalType): string {
  const digits = `CAST(replace(CAST(CAST(${writer.args[0]} AS DECIMAL(38,${scale})) AS VARCHAR), '.', '') AS HUGEINT)`;
  const high = writer.apply("sum", [`(${digits} // ${half})`]);
  const low = writer.apply("sum", [`(${digits} % ${half})`]);
  return `spark_decimal_halves(CAST(${high} AS VARCHAR), CAST(${low} AS VARCHAR), ${scale})`;
}

/** The decimal that a text stands for. `otherwise`: what comes of one with too many digits, SQL in which the text is `t`. */
export const decimalOfText = (text: string, type: DecimalType, otherwise: string): string =>
  `list_extract(list_transform([${text}], lambda t: coalesce(TRY_CAST(t AS ${duckType(type)}), CASE WHEN t IS NOT NULL THEN ${otherwise} END)), 1)`;
