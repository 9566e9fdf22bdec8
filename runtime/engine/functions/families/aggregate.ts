import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import {
  type ArrayType,
  arrayType,
  booleanType,
  containsKind,
  type DataType,
  type DecimalType,
  decimalType,
  doubleType,
  longType,
} from "../../../types/index";
import { outOfRange } from "../cast/to-decimal";
import { wrap } from "../cast/to-integral";
import { boundedDecimal } from "../decimal";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { nullLiteral } from "../literal";
import type { FunctionRow } from "../row";
import { asDecimal, decimalAverage } from "../sql/decimal-sql";
import { decimalOfText, exactSumText } from "../sql/decimal-sum";
import { orderKeySql } from "../sql/key-sql";
import { raise } from "../sql/raise";
import type { AggregateWriter } from "../sql/writer";
import { fullInterval, isAnsiInterval, isCollated, isDecimal, isFloating, isIntegral, isString } from "../type-sets";
import { averageSplit, countSplit, selfMerging, sumSplit, unlessDistinct } from "./aggregate-split";
import { castTo, shown } from "./coerce";
import { aggregate, scalar, typeOf } from "./define";
import { intervalOverflow, intervalWithin } from "./interval-within";
import { modeFunction } from "./mode";
import { percentileFunctions } from "./percentile";

export function sumType(type: DataType): DataType {
  if (isDecimal(type)) return boundedDecimal(type.precision + 10, type.scale);
  if (isIntegral(type)) return longType;
  if (type.kind === "year_month_interval" || type.kind === "day_time_interval") return type;
  return doubleType;
}

/** Timestamps are added as their seconds. */
const summands: NonNullable<FunctionRow["coerce"]> = ([value], facts) => [
  value!.type.kind === "timestamp" ? castTo(value!, doubleType, facts) : value!,
];

function averageType(args: readonly Expression[]): DataType {
  const { type } = args[0]!;
  if (isDecimal(type)) return boundedDecimal(type.precision + 4, type.scale + 4);
  return fullInterval(type) ?? doubleType;
}

/** DuckDB adds integers as 128 bits: what does not fit raises when the result is cast. */
function sumSql(writer: AggregateWriter): string {
  const { args, types, call, ansi } = writer;
  const sum = writer.apply("sum", args);
  if (types[0]!.kind === "float") return writer.apply("sum", [`CAST(${args[0]} AS DOUBLE)`]);
  if (isAnsiInterval(call.type)) return intervalWithin(sum, sum, call.type, tryAdd);
  if (call.type.kind === "long") return ansi ? `CAST(${sum} AS BIGINT)` : wrap(sum, 64n, "BIGINT");
  return isDecimal(call.type) ? decimalSum(writer, call.type, ansi ? "fail" : "null") : sum;
}

/** DuckDB adds decimals as 128 bits, a little more than 38 digits; beyond them it fails, and the wide run adds in two parts. */
function decimalSum(writer: AggregateWriter, type: DecimalType, mode: "null" | "fail"): string {
  const from = asDecimal(writer.types[0]!);
  if (writer.context.wideDecimals && isOverflowing(from) && !isDistinct(writer))
    return decimalOfText(exactSumText(writer, from), type, mode === "fail" ? outOfRange("t", type) : "NULL");
  return withinPrecision(writer.apply("sum", writer.args), from, type, mode === "fail");
}

const isOverflowing = ({ precision }: DecimalType) => precision + 10 > 38;

/** A sum that may become null has no steps: the null of a part could not be told from that of no rows. */
const unlessNulling =
  (split: NonNullable<FunctionRow["split"]>): NonNullable<FunctionRow["split"]> =>
  (call) => {
    const { type } = call.args[0]!;
    const isNull = call.function === "try_avg" || call.options?.ansi !== true;
    return isNull && isDecimal(type) && isOverflowing(type) ? undefined : split(call);
  };

const tryAdd = intervalOverflow("try_add");

