type Parts = Readonly<Record<string, string | undefined>>;

/** A condition that computes with a column, and what says the same of the column itself: what files and row groups are left out by. */
interface Rewrite {
  readonly pattern: RegExp;
  readonly write: (parts: Parts, quote: string) => string | undefined;
}

export interface ComparedColumn {
  /** Characters of the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const column = "(?<column>(?:\\w+\\.)*[A-Za-z_]\\w*|`[^`]+`)";
const ofYear = `\\byear\\(\\s*${column}\\s*\\)`;
const startOf = `\\b(?:(?:substr|substring)\\(\\s*${column}\\s*,\\s*[01]|left\\(\\s*${column.replace("column", "other")})\\s*,\\s*(?<length>\\d+)\\s*\\)`;

const rewrites: readonly Rewrite[] = [
  {
    pattern: new RegExp(`${ofYear}\\s*(?<sign>==?|<=|>=|<|>)\\s*(?<year>\\d{4})\\b`, "gi"),
    write: ({ column, sign, year }, quote) => comparedYear(column!, sign!, Number(year), quote),
  },
  {
    pattern: new RegExp(`${ofYear}\\s+between\\s+(?<first>\\d{4})\\s+and\\s+(?<last>\\d{4})\\b`, "gi"),
    write: ({ column, first, last }, quote) => years(column!, Number(first), Number(last), quote),
  },
  {
    pattern: new RegExp(`${startOf}\\s*==?\\s*(?<quote>['"])(?<text>[^'"\\\\%_]+)\\k<quote>`, "gi"),
    write: ({ column, other, length, quote, text }) =>
      Number(length) === text!.length ? `${column ?? other} LIKE ${quote}${text}%${quote}` : undefined,
  },
];

/** What SQL text between two places of a cell can say of columns themselves. */
export function comparedColumns(text: string, start: number, end: number): readonly ComparedColumn[] {
  const part = text.slice(start, end);
  return rewrites.flatMap(({ pattern, write }) =>
    [...part.matchAll(pattern)].flatMap(({ index, 0: found, groups = {} }) => {
      // Inside a text in single quotes, as Python's may be, SQL's own take the double ones.
      const isQuoted = (part.slice(0, index).split("'").length - 1) % 2 === 1;
      const written = write(groups, isQuoted ? '"' : "'");
      return written === undefined ? [] : [{ start: start + index, end: start + index + found.length, text: written }];
    }),
  );
}

function comparedYear(column: string, sign: string, year: number, quote: string): string {
  switch (sign) {
    case "<":
      return before(column, year, quote);
    case "<=":
      return before(column, year + 1, quote);
    case ">":
      return since(column, year + 1, quote);
    case ">=":
      return since(column, year, quote);
    default:
      return years(column, year, year, quote);
  }
}

const years = (column: string, first: number, last: number, quote: string) =>
  `(${since(column, first, quote)} AND ${before(column, last + 1, quote)})`;
const since = (column: string, year: number, quote: string) => `${column} >= DATE${quote}${year}-01-01${quote}`;
const before = (column: string, year: number, quote: string) => `${column} < DATE${quote}${year}-01-01${quote}`;
