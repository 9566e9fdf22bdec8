import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { type DataType, decimalType, doubleType, longType, stringType } from "../../../types/index";
import { wrap } from "../cast/to-integral";
import { boundedDecimal } from "../decimal";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { ansiConfig, raise } from "../sql/raise";
import { fillTemplate } from "../sql/template";
import type { CallWriter } from "../sql/writer";
import { isDecimal, isFloating, isIntegral } from "../type-sets";
import { castTo, shown } from "./coerce";
import { scalar } from "./define";

const real = (name: string, sql: FunctionRow["sql"], extra: Partial<FunctionRow> = {}): FunctionRow =>
  scalar(name, "double", doubleType, sql, { nullable: true, ...extra });

const nan = "CAST('nan' AS DOUBLE)";

/** Defined for some doubles only; DuckDB would raise where Java gives NaN. */
const within = (condition: string, sql: string) => `CASE WHEN ${condition} OR {0} IS NULL THEN ${sql} ELSE ${nan} END`;

/** DuckDB raises for an infinite angle. */
const angular = (sql: string) => `CASE WHEN isinf({0}) THEN ${nan} ELSE ${sql} END`;

/** Logarithms of what has none are null. */
const logarithm = (name: string, sql: string, extra: Partial<FunctionRow> = {}): FunctionRow =>
  real(name, `CASE WHEN {0} > 0 THEN ${sql} END`, { nullable: true, ...extra });

const scaleOf = (args: readonly Expression[]): number => {
  const scale = args[1] ? foldConstant(args[1])?.value : 0;
  return typeof scale === "number" || typeof scale === "bigint" ? Number(scale) : 0;
};

/** Decimals lose the digits that rounding drops and gain one in front. */
function roundedType(args: readonly Expression[]): DataType {
  const type = args[0]!.type;
  if (!isDecimal(type)) return type;
  const whole = type.precision - type.scale + 1;
  const scale = scaleOf(args);
  if (scale < 0) return decimalType(Math.min(38, Math.max(whole, -scale + 1)), 0);
  const kept = Math.min(type.scale, scale);
  return boundedDecimal(whole + kept, kept);
}

/** Java rounds the shortest decimal text of a double, half away from zero; DuckDB scales the binary value, which may fall on the other side. */
function roundSql(writer: CallWriter): string {
  const { args, types, call } = writer;
  const scale = scaleOf(call.args);
  const target = duckType(call.type);
  if (isFloating(types[0]!)) {
    if (scale > 15) return args[0]!;
    return `CASE WHEN abs(${args[0]}) < 1e15 THEN ${preciseRound(args[0]!, scale, target)} ELSE ${args[0]} END`;
  }
  if (isIntegral(types[0]!)) return scale >= 0 ? args[0]! : roundedInteger(writer, scale, false);
  return `CAST(round(${args[0]}, ${scale}) AS ${target})`;
}

/** By way of the text that Java would print. */
const preciseRound = (sql: string, scale: number, target: string) => {
  const text = `CAST(${sql} AS VARCHAR)`;
  const decimal = `TRY_CAST(${text} AS DECIMAL(38,18))`;
  return scale <= 17 ? `CAST(coalesce(round(${decimal}, ${scale}), round(${sql}, ${scale})) AS ${target})` : sql;
};

/** To tens and more; beyond the type's ends it wraps around, or is an error. */
function roundedInteger({ args, types, ansi }: CallWriter, scale: number, isToEven: boolean): string {
  const unit = `CAST('1${"0".repeat(Math.min(-scale, 20))}' AS HUGEINT)`;
  const value = `CAST(${args[0]} AS HUGEINT)`;
  const size = `abs(${value})`;
  const down = `${size} // ${unit}`;
  const rest = `${size} % ${unit} * 2`;
  const isUp = isToEven ? `${rest} > ${unit} OR (${rest} = ${unit} AND ${down} % 2 = 1)` : `${rest} >= ${unit}`;
  const rounded = `(${down} + CASE WHEN ${isUp} THEN 1 ELSE 0 END) * ${unit} * CASE WHEN ${args[0]} < 0 THEN -1 ELSE 1 END`;
  const target = duckType(types[0]!);
  const bits = integralBits[target]!;
  if (!ansi) return wrap(`CAST(${rounded} AS HUGEINT)`, bits, target);
  const overflow = raise(
    "ARITHMETIC_OVERFLOW",
    { message: "Overflow", alternative: "", ...ansiConfig },
    "SparkArithmeticException",
  );
  return `coalesce(TRY_CAST(${rounded} AS ${target}), CASE WHEN ${args[0]} IS NOT NULL THEN ${overflow} END)`;
}