const isDistinct = ({ call }: AggregateWriter) => call.kind === "AggregateCall" && call.isDistinct;

/** A sum of wide decimals may have more digits than its type. */
function withinPrecision(sum: string, from: DecimalType, type: DecimalType, ansi: boolean): string {
  if (!isOverflowing(from)) return sum;
  const nines = "9".repeat(38 - type.scale);
  const limit = `CAST(${nines || "0"}${type.scale ? `.${"9".repeat(type.scale)}` : ""} AS DECIMAL(38,${type.scale}))`;
  return `CASE WHEN ${sum} BETWEEN -${limit} AND ${limit} THEN ${sum} WHEN ${sum} IS NOT NULL THEN ${ansi ? outOfRange(sum, type) : "NULL"} END`;
}

function averageSql(writer: AggregateWriter): string {
  const { args, types, call } = writer;
  const { type } = call;
  if (isDecimal(type)) {
    const from = asDecimal(types[0]!);
    if (writer.context.wideDecimals && isOverflowing(from) && !isDistinct(writer))
      return wideAverage(writer, from, type);
    return decimalAverage(
      writer.apply("sum", args),
      writer.apply("count", args),
      decimalType(38, from.scale),
      type,
      writer.context.wideDecimals,
    );
  }
  if (isAnsiInterval(type)) {
    const sum = writer.apply("sum", args);
    const average = `spark_divide_half_up(${sum}, ${writer.apply("count", args)})`;
    return intervalWithin(sum, average, type, call.function === "try_avg" ? undefined : tryAdd);
  }
  return writer.apply("avg", [`CAST(${args[0]} AS DOUBLE)`]);
}

/** Of a sum that may have too many digits: then it is null, or an error. */
function wideAverage(writer: AggregateWriter, from: DecimalType, type: DecimalType): string {
  const isTry = writer.call.function === "try_avg" || !writer.ansi;
  const overflow = raise(
    "ARITHMETIC_OVERFLOW",
    {
      message: "Overflow in sum of decimals",
      alternative: " Use 'try_avg' to tolerate overflow and return NULL instead.",
      config: '"spark.sql.ansi.enabled"',
    },
    "SparkArithmeticException",
  );
  const sum = decimalOfText(exactSumText(writer, from), decimalType(38, from.scale), isTry ? "NULL" : overflow);
  const count = `CAST(nullif(${writer.apply("count", writer.args)}, 0) AS VARCHAR)`;
  // Twice the digits: whether the quotient fits is seen behind.
  const quotient = `spark_decimal_divide(CAST(${sum} AS VARCHAR), ${count}, 76, ${type.scale})`;
  return decimalOfText(quotient, type, isTry ? "NULL" : outOfRange("t", type));
}

function countSql(writer: AggregateWriter): string {
  const { args, call } = writer;
  const distinct = isDistinct(writer);
  if (!distinct && call.args.every((arg) => arg.kind === "Literal" && arg.value !== null))
    return writer.apply("count", ["*"]);
  if (args.length === 1) return writer.apply("count", args);
  const where = args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");
  return distinct
    ? writer.apply("count", [`row(${args.join(", ")})`], { where })
    : writer.apply("count", ["*"], { where });
}

/** Arrival order; only non-null values with ignoreNulls. */
const firstOrLast =
  (name: "first" | "last") =>
  (writer: AggregateWriter): string => {
    const ignore = writer.ignoreNulls || writer.call.options?.ignoreNulls === true;
    if (writer.isWindow) return writer.apply(`${name}_value`, [writer.args[0]!], { ignoreNulls: ignore });
    return ignore
      ? writer.apply(name, [writer.args[0]!], { where: `${writer.args[0]} IS NOT NULL` })
      : writer.apply(name, [writer.args[0]!]);
  };

const ignoreNullsOption = (args: readonly Expression[]) => {
  const flag = args[1] && foldConstant(args[1])?.value;
  return { ignoreNulls: flag === true };
};

