import { wallClockInstant } from "../../../types/index";
import { RaisedCondition } from "../raised-condition";
import { parseLegacy } from "./legacy-parse";
import { type Fields, literalParser, NumberParser, numberParser, type Parser, textOrZoneParser } from "./parsers";
import { patternTokens, type Token } from "./pattern";
import { resolveFields, UnresolvedFields, type WallClock } from "./resolve";

/** How texts are read: `policy|zone|function`, one text since each argument of a row is decoded anew. */
interface Reading {
  /** Of `spark.sql.legacy.timeParserPolicy`, or LOCAL: clocks without a zone, for which that setting is nothing. */
  readonly policy: "CORRECTED" | "EXCEPTION" | "LEGACY" | "LOCAL";
  /** Where a text names no zone; empty: the clock's time is wanted as it stands. */
  readonly zone: string;
  /** What an error recommends; empty: no error, null. */
  readonly alternative: string;
}

const readings = new Map<string, Reading>();

function readingOf(text: string): Reading {
  let reading = readings.get(text);
  if (!reading) {
    const [policy, zone, alternative] = text.split("|") as [Reading["policy"], string, string];
    readings.set(text, (reading = { policy, zone, alternative }));
  }
  return reading;
}

/** Microseconds since 1970 of a text by a pattern: an instant, or a clock's time where `how` names no zone. */
export function parse(text: string, pattern: string, how: string): bigint | null {
  const reading = readingOf(how);
  const { policy, zone, alternative } = reading;
  if (policy === "LEGACY") {
    const legacy = parseLegacy(text, pattern, zone);
    return legacy === undefined ? failed(`Unparseable date: "${text}"`, alternative) : legacy;
  }
  const parser = parserOf(pattern, policy === "LOCAL");
  const fields: Fields = {};
  const end = parser(text, 0, fields);
  try {
    if (end === text.length) return microsOf(resolveFields(fields), fields, zone);
  } catch (error) {
    if (!(error instanceof UnresolvedFields)) throw error;
    return misfit(text, pattern, reading, `Text '${shortened(text)}' could not be parsed: ${error.message}`);
  }
  const place = end < 0 ? ` at index ${~end}` : `, unparsed text found at index ${end}`;
  return misfit(text, pattern, reading, `Text '${shortened(text)}' could not be parsed${place}`);
}

const shortened = (text: string) => (text.length > 64 ? `${text.slice(0, 64)}...` : text);

function misfit(text: string, pattern: string, { policy, zone, alternative }: Reading, message: string): null {
  if (policy === "EXCEPTION" && parseLegacy(text, pattern, zone || "UTC") !== undefined)
    throw new RaisedCondition(
      "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER",
      { datetime: `'${text}'`, config: '"spark.sql.legacy.timeParserPolicy"' },
      "SparkUpgradeException",
    );
  return failed(message, alternative);
}

function failed(message: string, alternative: string): null {
  if (!alternative) return null;
  throw new RaisedCondition(
    "CANNOT_PARSE_TIMESTAMP",
    { func: `\`${alternative}\``, message },
    "SparkDateTimeException",
  );
}

function microsOf({ seconds, micros }: WallClock, fields: Fields, zone: string): bigint {
  const wall = BigInt(seconds) * 1_000_000n + BigInt(micros);
  if (!zone) return wall;
  return fields.offset === undefined
    ? wallClockInstant(wall, fields.zone ?? zone)
    : wall - BigInt(fields.offset) * 1_000_000n;
}

const parsers = new Map<string, Parser>();

function parserOf(pattern: string, isLocal: boolean): Parser {
  const key = `${isLocal}:${pattern}`;
  let parser = parsers.get(key);
  if (!parser) {
    const tokens = patternTokens(pattern, isLocal ? "parse-local" : "parse");
    const hasEra = pattern.split("'").some((part, i) => i % 2 === 0 && part.includes("G"));
    parsers.set(key, (parser = inOrder(tokens, hasEra)));
  }
  return parser;
}

function inOrder(tokens: readonly Token[], hasEra: boolean): Parser {
  const parts = tokens.map((token): Parser | NumberParser => {
    if ("literal" in token) return literalParser(token.literal);
    if ("optional" in token) return optional(inOrder(token.optional, hasEra));
    return numberParser(token.letter, token.count, hasEra) ?? textOrZoneParser(token);
  });
  divideDigits(parts);
  const steps = parts.map((part) => (part instanceof NumberParser ? part.parse : part));
  return (text, start, fields) => {
    let at = start;
    for (const step of steps) {
      at = step(text, at, fields);
      if (at < 0) return at;
    }
    return at;
  };
}

/** Numbers without anything between them: the first leaves those of a fixed width their digits; before one of any width, it has its own alone. */
function divideDigits(parts: readonly (Parser | NumberParser)[]): void {
  let first: NumberParser | undefined;
  for (const part of parts) {
    if (!(part instanceof NumberParser)) first = undefined;
    else if (first && part.isFixed) {
      first.following = Math.max(first.following, 0) + part.most;
      part.following = -1;
    } else {
      if (first) first.following = -1;
      first = part;
    }
  }
}

/** All of it or nothing. */
const optional =
  (parser: Parser): Parser =>
  (text, at, fields) => {
    const own: Fields = { ...fields };
    const end = parser(text, at, own);
    if (end < 0) return at;
    Object.assign(fields, own);
    return end;
  };
