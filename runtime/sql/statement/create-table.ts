import type { ColumnDefinition, CreateTable, UnresolvedCommand } from "../../plan/unresolved/index";
import { startsQuery } from "../lookahead";
import { parsePropertyList } from "../properties";
import { parseRowFormat } from "../row-format";
import type { SqlCursor } from "../sql-cursor";
import { parseColumnDefinition } from "./column-definition";
import { ClauseSet, parseIfNotExists, parseObjectName } from "./command";
import { atConstraint, parseConstraint } from "./constraint";
import { parseExpressionProperties } from "./expression-properties";
import { parsePartitionFields } from "./partitioning";

interface Header {
  readonly replace: boolean;
  readonly isTemporary?: boolean;
  readonly isExternal?: boolean;
}

/** CREATE TABLE and REPLACE TABLE from the word behind TABLE on. */
export function parseCreateTable(
  cursor: SqlCursor,
  { replace, isTemporary, isExternal }: Header,
  start: number,
): UnresolvedCommand {
  const ifNotExists = parseIfNotExists(cursor);
  const nameParts = parseObjectName(cursor);
  if (cursor.at("LIKE") && !replace) return parseLike(cursor, nameParts, ifNotExists);
  const columns = cursor.at("(") && !startsQuery(cursor, 1) ? cursor.parenthesized(() => parseElements(cursor)) : [];
  const body = parseClauses(cursor, start);
  cursor.accept("AS");
  const query = startsQuery(cursor) || cursor.at("(") || cursor.at("WITH") ? cursor.query() : undefined;
  if (query && columns.length)
    refuse(cursor, "Schema may not be specified in a Create Table As Select (CTAS) statement", start);
  if (query && body.columns.length)
    refuse(cursor, "Partition column types may not be specified in Create Table As Select (CTAS)", start);
  if (isTemporary) {
    if (ifNotExists) refuse(cursor, "CREATE TEMPORARY TABLE IF NOT EXISTS", start);
    cursor.report(
      body.provider ? "INVALID_SQL_SYNTAX.CREATE_TEMP_TABLE_USING_PROVIDER" : "_LEGACY_ERROR_TEMP_0046",
      {},
      start,
    );
  }
  if (isExternal && body.provider && !body.isHive) refuse(cursor, "CREATE EXTERNAL TABLE ... USING", start);
  const { isHive: _, columns: partitionColumns, ...clauses } = body;
  return {
    kind: "CreateTable",
    nameParts,
    ifNotExists,
    replace,
    columns: [...columns, ...partitionColumns],
    ...clauses,
    ...(query && { query }),
  };
}

export const refuse = (cursor: SqlCursor, message: string, start: number) =>
  cursor.report("_LEGACY_ERROR_TEMP_0035", { message }, start);

function parseElements(cursor: SqlCursor): ColumnDefinition[] {
  const columns: ColumnDefinition[] = [];
  cursor.list(() => {
    if (atConstraint(cursor, false)) parseConstraint(cursor, false);
    else columns.push(parseColumnDefinition(cursor));
  });
  return columns;
}

type Clauses = Pick<CreateTable, "provider" | "location" | "options" | "properties" | "partitionBy" | "comment"> & {
  readonly columns: readonly ColumnDefinition[];
  readonly isHive: boolean;
};