const edge = (name: "first" | "last", names: readonly string[], extra: Partial<FunctionRow> = {}): FunctionRow =>
  aggregate(names[0]!, ["any", "any, boolean"], typeOf(0), firstOrLast(name), {
    aliases: names.slice(1),
    nullable: true,
    options: ignoreNullsOption,
    check: ([, flag]) => {
      if (flag && typeof foldConstant(flag)?.value !== "boolean")
        throw new SparkError("_LEGACY_ERROR_TEMP_1210", { funcName: name });
    },
    print: (args, call) => `${call.function}(${args[0]})`,
    ...extra,
  });

/** DuckDB gives null for one row where Spark's sample statistics do too; none at all is null in both. */
const statistic = (
  name: string,
  duck: string,
  aliases: readonly string[] = [],
  silentAliases: readonly string[] = [],
): FunctionRow =>
  aggregate(name, "double", doubleType, (w) => ofFinite(w, name, w.apply(duck, w.args, finite(w))), {
    aliases,
    silentAliases,
    nullable: true,
  });

/** Statistics of a number that is none, or has no end, are no number; DuckDB would raise. */
function ofFinite(w: AggregateWriter, name: string, statisticOfFinite: string, of?: readonly number[]): string {
  const where = finite(w, of)?.where;
  if (where === undefined) return statisticOfFinite;
  const bad = w.apply("count", ["*"], { where: `NOT (${where}) AND ${notNull(w)}` });
  const isSample = ["stddev", "var_samp", "covar_samp", "corr"].includes(name);
  const isOne = isSample ? `${w.apply("count", ["*"], { where: notNull(w) })} > 1` : "true";
  return `CASE WHEN ${bad} > 0 THEN CASE WHEN ${isOne} THEN CAST('nan' AS DOUBLE) END ELSE ${statisticOfFinite} END`;
}

const notNull = ({ args }: AggregateWriter) => args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");

/** Present where an argument may be NaN or infinite. */
function finite(w: AggregateWriter, of: readonly number[] = [0, 1]): { readonly where: string } | undefined {
  const floating = w.args.filter((_, i) => of.includes(i) && mayBeNoNumber(w.call.args[i]!));
  return floating.length > 0 ? { where: floating.map((arg) => `isfinite(${arg})`).join(" AND ") } : undefined;
}

const mayBeNoNumber = (argument: Expression): boolean =>
  argument.kind === "Cast" ? isFloating(argument.child.type) || isString(argument.child.type) : true;

const pair = (name: string, duck: string): FunctionRow =>
  aggregate(name, "double, double", doubleType, (w) => ofFinite(w, name, w.apply(duck, w.args, finite(w))), {
    nullable: true,
  });

const list = (writer: AggregateWriter): string =>
  `coalesce(${writer.apply("list", [writer.args[0]!], { where: `${writer.args[0]} IS NOT NULL` })}, [])`;

/** @throws DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE */
function collectsSet(args: readonly Expression[]): void {
  if (!containsKind(args[0]!.type, "map") && !isCollated(args[0]!.type)) return;
  throw new SparkError("DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE", {
    sqlExpr: shown("collect_set", args),
    functionName: "`collect_set`",
    dataType: '"MAP" or "COLLATED STRING"',
  });
}

const collected = (args: readonly Expression[]) => arrayType(args[0]!.type, false);

const boolean = (name: string, duck: string, aliases: readonly string[]): FunctionRow =>
  aggregate(name, "boolean", booleanType, duck, { aliases, nullable: true, split: selfMerging(name) });

function extremeSql(w: AggregateWriter, name: string, by: string): string {
  const [value] = w.args as [string];
  const key = orderKeySql(value, w.types[0]!);
  return key === value ? w.apply(name, [value]) : w.apply(by, [value, key]);
}

