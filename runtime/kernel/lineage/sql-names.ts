import { parametersOf, type SqlStatement, splitStatements, type Token, unquoteIdentifier } from "../../types";
import { type CellNames, joinNames, type MadeKind, tableName } from "./cell-names";

const nothing: CellNames = { reads: new Set(), writes: new Map() };

/** Of the first words of statements that make or change something: the words right before its name. */
const beforeName: Readonly<Record<string, readonly string[]>> = {
  CREATE: ["VIEW", "TABLE"],
  REPLACE: ["TABLE"],
  ALTER: ["VIEW", "TABLE"],
  DROP: ["VIEW", "TABLE"],
  TRUNCATE: ["TABLE"],
  INSERT: ["INTO", "OVERWRITE"],
  MERGE: ["INTO"],
  DELETE: ["FROM"],
  UPDATE: ["UPDATE"],
};
const fillers = new Set(["IF", "NOT", "EXISTS", "TABLE"]);

/** Every word may be a table's name: what is none is never made by a cell. A text that is no SQL has no names, or harmless ones. */
export function sqlNames(text: string): CellNames {
  try {
    return joinNames(splitStatements(text).map(statementNames));
  } catch {
    return nothing;
  }
}

function statementNames(statement: SqlStatement): CellNames {
  const { tokens } = statement;
  const made = madeName(tokens);
  const reads = tokens
    .filter((token, index) => isName(token) && index !== made?.index)
    .map((token) => tableName(nameOf(token)));
  return {
    reads: new Set([...reads, ...parametersOf(statement).map(({ name }) => `ts:${name}`)]),
    writes: new Map(made ? [[made.name, made.kind]] : []),
  };
}

function madeName(
  tokens: readonly Token[],
): { readonly index: number; readonly name: string; readonly kind: MadeKind } | undefined {
  const before = beforeName[tokens[0]?.word ?? ""];
  const marker = before ? tokens.findIndex(({ word }) => before.includes(word)) : -1;
  if (marker < 0) return undefined;
  let index = marker + 1;
  while (fillers.has(tokens[index]?.word ?? "")) index++;
  while (tokens[index + 1]?.word === ".") index += 2;
  const token = tokens[index];
  if (!token || !isName(token)) return undefined;
  const kind = tokens[marker]!.word === "VIEW" ? "view" : "table";
  return { index, name: tableName(nameOf(token)), kind };
}

const isName = ({ kind }: Token) => kind === "word" || kind === "quoted";
const nameOf = ({ kind, text }: Token) => (kind === "quoted" ? unquoteIdentifier(text) : text);