const integralBits: Readonly<Record<string, bigint>> = { TINYINT: 8n, SMALLINT: 16n, INTEGER: 32n, BIGINT: 64n };

function roundEvenSql(writer: CallWriter): string {
  const { args, types, call } = writer;
  const scale = scaleOf(call.args);
  const target = duckType(call.type);
  if (isIntegral(types[0]!)) return scale >= 0 ? args[0]! : roundedInteger(writer, scale, true);
  if (isDecimal(types[0]!)) {
    const unit = scale > 0 ? `0.${"0".repeat(scale - 1)}1` : `1${"0".repeat(-scale)}`;
    const down = `trunc(${args[0]}, ${scale})`;
    const rest = `abs(${args[0]} - ${down})`;
    const isOdd = `CAST(abs(${down}) * ${scale > 0 ? `1${"0".repeat(scale)}` : "1"} AS HUGEINT) // ${scale < 0 ? unit : "1"} % 2 = 1`;
    const up = `${down} + CASE WHEN ${args[0]} < 0 THEN -1 ELSE 1 END * ${unit}`;
    return `CAST(CASE WHEN ${rest} * 2 > ${unit} OR (${rest} * 2 = ${unit} AND ${isOdd}) THEN ${up} ELSE ${down} END AS ${target})`;
  }
  const rounded = `CAST(round_even(${args[0]}, ${scale}) AS ${target})`;
  // Java rounds by way of a decimal, which has no negative zero.
  return isFloating(types[0]!) ? `(${rounded} + 0)` : rounded;
}

function wholeType(args: readonly Expression[]): DataType {
  const type = args[0]!.type;
  if (args.length > 1) return roundedType(args);
  if (!isDecimal(type)) return longType;
  return type.scale === 0 ? type : boundedDecimal(type.precision - type.scale + 1, 0);
}

/** `ceil` and `floor`, to a whole number or to a number of digits. */
const whole = (name: "ceil" | "floor", aliases: readonly string[]): FunctionRow =>
  scalar(
    name,
    ["double|decimal|integral", "decimal|numeric, int"],
    wholeType,
    ({ args, types, call, ansi }) => {
      const target = duckType(call.type);
      if (call.args.length === 1) {
        if (isDecimal(types[0]!)) return `CAST(${name}(${args[0]}) AS ${target})`;
        return toLong(`${name}(${args[0]})`, ansi);
      }
      const scale = scaleOf(call.args);
      const power = `1${"0".repeat(Math.abs(scale))}`;
      const scaled = scale >= 0 ? `${name}(${args[0]} * ${power})` : `${name}(${args[0]} / CAST(${power} AS DOUBLE))`;
      return scale >= 0
        ? `CAST(CAST(${scaled} AS DECIMAL(38,0)) * CAST(${scale ? `0.${"0".repeat(scale - 1)}1` : "1"} AS DECIMAL(${Math.max(scale, 1)},${scale})) AS ${target})`
        : `CAST(CAST(${scaled} AS HUGEINT) * ${power} AS ${target})`;
    },
    {
      nullable: true,
      aliases,
      facts: ["ansi"],
      check: ([, scale]) => {
        if (!scale || typeof foldConstant(scale)?.value === "number") return;
        throw new SparkError("NON_FOLDABLE_ARGUMENT", {
          funcName: `\`${name}\``,
          paramName: "`scale`",
          paramType: '"INT"',
        });
      },
      coerce: (args, facts) => {
        if (args.length === 1) return isIntegral(args[0]!.type) ? [castTo(args[0]!, doubleType, facts)] : args;
        const [value, scale] = args as [Expression, Expression];
        if (isDecimal(value.type)) return [value, scale];
        const digits = isIntegral(value.type)
          ? { byte: 3, short: 5, integer: 10, long: 20 }[value.type.kind as "byte"]!
          : 30;
        return [castTo(value, decimalType(digits, isIntegral(value.type) ? 0 : 15), facts), scale];
      },
      print: (args, call) => {
        const own = call.function;
        if (own === name && args.length === 1) return `${name.toUpperCase()}(${args[0]})`;
        return `${own}(${args.join(", ")})`;
      },
    },
  );