const extreme = (name: "min" | "max", by: string): readonly FunctionRow[] => [
  aggregate(name, "orderable", typeOf(0), (w) => extremeSql(w, name, by), {
    nullable: true,
    split: unlessDistinct(selfMerging(name)),
  }),
  // arg_max skips null values of the first argument; a one-field struct hides them.
  aggregate(
    `${name}_by`,
    ["any, orderable", "any, orderable, int"],
    (args) => (args.length > 2 ? arrayType(args[0]!.type, true) : args[0]!.type),
    (w) => {
      const boxed = `{'v': ${w.args[0]}}`;
      const key = orderKeySql(w.args[1]!, w.types[1]!);
      if (w.args[2]) {
        const best = w.apply(by, [boxed, key, w.args[2]], { where: `${w.args[1]} IS NOT NULL` });
        return `list_transform(${best}, lambda b: struct_extract(b, 'v'))`;
      }
      return `struct_extract(${w.apply(by, [boxed, key], { where: `${w.args[1]} IS NOT NULL` })}, 'v')`;
    },
    { nullable: true, print: (args) => `${name}_by(${args.join(", ")})` },
  ),
];

const bitwise = (name: string, duck: string): FunctionRow =>
  aggregate(name, "!integral", typeOf(0), duck, { nullable: true, split: selfMerging(name) });

/** The average of one side of the pairs, as `avg` has it. */
const averageOfPairs = (name: string, side: 0 | 1): FunctionRow =>
  aggregate(
    name,
    "numeric, numeric",
    (args) => averageType([args[side]!]),
    (w) => {
      const value = `CASE WHEN ${w.args[1 - side]} IS NOT NULL THEN ${w.args[side]} END`;
      return averageSql({ ...w, args: [value], types: [w.types[side]!] });
    },
    { nullable: true, facts: ["ansi"] },
  );

/** @param of places of the arguments that it is made of; of the others it minds nulls only */
const regression = (name: string, of: readonly number[] = [0, 1]): FunctionRow =>
  aggregate(name, "double, double", doubleType, (w) => ofFinite(w, name, w.apply(name, w.args, finite(w, of)), of), {
    nullable: true,
  });

const spreads = (w: AggregateWriter) =>
  ["regr_sxx", "regr_syy", "regr_sxy"].map((name) => w.apply(name, w.args, finite(w)));

/** By one root, as Spark: that of each spread alone loses a digit. */
const correlation = (x: string, y: string, both: string) => `(${both} / sqrt(${x} * ${y}))`;

/** Without any spread of its values a quotient by it is null; DuckDB's is NaN. */
const unlessZero = (divisor: string, quotient: string) => `CASE WHEN ${divisor} <> 0 THEN ${quotient} END`;

