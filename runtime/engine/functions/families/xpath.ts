import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import {
  arrayType,
  booleanType,
  type DataType,
  doubleType,
  floatType,
  integerType,
  longType,
  shortType,
  stringType,
} from "../../../types/index";
import { displayName } from "../display-name";
import { isFoldable } from "../fold";
import type { FunctionRow } from "../row";
import { shown } from "./coerce";
import { scalar } from "./define";

const checkPath = (name: string) => (args: readonly Expression[]) => {
  if (isFoldable(args[1]!)) return;
  throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
    sqlExpr: shown(name, args),
    inputName: "`path`",
    inputType: '"STRING"',
    inputExpr: `"${displayName(args[1]!)}"`,
  });
};

const xpath = (name: string, type: DataType, sql: string, aliases: readonly string[] = []): FunctionRow =>
  scalar(name, "string, string", type, sql, { nullable: true, check: checkPath(name), aliases });

/** As Java narrows: to the nearest INT first, then to its low bits. */
const asInt = "greatest(least(spark_xpath_long({0}, {1}), 2147483647), -2147483648)";

export const xpathFunctions: readonly FunctionRow[] = [
  xpath("xpath", arrayType(stringType), "CAST(CAST(spark_xpath_nodes({0}, {1}) AS JSON) AS VARCHAR[])"),
  xpath("xpath_string", stringType, "spark_xpath_text({0}, {1})"),
  xpath("xpath_boolean", booleanType, "spark_xpath_boolean({0}, {1})"),
  xpath("xpath_double", doubleType, "spark_xpath_number({0}, {1})", ["xpath_number"]),
  xpath("xpath_float", floatType, "CAST(spark_xpath_number({0}, {1}) AS FLOAT)"),
  xpath("xpath_long", longType, "spark_xpath_long({0}, {1})"),
  xpath("xpath_int", integerType, `CAST(${asInt} AS INTEGER)`),
  xpath("xpath_short", shortType, `CAST(((${asInt} + 32768) & 65535) - 32768 AS SMALLINT)`),
];