const [mostLong, leastLong] = ["9223372036854775807", "(-9223372036854775807 - 1)"];

/** A double as a BIGINT: what is beyond its ends is them, or an error. */
function toLong(sql: string, ansi: boolean): string {
  const beyond = raise(
    "ARITHMETIC_OVERFLOW",
    { message: "overflow", alternative: "", ...ansiConfig },
    "SparkArithmeticException",
  );
  const [high, low] = ansi ? [beyond, beyond] : [mostLong, leastLong];
  // NaN is greater than all else to DuckDB.
  return `CASE WHEN isnan(${sql}) THEN 0 WHEN ${sql} >= 9223372036854775807.0::DOUBLE THEN ${high} WHEN ${sql} < -9223372036854775808.0::DOUBLE THEN ${low} ELSE CAST(${sql} AS BIGINT) END`;
}

const rounding = (name: string, sql: (w: CallWriter) => string): FunctionRow =>
  scalar(
    name,
    "numeric, int=0",
    roundedType,
    (w) => (foldConstant(w.call.args[1]!)?.value === null ? `CAST(NULL AS ${duckType(w.call.type)})` : sql(w)),
    { facts: ["ansi"], nullable: true, check: (args) => checkScale(name, args) },
  );

/** @throws DATATYPE_MISMATCH.NON_FOLDABLE_INPUT */
function checkScale(name: string, args: readonly Expression[]): void {
  if (foldConstant(args[1]!)) return;
  throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
    sqlExpr: shown(name, args),
    inputName: "`scale`",
    inputType: '"INT"',
    inputExpr: `"${displayName(args[1]!)}"`,
  });
}

const widthBucket =
  "CASE WHEN {3} > 0 AND {1} <> {2} AND NOT isnan({0}) AND isfinite({1}) AND isfinite({2}) THEN CASE WHEN {1} < {2} THEN CASE WHEN {0} < {1} THEN 0 WHEN {0} >= {2} THEN {3} + 1 ELSE CAST(floor({3} * ({0} - {1}) / ({2} - {1})) AS BIGINT) + 1 END ELSE CASE WHEN {0} > {1} THEN 0 WHEN {0} <= {2} THEN {3} + 1 ELSE CAST(floor({3} * ({1} - {0}) / ({1} - {2})) AS BIGINT) + 1 END END END";

