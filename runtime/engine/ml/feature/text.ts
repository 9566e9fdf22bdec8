import { alias, column, operation, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import type { Params, ParamValues } from "../params";
import { fieldOf, refuseExisting } from "../schema";
import type { TransformerClass } from "../stage";

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

/** All words but the listed ones. */
export const stopWordsRemover = toWords(
  { caseSensitive: false },
  "array",
  (params) =>
    ({
      operation: "withoutWords",
      words: params.texts("stopWords"),
      caseSensitive: params.flag("caseSensitive"),
    }) as { operation: string },
);