export const aggregateFunctions: readonly FunctionRow[] = [
  aggregate("count", "any...?", longType, countSql, {
    nullable: false,
    split: countSplit,
    check: (args) => {
      if (args.length > 0) return;
      throw new SparkError("WRONG_NUM_ARGS.WITH_SUGGESTION", {
        functionName: "`count`",
        expectedNum: " >= 1",
        actualNum: "0",
        legacyNum: "0",
        legacyConfKey: '"spark.sql.legacy.allowParameterlessCount"',
        legacyConfValue: '"true"',
      });
    },
  }),
  aggregate("count_if", "boolean", longType, (w) => w.apply("count", ["*"], { where: w.args[0]! }), {
    nullable: false,
    split: countSplit,
  }),
  aggregate("sum", "summable", (args) => sumType(args[0]!.type), sumSql, {
    nullable: true,
    coerce: summands,
    facts: ["ansi"],
    split: unlessNulling(sumSplit),
  }),
  aggregate(
    "try_sum",
    "summable",
    (args) => sumType(args[0]!.type),
    (w) => {
      const sum = w.apply("sum", w.args);
      if (isAnsiInterval(w.call.type)) return intervalWithin(sum, sum, w.call.type, undefined);
      if (isDecimal(w.call.type)) return decimalSum(w, w.call.type, "null");
      return w.call.type.kind === "long" ? `TRY_CAST(${sum} AS BIGINT)` : sum;
    },
    { nullable: true, coerce: summands },
  ),
  aggregate("avg", "summable", averageType, averageSql, {
    aliases: ["mean"],
    coerce: summands,
    nullable: true,
    facts: ["ansi"],
    split: unlessNulling(
      averageSplit((type) =>
        isDecimal(type) ? sumType(type) : type.kind === "double" || type.kind === "float" ? doubleType : sumType(type),
      ),
    ),
  }),
  aggregate("try_avg", "summable", averageType, averageSql, {
    coerce: summands,
    nullable: true,
    split: unlessNulling(averageSplit(sumType)),
  }),
  scalar(
    "average_of",
    "numeric, long",
    typeOf(0),
    ({ args, types, call, context }) =>
      isDecimal(call.type)
        ? decimalAverage(args[0]!, args[1]!, asDecimal(types[0]!), call.type, context.wideDecimals)
        : `CASE WHEN ${args[1]} = 0 THEN NULL ELSE CAST(${args[0]} AS DOUBLE) / ${args[1]} END`,
    { nullable: true },
  ),
  ...extreme("min", "arg_min"),
  ...extreme("max", "arg_max"),
  edge("first", ["first", "first_value"]),
  edge("last", ["last", "last_value"]),
  edge("first", ["any_value"]),
  aggregate("collect_list", "any", collected, list, { silentAliases: ["array_agg"], nullable: false }),
  aggregate(
    "collect_set",
    "any",
    collected,
    (w) => `coalesce(${w.apply("list", [w.args[0]!], { where: `${w.args[0]} IS NOT NULL`, isDistinct: true })}, [])`,
    { nullable: false, check: collectsSet },
  ),
  aggregate(
    "collect_union",
    "array",
    (args) => arrayType((args[0]!.type as ArrayType).element, false),
    (w) => {
      const all = `flatten(${w.apply("list", [w.args[0]!], { where: `${w.args[0]} IS NOT NULL` })})`;
      return `coalesce(list_distinct(${all}), [])`;
    },
    { nullable: false },
  ),
  statistic("stddev", "stddev_samp", ["std", "stddev_samp"]),
  statistic("stddev_pop", "stddev_pop"),
  statistic("var_samp", "var_samp", ["variance"]),
  statistic("var_pop", "var_pop"),
  statistic("kurtosis", "kurtosis_pop"),
  aggregate(
    "skewness",
    "double",
    doubleType,
    (given) => {
      const only = finite(given);
      const apply: AggregateWriter["apply"] = (name, args) => given.apply(name, args, only);
      const w = { ...given, apply };
      const n = w.apply("count", w.args);
      // DuckDB's is the sample skewness: undo its correction.
      const value = `CASE WHEN ${n} = 0 THEN NULL WHEN ${w.apply("var_pop", w.args)} = 0 OR ${n} < 3 THEN ${populationSkewness(w)} ELSE ${w.apply("skewness", w.args)} * (${n} - 2) / sqrt(${n}::DOUBLE * (${n} - 1)) END`;
      return ofFinite(given, "skewness", value);
    },
    { nullable: true },
  ),
  aggregate(
    "corr",
    "double, double",
    doubleType,
    (w) => {
      const [x, y, both] = spreads(w);
      return ofFinite(w, "corr", unlessZero(`${x} * ${y}`, correlation(x!, y!, both!)));
    },
    { nullable: true },
  ),
  pair("covar_pop", "covar_pop"),
  pair("covar_samp", "covar_samp"),
  averageOfPairs("regr_avgx", 1),
  averageOfPairs("regr_avgy", 0),
  aggregate("regr_count", "double, double", longType, (w) => `CAST(${w.apply("regr_count", w.args)} AS BIGINT)`, {
    nullable: false,
  }),
  regression("regr_intercept"),
  aggregate(
    "regr_r2",
    "double, double",
    doubleType,
    (w) => {
      const [x, y, both] = spreads(w);
      const value = `CASE WHEN ${x} <> 0 THEN CASE WHEN ${y} <> 0 THEN ${correlation(x!, y!, both!)} ** 2 ELSE 1 END END`;
      return ofFinite(w, "regr_r2", value);
    },
    { nullable: true },
  ),
  aggregate(
    "regr_slope",
    "double, double",
    doubleType,
    (w) => {
      const [spread, slope] = ["regr_sxx", "regr_slope"].map((name) => w.apply(name, w.args, finite(w)));
      return ofFinite(w, "regr_slope", unlessZero(spread!, slope!));
    },
    { nullable: true },
  ),
  regression("regr_sxx", [1]),
  regression("regr_sxy"),
  regression("regr_syy", [0]),
  modeFunction,
  ...percentileFunctions,
  boolean("bool_and", "bool_and", ["every"]),
  boolean("bool_or", "bool_or", ["some", "any"]),
  bitwise("bit_and", "bit_and"),
  bitwise("bit_or", "bit_or"),
  bitwise("bit_xor", "bit_xor"),
  aggregate("listagg", ["string|binary", "string|binary, string|binary|null"], typeOf(0), listaggSql, {
    aliases: ["string_agg"],
    nullable: true,
    coerce: (args) => (args[1] ? args : [...args, nullLiteral({ kind: "null" })]),
    print: listaggName,
  }),
];

