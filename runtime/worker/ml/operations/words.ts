import { javaRegex } from "../../functions/java-regex";
import type { Column } from "../columns/column";
import type { ValueOperation } from "./operation";

/** An operation from a row's value to a list of texts; null stays null. */
const toWords =
  <Value>(
    prepare: (values: Readonly<Record<string, unknown>>) => (value: Value) => readonly string[],
  ): ValueOperation =>
  ({ values }) => {
    const convert = prepare(values);
    return ([first], result) => {
      for (const value of valuesOf(first)) result.push(value === null ? null : convert(value as Value));
    };
  };

function valuesOf(column: Column | undefined): readonly unknown[] {
  if (column?.kind !== "value") throw new TypeError("Texts were expected");
  return column.values;
}

export const tokenize = toWords<string>(() => (text) => withoutEmptyEnd(text.toLowerCase().split(/[ \t\n\v\f\r]/)));

/** As Java's `split`: what is empty at the end is left out; one empty text stays. */
function withoutEmptyEnd(parts: readonly string[]): readonly string[] {
  let { length } = parts;
  while (length > 1 && parts[length - 1] === "") length--;
  if (length === 1 && parts[0] === "" && parts.length > 1) return [];
  return parts.slice(0, length);
}

export const tokenizeByPattern = toWords<string>((values) => {
  const pattern = javaRegex(values.pattern as string, "RegexTokenizer");
  const least = values.minTokenLength as number;
  return (given) => {
    const text = values.toLowercase ? given.toLowerCase() : given;
    const found = values.gaps
      ? withoutEmptyEnd(text.split(pattern))
      : [...text.matchAll(pattern)].map(([match]) => match);
    return found.filter((token) => token.length >= least);
  };
});

export const nGrams = toWords<readonly string[]>(
  ({ n }) =>
    (words) =>
      Array.from({ length: Math.max(words.length - (n as number) + 1, 0) }, (_, i) =>
        words.slice(i, i + (n as number)).join(" "),
      ),
);

export const withoutWords = toWords<readonly string[]>(({ words, caseSensitive }) => {
  const fold = (word: string) => (caseSensitive ? word : word.toLowerCase());
  const removed = new Set((words as readonly string[]).map(fold));
  return (given) => given.filter((word) => !removed.has(fold(word)));
});

/** What the `rules` say of a row's items: the consequents, once each, of those whose antecedents are all there, without what is there already. */
export const impliedItems = toWords<readonly string[]>(({ rules }) => (items) => {
  const own = new Set(items);
  const implied = (rules as readonly (readonly [readonly string[], string])[])
    .filter(([antecedent, consequent]) => !own.has(consequent) && antecedent.every((item) => own.has(item)))
    .map(([, consequent]) => consequent);
  return [...new Set(implied)];
});
