import { tokenize } from "./lexer";
import type { Token } from "./token";

export interface SqlStatement {
  readonly text: string;
  /** Offset of the text in the cell. */
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** Blocks of SQL scripts that end in `END` and their own word again; `IF` and the loops are not counted, being closed by it. */
const closedByName = new Set(["IF", "WHILE", "FOR", "LOOP", "REPEAT"]);

/**
 * The statements of a SQL text, split at semicolons outside of quotes, comments and `BEGIN … END` blocks.
 * @throws ParseError UNCLOSED_BRACKETED_COMMENT
 */
export function splitStatements(text: string): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let tokens: Token[] = [];
  let depth = 0;
  let isScript = false;
  const finish = () => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first && last) statements.push({ text: text.slice(first.start, last.end), start: first.start, tokens });
    tokens = [];
    depth = 0;
    isScript = false;
  };
  const all = tokenize(text);
  for (let index = 0; index < all.length; index++) {
    const token = all[index]!;
    if (token.kind === "end" || (token.word === ";" && depth === 0)) {
      finish();
      continue;
    }
    tokens.push(token);
    const previous = tokens.at(-2)?.word;
    if (token.word === "BEGIN" && (previous === undefined || (previous === ":" && tokens.length === 3)))
      isScript = true;
    if (!isScript || previous === "END") continue;
    if (token.word === "BEGIN" || token.word === "CASE") depth++;
    else if (token.word === "END" && !closedByName.has(all[index + 1]?.word ?? "")) depth--;
  }
  return statements;
}

export interface SqlParameter {
  readonly name: string;
  /** Offset of the colon in the whole text. */
  readonly start: number;
}

/** The `:name` markers of a statement. A colon that follows a name or a bracket directly is not one (`STRUCT<a:INT>`, `v:field`). */
export function parametersOf({ tokens }: SqlStatement): SqlParameter[] {
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.word !== ":" || after?.kind !== "word" || after.start !== token.end) return [];
    const isPartOfName =
      before?.end === token.start && (["word", "quoted"].includes(before.kind) || [")", "]"].includes(before.text));
    return isPartOfName ? [] : [{ name: after.text, start: token.start }];
  });
}
