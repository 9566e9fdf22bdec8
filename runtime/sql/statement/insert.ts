import type { InsertInto, UnresolvedCommand, UnresolvedPlan } from "../../plan/unresolved/index";
import { parsePropertyList } from "../properties";
import { parseRowFormat } from "../row-format";
import type { SqlCursor } from "../sql-cursor";
import {
  parseIfNotExists,
  parseObjectName,
  parseOptionalPartition,
  refuse,
  refuseClause,
  unsupported,
} from "./command";

/** What an INSERT makes of the query behind it. */
export type InsertTarget = (query: UnresolvedPlan) => UnresolvedCommand;

export function parseInsert(
  cursor: SqlCursor,
  wrap: (plan: UnresolvedPlan) => UnresolvedPlan = (plan) => plan,
): UnresolvedCommand {
  const target = parseInsertTarget(cursor);
  const inserted = target(wrap(cursor.query()));
  if (inserted.kind === "RefuseOnTable" && cursor.accept("AS")) cursor.name();
  return inserted;
}

/** INSERT up to its query. */
export function parseInsertTarget(cursor: SqlCursor): InsertTarget {
  cursor.next();
  if (cursor.acceptSequence("WITH", "SCHEMA", "EVOLUTION")) cursor.unsupported ??= "INSERT WITH SCHEMA EVOLUTION";
  const overwrite = cursor.accept("OVERWRITE");
  if (!overwrite) cursor.expect("INTO");
  const isDirectory = cursor.at("DIRECTORY") || cursor.atSequence("LOCAL", "DIRECTORY");
  if (overwrite && isDirectory) return parseDirectory(cursor);
  cursor.accept("TABLE");
  const nameParts = parseObjectName(cursor);
  if (cursor.at("WITH") && cursor.peek().word === "(") {
    cursor.next();
    parsePropertyList(cursor);
    cursor.unsupported ??= "INSERT ... WITH options";
  }
  const hasAlias = cursor.accept("AS");
  if (hasAlias) cursor.name();
  const partition = parseOptionalPartition(cursor) ?? [];
  const ifPartitionNotExists = parseIfNotExists(cursor);
  const byName = cursor.acceptSequence("BY", "NAME");
  if (!overwrite && cursor.at("REPLACE")) return parseReplace(cursor, nameParts, hasAlias);
  if (hasAlias) cursor.fail(cursor.peek(-2));
  const columns = !byName && cursor.at("(") && holdsNames(cursor) ? cursor.names() : undefined;
  if (!overwrite && ifPartitionNotExists) refuseClause(cursor, "INSERT INTO ... IF NOT EXISTS");
  const dynamic = partition.filter((value) => !("value" in value)).map((value) => value.name);
  if (overwrite && ifPartitionNotExists && dynamic.length)
    refuse(cursor, `IF NOT EXISTS with dynamic partitions: ${dynamic.join(", ")}`);
  const insert: Omit<InsertInto, "query"> = {
    kind: "InsertInto",
    nameParts,
    overwrite,
    partition,
    ...(columns && { columns }),
    ...(byName && { byName }),
    ...(ifPartitionNotExists && { ifPartitionNotExists }),
  };
  return (query) => ({ ...insert, query });
}

/** REPLACE WHERE, REPLACE ON and REPLACE USING. */
function parseReplace(cursor: SqlCursor, nameParts: readonly string[], hasAlias: boolean): InsertTarget {
  cursor.next();
  const how = cursor.at("WHERE") ? "WHERE" : "ON/USING";
  if (cursor.accept("WHERE")) {
    if (hasAlias) cursor.reportHere("INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED", {});
    cursor.expression();
  } else if (cursor.accept("USING")) cursor.names();
  else {
    cursor.expect("ON");
    cursor.expression();
  }
  return () => ({ kind: "RefuseOnTable", nameParts, operation: `INSERT INTO ... REPLACE ${how}` });
}

/** Behind the table, a parenthesis holds columns, unless it is the query. */
function holdsNames(cursor: SqlCursor): boolean {
  const after = cursor.peek(2).word;
  return cursor.peek().word !== "(" && (after === "," || after === ")");
}

function parseDirectory(cursor: SqlCursor): InsertTarget {
  const isLocal = cursor.accept("LOCAL");
  cursor.expect("DIRECTORY");
  const written = cursor.atString() ? cursor.string() : undefined;
  if (!cursor.accept("USING")) {
    parseRowFormat(cursor);
    if (cursor.acceptSequence("STORED", "AS")) cursor.identifier();
    if (written === undefined) cursor.fail();
    return () => unsupported("INSERT OVERWRITE DIRECTORY of Hive");
  }
  const format = cursor.multipartIdentifier().join(".");
  const { path = written, ...options } = cursor.accept("OPTIONS")
    ? parsePropertyList(cursor)
    : ({} as Record<string, string>);
  if (isLocal) refuse(cursor, "LOCAL is not supported in INSERT OVERWRITE DIRECTORY to data source");
  return (plan) => ({
    kind: "WriteFiles",
    plan,
    format,
    ...(path !== undefined && { path }),
    mode: "overwrite",
    partitionBy: [],
    sortBy: [],
    clusterBy: [],
    options,
  });
}
