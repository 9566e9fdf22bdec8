import { zoneOffset } from "../../../types/index";
import { eras, halves, months } from "./names";
import type { Token } from "./pattern";
import { zoneNameAt } from "./zone-names";

/** What a text says, by Java's fields. */
export interface Fields {
  year?: number;
  yearOfEra?: number;
  era?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  clockHour?: number;
  hourOfHalf?: number;
  clockHourOfHalf?: number;
  half?: number;
  minute?: number;
  second?: number;
  nanos?: number;
  /** Seconds east of UTC. */
  offset?: number;
  zone?: string;
}

/** Reads one part of a text: gives the place behind it, or `~place` of the mistake. Semantics of `java.time.format.DateTimeFormatterBuilder`, strict. */
export type Parser = (text: string, at: number, fields: Fields) => number;

type Sign = "normal" | "never" | "exceeds-pad";

/** A number whose width its neighbours may fix. */
export class NumberParser {
  /** Digits of the numbers right behind, which are left to them; -1: this one has just its own width. */
  following = 0;

  constructor(
    readonly field: keyof Fields,
    readonly least: number,
    readonly most: number,
    readonly sign: Sign,
    readonly kind: "whole" | "two-digit-year" | "fraction" = "whole",
  ) {}

  /** Numbers that touch it are divided by its width. */
  get isFixed(): boolean {
    return this.least === this.most && this.sign === "never";
  }

  readonly parse: Parser = (text, start, fields) => {
    let at = start;
    if (at === text.length) return ~at;
    const mark = text[at];
    if (mark === "+" || mark === "-") {
      const isAllowed = this.sign === "exceeds-pad" || (this.sign === "normal" && mark === "-");
      if (!isAllowed) return ~at;
      at++;
    }
    const first = at;
    if (first + this.least > text.length) return ~first;
    let most = this.most + Math.max(this.following, 0);
    let end = digitsEnd(text, first, most);
    if (end < first + this.least) return ~first;
    if (this.following > 0) {
      most = Math.max(this.least, end - first - this.following);
      end = Math.min(end, first + most);
    }
    const value = Number(text.slice(first, end));
    if (mark === "-" && value === 0) return ~start;
    if (this.sign === "exceeds-pad" && mark !== "-") {
      const isLong = end - first > this.least;
      if (mark === "+" ? !isLong : isLong) return ~(mark === "+" ? start : first);
    }
    return set(fields, this.field, this.#valueOf(mark === "-" ? -value : value, end - first), start, end);
  };

  #valueOf(value: number, width: number): number {
    if (this.kind === "two-digit-year") return 2000 + value;
    return this.kind === "fraction" ? value * 10 ** (9 - width) : value;
  }
}

