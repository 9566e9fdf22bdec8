import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { parseType } from "../../types/index";
import { parseArguments } from "../expression/function-call";
import { parseNamedList } from "../expression/named";
import type { SqlCursor } from "../sql-cursor";
import {
  namespaceWords,
  parseObjectName,
  parseOptionalPartition,
  refuseClause,
  type StatementRule,
  skipToEnd,
  unsupported,
} from "./command";

/** Statements that are read but not carried out, by their first word. */
export const maintenance: Readonly<Record<string, StatementRule>> = {
  ANALYZE: parseAnalyze,
  TRUNCATE: (cursor) => {
    cursor.next();
    cursor.expect("TABLE");
    const nameParts = parseObjectName(cursor);
    const partition = parseOptionalPartition(cursor);
    return { kind: "TruncateTable", nameParts, ...(partition && { partition }) };
  },
  COMMENT: (cursor) => {
    if (cursor.peek().word !== "ON") return undefined;
    cursor.index += 2;
    return parseComment(cursor);
  },
  LOAD: (cursor) => {
    cursor.next();
    cursor.expect("DATA");
    cursor.accept("LOCAL");
    cursor.expect("INPATH");
    cursor.string();
    cursor.accept("OVERWRITE");
    cursor.expect("INTO", "TABLE");
    const nameParts = parseObjectName(cursor);
    parseOptionalPartition(cursor);
    return { kind: "LoadData", nameParts };
  },
  MSCK: parseRepair,
  REPAIR: parseRepair,
  ADD: parseResource,
  LIST: parseResource,
  CALL: (cursor) => {
    cursor.next();
    parseObjectName(cursor);
    parseArguments(cursor);
    return unsupported("CALL");
  },
  DECLARE: parseDeclare,
  EXECUTE: (cursor) => {
    cursor.next();
    cursor.expect("IMMEDIATE");
    const text = cursor.expression();
    const into = cursor.accept("INTO") ? cursor.list(() => cursor.multipartIdentifier()) : [];
    const using = cursor.accept("USING") ? parseUsing(cursor) : [];
    return { kind: "ExecuteImmediate", text, into, using };
  },
};

function parseComment(cursor: SqlCursor): UnresolvedCommand {
  const { word } = cursor.current;
  if (!cursor.accept("TABLE") && !cursor.accept("COLUMN") && !(cursor.atAny(namespaceWords) && cursor.next()))
    cursor.fail();
  const nameParts = parseObjectName(cursor);
  cursor.expect("IS");
  const comment = cursor.accept("NULL") ? undefined : cursor.string();
  if (word === "TABLE") return { kind: "AlterTable", nameParts, isView: false, action: { change: "comment", comment } };
  if (word !== "COLUMN") return { kind: "AlterNamespace", nameParts, comment: comment ?? "" };
  const action = { change: "comment_column", column: nameParts.slice(-1), comment: comment ?? "" } as const;
  return { kind: "AlterTable", nameParts: nameParts.slice(0, -1), isView: false, action };
}

function parseUsing(cursor: SqlCursor) {
  const close = cursor.closingParenthesis(cursor.index) ?? cursor.index;
  const isEnclosed = cursor.at("(") && cursor.isTerminator(cursor.tokens[close + 1]);
  return isEnclosed ? cursor.parenthesized(() => parseNamedList(cursor)) : parseNamedList(cursor);
}

function parseAnalyze(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const isOfAll = cursor.accept("TABLES");
  if (!isOfAll) cursor.expect("TABLE");
  const isNamed = !isOfAll || cursor.accept("FROM") || cursor.accept("IN");
  const nameParts = isNamed ? parseObjectName(cursor) : [];
  const partition = isOfAll ? undefined : parseOptionalPartition(cursor);
  cursor.expect("COMPUTE", "STATISTICS");
  let columns: readonly string[] | "all" | undefined;
  let scans = true;
  if (cursor.acceptSequence("FOR", "ALL", "COLUMNS")) columns = "all";
  else if (cursor.acceptSequence("FOR", "COLUMNS")) columns = cursor.list(() => cursor.name());
  else if (cursor.atIdentifier()) {
    const option = cursor.identifier().toUpperCase();
    scans = option !== "NOSCAN";
    if (scans) cursor.reportHere("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", { ctx: option });
  }
  if (isOfAll) return { kind: "AnalyzeTables", nameParts, scans };
  return { kind: "AnalyzeTable", nameParts, scans, ...(columns && { columns }), ...(partition && { partition }) };
}

function parseRepair(cursor: SqlCursor): UnresolvedCommand {
  cursor.accept("MSCK");
  cursor.expect("REPAIR", "TABLE");
  const nameParts = parseObjectName(cursor);
  const option = ["ADD", "DROP", "SYNC"].find((word) => cursor.accept(word));
  if (option) cursor.expect("PARTITIONS");
  return { kind: "RepairTable", nameParts, adds: option !== "DROP", drops: option === "DROP" || option === "SYNC" };
}

function parseResource(cursor: SqlCursor): UnresolvedCommand {
  const { word } = cursor.next();
  cursor.identifier(true);
  const isOfAll = cursor.isAtEnd;
  skipToEnd(cursor);
  return word === "LIST" && isOfAll ? { kind: "ListResources" } : unsupported(`${word} resource`);
}

function parseDeclare(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const replace = cursor.acceptSequence("OR", "REPLACE");
  if ((cursor.at("VARIABLE") || cursor.at("VAR")) && cursor.peek().kind !== "end") cursor.next();
  const names = cursor.list(() => parseObjectName(cursor));
  const type = cursor.atIdentifier() && !cursor.at("DEFAULT") ? parseType(cursor) : undefined;
  const defaultValue = cursor.accept("DEFAULT") || cursor.accept("=") ? cursor.expression() : undefined;
  if (!type && !defaultValue) cursor.reportHere("INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED", {});
  return { kind: "DeclareVariable", names, replace, ...(type && { type }), ...(defaultValue && { defaultValue }) };
}

/** Hive's own statements, which Spark refuses by name. */
export function parseHiveStatement(cursor: SqlCursor): UnresolvedCommand {
  const words = [cursor.next().word];
  if (cursor.current.kind === "word" && hiveSecondWords.has(cursor.current.word)) words.push(cursor.next().word);
  skipToEnd(cursor);
  refuseClause(cursor, words.join(" "));
  return unsupported(words.join(" "));
}

const hiveSecondWords = new Set(["ROLE", "TABLE", "DATABASE", "TRANSACTION"]);
export const hiveStatements = new Set([
  "GRANT",
  "REVOKE",
  "EXPORT",
  "IMPORT",
  "LOCK",
  "UNLOCK",
  "START",
  "COMMIT",
  "ROLLBACK",
  "DFS",
]);