function parseClauses(cursor: SqlCursor, start: number): Clauses {
  const clauses = new ClauseSet(cursor);
  let result: Clauses = { options: {}, properties: {}, partitionBy: [], columns: [], isHive: false };
  if (cursor.accept("USING")) result = { ...result, provider: cursor.multipartIdentifier().join(".") };
  const usesProvider = result.provider !== undefined;
  for (;;) {
    if (cursor.at("OPTIONS") && cursor.peek().word === "(") {
      clauses.add(cursor.next().word, start);
      result = { ...result, options: parseExpressionProperties(cursor) };
    } else if (cursor.acceptSequence("PARTITIONED", "BY")) {
      clauses.add("PARTITIONED BY", start);
      result = { ...result, ...parsePartitionFields(cursor, start) };
    } else if (cursor.acceptSequence("SKEWED", "BY")) {
      cursor.names();
      cursor.expect("ON");
      cursor.parenthesized(() => cursor.list(() => cursor.primary()));
      if (cursor.acceptSequence("STORED", "AS")) cursor.expect("DIRECTORIES");
      cursor.report("INVALID_STATEMENT_OR_CLAUSE", { operation: "CREATE TABLE ... SKEWED BY" }, start);
    } else if (cursor.acceptSequence("CLUSTER", "BY")) {
      clauses.add("CLUSTER BY", start);
      cursor.parenthesized(() => cursor.list(() => cursor.multipartIdentifier()));
      cursor.unsupported ??= "CREATE TABLE ... CLUSTER BY";
    } else if (cursor.acceptSequence("CLUSTERED", "BY")) {
      clauses.add("CLUSTERED BY", start);
      parseBuckets(cursor);
    } else if (cursor.atSequence("ROW", "FORMAT")) {
      clauses.add("ROW FORMAT", start);
      const isSerde = cursor.peek(2).word === "SERDE";
      parseRowFormat(cursor);
      cursor.unsupported ??= "ROW FORMAT";
      if (usesProvider)
        invalid(cursor, `CREATE TABLE ... USING ... ROW FORMAT ${isSerde ? "SERDE" : "DELIMITED"}`, start);
    } else if (cursor.at("STORED") && (cursor.peek().word === "AS" || cursor.peek().word === "BY")) {
      clauses.add("STORED AS/BY", start);
      const provider = parseStoredAs(cursor, usesProvider, start);
      result = { ...result, isHive: true, ...(provider && { provider }) };
    } else if (cursor.accept("LOCATION")) {
      clauses.add("LOCATION", start);
      result = { ...result, location: cursor.string() };
    } else if (cursor.accept("COMMENT")) {
      clauses.add("COMMENT", start);
      result = { ...result, comment: cursor.string() };
    } else if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
      clauses.add("DEFAULT COLLATION", start);
      parseCollation(cursor);
    } else if (cursor.accept("TBLPROPERTIES")) {
      clauses.add("TBLPROPERTIES", start);
      result = { ...result, properties: parsePropertyList(cursor) };
    } else break;
  }
  if (clauses.has("CLUSTER BY") && clauses.has("PARTITIONED BY"))
    cursor.report("SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED", {}, start);
  if (clauses.has("CLUSTER BY") && clauses.has("CLUSTERED BY"))
    cursor.report("SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED", {}, start);
  return result;
}

const invalid = (cursor: SqlCursor, operation: string, start: number) =>
  cursor.report("INVALID_STATEMENT_OR_CLAUSE", { operation }, start);

function parseCollation(cursor: SqlCursor): void {
  cursor.identifier();
  cursor.unsupported ??= "DEFAULT COLLATION";
}

function parseBuckets(cursor: SqlCursor): void {
  cursor.names();
  if (cursor.acceptSequence("SORTED", "BY"))
    cursor.parenthesized(() =>
      cursor.list(() => {
        cursor.name();
        if (!cursor.accept("ASC")) cursor.accept("DESC");
      }),
    );
  cursor.expect("INTO");
  if (cursor.current.kind !== "integer") cursor.fail();
  cursor.next();
  cursor.expect("BUCKETS");
  cursor.unsupported ??= "CREATE TABLE ... CLUSTERED BY";
}

/** The format of `STORED AS`, as a data source's name. */
function parseStoredAs(cursor: SqlCursor, usesProvider: boolean, start: number): string | undefined {
  cursor.next();
  if (cursor.accept("BY")) {
    cursor.string();
    if (cursor.acceptSequence("WITH", "SERDEPROPERTIES")) parsePropertyList(cursor);
    invalid(cursor, "STORED BY", start);
    return undefined;
  }
  cursor.expect("AS");
  if (cursor.accept("INPUTFORMAT")) {
    cursor.string();
    cursor.expect("OUTPUTFORMAT");
    cursor.string();
    cursor.unsupported ??= "STORED AS INPUTFORMAT";
    return undefined;
  }
  const format = cursor.identifier();
  if (usesProvider) invalid(cursor, `CREATE TABLE ... USING ... STORED AS ${format.toUpperCase()} `, start);
  return format.toLowerCase();
}

function parseLike(cursor: SqlCursor, nameParts: readonly string[], ifNotExists: boolean): UnresolvedCommand {
  cursor.expect("LIKE");
  const like = cursor.multipartIdentifier();
  const clauses = parseClauses(cursor, cursor.current.start);
  const { isHive: _, columns, ...rest } = clauses;
  return { kind: "CreateTable", nameParts, ifNotExists, columns, ...rest, like };
}