/** Without an order of their own distinct values come as they first appear. */
function listaggSql(w: AggregateWriter): string {
  const { call } = w;
  // DuckDB joins texts only: bytes are joined by their digits.
  const isBinary = call.type.kind === "binary";
  const written = isBinary ? w.args.map((arg) => `hex(${arg})`) : w.args;
  const joined = joinedTexts(w, written[0]!, foldConstant(call.args[1]!)?.value === null ? "''" : written[1]!);
  return isBinary ? `from_hex(${joined})` : joined;
}

function joinedTexts(w: AggregateWriter, value: string, separator: string): string {
  const { call } = w;
  if (call.kind !== "AggregateCall" || !call.isDistinct || call.orderBy?.length || w.isWindow)
    return w.apply("string_agg", [value, separator]);
  const all = w.apply("list", [value], { where: `${value} IS NOT NULL`, isDistinct: false });
  const placed = `list_sort(list_transform(list_distinct(l), lambda v: {'p': list_position(l, v), 'v': v}))`;
  return `list_transform([${all}], lambda l: array_to_string(list_transform(${placed}, lambda e: e.v), ${separator}))[1]`;
}

/** An alias is forgotten where an order is given. */
function listaggName(
  args: readonly string[],
  call: Parameters<Exclude<FunctionRow["print"], string | undefined>>[1],
): string {
  const order = call.kind === "AggregateCall" ? call.orderBy : undefined;
  const distinct = call.kind === "AggregateCall" && call.isDistinct ? "DISTINCT " : "";
  if (!order?.length) return `${call.function}(${distinct}${args.join(", ")})`;
  const keys = order.map(
    (o) => `${displayName(o.child)} ${o.direction === "ascending" ? "ASC" : "DESC"} NULLS ${o.nulls.toUpperCase()}`,
  );
  return `listagg(${distinct}${args.join(", ")}) WITHIN GROUP (ORDER BY ${keys.join(", ")})`;
}

const populationSkewness = (w: AggregateWriter) => {
  const m = (power: number) => w.apply("avg", [`pow(${w.args[0]}, ${power})`]);
  const mean = w.apply("avg", w.args);
  return `(${m(3)} - 3 * ${mean} * ${m(2)} + 2 * pow(${mean}, 3)) / nullif(pow(${w.apply("var_pop", w.args)}, 1.5), 0)`;
};
