import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Java's `DateTimeFormatter` patterns, for those that DuckDB's strftime and strptime cannot say. Times are wall clocks in microseconds. */
export const javaDatetimeFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_format_datetime", ["BIGINT", "VARCHAR", "VARCHAR"], "VARCHAR", format),
  scalarFunction("spark_parse_datetime", ["VARCHAR", "VARCHAR"], "BIGINT", parse),
];

type Token =
  | { readonly literal: string }
  | { readonly letter: string; readonly count: number }
  | { readonly optional: readonly Token[] };

const tokenized = new Map<string, readonly Token[]>();

function tokens(pattern: string): readonly Token[] {
  let found = tokenized.get(pattern);
  if (!found) {
    found = tokenize(pattern, { at: 0 });
    tokenized.set(pattern, found);
  }
  return found;
}

function tokenize(pattern: string, cursor: { at: number }): Token[] {
  const out: Token[] = [];
  while (cursor.at < pattern.length) {
    const character = pattern[cursor.at]!;
    if (character === "]") {
      cursor.at++;
      return out;
    }
    if (character === "[") {
      cursor.at++;
      out.push({ optional: tokenize(pattern, cursor) });
    } else if (character === "'") {
      const [quoted] = /^'(?:[^']|'')*'/.exec(pattern.slice(cursor.at)) ?? [];
      if (!quoted) throw badPattern(pattern);
      out.push({ literal: quoted === "''" ? "'" : quoted.slice(1, -1).replaceAll("''", "'") });
      cursor.at += quoted.length;
    } else if (/[A-Za-z]/.test(character)) {
      const [run] = new RegExp(`^${character}+`).exec(pattern.slice(cursor.at))!;
      if (!/[yuMLdDQqEeaHhKkmsSGnNVzOXxZ]/.test(character)) throw badPattern(pattern);
      out.push({ letter: character, count: run.length });
      cursor.at += run.length;
    } else {
      out.push({ literal: character });
      cursor.at++;
    }
  }
  return out;
}

const badPattern = (pattern: string) =>
  new RaisedCondition(
    "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
    {
      pattern: `'${pattern}'`,
      config: '"spark.sql.legacy.timeParserPolicy"',
      docroot: "https://spark.apache.org/docs/latest",
    },
    "SparkUpgradeException",
  );

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const dayMicros = 86_400_000_000n;

interface Clock {
  readonly date: Date;
  readonly micros: bigint;
  readonly ofDay: bigint;
  readonly zone: string;
  /** Years count from one in either era: the pattern names the era, too. */
  readonly isOfEra: boolean;
}

function format(micros: bigint, pattern: string, zone: string): string {
  const ofDay = ((micros % dayMicros) + dayMicros) % dayMicros;
  const date = new Date(Number((micros - ofDay) / 1000n));
  const isOfEra = pattern.replace(/'[^']*'/g, "").includes("G");
  return print(tokens(pattern), { date, micros, ofDay, zone, isOfEra });
}

const print = (parts: readonly Token[], clock: Clock): string =>
  parts
    .map((part) =>
      "literal" in part
        ? part.literal
        : "optional" in part
          ? print(part.optional, clock)
          : printLetter(part.letter, part.count, clock),
    )
    .join("");

const pad = (value: number | bigint, width: number) =>
  `${value < 0 ? "-" : ""}${(value < 0 ? -value : value).toString().padStart(width, "0")}`;
const named = (name: string, count: number) => (count >= 5 ? name[0]! : count === 4 ? name : name.slice(0, 3));

function printLetter(letter: string, count: number, { date, ofDay, micros, zone, isOfEra }: Clock): string {
  const hour = Number(ofDay / 3_600_000_000n);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (letter) {
    case "y":
    case "u": {
      const shown = letter === "y" && isOfEra && year <= 0 ? 1 - year : year;
      if (count === 2) return pad(Math.abs(shown) % 100, 2);
      return count >= 4 && `${shown}`.length > count && shown > 0 ? `+${shown}` : pad(shown, count);
    }
    case "M":
    case "L":
      return count > 2 ? named(months[month]!, count) : pad(month + 1, count);
    case "d":
      return pad(date.getUTCDate(), count);
    case "D":
      return pad(Math.round((Date.UTC(year, month, date.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1, count);
    case "Q":
    case "q": {
      const quarter = Math.floor(month / 3) + 1;
      return count < 3
        ? pad(quarter, count)
        : count === 3
          ? `Q${quarter}`
          : `${quarter}${["st", "nd", "rd", "th"][quarter - 1]} quarter`;
    }
    case "E":
      return named(days[date.getUTCDay()]!, Math.max(count, 3));
    case "G":
      return count < 4
        ? year > 0
          ? "AD"
          : "BC"
        : count === 4
          ? year > 0
            ? "Anno Domini"
            : "Before Christ"
          : year > 0
            ? "A"
            : "B";
    case "a":
      return hour < 12 ? "AM" : "PM";
    case "H":
      return pad(hour, count);
    case "k":
      return pad(hour === 0 ? 24 : hour, count);
    case "K":
      return pad(hour % 12, count);
    case "h":
      return pad(hour % 12 === 0 ? 12 : hour % 12, count);
    case "m":
      return pad((ofDay / 60_000_000n) % 60n, count);
    case "s":
      return pad((ofDay / 1_000_000n) % 60n, count);
    case "S":
      return pad(ofDay % 1_000_000n, 6)
        .padEnd(9, "0")
        .slice(0, count);
    case "n":
      return pad((ofDay % 1_000_000n) * 1000n, count);
    case "N":
      return pad(ofDay * 1000n, count);
    case "V":
      return zone;
    default:
      return printZone(letter, count, micros, zone);
  }
}

function printZone(letter: string, count: number, wall: bigint, zone: string): string {
  if (letter === "z") {
    const style = count < 4 ? "short" : "long";
    const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: style }).formatToParts(
      Number(wall / 1000n),
    );
    return name.find(({ type }) => type === "timeZoneName")!.value;
  }
  const minutes = offsetMinutes(wall, zone);
  if (letter === "X" && minutes === 0) return "Z";
  const sign = minutes < 0 ? "-" : "+";
  const [hh, mm] = [pad(Math.floor(Math.abs(minutes) / 60), 2), pad(Math.abs(minutes) % 60, 2)];
  if (letter === "O")
    return minutes === 0
      ? "GMT"
      : count < 4
        ? `GMT${sign}${Number(hh)}${mm === "00" ? "" : `:${mm}`}`
        : `GMT${sign}${hh}:${mm}`;
  if (letter === "Z")
    return count < 4
      ? `${sign}${hh}${mm}`
      : count === 4
        ? minutes === 0
          ? "GMT"
          : `GMT${sign}${hh}:${mm}`
        : minutes === 0
          ? "Z"
          : `${sign}${hh}:${mm}`;
  if (count === 1) return `${sign}${hh}${mm === "00" ? "" : mm}`;
  return count === 2 || count === 4 ? `${sign}${hh}${mm}` : `${sign}${hh}:${mm}`;
}

function offsetMinutes(wall: bigint, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(
    Number(wall / 1000n),
  );
  const [, sign, hours, minutes] =
    /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === "timeZoneName")!.value) ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

