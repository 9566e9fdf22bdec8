import type { TableChange, UnresolvedCommand, WrittenPartition } from "../../plan/unresolved/index";
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

/** ALTER. Where it is read but not carried out, `cursor.unsupported` says so. */
export function parseAlter(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  if (cursor.atAny(namespaceWords)) {
    cursor.next();
    return parseAlterNamespace(cursor);
  }
  if (cursor.accept("VIEW")) return parseAlterView(cursor);
  if (cursor.accept("TABLE")) return parseAlterTable(cursor);
  if (!cursor.accept("INDEX")) return cursor.fail();
  skipToEnd(cursor);
  refuseClause(cursor, "ALTER INDEX");
  return unsupported("ALTER INDEX");
}

function parseAlterNamespace(cursor: SqlCursor): UnresolvedCommand {
  const altered = { kind: "AlterNamespace", nameParts: parseObjectName(cursor) } as const;
  if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
    cursor.identifier();
    return unsupported("DEFAULT COLLATION");
  }
  const isSet = cursor.accept("SET");
  if (isSet && cursor.accept("LOCATION")) return { ...altered, location: cursor.string() };
  if (!isSet) cursor.expect("UNSET");
  if (!cursor.accept("DBPROPERTIES")) cursor.expect("PROPERTIES");
  return isSet ? { ...altered, properties: parsePropertyList(cursor) } : { ...altered, removedKeys: parseKeys(cursor) };
}

const parseKeys = (cursor: SqlCursor): string[] =>
  cursor.parenthesized(() => cursor.list(() => parsePropertyKey(cursor)));

/** What tables and views have in common. Undefined: it was none of these. */
function parseShared(cursor: SqlCursor): TableChange | undefined {
  if (cursor.acceptSequence("RENAME", "TO")) return { change: "rename", to: cursor.multipartIdentifier() };
  if (cursor.acceptSequence("SET", "TBLPROPERTIES"))
    return { change: "set_properties", properties: parsePropertyList(cursor) };
  if (cursor.acceptSequence("UNSET", "TBLPROPERTIES")) {
    parseIfExists(cursor);
    return { change: "unset_properties", keys: parseKeys(cursor) };
  }
  if (cursor.at("ADD") && (cursor.peek().word === "PARTITION" || cursor.peek().word === "IF")) {
    cursor.next();
    const ifNotExists = parseIfNotExists(cursor);
    const partitions: { readonly spec: WrittenPartition; readonly location?: string }[] = [];
    do {
      const spec = parsePartitionSpec(cursor);
      partitions.push(cursor.accept("LOCATION") ? { spec, location: cursor.string() } : { spec });
    } while (cursor.at("PARTITION"));
    return { change: "add_partitions", partitions, ifNotExists };
  }
  if (
    cursor.at("DROP") &&
    (cursor.peek().word === "PARTITION" || cursor.atSequence("DROP", "IF", "EXISTS", "PARTITION"))
  ) {
    cursor.next();
    const ifExists = parseIfExists(cursor);
    const partitions = cursor.list(() => parsePartitionSpec(cursor));
    cursor.accept("PURGE");
    return { change: "drop_partitions", partitions, ifExists };
  }
  return undefined;
}

