import type { Origin } from "../../plan/origin";
import type { SetVariable, UnresolvedCommand, UnresolvedExpression } from "../../plan/unresolved/index";
import { unquoteIdentifier } from "../../types/index";
import { atInterval, parseInterval } from "../literal/interval";
import type { SqlCursor } from "../sql-cursor";
import { refuseClause, skipToEnd, unsupported } from "./command";

const timeZoneKey = "spark.sql.session.timeZone";

/** SET: what is behind it is plain text, not tokens. */
export function parseSet(cursor: SqlCursor): UnresolvedCommand {
  const { end } = cursor.next();
  if (cursor.acceptSequence("TIME", "ZONE")) return parseTimeZone(cursor);
  if (
    cursor.at("CATALOG") &&
    (cursor.peek().kind === "word" || cursor.peek().kind === "quoted" || cursor.peek().kind === "string")
  )
    return parseCatalog(cursor);
  if (
    (cursor.at("VAR") || cursor.at("VARIABLE")) &&
    cursor.peek().word !== "=" &&
    !cursor.isTerminator(cursor.peek())
  ) {
    cursor.next();
    return parseAssignments(cursor);
  }
  if (cursor.at("ROLE")) {
    skipToEnd(cursor);
    refuseClause(cursor, "SET ROLE");
    return unsupported("SET ROLE");
  }
  return parseSetting(cursor, end);
}

function parseSetting(cursor: SqlCursor, bodyStart: number): UnresolvedCommand {
  const quotedKey = cursor.current.kind === "quoted" ? unquoteIdentifier(cursor.current.text) : undefined;
  const hasQuotedKey = quotedKey !== undefined && (cursor.isTerminator(cursor.peek()) || cursor.peek().word === "=");
  skipToEnd(cursor);
  const body = cursor.text.slice(bodyStart, cursor.lastEnd).trim();
  if (!body) return { kind: "SetConfig", listAll: false };
  if (body === "-v") return { kind: "SetConfig", listAll: true };
  const equals = body.indexOf("=", hasQuotedKey ? body.indexOf("`", 1) : 0);
  const key = hasQuotedKey ? quotedKey : (equals < 0 ? body : body.slice(0, equals)).trim();
  const value = equals < 0 ? undefined : unquoteValue(body.slice(equals + 1).trim());
  if (!hasQuotedKey && !/^[\w.\\:]+$/.test(key)) cursor.reportHere("INVALID_SET_SYNTAX", {});
  return { kind: "SetConfig", key, ...(value !== undefined && { value }) };
}

const unquoteValue = (text: string) => (/^`(?:[^`]|``)*`$/.test(text) ? unquoteIdentifier(text) : text);

function parseTimeZone(cursor: SqlCursor): UnresolvedCommand {
  const set = (value: string): UnresolvedCommand => ({ kind: "SetConfig", key: timeZoneKey, value });
  if (cursor.accept("LOCAL")) return set(Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (cursor.atString()) return set(cursor.string());
  if (atInterval(cursor)) {
    const interval = parseInterval(cursor);
    const micros = interval.kind === "Literal" && typeof interval.value === "bigint" ? interval.value : 0n;
    const seconds = Number(micros / 1_000_000n);
    if (Math.abs(seconds) > 18 * 3600) cursor.reportHere("_LEGACY_ERROR_TEMP_0045", {});
    return set(offsetText(seconds));
  }
  skipToEnd(cursor);
  cursor.reportHere("_LEGACY_ERROR_TEMP_0045", {});
  return set("");
}

function offsetText(seconds: number): string {
  const absolute = Math.abs(seconds);
  const parts = [Math.floor(absolute / 3600), Math.floor(absolute / 60) % 60, absolute % 60];
  const shown = parts[2] ? parts : parts.slice(0, 2);
  return (seconds < 0 ? "-" : "+") + shown.map((part) => `${part}`.padStart(2, "0")).join(":");
}

function parseCatalog(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  if (cursor.atString()) cursor.string();
  else cursor.identifier(true);
  skipToEnd(cursor);
  return unsupported("SET CATALOG");
}

/** `a = 1, b = DEFAULT`, or `(a, b) = (query)`. */
export function parseAssignments(cursor: SqlCursor): SetVariable {
  if (cursor.at("(")) {
    const targets = cursor.parenthesized(() => cursor.list(() => parseTarget(cursor)));
    cursor.expect("=");
    return { kind: "SetVariable", ...namesOf(targets), query: cursor.subquery() };
  }
  const assignments = cursor.list(() => {
    const target = parseTarget(cursor);
    cursor.expect("=");
    const value = cursor.expression();
    return { ...target, value: isDefault(value) ? undefined : value };
  });
  return {
    kind: "SetVariable",
    ...namesOf(assignments),
    values: assignments.map(({ value }) => value),
  };
}

interface Target {
  readonly name: readonly string[];
  readonly origin: Origin;
}

function parseTarget(cursor: SqlCursor): Target {
  const { start } = cursor.current;
  return { name: cursor.multipartIdentifier(), origin: cursor.origin(start) };
}

const namesOf = (targets: readonly Target[]) => ({
  names: targets.map(({ name }) => name),
  nameOrigins: targets.map(({ origin }) => origin),
});

const isDefault = (value: UnresolvedExpression) =>
  value.kind === "Attribute" && value.nameParts.length === 1 && value.nameParts[0]!.toUpperCase() === "DEFAULT";

/** RESET, alone or with one key. */
export function parseReset(cursor: SqlCursor): UnresolvedCommand {
  const { end } = cursor.next();
  const quoted = cursor.current.kind === "quoted" ? unquoteIdentifier(cursor.current.text) : undefined;
  skipToEnd(cursor);
  const key = quoted ?? cursor.text.slice(end, cursor.lastEnd).trim();
  if (quoted === undefined && key && !/^[\w.\\:]+$/.test(key)) cursor.reportHere("INVALID_RESET_COMMAND_FORMAT", {});
  return key ? { kind: "ResetConfig", key } : { kind: "ResetConfig" };
}