function digitsEnd(text: string, start: number, most: number): number {
  const limit = Math.min(start + most, text.length);
  let at = start;
  while (at < limit && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** A field that stands twice must say the same. */
function set<Field extends keyof Fields>(
  fields: Fields,
  field: Field,
  value: Fields[Field],
  start: number,
  end: number,
) {
  if (fields[field] !== undefined && fields[field] !== value) return ~start;
  fields[field] = value;
  return end;
}

const numberFields: Readonly<Record<string, keyof Fields>> = {
  ...{ M: "month", L: "month", d: "day", H: "hour", k: "clockHour", K: "hourOfHalf", h: "clockHourOfHalf" },
  ...{ m: "minute", s: "second", D: "dayOfYear" },
};

/** A number that takes part in dividing the digits of its neighbours; undefined for another letter. */
export function numberParser(letter: string, count: number, hasEra: boolean): NumberParser | undefined {
  if (letter === "y") {
    const field = hasEra ? "yearOfEra" : "year";
    if (count === 2) return new NumberParser(field, 2, 2, "never", "two-digit-year");
    return new NumberParser(field, count, 19, count < 4 ? "normal" : "exceeds-pad");
  }
  // One digit is fixed; of more, as many as there are.
  if (letter === "S" && count === 1) return new NumberParser("nanos", 1, 1, "never", "fraction");
  const field = numberFields[letter];
  if (field === undefined || ("ML".includes(letter) && count > 2)) return undefined;
  if (count === 1) return new NumberParser(field, 1, 19, "normal");
  return letter === "D" ? new NumberParser(field, count, 3, "never") : new NumberParser(field, count, count, "never");
}

export const literalParser =
  (literal: string): Parser =>
  (text, at) =>
    text.substr(at, literal.length).toLowerCase() === literal.toLowerCase() ? at + literal.length : ~at;

const textParser = (field: keyof Fields, texts: readonly string[], base: number): Parser => {
  const longestFirst = texts
    .map((name, i) => [name.toLowerCase(), i + base] as const)
    .sort(([a], [b]) => b.length - a.length);
  return (text, at, fields) => {
    for (const [name, value] of longestFirst)
      if (text.substr(at, name.length).toLowerCase() === name) return set(fields, field, value, at, at + name.length);
    return ~at;
  };
};

const fractionParser =
  (most: number): Parser =>
  (text, at, fields) => {
    const end = digitsEnd(text, at, most);
    return end === at ? ~at : set(fields, "nanos", Number(text.slice(at, end)) * 10 ** (9 - (end - at)), at, end);
  };

/** Those of letters that divide no digits among them. */
export function textOrZoneParser({ letter, count }: Extract<Token, { letter: string }>): Parser {
  if ("ML".includes(letter))
    return textParser("month", count === 3 ? months.map((name) => name.slice(0, 3)) : months, 1);
  if (letter === "a") return textParser("half", halves, 0);
  if (letter === "G") return textParser("era", count < 4 ? eras.short : eras.full, 0);
  if (letter === "S") return fractionParser(count);
  if (letter === "X" || letter === "x") return offsetParser(isoForms[count - 1]!, letter === "X" ? "Z" : "");
  if (letter === "Z" && count !== 4)
    return count < 4 ? offsetParser(isoForms[1]!, "") : offsetParser(isoForms[4]!, "Z");
  if (letter === "Z" || letter === "O") return localizedOffset(letter === "Z" || count === 4);
  return zoneParser(letter === "z");
}

/** `+HHmm`, `+HHMM`, `+HH:MM`, `+HHMMss`, `+HH:MM:ss`: small letters may be absent. */
const isoForms = [
  /([+-])(\d\d)(?:([0-5]\d))?/y,
  /([+-])(\d\d)([0-5]\d)/y,
  /([+-])(\d\d):([0-5]\d)/y,
  /([+-])(\d\d)([0-5]\d)(?:([0-5]\d))?/y,
  /([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?/y,
];

const offsetParser =
  (form: RegExp, zero: string): Parser =>
  (text, at, fields) => {
    if (zero && text[at]?.toUpperCase() === zero) return set(fields, "offset", 0, at, at + 1);
    form.lastIndex = at;
    const match = form.exec(text);
    return match ? set(fields, "offset", secondsOf(match), at, at + match[0].length) : ~at;
  };

const secondsOf = ([, sign, hours, minutes, seconds]: readonly string[]) =>
  (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0));

function localizedOffset(isFull: boolean): Parser {
  const form = isFull
    ? /GMT(?:([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?)?/iy
    : /GMT(?:([+-])(\d{1,2})(?::([0-5]\d)(?::([0-5]\d))?)?)?/iy;
  return (text, at, fields) => {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) return ~at;
    return set(fields, "offset", match[1] === undefined ? 0 : secondsOf(match), at, at + match[0].length);
  };
}

/** The id of a zone or an offset; where `hasNames`, a name such as PST, too. */
const zoneParser =
  (hasNames: boolean): Parser =>
  (text, at, fields) => {
    const rest = text.slice(at);
    const named = hasNames ? zoneNameAt(rest) : undefined;
    let [id = ""] = /^(?:[A-Za-z][A-Za-z0-9~/._+:-]*|[+-]\d\d:\d\d(?::\d\d)?|Z)/.exec(rest) ?? [];
    while (id.length > (named?.[0].length ?? 0) && !zoneOffset(id)) id = id.slice(0, -1);
    if (id.length > (named?.[0].length ?? 0)) return set(fields, "zone", id, at, at + id.length);
    return named ? set(fields, "zone", named[1].zone, at, at + named[0].length) : ~at;
  };