function parseAlterView(cursor: SqlCursor): UnresolvedCommand {
  const nameParts = parseObjectName(cursor);
  const altered = (action: TableChange): UnresolvedCommand => ({ kind: "AlterTable", nameParts, isView: true, action });
  const shared = parseShared(cursor);
  if (shared) return altered(shared);
  if (cursor.acceptSequence("WITH", "SCHEMA")) {
    parseBinding(cursor);
    return unsupported("ALTER VIEW ... WITH SCHEMA");
  }
  cursor.accept("AS");
  const { start } = cursor.current;
  const plan = cursor.query();
  return altered({ change: "redefine_view", plan, text: cursor.text.slice(start, cursor.lastEnd) });
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

function parseAlterTable(cursor: SqlCursor): UnresolvedCommand {
  const nameParts = parseObjectName(cursor);
  const altered = (action: TableChange): UnresolvedCommand => ({
    kind: "AlterTable",
    nameParts,
    isView: false,
    action,
  });
  const partition = cursor.at("PARTITION") ? parsePartitionSpec(cursor) : undefined;
  const refused = refusedActions.find((words) => cursor.acceptSequence(...words));
  if (refused) {
    skipToEnd(cursor);
    refuseClause(cursor, `ALTER TABLE ${refused.join(" ")}`);
    return unsupported(`ALTER TABLE ${refused.join(" ")}`);
  }
  if (partition) return altered(parsePartitionAction(cursor, partition));
  return altered(parseShared(cursor) ?? parseTableAction(cursor));
}

const refusal = (operation: string): TableChange => ({ change: "refused", operation });

/** Spark carries it out, this version does not. */
function notYet(cursor: SqlCursor, name: string): TableChange {
  cursor.unsupported ??= `ALTER TABLE ... ${name}`;
  return refusal(name);
}

function parsePartitionAction(cursor: SqlCursor, partition: WrittenPartition): TableChange {
  const invalid = (action: string) => {
    refuseClause(cursor, `ALTER TABLE ... PARTITION ... ${action}`);
    return refusal(action);
  };
  if (cursor.acceptSequence("RENAME", "TO"))
    return { change: "rename_partition", from: partition, to: parsePartitionSpec(cursor) };
  if (cursor.accept("CHANGE")) {
    parseChange(cursor);
    return invalid("CHANGE COLUMN");
  }
  if (cursor.acceptSequence("REPLACE", "COLUMNS")) {
    cursor.parenthesized(() => parsePositionedColumns(cursor, "REPLACE"));
    return invalid("REPLACE COLUMNS");
  }
  const change = parseSet(cursor);
  return change.change === "set_location" ? { ...change, partition } : notYet(cursor, "PARTITION ... SET SERDE");
}

function parseTableAction(cursor: SqlCursor): TableChange {
  if (cursor.accept("ADD")) return parseAdd(cursor);
  if (cursor.acceptSequence("RENAME", "COLUMN")) {
    cursor.multipartIdentifier();
    cursor.expect("TO");
    cursor.name();
    return refusal("RENAME COLUMN");
  }
  if (cursor.accept("DROP")) return parseDrop(cursor);
  if (cursor.accept("ALTER")) return parseAlterColumns(cursor);
  if (cursor.accept("CHANGE")) return parseChange(cursor);
  if (cursor.acceptSequence("REPLACE", "COLUMNS")) {
    cursor.parenthesized(() => parsePositionedColumns(cursor, "REPLACE"));
    return refusal("REPLACE COLUMNS");
  }
  if (cursor.acceptSequence("CLUSTER", "BY")) {
    if (!cursor.accept("NONE")) cursor.parenthesized(() => cursor.list(() => cursor.multipartIdentifier()));
    return refusal("CLUSTER BY");
  }
  if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
    cursor.identifier();
    return notYet(cursor, "DEFAULT COLLATION");
  }
  return cursor.acceptSequence("RECOVER", "PARTITIONS") ? { change: "recover_partitions" } : parseSet(cursor);
}

function parseAdd(cursor: SqlCursor): TableChange {
  if (atConstraint(cursor, false)) {
    parseConstraint(cursor, false);
    return refusal("ADD CONSTRAINT");
  }
  if (!cursor.accept("COLUMN")) cursor.expect("COLUMNS");
  const parse = () => parsePositionedColumns(cursor, "ADD");
  return { change: "add_columns", ...(cursor.at("(") ? cursor.parenthesized(parse) : parse()) };
}

function parseDrop(cursor: SqlCursor): TableChange {
  if (cursor.accept("CONSTRAINT")) {
    parseIfExists(cursor);
    cursor.identifier();
    if (!cursor.accept("CASCADE")) cursor.accept("RESTRICT");
    return refusal("DROP CONSTRAINT");
  }
  if (!cursor.accept("COLUMN")) cursor.expect("COLUMNS");
  parseIfExists(cursor);
  const columns = () => cursor.list(() => cursor.multipartIdentifier());
  if (cursor.at("(")) cursor.parenthesized(columns);
  else columns();
  return refusal("DROP COLUMN");
}

/** `CHANGE COLUMN a TYPE INT`, or Hive's `CHANGE COLUMN a a INT COMMENT 'x' FIRST`. */
function parseChange(cursor: SqlCursor): TableChange {
  const { index } = cursor;
  cursor.accept("COLUMN");
  const column = cursor.multipartIdentifier();
  const actions = ["TYPE", "COMMENT", "FIRST", "AFTER", "SET", "DROP", ",", "", ";"];
  if (actions.includes(cursor.current.word) && cursor.current.kind !== "quoted") {
    cursor.index = index;
    return parseAlterColumns(cursor);
  }
  const name = cursor.name();
  const type = parseType(cursor);
  const isNotNull = cursor.acceptSequence("NOT", "NULL");
  const comment = cursor.accept("COMMENT") ? cursor.string() : undefined;
  const isMoved = parseColumnPosition(cursor);
  const hive = (operation: string, msg: string) =>
    cursor.reportHere("_LEGACY_ERROR_TEMP_0034", { operation, command: "ALTER COLUMN", msg });
  if (name !== column.at(-1)) hive("Renaming column", ", please run RENAME COLUMN instead");
  if (isNotNull) hive("NOT NULL", ", please run ALTER COLUMN ... SET/DROP NOT NULL instead");
  if (isMoved) return refusal("ALTER COLUMN ... FIRST | AFTER");
  return { change: "retype_column", column, type, ...(comment !== undefined && { comment }) };
}

function parseSet(cursor: SqlCursor): TableChange {
  cursor.expect("SET");
  if (cursor.accept("LOCATION")) return { change: "set_location", location: cursor.string() };
  if (cursor.accept("SERDEPROPERTIES"))
    return { change: "set_serde_properties", properties: parsePropertyList(cursor) };
  cursor.expect("SERDE");
  cursor.string();
  if (cursor.acceptSequence("WITH", "SERDEPROPERTIES")) parsePropertyList(cursor);
  return notYet(cursor, "SET SERDE");
}
