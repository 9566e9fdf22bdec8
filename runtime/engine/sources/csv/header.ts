import type { CsvOptions } from "./options";

/** Column names from the tokens of a first line: unnamed ones are numbered, and so is every one of those that share a name. */
export function headerNames(
  tokens: readonly (string | null)[],
  options: CsvOptions,
  caseSensitive: boolean,
): readonly string[] {
  if (!options.header) return tokens.map((_, index) => `_c${index}`);
  const folded = tokens.map((token) => (caseSensitive ? token : (token?.toLowerCase() ?? null)));
  const isTwice = (index: number) => folded.indexOf(folded[index]!) !== folded.lastIndexOf(folded[index]!);
  return tokens.map((token, index) => {
    if (token === null || token === "" || token === options.nullValue) return `_c${index}`;
    return isTwice(index) ? `${token}${index}` : token;
  });
}
