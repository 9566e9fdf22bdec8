import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { parseType } from "../../types/index";
import { parsePropertyKey, parsePropertyList } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import { parseAlterColumns, parseColumnPosition, parsePositionedColumns } from "./alter-column";
import {
  namespaceWords,
  parseIfExists,
  parseIfNotExists,
  parseObjectName,
  parsePartitionSpec,
  refuseClause,
  skipToEnd,
  unsupported,
} from "./command";
import { atConstraint, parseConstraint } from "./constraint";
import { parseBinding } from "./view";

/** ALTER: read in full, so that what is wrong is told, but not carried out. */
export function parseAlter(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const { word } = cursor.current;
  if (cursor.atAny(namespaceWords)) {
    cursor.next();
    parseAlterNamespace(cursor);
  } else if (cursor.accept("VIEW")) parseAlterView(cursor);
  else if (cursor.accept("TABLE")) parseAlterTable(cursor);
  else if (cursor.accept("INDEX")) {
    skipToEnd(cursor);
    refuseClause(cursor, "ALTER INDEX");
  } else cursor.fail();
  return unsupported(`ALTER ${word}`);
}

function parseAlterNamespace(cursor: SqlCursor): void {
  parseObjectName(cursor);
  if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
    cursor.identifier();
    return;
  }
  const isSet = cursor.accept("SET");
  if (isSet && cursor.accept("LOCATION")) {
    cursor.string();
    return;
  }
  if (!isSet) cursor.expect("UNSET");
  if (!cursor.accept("DBPROPERTIES")) cursor.expect("PROPERTIES");
  parseKeys(cursor, isSet);
}

/** Properties with their values, or just their keys. */
function parseKeys(cursor: SqlCursor, withValues: boolean): void {
  if (withValues) parsePropertyList(cursor);
  else cursor.parenthesized(() => cursor.list(() => parsePropertyKey(cursor)));
}

/** What tables and views have in common. Whether it was one of these. */
function parseShared(cursor: SqlCursor): boolean {
  if (cursor.acceptSequence("RENAME", "TO")) cursor.multipartIdentifier();
  else if (cursor.acceptSequence("SET", "TBLPROPERTIES")) parseKeys(cursor, true);
  else if (cursor.acceptSequence("UNSET", "TBLPROPERTIES")) {
    parseIfExists(cursor);
    parseKeys(cursor, false);
  } else if (cursor.at("ADD") && (cursor.peek().word === "PARTITION" || cursor.peek().word === "IF")) {
    cursor.next();
    parseIfNotExists(cursor);
    do {
      parsePartitionSpec(cursor);
      if (cursor.accept("LOCATION")) cursor.string();
    } while (cursor.at("PARTITION"));
  } else if (
    cursor.at("DROP") &&
    (cursor.peek().word === "PARTITION" || cursor.atSequence("DROP", "IF", "EXISTS", "PARTITION"))
  ) {
    cursor.next();
    parseIfExists(cursor);
    cursor.list(() => parsePartitionSpec(cursor));
    cursor.accept("PURGE");
  } else return false;
  return true;
}

function parseAlterView(cursor: SqlCursor): void {
  parseObjectName(cursor);
  if (parseShared(cursor)) return;
  if (cursor.acceptSequence("WITH", "SCHEMA")) parseBinding(cursor);
  else {
    cursor.accept("AS");
    cursor.query();
  }
}

const refusedActions: readonly (readonly string[])[] = [
  ["NOT", "CLUSTERED"],
  ["CLUSTERED", "BY"],
  ["NOT", "SORTED"],
  ["SKEWED", "BY"],
  ["NOT", "SKEWED"],
  ["NOT", "STORED", "AS", "DIRECTORIES"],
  ["SET", "SKEWED", "LOCATION"],
  ["EXCHANGE", "PARTITION"],
  ["ARCHIVE", "PARTITION"],
  ["UNARCHIVE", "PARTITION"],
  ["TOUCH"],
  ["COMPACT"],
  ["CONCATENATE"],
  ["SET", "FILEFORMAT"],
];

function parseAlterTable(cursor: SqlCursor): void {
  parseObjectName(cursor);
  const hasPartition = cursor.at("PARTITION");
  if (hasPartition) parsePartitionSpec(cursor);
  const refused = refusedActions.find((words) => cursor.acceptSequence(...words));
  if (refused) {
    skipToEnd(cursor);
    refuseClause(cursor, `ALTER TABLE ${refused.join(" ")}`);
  } else if (hasPartition) parsePartitionAction(cursor);
  else if (!parseShared(cursor)) parseTableAction(cursor);
}

