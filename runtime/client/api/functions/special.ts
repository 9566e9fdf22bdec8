import type { DataType } from "../../../types";
import { toJson } from "../../../types";
import { Column, type ColumnOrName, type ColumnOrValue, call, callDistinct, subqueriesOf, toColumn } from "../column";
import { newExpression } from "../expression";
import { Decimal } from "../values";
import { lit } from "./basic";
import { invoke, named, type Options, optionsMap } from "./invoke";

type ColumnList = readonly (ColumnOrName | readonly ColumnOrName[])[];
const flat = (columns: ColumnList): Column[] => columns.flat().map(toColumn);
const randomSeed = (): bigint => BigInt(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER));
const seedOf = (seed: Column | number | bigint | undefined) => seed ?? randomSeed();

/** Any function of the server's by name, the user's own included. */
export function callFunction(functionName: string, ...args: readonly ColumnOrName[]): Column {
  const columns = args.map(toColumn);
  const value = { functionName, arguments: columns.map((column) => column.expression) };
  return new Column(newExpression({ case: "callFunction", value }), subqueriesOf(columns));
}
/** A function of the session by its name. `callFunction` also takes qualified names and built-in ones. */
export const callUdf = (name: string, ...args: readonly ColumnOrName[]): Column => call(name, ...args.map(toColumn));

/** How many different combinations of values there are, those with a null left out. */
export const countDistinct = (first: ColumnOrName, ...more: readonly ColumnOrName[]): Column =>
  callDistinct("count", ...[first, ...more].map(toColumn));
/** The sum of the different values. */
export const sumDistinct = (column: ColumnOrName): Column => callDistinct("sum", toColumn(column));
/** The different texts of a group, joined. @param delimiter between them; default none */
export const listaggDistinct = (column: ColumnOrName, delimiter?: Column | string): Column =>
  callDistinct("listagg", toColumn(column), ...(delimiter === undefined ? [] : [delimiter]));
/** The different texts of a group, joined. @param delimiter between them; default none */
export const stringAggDistinct = (column: ColumnOrName, delimiter?: Column | string): Column =>
  callDistinct("string_agg", toColumn(column), ...(delimiter === undefined ? [] : [delimiter]));
type Percentage = Column | number | readonly number[];
/** Exact; @param percentage between 0 and 1, or several */
export const percentile = (column: ColumnOrName, percentage: Percentage, frequency: Column | number = 1): Column =>
  invoke("percentile", named(column), percentage, frequency);
export const percentileApprox = (
  column: ColumnOrName,
  percentage: Percentage,
  accuracy: Column | number = 10000,
): Column => invoke("percentile_approx", named(column), percentage, accuracy);
export const approxPercentile = (
  column: ColumnOrName,
  percentage: Percentage,
  accuracy: Column | number = 10000,
): Column => invoke("approx_percentile", named(column), percentage, accuracy);
export const countMinSketch = (
  column: ColumnOrName,
  eps: Column | number,
  confidence: Column | number,
  seed?: Column | number | bigint,
): Column => invoke("count_min_sketch", named(column), eps, confidence, seedOf(seed));

/** The value some rows before; @param fallback where there is no such row */
export const lag = (column: ColumnOrName, offset = 1, fallback?: ColumnOrValue): Column =>
  invoke("lag", named(column), offset, fallback);
/** The value some rows after. */
export const lead = (column: ColumnOrName, offset = 1, fallback?: ColumnOrValue): Column =>
  invoke("lead", named(column), offset, fallback);

/** Uniform in [0, 1). */
export const rand = (seed?: number | bigint): Column => call("rand", seedOf(seed));
/** From the standard normal distribution. */
export const randn = (seed?: number | bigint): Column => call("randn", seedOf(seed));
export const randstr = (length: Column | number, seed?: Column | number | bigint): Column =>
  call("randstr", length, seedOf(seed));
export const uniform = (min: Column | number, max: Column | number, seed?: Column | number | bigint): Column =>
  call("uniform", min, max, seedOf(seed));
export const shuffle = (array: ColumnOrName, seed?: Column | number | bigint): Column =>
  call("shuffle", toColumn(array), seedOf(seed));

export const array = (...columns: ColumnList): Column => call("array", ...flat(columns));
export const struct = (...columns: ColumnList): Column => call("struct", ...flat(columns));
/** Keys and values in turn. */
export const createMap = (...columns: ColumnList): Column => call("map", ...flat(columns));
export const mapConcat = (...columns: ColumnList): Column => call("map_concat", ...flat(columns));

const trimmed = (name: string, column: ColumnOrName, characters?: ColumnOrName) =>
  characters === undefined ? call(name, toColumn(column)) : call(name, toColumn(characters), toColumn(column));
