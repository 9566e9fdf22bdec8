/** Java date-time patterns in DuckDB's strftime and strptime language; undefined where there is no exact counterpart. */

interface Letters {
  readonly [letters: string]: string | undefined;
}

const printed: Letters = {
  yyyy: "%Y",
  y: "%Y",
  yy: "%y",
  yyy: "%Y",
  uuuu: "%Y",
  u: "%Y",
  MM: "%m",
  M: "%-m",
  MMM: "%b",
  MMMM: "%B",
  L: "%-m",
  LL: "%m",
  LLL: "%b",
  LLLL: "%B",
  dd: "%d",
  d: "%-d",
  D: "%-j",
  DDD: "%j",
  E: "%a",
  EE: "%a",
  EEE: "%a",
  EEEE: "%A",
  a: "%p",
  HH: "%H",
  H: "%-H",
  hh: "%I",
  h: "%-I",
  mm: "%M",
  m: "%-M",
  ss: "%S",
  s: "%-S",
  SSS: "%g",
  SSSSSS: "%f",
};

/** Runs of one letter, quoted text, and the rest. */
const tokens = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;

const isLetters = (token: string) => /^[A-Za-z]/.test(token);

/** What stands in the text as it is; undefined for a quote without an end. */
function literalOf(token: string): string | undefined {
  if (token === "'") return undefined;
  if (!token.startsWith("'")) return token;
  return token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'");
}

export function strftimePattern(pattern: string): string | undefined {
  let out = "";
  for (const [token] of pattern.matchAll(tokens)) {
    const isMeant = token.startsWith("'") || !/[[\]{}#]/.test(token);
    const part = isLetters(token) ? printed[token] : isMeant ? literalOf(token)?.replaceAll("%", "%%") : undefined;
    if (part === undefined) return undefined;
    out += part;
  }
  return out;
}

/** A pattern's counterpart. */
export interface Read {
  /** In DuckDB's language. */
  readonly strptime: string;
  /** Texts that strptime reads as Java does, as a regular expression. */
  readonly shape: string;
}

const minutes = "[0-5][0-9]";
const read: Readonly<Record<string, Read>> = {
  yyyy: { strptime: "%Y", shape: "[0-9]{4}" },
  MM: { strptime: "%m", shape: "[0-9]{2}" },
  M: { strptime: "%m", shape: "[0-9]{1,2}" },
  MMM: { strptime: "%b", shape: "[A-Za-z]{3}" },
  dd: { strptime: "%d", shape: "[0-9]{2}" },
  d: { strptime: "%d", shape: "[0-9]{1,2}" },
  HH: { strptime: "%H", shape: "[0-9]{2}" },
  H: { strptime: "%H", shape: "[0-9]{1,2}" },
  hh: { strptime: "%I", shape: "(?:0[1-9]|1[0-2])" },
  h: { strptime: "%I", shape: "(?:0?[1-9]|1[0-2])" },
  a: { strptime: "%p", shape: "[AaPp][Mm]" },
  mm: { strptime: "%M", shape: minutes },
  m: { strptime: "%M", shape: "[0-5]?[0-9]" },
  ss: { strptime: "%S", shape: minutes },
  s: { strptime: "%S", shape: "[0-5]?[0-9]" },
  SSS: { strptime: "%g", shape: "[0-9]{3}" },
  SSSSSS: { strptime: "%f", shape: "[0-9]{6}" },
};

/** A pattern with a whole date, each part of it read by strptime as Java reads it in texts of this shape; undefined for another pattern. */
export function strptimePattern(pattern: string): Read | undefined {
  const letters: string[] = [];
  const parts: Read[] = [];
  for (const [token] of pattern.matchAll(tokens)) {
    if (isLetters(token)) {
      const part = read[token];
      // Digits that touch others are divided by rules of Java's own, unless there are just as many as letters.
      const isTouching = parts.at(-1)?.strptime.startsWith("%");
      const isOpen = token.length === 1 || token[0] === "S" || letters.at(-1)?.length === 1;
      if (!part || (isTouching && isOpen)) return undefined;
      letters.push(token);
      parts.push(part);
    } else {
      const text = literalOf(token);
      if (text === undefined || !/^[ ,./:TZ_-]*$/.test(text)) return undefined;
      parts.push({ strptime: text, shape: text.replaceAll(".", "\\.") });
    }
  }
  const kinds = new Set(letters.map((run) => run[0]!));
  const isDate = ["y", "M", "d"].every((letter) => kinds.has(letter));
  if (kinds.size < letters.length || !isDate || kinds.has("h") !== kinds.has("a")) return undefined;
  return { strptime: parts.map((part) => part.strptime).join(""), shape: parts.map((part) => part.shape).join("") };
}

/** It reads a zone or an offset, which says what instant a text is. */
export const hasZone = (pattern: string) => pattern.split("'").some((part, i) => i % 2 === 0 && /[VzOXxZ]/.test(part));
