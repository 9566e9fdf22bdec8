import type { CreateView, UnresolvedCommand } from "../../plan/unresolved/index";
import { parseColumns } from "../../types/index";
import { parsePropertyList } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import { ClauseSet, parseIfNotExists, parseObjectName } from "./command";

interface Header {
  readonly replace: boolean;
  readonly scope: CreateView["scope"];
}

/** CREATE VIEW from the word behind VIEW on. */
export function parseCreateView(cursor: SqlCursor, { replace, scope }: Header): UnresolvedCommand {
  const ifNotExists = parseIfNotExists(cursor);
  const nameParts = parseObjectName(cursor);
  if (scope !== "persistent" && !ifNotExists) {
    const source = parseViewUsing(cursor, nameParts, { replace, scope });
    if (source) return source;
  }
  const columns = cursor.at("(") ? cursor.parenthesized(() => cursor.list(() => parseColumn(cursor))) : undefined;
  const clauses = parseClauses(cursor);
  cursor.expect("AS");
  const queryStart = cursor.current.start;
  const plan = cursor.query();
  const text = cursor.text.slice(queryStart, cursor.lastEnd);
  if (ifNotExists && scope !== "persistent") cursor.reportHere("_LEGACY_ERROR_TEMP_0053", {});
  if (ifNotExists && replace)
    cursor.reportHere("CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE", { viewName: nameParts.join(".") });
  return {
    kind: "CreateView",
    nameParts,
    scope,
    replace,
    ifNotExists,
    ...(columns && { columns }),
    ...clauses,
    plan,
    text,
  };
}

function parseColumn(cursor: SqlCursor) {
  const name = cursor.identifier();
  return cursor.accept("COMMENT") ? { name, comment: cursor.string() } : { name };
}

function parseClauses(cursor: SqlCursor): Pick<CreateView, "comment" | "properties"> {
  const clauses = new ClauseSet(cursor);
  let result: Pick<CreateView, "comment" | "properties"> = {};
  for (;;) {
    if (cursor.accept("COMMENT")) {
      clauses.add("COMMENT");
      result = { ...result, comment: cursor.string() };
    } else if (cursor.accept("TBLPROPERTIES")) {
      clauses.add("TBLPROPERTIES");
      result = { ...result, properties: parsePropertyList(cursor) };
    } else if (cursor.acceptSequence("WITH", "SCHEMA")) {
      clauses.add("WITH SCHEMA");
      parseBinding(cursor);
    } else if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
      clauses.add("DEFAULT COLLATION");
      cursor.identifier();
      cursor.unsupported ??= "DEFAULT COLLATION";
    } else if (cursor.acceptSequence("PARTITIONED", "ON")) {
      clauses.add("PARTITIONED ON");
      cursor.names();
    } else return result;
  }
}

/** How a view follows changes of the tables below it. */
export function parseBinding(cursor: SqlCursor): void {
  if (cursor.accept("BINDING") || cursor.accept("COMPENSATION")) return;
  cursor.accept("TYPE");
  cursor.expect("EVOLUTION");
}

/** `CREATE TEMP VIEW t (a INT) USING csv OPTIONS (path '…')`: a view of files. */
function parseViewUsing(
  cursor: SqlCursor,
  nameParts: readonly string[],
  { replace, scope }: Header,
): UnresolvedCommand | undefined {
  const { index } = cursor;
  const close = cursor.at("(") ? cursor.closingParenthesis(index) : index - 1;
  if (close === undefined || cursor.tokens[close + 1]!.word !== "USING") return undefined;
  const schemaStart = cursor.peek().start;
  let schema: string | undefined;
  if (cursor.at("(")) {
    cursor.parenthesized(() => parseColumns(cursor));
    schema = cursor.text.slice(schemaStart, cursor.tokens[close]!.start);
  }
  cursor.expect("USING");
  const format = cursor.multipartIdentifier().join(".");
  const { path, ...options } = cursor.accept("OPTIONS") ? parsePropertyList(cursor) : ({} as Record<string, string>);
  const paths = path === undefined ? [] : [path];
  return {
    kind: "CreateView",
    nameParts,
    scope,
    replace,
    ifNotExists: false,
    plan: { kind: "FileScan", format, options, paths, ...(schema && { schema }) },
  };
}
