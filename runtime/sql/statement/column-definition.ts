import type { ColumnDefinition } from "../../plan/unresolved/index";
import { parseType } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";
import { atConstraint, parseConstraint } from "./constraint";
import { parseIdentity } from "./identity-column";

interface Options {
  readonly defaultValue?: ColumnDefinition["defaultValue"];
  readonly defaultText?: string;
  readonly generatedAs?: ColumnDefinition["generatedAs"];
  readonly comment?: string;
  readonly nullable?: boolean;
}

/** A column of CREATE TABLE: `a INT NOT NULL DEFAULT 3 COMMENT 'x'`. */
export const parseColumnDefinition = (cursor: SqlCursor): ColumnDefinition => cursor.scoped(() => parseColumn(cursor));

function parseColumn(cursor: SqlCursor): ColumnDefinition {
  const name = cursor.name();
  const type = parseType(cursor);
  let options: Options = {};
  const seen = new Set<string>();
  for (;;) {
    const next = parseOption(cursor, type);
    if (!next) return { name, type, nullable: options.nullable ?? true, ...options };
    if (seen.has(next.option))
      cursor.reportHere("CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", { columnName: name, optionName: next.option });
    seen.add(next.option);
    options = { ...options, ...next.value };
  }
}

function parseOption(
  cursor: SqlCursor,
  type: ColumnDefinition["type"],
): { readonly option: string; readonly value: Options } | undefined {
  if (cursor.acceptSequence("NOT", "NULL")) return { option: "NOT NULL", value: { nullable: false } };
  if (cursor.accept("DEFAULT")) {
    const { start } = cursor.current;
    const defaultValue = cursor.expression();
    return { option: "DEFAULT", value: { defaultValue, defaultText: cursor.text.slice(start, cursor.lastEnd) } };
  }
  if (cursor.accept("COMMENT")) return { option: "COMMENT", value: { comment: cursor.string() } };
  if (cursor.at("GENERATED")) {
    if (parseIdentity(cursor, type)) return { option: "GENERATED AS IDENTITY", value: {} };
    cursor.expect("GENERATED", "ALWAYS", "AS");
    return { option: "GENERATED ALWAYS AS", value: { generatedAs: cursor.parenthesized(() => cursor.expression()) } };
  }
  if (!atConstraint(cursor, true)) return undefined;
  parseConstraint(cursor, true);
  return { option: "CONSTRAINT", value: {} };
}
