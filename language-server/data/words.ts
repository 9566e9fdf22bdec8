import { DataFrameReader, DataFrameWriter } from "../../runtime/client/api";
import type { StringPlace } from "../columns/string-place";
import { calleeName } from "../columns/string-place";
import type { CallExpr, Expr } from "../syntax/program";
import { sourceOptions } from "./source-options";

type Words = readonly (readonly [word: string, meaning: string])[];

export const timePatterns: Words = [
  ["yyyy-MM-dd", "2026-11-28"],
  ["yyyy-MM-dd HH:mm:ss", "2026-11-28 17:05:09"],
  ["yyyy-MM-dd'T'HH:mm:ss", "2026-11-28T17:05:09"],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2026-11-28T17:05:09.123+01:00"],
  ["yyyy-MM-dd HH:mm", "2026-11-28 17:05"],
  ["yyyy-MM", "2026-11"],
  ["yyyy", "2026"],
  ["dd.MM.yyyy", "28.11.2026"],
  ["dd/MM/yyyy", "28/11/2026"],
  ["MM/dd/yyyy", "11/28/2026"],
  ["M/d/yyyy H:mm", "11/28/2026 17:05"],
  ["d MMM yyyy", "28 Nov 2026"],
  ["MMMM d, yyyy", "November 28, 2026"],
  ["EEEE", "Saturday"],
  ["EEE", "Sat"],
  ["HH:mm:ss", "17:05:09"],
  ["HH:mm", "17:05"],
  ["h:mm a", "5:05 PM"],
  ["HH", "17, the hour"],
  ["Q", "4, the quarter"],
  ["D", "332, the day of the year"],
];

export const numberPatterns: Words = [
  ["999", "digits, left blank where there is none"],
  ["000", "digits, zero where there is none"],
  ["999,999.99", "with groups and decimals"],
  ["$999,999.99", "with a currency sign"],
  ["S999.99", "with a sign"],
  ["999.99MI", "with a minus behind"],
  ["999.99PR", "negative numbers in angle brackets"],
];

export const typeNames: Words = [
  ["string", "text"],
  ["int", "32 bits"],
  ["bigint", "64 bits"],
  ["double", "floating point, 64 bits"],
  ["float", "floating point, 32 bits"],
  ["decimal(10,2)", "exact, by precision and scale"],
  ["boolean", "true or false"],
  ["date", "a day"],
  ["timestamp", "an instant, shown in the session's time zone"],
  ["timestamp_ntz", "a date and time without a zone"],
  ["smallint", "16 bits"],
  ["tinyint", "8 bits"],
  ["binary", "bytes"],
  ["array<string>", "a list"],
  ["map<string,string>", "values by key"],
  ["struct<name:string>", "named fields"],
  ["interval day to second", "a length of time"],
  ["variant", "semi-structured data"],
];

export const saveModes: Words = [
  ["overwrite", "replaces what is there"],
  ["append", "adds to what is there"],
  ["ignore", "writes nothing when something is there"],
  ["errorifexists", "fails when something is there; the default"],
];

export const aggregateNames: Words = "sum avg min max count first last stddev variance collect_list collect_set median"
  .split(" ")
  .map((name) => [name, ""] as const);

export const formatsOf = (): Words => Object.entries(sourceOptions).map(([name, { about }]) => [name, about]);

/** @param direction which options make sense; an unknown format has those of all */
export function optionsOf(format: string | undefined, direction: "read" | "write"): Words {
  const sources = format && format in sourceOptions ? [sourceOptions[format]!] : Object.values(sourceOptions);
  const options = new Map(
    sources
      .flatMap((source) => source.options.filter((option) => option.use !== (direction === "read" ? "write" : "read")))
      .map((option) => [option.name, option.about]),
  );
  return [...options];
}

const formats: ReadonlySet<string> = new Set(Object.keys(sourceOptions));

/** Of `spark.read.option("…").csv(path)` or `.format("csv").option("…")`, as far as it is written before the place. */
export function readerFormat({ call, receiver }: StringPlace): string | undefined {
  if (!(receiver instanceof DataFrameReader) && !(receiver instanceof DataFrameWriter)) return undefined;
  for (let at: Expr | undefined = call; at?.kind === "call"; at = receiverOf(at)) {
    const [first] = at.args;
    if (calleeName(at) === "format" && first?.kind === "string") return first.value.toLowerCase();
    if (formats.has(calleeName(at))) return calleeName(at);
  }
  return undefined;
}

const receiverOf = ({ callee }: CallExpr): Expr | undefined => (callee.kind === "member" ? callee.object : undefined);
