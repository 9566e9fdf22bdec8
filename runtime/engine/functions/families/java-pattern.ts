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

const parsed: Letters = {
  ...printed,
  y: "%Y",
  u: "%Y",
  M: "%-m",
  d: "%-d",
  H: "%-H",
  m: "%-M",
  s: "%-S",
  SSSSSSSSS: "%n",
};

/** Runs of one letter, quoted text, and the rest. */
function translate(pattern: string, letters: Letters): string | undefined {
  let out = "";
  for (const [token] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (token === "''") out += "'";
    else if (token.startsWith("'")) out += token.slice(1, -1).replaceAll("''", "'").replaceAll("%", "%%");
    else if (/^[A-Za-z]/.test(token)) {
      const part = letters[token];
      if (part === undefined) return undefined;
      out += part;
    } else out += token.replaceAll("%", "%%");
  }
  return out;
}

export const strftimePattern = (pattern: string) => translate(pattern, printed);

/** Optional sections (`[…]`) are left to the caller: each way of writing them is one pattern. */
export function strptimePatterns(pattern: string): readonly string[] | undefined {
  const variants = expandOptional(pattern).map((variant) => translate(variant, parsed));
  return variants.every((variant) => variant !== undefined) ? variants : undefined;
}

function expandOptional(pattern: string): readonly string[] {
  const match = /^(.*)\[([^[\]]*)\](.*)$/.exec(pattern);
  if (!match) return [pattern];
  const [, before, inside, after] = match as unknown as [string, string, string, string];
  return [...expandOptional(`${before}${inside}${after}`), ...expandOptional(`${before}${after}`)];
}
