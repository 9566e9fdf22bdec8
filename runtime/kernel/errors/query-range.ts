import { SparkConnectException } from "../../client/api";
import { ParseError, type QueryContext } from "../../errors";
import { UnboundParameterError } from "../sql/parameters";

/**
 * Where in a cell the text stands that an error is about.
 * @param statementStart offset in the cell of the statement that was sent
 */
export function queryRange(
  error: unknown,
  statementStart: number,
  statement = "",
): { start: number; end: number } | undefined {
  if (error instanceof UnboundParameterError) {
    const { start, name } = error.parameter;
    return { start, end: start + 1 + name.length };
  }
  const found =
    error instanceof ParseError
      ? error.range
      : error instanceof SparkConnectException
        ? rangeOf(error, statement)
        : undefined;
  if (!found || found.start < 0 || found.stop < found.start) return undefined;
  return { start: statementStart + found.start, end: statementStart + found.stop + 1 };
}

function rangeOf(error: SparkConnectException, statement: string): { start: number; stop: number } | undefined {
  const context = error.contexts.find(
    (candidate: QueryContext) => candidate.kind === "sql" && candidate.start !== undefined,
  );
  if (context?.start !== undefined) return { start: context.start, stop: context.stop ?? context.start };
  // A syntax error says its place in words only; lines from 1, positions from 0.
  const [, line, position] = /\(line (\d+), pos (\d+)\)/.exec(error.message) ?? [];
  if (line === undefined) return undefined;
  const start = offsetOf(statement, Number(line), Number(position));
  const token = /^(?:\w+|\S)/.exec(statement.slice(start))?.[0] ?? "";
  return { start, stop: start + Math.max(token.length, 1) - 1 };
}

function offsetOf(text: string, line: number, position: number): number {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((offset, { length }) => offset + length + 1, 0) + position;
}
