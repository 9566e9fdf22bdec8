import type { Token } from "../../runtime/types";
import { type QueryBlock, queryBlockAt, tokensOf } from "./query-block";

/** What may stand at a place of a SQL text. */
export interface SqlPlace {
  readonly kind: "relation" | "expression" | "literal" | "comment";
  readonly block: QueryBlock;
  /** Names with dots before the place: `t` of `t.na|`. */
  readonly qualifier: readonly string[];
  /** The word at the place, from its start to its end. */
  readonly word: { readonly start: number; readonly end: number };
  /** The call around the place, for its signature. */
  readonly call: { readonly name: string; readonly argument: number } | undefined;
}

const relationWords: ReadonlySet<string> = new Set("FROM JOIN INTO TABLE UPDATE DESCRIBE DESC VIEW".split(" "));

export function sqlPlace(text: string, offset: number): SqlPlace {
  const tokens = tokensOf(text).filter((token) => token.kind !== "end");
  const at = tokens.findIndex(
    (token) => token.end >= offset && token.start <= offset && (token.kind === "word" || token.kind === "quoted"),
  );
  const own = at >= 0 ? tokens[at]! : undefined;
  const before = tokens.filter((token) => token.end <= (own?.start ?? offset));
  const inside = tokens.find((token) => token.start < offset && (offset < token.end || isOpen(token)) && isText(token));
  const block = queryBlockAt(text, offset);
  const qualifier = qualifierOf(before);
  const lead = before.slice(0, before.length - qualifier.length * 2);
  const word = own ? { start: own.start, end: own.end } : { start: offset, end: offset };
  const kind = inside
    ? "literal"
    : inComment(text, offset)
      ? "comment"
      : isRelation(lead, block)
        ? "relation"
        : "expression";
  return { kind, block, qualifier, word, call: callAround(before) };
}

const isText = ({ kind, text }: Token) => kind === "string" || (kind === "unknown" && /['"]/.test(text));
const isOpen = ({ kind }: Token) => kind === "unknown";

function inComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const dashes = line.indexOf("--");
  if (dashes >= 0 && (line.slice(0, dashes).match(/'/g)?.length ?? 0) % 2 === 0) return true;
  return (
    text.lastIndexOf("/*", offset - 1) > text.lastIndexOf("*/", offset - 1) &&
    text[text.lastIndexOf("/*", offset - 1) + 2] !== "+"
  );
}

function qualifierOf(before: readonly Token[]): string[] {
  const parts: string[] = [];
  for (let index = before.length - 1; index >= 1 && before[index]!.word === "."; index -= 2) {
    const name = before[index - 1]!;
    if (name.kind !== "word" && name.kind !== "quoted") break;
    parts.unshift(name.kind === "quoted" ? name.text.slice(1, -1) : name.text);
  }
  return parts;
}

/** Behind FROM, JOIN, INTO …, and behind the commas of a FROM clause. */
function isRelation(lead: readonly Token[], block: QueryBlock): boolean {
  const last = lead.at(-1);
  if (!last) return false;
  if (relationWords.has(last.word)) return !(last.word === "FROM" && lead.at(-2)?.word === "DISTINCT");
  if (last.word === "EXISTS") return lead.at(lead.at(-2)?.word === "NOT" ? -3 : -2)?.word === "IF";
  return last.word === "," && block.clause === "FROM" && lead.some((token) => token.word === "FROM");
}

function callAround(before: readonly Token[]): SqlPlace["call"] {
  let depth = 0;
  let argument = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const { word } = before[index]!;
    if (word === ")") depth++;
    else if (word === "(" && depth > 0) depth--;
    else if (word === "(") {
      const name = before[index - 1];
      return name?.kind === "word" ? { name: name.text, argument } : undefined;
    } else if (word === "," && depth === 0) argument++;
    else if (depth === 0 && (word === ";" || word === "SELECT")) return undefined;
  }
  return undefined;
}
