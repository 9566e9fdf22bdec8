import type { InsertInto, UnresolvedCommand, UnresolvedPlan } from "../../plan/unresolved/index";
import { parsePropertyList } from "../properties";
import { parseRowFormat } from "../row-format";
import type { SqlCursor } from "../sql-cursor";
import { parseIfNotExists, parseObjectName, parseOptionalPartition, unsupported } from "./command";
import { refuse } from "./create-table";

/** What an INSERT makes of the query behind it. */
export type InsertTarget = (query: UnresolvedPlan) => UnresolvedCommand;

export function parseInsert(
  cursor: SqlCursor,
  wrap: (plan: UnresolvedPlan) => UnresolvedPlan = (plan) => plan,
): UnresolvedCommand {
  const target = parseInsertTarget(cursor);
  return target(wrap(cursor.query()));
}

/** INSERT up to its query. */
export function parseInsertTarget(cursor: SqlCursor): InsertTarget {
  const { start } = cursor.next();
  const overwrite = cursor.accept("OVERWRITE");
  if (!overwrite) cursor.expect("INTO");
  const isDirectory = cursor.at("DIRECTORY") || cursor.atSequence("LOCAL", "DIRECTORY");
  if (overwrite && isDirectory) return parseDirectory(cursor, start);
  cursor.accept("TABLE");
  const nameParts = parseObjectName(cursor);
  if (cursor.at("WITH") && cursor.peek().word === "(") {
    cursor.next();
    parsePropertyList(cursor);
    cursor.unsupported ??= "INSERT ... WITH options";
  }
  if (!overwrite && cursor.accept("REPLACE")) {
    cursor.expect("WHERE");
    cursor.expression();
    return () => unsupported("INSERT INTO ... REPLACE WHERE");
  }
  const partition = parseOptionalPartition(cursor) ?? [];
  const ifPartitionNotExists = parseIfNotExists(cursor);
  const byName = cursor.acceptSequence("BY", "NAME");
  const columns = !byName && cursor.at("(") && holdsNames(cursor) ? cursor.names() : undefined;
  if (!overwrite && ifPartitionNotExists) refuse(cursor, "INSERT INTO ... IF NOT EXISTS", start);
  if (overwrite && ifPartitionNotExists && partition.some((value) => !("value" in value)))
    refuse(cursor, "IF NOT EXISTS with dynamic partitions", start);
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

/** Behind the table, a parenthesis holds columns, unless it is the query. */
function holdsNames(cursor: SqlCursor): boolean {
  const after = cursor.peek(2).word;
  return cursor.peek().word !== "(" && (after === "," || after === ")");
}

function parseDirectory(cursor: SqlCursor, start: number): InsertTarget {
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
  if (isLocal) refuse(cursor, "LOCAL is not supported in INSERT OVERWRITE DIRECTORY to data source", start);
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
