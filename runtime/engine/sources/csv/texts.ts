import type { RecordLayout } from "../../../plan/resolved/index";
import { encodingOption, lineSizes } from "../lines";
import { pathList, quoteText } from "../sql-text";
import type { CsvOptions } from "./options";
import { recordsItem } from "./records";
import { datumSql, tokensSql, trimSql } from "./tokens";

export interface TextsRequest {
  readonly paths: readonly string[];
  readonly options: CsvOptions;
  readonly layout: RecordLayout | undefined;
  /** How many columns the files have. */
  readonly columns: number;
  /** 1-based places of the columns that are read. */
  readonly places: readonly number[];
  /** The record itself is asked for, as `line`. */
  readonly withRecord: boolean;
  alias(): string;
}

/** A FROM item of the texts of some columns, `d1`, `d2` …, with `token_count`, `filename` and `file_index`; null where there is none. */
export function textsItem(request: TextsRequest): string {
  return request.layout === "regular" && !request.withRecord ? readItem(request) : cutItem(request);
}

/** By DuckDB's reader. */
function readItem({ paths, options, columns, places, alias }: TextsRequest): string {
  const { separator, quote, header, encoding } = options;
  const names = Array.from({ length: columns }, (_, index) => `'c${index + 1}': 'VARCHAR'`);
  const reading = [
    `columns = {${names.join(", ")}}`,
    "auto_detect = false",
    "header = false",
    `skip = ${header ? 1 : 0}`,
    `delim = ${quoteText(separator)}`,
    `quote = ${quoteText(quote)}`,
    `escape = ${quoteText(quote)}`,
    "strict_mode = false",
    ...lineSizes,
    ...encodingOption(encoding),
  ];
  const texts = places.map((place) => `${datumSql(trimSql(`c${place}`, options), options)} AS d${place}`);
  const list = [...texts, `${columns} AS token_count`, "filename", "file_index"];
  return `(SELECT ${list.join(", ")} FROM read_csv(${pathList(paths)}, ${reading.join(", ")})) AS ${alias()}`;
}

/** By cutting each record. */
function cutItem({ paths, options, layout, places, alias }: TextsRequest): string {
  const passed = "line, filename, file_index";
  const records = recordsItem(paths, options, alias(), layout);
  const tokens = `(SELECT ${passed}, ${tokensSql("line", options)} AS tokens FROM ${records}) AS ${alias()}`;
  const texts = places.map((place) => `${datumSql(`tokens[${place}]`, options)} AS d${place}`);
  return `(SELECT ${[passed, "len(tokens) AS token_count", ...texts].join(", ")} FROM ${tokens}) AS ${alias()}`;
}
