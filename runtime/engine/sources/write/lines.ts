import { quoteName, quoteText } from "../sql-text";
import { codecOf, textCodecs } from "./codec";
import { keyColumns, queryItem, type WriteColumn } from "./columns";
import { copyText } from "./copy";
import type { WriteRequest } from "./request";

export interface LineFormat {
  /** SQL text of a row's line, never null. */
  readonly line: string;
  /** First line of every file. */
  readonly header?: string;
  /** csv, json, txt */
  readonly extension: string;
  readonly compression: string | undefined;
  /** What ends a line; absent: a line feed. */
  readonly separator?: string | undefined;
}

/** Files of lines: DuckDB's CSV writer with nothing to quote and a separator that never comes up. */
export function writeLines(
  { line, header, extension, compression = "none", separator }: LineFormat,
  keys: readonly WriteColumn[],
  request: WriteRequest,
): string {
  const codec = codecOf(compression, textCodecs);
  const list = [`${line} AS ${quoteName(header || "line")}`, ...keyColumns(keys, request.timeZone)];
  const options = [
    "FORMAT csv",
    `HEADER ${header ? "true" : "false"}`,
    "QUOTE ''",
    "ESCAPE ''",
    "DELIMITER '\u0001'",
    "NULLSTR ''",
    `COMPRESSION ${quoteText(codec.duck)}`,
    ...(separator === undefined ? [] : [`NEW_LINE ${quoteText(separator)}`]),
  ];
  return copyText(
    `SELECT ${list.join(", ")} FROM ${queryItem(request)}`,
    keys,
    `${extension}${codec.extension}`,
    options,
    request,
  );
}
