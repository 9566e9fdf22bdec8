import type { QueryContext } from "../../errors";
import {
  type ErrorInfo,
  type FetchErrorDetailsResponse,
  type FetchErrorDetailsResponse_Error,
  type FetchErrorDetailsResponse_QueryContext,
  FetchErrorDetailsResponse_QueryContext_ContextType,
} from "../../protocol";
import { exceptionClasses, type SparkConnectException, UnknownException } from "./errors";

/** An error of the server, from the trailer's ErrorInfo and, where the server still has them, its full details. */
export function convertError(
  info: ErrorInfo,
  truncatedMessage: string,
  details: FetchErrorDetailsResponse | undefined,
  grpcCode: number,
): SparkConnectException {
  const root = details?.rootErrorIdx === undefined ? undefined : details.errors[details.rootErrorIdx];
  const known = root && details ? partsOf(root, details.errors) : undefined;
  return newException(parseJson<string[]>(info.metadata.classes) ?? root?.errorTypeHierarchy ?? [], {
    ...known,
    message: known?.message ?? truncatedMessage,
    condition: info.metadata.errorClass ?? known?.condition,
    sqlState: info.metadata.sqlState ?? known?.sqlState,
    messageParameters: known?.messageParameters ?? parseJson(info.metadata.messageParameters),
    serverStackTrace: known?.serverStackTrace ?? info.metadata.stackTrace,
    grpcCode,
    reason: info.reason,
  });
}

/** The error of an observation, which comes inside a response. */
export function convertErrorDetails(errors: readonly FetchErrorDetailsResponse_Error[], rootIndex: number) {
  const root = errors[rootIndex];
  return newException(
    root?.errorTypeHierarchy ?? [],
    root ? partsOf(root, errors) : { message: "The observation failed" },
  );
}

/** @param depth of causes above this one: a chain may lead into itself */
function partsOf(
  error: FetchErrorDetailsResponse_Error,
  all: readonly FetchErrorDetailsResponse_Error[],
  depth = 0,
): Parts {
  const { message, sparkThrowable, causeIdx } = error;
  const cause = causeIdx === undefined || depth >= maxCauses ? undefined : all[causeIdx];
  return {
    message,
    condition: sparkThrowable?.errorClass,
    sqlState: sparkThrowable?.sqlState,
    messageParameters: sparkThrowable?.messageParameters,
    contexts: sparkThrowable?.queryContexts.map(convertContext),
    serverStackTrace: stackTraceOf(error, all),
    cause: cause && newException(cause.errorTypeHierarchy, partsOf(cause, all, depth + 1)),
  };
}

const maxCauses = 20;

type Parts = {
  [K in "condition" | "sqlState" | "serverStackTrace" | "reason"]?: string | undefined;
} & {
  message: string;
  messageParameters?: Record<string, string> | undefined;
  contexts?: QueryContext[] | undefined;
  grpcCode?: number;
  cause?: SparkConnectException | undefined;
};

function newException(classes: readonly string[], { reason, ...parts }: Parts): SparkConnectException {
  const Class = classes.map((name) => exceptionClasses[name]).find((known) => known !== undefined);
  const init = { ...definedOnly(parts), message: parts.message, classes };
  if (Class) return new Class(init);
  return new UnknownException({ ...init, message: reason ? `(${reason}) ${parts.message}` : parts.message });
}

function definedOnly<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}

function convertContext(context: FetchErrorDetailsResponse_QueryContext): QueryContext {
  const { fragment, summary, startIndex, stopIndex, objectType, objectName, callSite } = context;
  return context.contextType === FetchErrorDetailsResponse_QueryContext_ContextType.SQL
    ? { kind: "sql", fragment, summary, start: startIndex, stop: stopIndex, objectType, objectName }
    : { kind: "dataframe", fragment, summary, callSite };
}

function stackTraceOf(
  error: FetchErrorDetailsResponse_Error,
  all: readonly FetchErrorDetailsResponse_Error[],
  lines: string[] = [],
): string {
  const name = error.errorTypeHierarchy[0] ?? "";
  lines.push(lines.length === 0 ? name : `Caused by: ${name}: ${error.message}`);
  for (const at of error.stackTrace) {
    lines.push(`\tat ${at.declaringClass}.${at.methodName}(${at.fileName ?? "Unknown Source"}:${at.lineNumber})`);
  }
  const cause = error.causeIdx === undefined ? undefined : all[error.causeIdx];
  if (cause && lines.length < 10_000) stackTraceOf(cause, all, lines);
  return lines.join("\n");
}

function parseJson<T>(text: string | undefined): T | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
