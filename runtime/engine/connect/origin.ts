import type { Origin as UnresolvedOrigin } from "../../plan/origin";
import type { Origin } from "../../protocol/index";

/** Where the client wrote a node. */
export function toOrigin(origin: Origin | undefined): UnresolvedOrigin | undefined {
  const from = origin?.function;
  if (from?.case === "pythonOrigin") return { fragment: from.value.fragment, callSite: from.value.callSite };
  if (from?.case !== "jvmOrigin") return undefined;
  const { sqlText, startIndex, stopIndex, stackTrace } = from.value;
  if (sqlText !== undefined) return { text: sqlText, start: startIndex, stop: stopIndex };
  const frame = stackTrace[0];
  if (!frame) return undefined;
  const caller = stackTrace[1] ?? frame;
  return {
    fragment: frame.methodName,
    callSite: `${caller.declaringClass}.${caller.methodName}(${caller.fileName ?? ""}:${caller.lineNumber})`,
  };
}

/** `origin` as an optional field of a node. */
export const writtenAt = (origin: Origin | undefined): { origin?: UnresolvedOrigin } => {
  const written = toOrigin(origin);
  return written ? { origin: written } : {};
};
