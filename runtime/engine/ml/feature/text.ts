import { columnPairs } from "../column-pairs";
import { alias, column, operation, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import type { Params, ParamValues } from "../params";
import { fieldOf, refuseExisting } from "../schema";
import type { TransformerClass } from "../stage";
import { stopWordLists } from "./stop-word-lists";

/** A stage from one column of a type to one of lists of texts. */
const toWords = (
  defaults: ParamValues,
  takes: "string" | "array",
  call: (params: Params) => { readonly operation: string },
): TransformerClass => ({
  defaults,
  transform(params, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.optional<string>("outputCol") ?? `${params.uid}__output`];
    const { type } = fieldOf(schema, input);
    const expected = takes === "string" ? "string" : "array<string>";
    const actual = type.kind === "array" ? `array<${type.element.kind}>` : type.kind;
    require(expected === actual, `Input type must be ${expected} type but got ${actual}.`);
    refuseExisting(schema, output);
    return withColumns(plan, alias(output, operation("varchar_list", call(params), column(input))));
  },
});

/** Lower case, split at white space. */
export const tokenizer = toWords({}, "string", () => ({ operation: "tokenize" }));

/** Split at, or made of, what a pattern matches. */
export const regexTokenizer = toWords(
  { gaps: true, pattern: "\\s+", minTokenLength: 1, toLowercase: true },
  "string",
  (params) =>
    ({
      operation: "tokenizeByPattern",
      gaps: params.flag("gaps"),
      pattern: params.text("pattern"),
      minTokenLength: params.number("minTokenLength"),
      toLowercase: params.flag("toLowercase"),
    }) as { operation: string },
);

/** Each n words in a row as one, with spaces between. */
export const nGram = toWords(
  { n: 2 },
  "array",
  (params) => ({ operation: "nGrams", n: params.number("n") }) as { operation: string },
);

/** The words that a language's texts mostly say nothing by. @throws SparkError for a language without a list */
export function defaultStopWords(language: string): readonly string[] {
  const list = stopWordLists[language];
  require(list !==
    undefined, `${language} is not in the supported language list: ${Object.keys(stopWordLists).join(", ")}.`);
  return list!.split(" ");
}

/** All words but the listed ones. */
export const stopWordsRemover: TransformerClass = {
  defaults: { caseSensitive: false, stopWords: defaultStopWords("english") },
  transform(params, { plan, schema }) {
    const words = params.texts("stopWords");
    const call = { operation: "withoutWords", words, caseSensitive: params.flag("caseSensitive") };
    return withColumns(
      plan,
      ...columnPairs(params).map(({ input, output }) => {
        const { type } = fieldOf(schema, input);
        const isWords = type.kind === "array" && type.element.kind === "string";
        require(isWords, `Input type must be ArrayType(StringType) but got ${type.kind}.`);
        refuseExisting(schema, output);
        return alias(output, operation("varchar_list", call, column(input)));
      }),
    );
  },
};
