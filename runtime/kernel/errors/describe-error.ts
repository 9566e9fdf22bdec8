import { inspect } from "node:util";
import { SparkConnectException } from "../../client/api";
import { SparkError } from "../../errors";
import type { CellError, CellFrame } from "../../protocol/kernel-messages";
import { PythonError } from "../python/python-error";
import { SqlStatementError } from "../sql/sql-statement-error";
import { positionAt } from "../stack/text-position";
import { userFrames } from "../stack/user-frames";
import { CellSyntaxError } from "../typescript/cell-syntax-error";
import { cleanMessage } from "../typescript/compiled-names";
import { queryRange } from "./query-range";

export interface ErrorOrigin {
  /** The kernel's own code; its frames are not the user's. */
  readonly ownFolder: string;
  /** Absent for errors of no cell in particular. */
  readonly cellIndex?: number;
}

/** What a front end shows of whatever was thrown. */
export function describeError(thrown: unknown, origin: ErrorOrigin): CellError {
  if (thrown instanceof PythonError) return thrown.described;
  if (thrown instanceof SqlStatementError) return describeSql(thrown, origin);
  if (thrown instanceof CellSyntaxError) {
    const frames = origin.cellIndex === undefined ? [] : [{ cellIndex: origin.cellIndex, ...thrown.position }];
    return { name: thrown.name, summary: thrown.message, message: thrown.message, frames, range: thrown.range };
  }
  if (!(thrown instanceof Error)) {
    const text = typeof thrown === "string" ? thrown : inspect(thrown);
    return { name: "Uncaught", summary: firstLine(text), message: text, frames: [] };
  }
  const message = cleanMessage(thrown.message) || thrown.name;
  return {
    name: thrown.name || "Error",
    summary: summaryOf(message),
    message,
    ...sparkFacts(thrown),
    frames: framesOf(thrown, origin),
    ...detailOf(thrown),
  };
}

function describeSql(
  { error, statementStart, statement, cellText }: SqlStatementError,
  origin: ErrorOrigin,
): CellError {
  const described = describeError(error, origin);
  const range = queryRange(error, statementStart, statement);
  const place = origin.cellIndex !== undefined && {
    cellIndex: origin.cellIndex,
    ...positionAt(cellText, range?.start ?? statementStart),
  };
  return { ...described, ...(range && { range }), frames: place ? [place] : [] };
}

type SparkFacts = Pick<CellError, "condition" | "sqlState" | "messageParameters">;

function sparkFacts(error: Error): SparkFacts {
  if (error instanceof SparkConnectException) return facts(error.condition, error.sqlState, error.messageParameters);
  if (error instanceof SparkError) return facts(error.condition, error.sqlState, error.parameters);
  return {};
}

const facts = (
  condition?: string,
  sqlState?: string,
  messageParameters?: Readonly<Record<string, string>>,
): SparkFacts => ({
  ...(condition && { condition }),
  ...(sqlState && { sqlState }),
  ...(messageParameters && Object.keys(messageParameters).length > 0 && { messageParameters }),
});

function framesOf(error: Error, { ownFolder }: ErrorOrigin): CellFrame[] {
  const frames = userFrames(error.stack ?? "", ownFolder);
  if (frames.length > 0 || !(error instanceof SparkConnectException)) return frames;
  // The error came from the network: where the plan was made is the best that is known.
  return error.contexts.flatMap(({ callSite }) => userFrames(`    at ${callSite}`, ownFolder));
}

function detailOf(error: Error): { detail?: string } {
  const parts = [error.stack];
  for (let { cause } = error; cause; cause = cause instanceof Error ? cause.cause : undefined)
    parts.push(`Caused by: ${cause instanceof Error ? cause.stack : inspect(cause)}`);
  if (error instanceof SparkConnectException && error.serverStackTrace) parts.push(`Spark: ${error.serverStackTrace}`);
  const text = parts.filter(Boolean).join("\n\n");
  return text ? { detail: text } : {};
}

/** Spark's message without what has a field of its own: the condition in front, the SQLSTATE and the quoted query behind. */
export function summaryOf(message: string): string {
  const sentence = message.trim().replace(/^(?:\(\S+\) )?\[[A-Z0-9_.]+\] /, "");
  const line = firstLine(sentence.replace(/\s*SQLSTATE: \w{5}[\s\S]*$/, ""));
  return line || firstLine(message.trim());
}

const firstLine = (text: string) => text.split("\n", 1)[0]!;