/** @param characters a column of the characters to cut; default: spaces */
export const trim = (column: ColumnOrName, characters?: ColumnOrName): Column => trimmed("trim", column, characters);
export const ltrim = (column: ColumnOrName, characters?: ColumnOrName): Column => trimmed("ltrim", column, characters);
export const rtrim = (column: ColumnOrName, characters?: ColumnOrName): Column => trimmed("rtrim", column, characters);
/** Replaces letters and digits; null keeps characters of a kind. */
export const mask = (
  column: ColumnOrName,
  upperChar: ColumnOrName = lit("X"),
  lowerChar: ColumnOrName = lit("x"),
  digitChar: ColumnOrName = lit("n"),
  otherChar: ColumnOrName = lit(null),
): Column => call("mask", ...[column, upperChar, lowerChar, digitChar, otherChar].map(toColumn));

/** The natural logarithm, or that to a base: `log(2, "x")`. */
export const log = (baseOrColumn: ColumnOrName | number, column?: ColumnOrName): Column =>
  column === undefined ? call("ln", named(baseOrColumn)) : call("log", named(baseOrColumn), toColumn(column));
/** The name of the type of a value. */
export const typeOf = (column: ColumnOrName): Column => call("typeof", toColumn(column));
export { typeOf as typeof };

/** Seconds since 1970; without arguments, now. */
export const unixTimestamp = (column?: ColumnOrName, format = "yyyy-MM-dd HH:mm:ss"): Column =>
  column === undefined ? call("unix_timestamp") : call("unix_timestamp", toColumn(column), format);
export const convertTimezone = (sourceTz: Column | undefined, targetTz: Column, sourceTs: ColumnOrName): Column =>
  call("convert_timezone", ...(sourceTz ? [sourceTz] : []), targetTz, toColumn(sourceTs));
/** Groups rows by time: `window("ts", "10 minutes", "5 minutes")`. */
export const window = (timeColumn: ColumnOrName, duration: string, slide?: string, start?: string): Column =>
  invoke("window", named(timeColumn), duration, slide ?? (start === undefined ? undefined : duration), start);
export const timeBucket = (bucketSize: Column, time: ColumnOrName, origin?: Column): Column =>
  invoke("time_bucket", bucketSize, named(time), origin);

/** The parts of an interval; those left out are 0. */
export interface IntervalParts {
  readonly years?: ColumnOrName;
  readonly months?: ColumnOrName;
  readonly weeks?: ColumnOrName;
  readonly days?: ColumnOrName;
  readonly hours?: ColumnOrName;
  readonly mins?: ColumnOrName;
  readonly secs?: ColumnOrName;
}
const zeroSeconds = () => lit(new Decimal(0n, 0));
const intervalArguments = (parts: IntervalParts, names: readonly (keyof IntervalParts)[]) =>
  names.map((name) => (parts[name] === undefined ? (name === "secs" ? zeroSeconds() : lit(0)) : toColumn(parts[name])));
const allParts = ["years", "months", "weeks", "days", "hours", "mins", "secs"] as const;
export const makeInterval = (parts: IntervalParts = {}): Column =>
  call("make_interval", ...intervalArguments(parts, allParts));
export const tryMakeInterval = (parts: IntervalParts = {}): Column =>
  call("try_make_interval", ...intervalArguments(parts, allParts));
export const makeDtInterval = (parts: Pick<IntervalParts, "days" | "hours" | "mins" | "secs"> = {}): Column =>
  call("make_dt_interval", ...intervalArguments(parts, ["days", "hours", "mins", "secs"]));

type Six = readonly [ColumnOrName, ColumnOrName, ColumnOrName, ColumnOrName, ColumnOrName, ColumnOrName];
type TimestampArguments =
  | readonly [...Six, timezone?: ColumnOrName]
  | readonly [date: ColumnOrName, time: ColumnOrName];
const timestamp =
  (name: string) =>
  (...parts: TimestampArguments) =>
    call(name, ...(parts as readonly (ColumnOrName | undefined)[]).filter((part) => part !== undefined).map(toColumn));
/** Year, month, day, hour, minute, second (and time zone), or a date and a time. */
export const makeTimestamp: (...parts: TimestampArguments) => Column = timestamp("make_timestamp");
export const makeTimestampNtz: (...parts: TimestampArguments) => Column = timestamp("make_timestamp_ntz");
export const tryMakeTimestamp: (...parts: TimestampArguments) => Column = timestamp("try_make_timestamp");
export const tryMakeTimestampNtz: (...parts: TimestampArguments) => Column = timestamp("try_make_timestamp_ntz");

type SchemaArgument = DataType | Column | string;
const schemaOf = (schema: SchemaArgument): Column | string =>
  typeof schema === "string" || schema instanceof Column ? schema : toJson(schema);
/** @param schema DDL, a DataType, or a column such as `schemaOfJson(…)` */
export const fromJson = (column: ColumnOrName, schema: SchemaArgument, options?: Options): Column =>
  invoke("from_json", named(column), schemaOf(schema), optionsMap(options));
export const fromXml = (column: ColumnOrName, schema: SchemaArgument, options?: Options): Column =>
  invoke("from_xml", named(column), schemaOf(schema), optionsMap(options));
export const fromCsv = (column: ColumnOrName, schema: Column | string, options?: Options): Column =>
  invoke("from_csv", named(column), schema, optionsMap(options));