type Fields = Partial<Record<string, number>>;

/** Null where the text does not fit. */
function parse(text: string, pattern: string): bigint | null {
  const fields: Fields = {};
  const end = read(tokens(pattern), text, 0, fields);
  return end === text.length ? microsOf(fields) : null;
}

function read(parts: readonly Token[], text: string, start: number, fields: Fields): number {
  let at = start;
  for (const [i, part] of parts.entries()) {
    if ("literal" in part) at = text.startsWith(part.literal, at) ? at + part.literal.length : -1;
    else if ("optional" in part) {
      const own: Fields = { ...fields };
      const end = read(part.optional, text, at, own);
      if (end >= 0) {
        at = end;
        Object.assign(fields, own);
      }
    } else {
      const next = parts[i + 1];
      at = readLetter(
        part.letter,
        part.count,
        text,
        at,
        fields,
        next !== undefined && "letter" in next && /[yuMdHhmsSDk]/.test(next.letter),
      );
    }
    if (at < 0) return -1;
  }
  return at;
}

function readLetter(
  letter: string,
  count: number,
  text: string,
  at: number,
  fields: Fields,
  isAdjacent: boolean,
): number {
  const rest = text.slice(at);
  const names = (list: readonly string[], key: string, base: number): number => {
    const found = list.findIndex((name) => rest.startsWith(count === 3 ? name.slice(0, 3) : name));
    if (found < 0) return -1;
    fields[key] = found + base;
    return at + (count === 3 ? 3 : list[found]!.length);
  };
  if ((letter === "M" || letter === "L") && count > 2) return names(months, "M", 1);
  if (letter === "E")
    return names(
      days.map((day) => (count < 4 ? day.slice(0, 3) : day)),
      "E",
      0,
    );
  if (letter === "a") {
    const half = /^(AM|PM)/i.exec(rest)?.[1]?.toUpperCase();
    if (!half) return -1;
    fields.a = half === "PM" ? 12 : 0;
    return at + 2;
  }
  if (letter === "G") return /^(AD|BC)/.test(rest) ? at + 2 : -1;
  if (/[VzOXxZ]/.test(letter)) return readZone(rest, at, fields);
  const limit =
    letter === "S"
      ? `${count}`
      : isAdjacent || (count > 1 && letter !== "y" && letter !== "u") || count === 2
        ? `${count}`
        : count >= 4
          ? `${count},9`
          : "1,9";
  const [digits] = new RegExp(`^${count >= 4 && !isAdjacent ? "[+-]?" : ""}\\d{${limit}}`).exec(rest) ?? [];
  if (digits === undefined) return -1;
  fields[letter === "u" ? "y" : letter === "L" ? "M" : letter] =
    letter === "S"
      ? Number(digits.padEnd(6, "0").slice(0, 6))
      : (letter === "y" || letter === "u") && count === 2
        ? 2000 + Number(digits)
        : Number(digits);
  return at + digits.length;
}

function readZone(rest: string, at: number, fields: Fields): number {
  const [text, sign, hours, minutes] = /^(?:Z|(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?|GMT|UTC)/.exec(rest) ?? [];
  if (text === undefined) return -1;
  fields.zone = sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) : 0;
  return at + text.length;
}

function microsOf(fields: Fields): bigint | null {
  const { y = 1970, D, m = 0, s = 0, S = 0 } = fields;
  const month = fields.M ?? (fields.Q ? fields.Q * 3 - 2 : 1);
  const day = fields.d ?? 1;
  const hour =
    fields.H ?? (fields.k === undefined ? ((fields.h ?? fields.K ?? 0) % 12) + (fields.a ?? 0) : fields.k % 24);
  if (month < 1 || month > 12 || day < 1 || hour > 23 || m > 59 || s > 59) return null;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(y, D === undefined ? month - 1 : 0, D ?? day);
  if (D === undefined && (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)) return null;
  const seconds = BigInt(date.getTime() / 1000) + BigInt(hour * 3600 + m * 60 + s);
  return seconds * 1_000_000n + BigInt(S);
}