function parsePartitionAction(cursor: SqlCursor): void {
  const invalid = (action: string) => refuseClause(cursor, `ALTER TABLE ... PARTITION ... ${action}`);
  if (cursor.acceptSequence("RENAME", "TO")) parsePartitionSpec(cursor);
  else if (cursor.accept("CHANGE")) {
    parseChange(cursor);
    invalid("CHANGE COLUMN");
  } else if (cursor.acceptSequence("REPLACE", "COLUMNS")) {
    cursor.parenthesized(() => parsePositionedColumns(cursor, "REPLACE"));
    invalid("REPLACE COLUMNS");
  } else parseSet(cursor);
}

function parseTableAction(cursor: SqlCursor): void {
  if (cursor.accept("ADD")) {
    parseAdd(cursor);
  } else if (cursor.acceptSequence("RENAME", "COLUMN")) {
    cursor.multipartIdentifier();
    cursor.expect("TO");
    cursor.name();
  } else if (cursor.accept("DROP")) parseDrop(cursor);
  else if (cursor.accept("ALTER")) parseAlterColumns(cursor);
  else if (cursor.accept("CHANGE")) parseChange(cursor);
  else if (cursor.acceptSequence("REPLACE", "COLUMNS"))
    cursor.parenthesized(() => parsePositionedColumns(cursor, "REPLACE"));
  else if (cursor.acceptSequence("CLUSTER", "BY")) {
    if (!cursor.accept("NONE")) cursor.parenthesized(() => cursor.list(() => cursor.multipartIdentifier()));
  } else if (cursor.acceptSequence("DEFAULT", "COLLATION")) cursor.identifier();
  else if (!cursor.acceptSequence("RECOVER", "PARTITIONS")) parseSet(cursor);
}

function parseAdd(cursor: SqlCursor): void {
  if (atConstraint(cursor, false)) parseConstraint(cursor, false);
  else {
    if (!cursor.accept("COLUMN")) cursor.expect("COLUMNS");
    if (cursor.at("(")) cursor.parenthesized(() => parsePositionedColumns(cursor, "ADD"));
    else parsePositionedColumns(cursor, "ADD");
  }
}

function parseDrop(cursor: SqlCursor): void {
  if (cursor.accept("CONSTRAINT")) {
    parseIfExists(cursor);
    cursor.identifier();
    if (!cursor.accept("CASCADE")) cursor.accept("RESTRICT");
    return;
  }
  if (!cursor.accept("COLUMN")) cursor.expect("COLUMNS");
  parseIfExists(cursor);
  const columns = () => cursor.list(() => cursor.multipartIdentifier());
  if (cursor.at("(")) cursor.parenthesized(columns);
  else columns();
}

/** `CHANGE COLUMN a TYPE INT`, or Hive's `CHANGE COLUMN a a INT COMMENT 'x' FIRST`. */
function parseChange(cursor: SqlCursor): void {
  const { index } = cursor;
  cursor.accept("COLUMN");
  const column = cursor.multipartIdentifier();
  const actions = ["TYPE", "COMMENT", "FIRST", "AFTER", "SET", "DROP", ",", "", ";"];
  if (actions.includes(cursor.current.word) && cursor.current.kind !== "quoted") {
    cursor.index = index;
    parseAlterColumns(cursor);
    return;
  }
  const name = cursor.name();
  parseType(cursor);
  const isNotNull = cursor.acceptSequence("NOT", "NULL");
  if (cursor.accept("COMMENT")) cursor.string();
  parseColumnPosition(cursor);
  const hive = (operation: string, msg: string) =>
    cursor.reportHere("_LEGACY_ERROR_TEMP_0034", { operation, command: "ALTER COLUMN", msg });
  if (name !== column.at(-1)) hive("Renaming column", ", please run RENAME COLUMN instead");
  if (isNotNull) hive("NOT NULL", ", please run ALTER COLUMN ... SET/DROP NOT NULL instead");
}

function parseSet(cursor: SqlCursor): void {
  cursor.expect("SET");
  if (cursor.accept("LOCATION")) cursor.string();
  else if (cursor.accept("SERDEPROPERTIES")) parsePropertyList(cursor);
  else {
    cursor.expect("SERDE");
    cursor.string();
    if (cursor.acceptSequence("WITH", "SERDEPROPERTIES")) parsePropertyList(cursor);
  }
}