export const mathFunctions: readonly FunctionRow[] = [
  real("acos", within("{0} BETWEEN -1 AND 1", "spark_acos({0})"), { print: "ACOS" }),
  real("acosh", within("{0} >= 1", "spark_acosh({0})"), { print: "ACOSH" }),
  real("asin", within("{0} BETWEEN -1 AND 1", "spark_asin({0})"), { print: "ASIN" }),
  real("asinh", "spark_asinh({0})", { print: "ASINH" }),
  real("atan", "spark_atan({0})", { print: "ATAN" }),
  real(
    "atanh",
    `CASE WHEN {0} = 1 THEN CAST('inf' AS DOUBLE) WHEN {0} = -1 THEN CAST('-inf' AS DOUBLE) WHEN abs({0}) > 1 THEN ${nan} ELSE spark_atanh({0}) END`,
    { print: "ATANH" },
  ),
  scalar("atan2", "double, double", doubleType, "spark_atan2({0} + 0.0::DOUBLE, {1} + 0.0::DOUBLE)", {
    print: "ATAN2",
  }),
  real("cbrt", "spark_cbrt({0})", { print: "CBRT" }),
  real("cos", angular("cos({0})"), { print: "COS" }),
  real("cosh", "spark_cosh({0})", { print: "COSH" }),
  real("cot", angular("(1 / tan({0}))"), { print: "COT" }),
  real("csc", angular("(1 / sin({0}))"), { print: "CSC" }),
  real("sec", angular("(1 / cos({0}))"), { print: "SEC" }),
  real("sin", angular("sin({0})"), { print: "SIN" }),
  real("sinh", "spark_sinh({0})", { print: "SINH" }),
  real("tan", angular("tan({0})"), { print: "TAN" }),
  real("tanh", "spark_tanh({0})", { print: "TANH" }),
  real("degrees", "degrees({0})", { print: "DEGREES" }),
  real("radians", "radians({0})", { print: "RADIANS" }),
  real("exp", "spark_exp({0})", { print: "EXP" }),
  real("expm1", "spark_expm1({0})", { print: "EXPM1" }),
  logarithm("ln", "spark_ln({0})"),
  logarithm("log10", "spark_log10({0})", { print: "LOG10" }),
  logarithm("log2", "(spark_ln({0}) / spark_ln(2))", { print: "LOG2" }),
  real("log1p", "CASE WHEN {0} > -1 THEN spark_log1p({0}) END", { nullable: true, print: "LOG1P" }),
  scalar(
    "log",
    ["double", "double, double"],
    doubleType,
    ({ args }) =>
      args.length === 1
        ? `CASE WHEN ${args[0]} > 0 THEN spark_ln(${args[0]}) END`
        : `CASE WHEN ${args[0]} > 0 AND ${args[1]} > 0 THEN spark_ln(${args[1]}) / spark_ln(${args[0]}) END`,
    {
      nullable: true,
      print: (args) => (args.length === 1 ? `LOG(E(), ${args[0]})` : `LOG(${args.join(", ")})`),
    },
  ),
  scalar("power", "double, double", doubleType, "pow({0}, {1})", {
    aliases: ["pow"],
    print: (args, call) => `${call.function === "pow" ? "pow" : "POWER"}(${args.join(", ")})`,
  }),
  real("sqrt", "CASE WHEN {0} < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt({0}) END", { print: "SQRT" }),
  real("rint", "round_even({0}, 0)"),
  scalar(
    "sign",
    "double|ansiinterval",
    doubleType,
    "CASE WHEN {0} = 0 OR isnan(CAST({0} AS DOUBLE)) THEN CAST({0} AS DOUBLE) ELSE CAST(sign({0}) AS DOUBLE) END",
    {
      aliases: ["signum"],
      nullable: true,
      print: (args, call) => `${call.function === "signum" ? "SIGNUM" : "sign"}(${args[0]})`,
    },
  ),
  scalar("hypot", "double, double", doubleType, "spark_hypot({0}, {1})", { print: "HYPOT" }),
  scalar("e", "", doubleType, "CAST('2.718281828459045' AS DOUBLE)", { print: () => "E()" }),
  scalar("pi", "", doubleType, "pi()", { print: () => "PI()" }),
  whole("ceil", ["ceiling"]),
  whole("floor", []),
  rounding("round", roundSql),
  rounding("bround", roundEvenSql),
  scalar("factorial", "int", longType, "CASE WHEN {0} BETWEEN 0 AND 20 THEN CAST(factorial({0}) AS BIGINT) END", {
    nullable: true,
  }),
  scalar("hex", ["long|binary|string"], stringType, ({ args, types }) =>
    isIntegral(types[0]!) ? `CASE WHEN ${args[0]} = 0 THEN '0' ELSE hex(${args[0]}) END` : `hex(${args[0]})`,
  ),
  scalar(
    "bin",
    "long",
    stringType,
    "CASE WHEN {0} = 0 THEN '0' ELSE ltrim(CAST(CAST({0} AS BIT) AS VARCHAR), '0') END",
  ),
  scalar("conv", "string, int, int", stringType, ({ args, ansi }) => `spark_conv(${args.join(", ")}, ${ansi})`, {
    nullable: true,
    facts: ["ansi"],
  }),
  scalar(
    "width_bucket",
    ["double, double, double, long", "yearmonth, yearmonth, yearmonth, long", "daytime, daytime, daytime, long"],
    longType,
    ({ args }) => fillTemplate(widthBucket, [...args.slice(0, 3).map((bound) => `CAST(${bound} AS DOUBLE)`), args[3]!]),
    { nullable: true },
  ),
];
