import type { ColumnDefinition, CreateTable, UnresolvedCommand } from "../../plan/unresolved/index";
import { schemaToDdl } from "../../types/index";
import { startsQuery } from "../lookahead";
import { parsePropertyList } from "../properties";
import { parseRowFormat } from "../row-format";
import type { SqlCursor } from "../sql-cursor";
import { parseColumnDefinition } from "./column-definition";
import { ClauseSet, parseIfNotExists, parseObjectName, refuse, refuseClause, withPlace } from "./command";
import { atConstraint, parseConstraint } from "./constraint";
import { parseExpressionProperties } from "./expression-properties";
import { parsePartitionFields } from "./partitioning";

interface Header {
  readonly replace: boolean;
  readonly isTemporary?: boolean;
}

/** CREATE TABLE and REPLACE TABLE from the word behind TABLE on. */
export function parseCreateTable(cursor: SqlCursor, { replace, isTemporary }: Header): UnresolvedCommand {
  const ifNotExists = parseIfNotExists(cursor);
  const nameParts = parseObjectName(cursor);
  if (cursor.at("LIKE") && !replace) return parseLike(cursor, nameParts, ifNotExists);
  const columns = cursor.at("(") && !startsQuery(cursor, 1) ? cursor.parenthesized(() => parseElements(cursor)) : [];
  const body = parseClauses(cursor, replace ? "REPLACE TABLE" : "CREATE TABLE");
  cursor.accept("AS");
  const query = startsQuery(cursor) || cursor.at("(") || cursor.at("WITH") ? cursor.query() : undefined;
  if (isTemporary)
    return temporaryView(cursor, nameParts, columns, body, { ifNotExists, hasQuery: query !== undefined });
  if (query && (columns.length || body.columns.length))
    refuse(cursor, "Schema may not be specified in a Create Table As Select (CTAS) statement");
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

/** `CREATE TEMPORARY TABLE t (a INT) USING csv` is an old way to write a temporary view of files. */
function temporaryView(
  cursor: SqlCursor,
  nameParts: readonly string[],
  columns: readonly ColumnDefinition[],
  { provider, options, location }: Clauses,
  { ifNotExists, hasQuery }: { readonly ifNotExists: boolean; readonly hasQuery: boolean },
): UnresolvedCommand {
  if (ifNotExists) refuseClause(cursor, "CREATE TEMPORARY TABLE ... IF NOT EXISTS");
  if (hasQuery) refuse(cursor, "CREATE TEMPORARY TABLE ... AS ..., use CREATE TEMPORARY VIEW instead");
  if (!provider) cursor.reportHere("_LEGACY_ERROR_TEMP_0046", {});
  const { path = location, ...rest } = options;
  const schema = columns.length ? schemaToDdl({ fields: columns }) : undefined;
  const paths = path === undefined ? [] : [path];
  return {
    kind: "CreateView",
    nameParts,
    scope: "local_temp",
    replace: false,
    ifNotExists: false,
    plan: { kind: "FileScan", format: provider, options: rest, paths, ...(schema && { schema }) },
  };
}

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

function parseClauses(cursor: SqlCursor, statement = "CREATE TABLE"): Clauses {
  const clauses = new ClauseSet(cursor);
  let result: Clauses = { options: {}, properties: {}, partitionBy: [], columns: [], isHive: false };
  if (cursor.accept("USING")) result = { ...result, provider: cursor.multipartIdentifier().join(".") };
  const usesProvider = result.provider !== undefined;
  let rowFormat: "SERDE" | "DELIMITED" | undefined;
  for (;;) {
    if (cursor.at("OPTIONS") && cursor.peek().word === "(") {
      clauses.add(cursor.next().word);
      result = { ...result, options: parseExpressionProperties(cursor) };
    } else if (cursor.acceptSequence("PARTITIONED", "BY")) {
      clauses.add("PARTITIONED BY");
      result = { ...result, ...parsePartitionFields(cursor) };
    } else if (cursor.acceptSequence("SKEWED", "BY")) {
      cursor.names();
      cursor.expect("ON");
      cursor.parenthesized(() => cursor.list(() => cursor.primary()));
      if (cursor.acceptSequence("STORED", "AS")) cursor.expect("DIRECTORIES");
      refuseClause(cursor, "CREATE TABLE ... SKEWED BY");
    } else if (cursor.acceptSequence("CLUSTER", "BY")) {
      clauses.add("CLUSTER BY");
      cursor.parenthesized(() => cursor.list(() => cursor.multipartIdentifier()));
      cursor.unsupported ??= "CREATE TABLE ... CLUSTER BY";
    } else if (cursor.acceptSequence("CLUSTERED", "BY")) {
      clauses.add("CLUSTERED BY");
      parseBuckets(cursor);
    } else if (cursor.atSequence("ROW", "FORMAT")) {
      clauses.add("ROW FORMAT");
      rowFormat = cursor.peek(2).word === "SERDE" ? "SERDE" : "DELIMITED";
      parseRowFormat(cursor);
      cursor.unsupported ??= "ROW FORMAT";
      if (usesProvider) refuseClause(cursor, `${statement} ... USING ... ROW FORMAT ${rowFormat}`);
    } else if (cursor.at("STORED") && (cursor.peek().word === "AS" || cursor.peek().word === "BY")) {
      clauses.add("STORED AS/BY");
      const provider = cursor.scoped(() => parseStoredAs(cursor));
      if (usesProvider) refuseClause(cursor, `${statement} ... USING ... STORED AS ${(provider ?? "").toUpperCase()} `);
      result = { ...result, isHive: true, ...(provider && { provider }) };
    } else if (cursor.accept("LOCATION")) {
      clauses.add("LOCATION");
      result = { ...result, location: cursor.string() };
    } else if (cursor.accept("COMMENT")) {
      clauses.add("COMMENT");
      result = { ...result, comment: cursor.string() };
    } else if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
      clauses.add("DEFAULT COLLATION");
      parseCollation(cursor);
    } else if (cursor.accept("TBLPROPERTIES")) {
      clauses.add("TBLPROPERTIES");
      result = { ...result, properties: parsePropertyList(cursor) };
    } else break;
  }
  if (rowFormat && result.isHive && result.provider) checkRowFormat(cursor, rowFormat, result.provider);
  if (clauses.has("CLUSTER BY") && clauses.has("PARTITIONED BY"))
    cursor.reportHere("SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED", {});
  if (clauses.has("CLUSTER BY") && clauses.has("CLUSTERED BY"))
    cursor.reportHere("SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED", {});
  return result;
}

