import type { RecordLayout } from "../../../plan/resolved/index";
import { linesItem } from "../lines";
import type { Examination, InferenceRequest } from "../source";
import { quoteText } from "../sql-text";
import { type CsvOptions, readCsvOptions } from "./options";
import { hasText } from "./records";
import { completeLine, regularLine } from "./tokens";

/** Below, cutting every line is quicker than finding out that it is not needed; above, one more pass over the files is dear. */
const [minBytes, maxBytes] = [256 * 1024, 4 * 1024 ** 3];

/**
 * A query that tells whether DuckDB's own reader cuts the files into the very tokens of Spark's parser: every line has all its tokens, and
 * quotes only where both agree on them. If not, whether at least each line is a record.
 */
export function examineCsv(request: InferenceRequest, columns: number): Examination | undefined {
  const { paths, totalBytes } = request;
  const options = readCsvOptions(request.options);
  if (totalBytes < minBytes || totalBytes > maxBytes || paths.length === 0 || !isExaminable(options)) return undefined;
  const { comment, encoding, lineSep, multiLine } = options;
  const all = (condition: string) => `CAST(bool_and(${condition}) AS VARCHAR)`;
  const isNoComment = comment === "" ? [] : [`NOT starts_with(line, ${quoteText(comment)})`];
  // Tabs alone are a record to a plain reader.
  const isNoBlank = options.separator === "\t" && !multiLine ? [hasText] : [];
  const isRegular =
    columns > 1 ? [matches(regularLine(options, columns)), ...isNoComment, ...isNoBlank].join(" AND ") : "FALSE";
  const isComplete = multiLine ? matches(completeLine(options)) : "TRUE";
  return {
    sql: `SELECT ${all(isRegular)}, ${all(isComplete)} FROM ${linesItem({ paths, encoding, lineSep })} AS lines`,
    read: ([row]): RecordLayout | undefined =>
      row?.[0] === "true" ? "regular" : multiLine && row?.[1] === "true" ? "line" : undefined,
  };
}

const matches = (pattern: string) => `regexp_full_match(line, ${quoteText(pattern)})`;

/** Where a quote is a blank, or a separator several characters, patterns do not tell tokens. */
function isExaminable({ separator, quote, lineSep }: CsvOptions): boolean {
  const isPlain = (mark: string) => mark.length === 1 && mark > " " && mark <= "~";
  const isLine = lineSep === undefined || lineSep === "\n" || lineSep === "\r\n";
  return (
    isLine && (isPlain(separator) || separator === "\t") && (quote === "" || isPlain(quote)) && quote !== separator
  );
}
