import { type Token, unquoteIdentifier } from "../../runtime/types";
import type { Span } from "../syntax/program";
import { type CommonTable, type FromItem, type QueryBlock, tokensOf } from "./query-block";
import { sqlPlace } from "./sql-place";

/** A word of a SQL text that stands for a relation. */
export interface SqlName {
  readonly span: Span;
  /** A table or view of the session, by its lower-case name; or where in the text a common table or an alias is declared. */
  readonly relation: string | number;
  readonly isDeclaration: boolean;
}

/** What a word at a place stands for: a table, a view, a common table or an alias of one; undefined for all else. */
export function sqlNameAt(text: string, offset: number): SqlName | undefined {
  const tokens = tokensOf(text);
  const at = tokens.findIndex((token) => isWord(token) && token.start <= offset && offset <= token.end);
  return at < 0 ? undefined : nameOf(text, tokens, at);
}

/** All words of a text that stand for one relation. */
export function sqlNamesOf(text: string, relation: SqlName["relation"], word: string): SqlName[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) => {
    const found = isWord(token) && same(unquoted(token), word) ? nameOf(text, tokens, at) : undefined;
    return found?.relation === relation ? [found] : [];
  });
}

function nameOf(text: string, tokens: readonly Token[], at: number): SqlName | undefined {
  const token = tokens[at]!;
  const name = unquoted(token);
  const place = sqlPlace(text, token.end);
  if (place.kind === "literal" || place.kind === "comment" || place.qualifier.length > 0) return undefined;
  const found = (relation: SqlName["relation"], isDeclaration: boolean): SqlName => ({
    span: { start: token.start, end: token.end },
    relation,
    isDeclaration,
  });
  const { block } = place;
  if (block.ctes.some((cte) => startOf(cte) === token.start)) return found(token.start, true);
  const aliased = block.from.find((item) => aliasOf(item, tokens)?.start === token.start);
  if (aliased) return found(token.start, true);
  if (place.kind === "relation") {
    if (tokens[at + 1]?.word === ".") return undefined;
    const cte = commonTable(block, name, token.start);
    return cte ? found(startOf(cte), false) : found(name.toLowerCase(), isMade(tokens, at));
  }
  if (tokens[at + 1]?.word !== ".") return undefined;
  const item = itemNamed(block, name);
  const alias = item && aliasOf(item, tokens);
  if (alias) return found(alias.start, false);
  if (item?.nameParts?.length !== 1) return undefined;
  const cte = commonTable(block, name, token.start);
  return found(cte ? startOf(cte) : name.toLowerCase(), false);
}

const startOf = ({ end, text }: CommonTable) => end - text.length;

/** The nearest before the place: a common table does not see itself. */
const commonTable = ({ ctes }: QueryBlock, name: string, before: number): CommonTable | undefined =>
  ctes.findLast((cte) => same(cte.name, name) && (cte.end <= before || startOf(cte) > before));

function itemNamed(block: QueryBlock, name: string): FromItem | undefined {
  for (let at: QueryBlock | undefined = block; at; at = at.outer) {
    const item = at.from.find((one) => one.name !== undefined && same(one.name, name));
    if (item) return item;
  }
  return undefined;
}

/** The word that gives a FROM item another name than its table's. */
function aliasOf({ start, text, name, nameParts }: FromItem, tokens: readonly Token[]): Token | undefined {
  if (name === undefined) return undefined;
  const inside = tokens.filter((token) => token.start >= start && token.end <= start + text.length);
  const words = inside.filter((token) => isWord(token) && same(unquoted(token), name));
  // `a a`, or `a AS a`: the second word is the alias; without one the last word is the table's own.
  const own = nameParts && same(nameParts.at(-1)!, name) ? 1 : 0;
  const outside = words.filter((token) => depthOf(inside, token) === 0);
  return outside.length > own ? outside.at(-1) : undefined;
}

function depthOf(tokens: readonly Token[], token: Token): number {
  let depth = 0;
  for (const { word, start } of tokens) {
    if (start >= token.start) break;
    if (word === "(") depth++;
    else if (word === ")") depth--;
  }
  return depth;
}

/** `CREATE … VIEW name`, `CREATE TABLE IF NOT EXISTS name`. */
function isMade(tokens: readonly Token[], at: number): boolean {
  const first = tokens.findLastIndex(({ word }, index) => word === "CREATE" && index < at);
  return first >= 0 && tokens.slice(first + 1, at).every(({ word }) => madeBy.has(word));
}

const madeBy: ReadonlySet<string> = new Set(
  "OR REPLACE LOCAL GLOBAL TEMP TEMPORARY EXTERNAL VIEW TABLE IF NOT EXISTS".split(" "),
);

const isWord = ({ kind }: Token) => kind === "word" || kind === "quoted";
const unquoted = ({ kind, text }: Token) => (kind === "quoted" ? unquoteIdentifier(text) : text);
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
