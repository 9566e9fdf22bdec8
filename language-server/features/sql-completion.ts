import { CompletionItemKind } from "vscode-languageserver";
import type { SessionState } from "../columns/session-state";
import type { ScopeFrame } from "../columns/string-place";
import { expectedWords } from "../sql/expected-words";
import type { FromItem, QueryBlock } from "../sql/query-block";
import { sparkFunctions } from "../sql/sql-functions";
import { type SqlPlace, sqlPlace } from "../sql/sql-place";
import { columnEntries, quoted } from "./column-entries";
import type { CompletionEntry } from "./completion-entry";
import type { CellRequest } from "./request";
import { tableEntries } from "./table-entries";

/**
 * Completions in a SQL text, in its own offsets.
 * @param frames whose columns an expression outside of any query names
 */
export async function sqlEntries(
  request: CellRequest,
  text: string,
  offset: number,
  kind: "statement" | "expression",
  frames: readonly ScopeFrame[] = [],
  state: SessionState = frames[0]?.session ?? request.notebook.sessionAt(request.cell.id, request.offset),
): Promise<CompletionEntry[]> {
  const place = sqlPlace(text, offset);
  if (place.kind === "literal" || place.kind === "comment") return [];
  const { word } = place;
  const keywords = place.qualifier.length > 0 ? [] : keywordEntries(text.slice(0, word.start), kind, word);
  if (place.kind === "relation") {
    const ctes = place.block.ctes.map(({ name }) => ({ name, detail: "WITH" }));
    const named = ctes.map(({ name, detail }) => ({
      label: name,
      ...quoted(name, "sql"),
      kind: CompletionItemKind.Struct,
      replace: word,
      detail,
      sort: `0 ${name}`,
    }));
    return [...named, ...(await tableEntries(request, word, "sql", state)), ...keywords];
  }
  const columns =
    kind === "expression" && place.block.from.length === 0
      ? await columnEntries(request.notebook, frames, place.qualifier, word, "sql")
      : await scopeEntries(request, place, state);
  if (place.qualifier.length > 0) return columns;
  return [...columns, ...aliasEntries(place.block, word), ...functionEntries(word), ...keywords];
}

/** Columns of the tables in FROM, those of the queries around last. */
async function scopeEntries(
  { notebook }: CellRequest,
  { block, qualifier, word }: SqlPlace,
  state: SessionState,
): Promise<CompletionEntry[]> {
  const entries: CompletionEntry[] = [];
  for (let at: QueryBlock | undefined = block; at; at = at.outer) {
    const [first, ...rest] = qualifier;
    const named =
      first === undefined ? undefined : at.from.find(({ name }) => name?.toLowerCase() === first.toLowerCase());
    const items = named ? [named] : at.from;
    const found = await Promise.all(
      items.map((item) => itemEntries(notebook, at!, item, state, named ? rest : qualifier, word)),
    );
    const visible = at === block && block.clause === "USING" ? ofBothSides(found.flat()) : found.flat();
    entries.push(...visible.filter(({ label }) => !entries.some((entry) => entry.label === label)));
    if (named) break;
  }
  return entries;
}

/** What USING may name, once each. */
function ofBothSides(entries: readonly CompletionEntry[]): readonly CompletionEntry[] {
  const labels = entries.map(({ label }) => label);
  return entries.filter(({ label }, index) => labels.indexOf(label) === index && labels.lastIndexOf(label) > index);
}

async function itemEntries(
  notebook: CellRequest["notebook"],
  block: QueryBlock,
  item: FromItem,
  state: SessionState,
  path: readonly string[],
  word: SqlPlace["word"],
): Promise<CompletionEntry[]> {
  const entries = await columnEntries(
    notebook,
    scopeOf(notebook.analyzer.spark, block, item, state),
    path,
    word,
    "sql",
  );
  const from = path.length > 0 ? path.join(".") : (item.nameParts?.join(".") ?? item.name);
  return entries.map((entry) => ({ ...entry, ...(from && { from }) }));
}

/** A FROM item's columns are those of a query over it alone. */
export function scopeOf(
  spark: CellRequest["notebook"]["analyzer"]["spark"],
  block: QueryBlock,
  item: FromItem,
  session: SessionState,
): ScopeFrame[] {
  const ctes = block.ctes.map(({ text }) => text).join(", ");
  const lead = ctes ? `WITH ${ctes} ` : "";
  // What is made of the items before it is read with them.
  const query =
    item.isLateral && block.fromText
      ? `SELECT ${item.name === undefined ? "" : `\`${item.name.replaceAll("`", "``")}\`.`}* ${block.fromText}`
      : `SELECT * FROM ${item.text}`;
  return [{ frame: spark.sql(`${lead}${query}`), session }];
}

function aliasEntries(block: QueryBlock, replace: SqlPlace["word"]): CompletionEntry[] {
  const tables = block.from.flatMap(({ name, text }) =>
    name ? [{ label: name, detail: text, kind: CompletionItemKind.Variable }] : [],
  );
  const own = ["GROUP BY", "HAVING", "ORDER BY"].includes(block.clause)
    ? block.selectAliases.map((label) => ({ label, detail: "of SELECT", kind: CompletionItemKind.Field }))
    : [];
  return [...tables, ...own].map((entry) => ({
    ...entry,
    ...quoted(entry.label, "sql"),
    replace,
    sort: `1${entry.label}`,
  }));
}

function functionEntries(replace: SqlPlace["word"]): CompletionEntry[] {
  return [...sparkFunctions.values()]
    .filter(({ name }) => /^[a-z]/.test(name))
    .map(({ name, usages }) => ({
      label: name,
      kind: CompletionItemKind.Function,
      replace,
      detail: usages[0]?.signature ?? "",
      sort: `3${name}`,
      data: { function: name },
    }));
}

const keywordEntries = (
  before: string,
  kind: "statement" | "expression",
  replace: SqlPlace["word"],
): CompletionEntry[] =>
  expectedWords(before, kind).map((label) => ({ label, kind: CompletionItemKind.Keyword, replace, sort: `4${label}` }));
