import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const require = createRequire(import.meta.url);
const grammarFiles: Readonly<Record<string, string>> = {
  "source.sparksql": "syntaxes/sparksql.tmLanguage.json",
  "source.sparkts": "syntaxes/sparkts.tmLanguage.json",
  "source.sparknb": "syntaxes/sparknb.tmLanguage.json",
  "source.ts": require.resolve("tm-grammars/grammars/typescript.json"),
  "source.json": require.resolve("tm-grammars/grammars/json.json"),
};

const registry = new Registry({
  onigLib: readFile(require.resolve("vscode-oniguruma/release/onig.wasm"))
    .then((wasm) => loadWASM({ data: wasm }))
    .then(() => ({ createOnigScanner, createOnigString })),
  loadGrammar: async (scope) => {
    const file = grammarFiles[scope];
    return file ? parseRawGrammar(await readFile(file, "utf8"), file) : null;
  },
});

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The tokens of each line, by VS Code's own engine. */
export async function tokenize(scope: string, lines: readonly string[]): Promise<Token[][]> {
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`No grammar ${scope}`);
  let state = INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: endIndex, scopes }));
  });
}
