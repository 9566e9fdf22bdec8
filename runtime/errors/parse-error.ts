import { formatMessage, SparkError } from "./spark-error";
import { countLines, sqlContext } from "./sql-context";

export interface TextRange {
  /** 0-based. */
  readonly start: number;
  /** 0-based, inclusive. */
  readonly stop: number;
}

/**
 * What is wrong with a SQL, DDL or expression text, and where. The message is Spark's, which shows the place in one of two ways: syntax
 * errors mark a `token`, errors about what the words mean underline a `node`.
 */
export class ParseError extends SparkError {
  constructor(
    condition: string,
    parameters: Readonly<Record<string, string>>,
    readonly text: string,
    readonly range?: TextRange,
    shows: "token" | "node" = "token",
  ) {
    const place = !range
      ? `\n== SQL ==\n${text}`
      : shows === "node"
        ? `\n${summary(text, range)}`
        : marked(text, range);
    const contexts = range && shows === "node" ? [sqlContext(text, range.start, range.stop)] : [];
    super(condition, parameters, "ParseException", contexts, {
      message: `\n${formatMessage(condition, parameters)}${place}`,
    });
  }
}

const summary = (text: string, range: TextRange) => sqlContext(text, range.start, range.stop).summary;

function marked(text: string, { start }: TextRange): string {
  const line = countLines(text, start);
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const lines = text.split("\n");
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  lines.splice(line, 0, `${"-".repeat(column)}^^^`);
  return ` (line ${line}, pos ${column})\n\n== SQL ==\n${lines.join("\n")}\n`;
}