const serdeFormats = new Set(["sequencefile", "textfile", "rcfile"]);

function checkRowFormat(cursor: SqlCursor, rowFormat: "SERDE" | "DELIMITED", format: string): void {
  if (rowFormat === "SERDE" && !serdeFormats.has(format))
    refuse(cursor, `ROW FORMAT SERDE is incompatible with format '${format}', which also specifies a serde`);
  if (rowFormat === "DELIMITED" && format !== "textfile")
    refuse(cursor, `ROW FORMAT DELIMITED is only compatible with 'textfile', not '${format}'`);
}

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
function parseStoredAs(cursor: SqlCursor): string | undefined {
  cursor.next();
  if (cursor.accept("BY")) {
    cursor.string();
    if (cursor.acceptSequence("WITH", "SERDEPROPERTIES")) parsePropertyList(cursor);
    refuseClause(cursor, "STORED BY");
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
  return cursor.identifier().toLowerCase();
}

function parseLike(cursor: SqlCursor, nameParts: readonly string[], ifNotExists: boolean): UnresolvedCommand {
  cursor.expect("LIKE");
  const like = withPlace(cursor, () => cursor.multipartIdentifier());
  const clauses = parseClauses(cursor);
  const { isHive: _, columns, ...rest } = clauses;
  return { kind: "CreateTable", nameParts, ifNotExists, columns, ...rest, like };
}
