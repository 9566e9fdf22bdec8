import type { CallSite } from "../../client/api";
import { type ScriptRegistry, scriptLabel } from "./script-registry";

/** Frames between the user's code and where Spark's client asks. */
const depth = 12;

/** Where the user's code is calling Spark's client right now. */
export function callSite(registry: ScriptRegistry): CallSite | undefined {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: NodeJS.CallSite[] } = {};
  Error.stackTraceLimit = depth;
  Error.prepareStackTrace = (_, sites) => sites;
  Error.captureStackTrace(holder, callSite);
  const sites = holder.stack ?? [];
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  const at = sites.findIndex((site) => registry.get(site.getFileName()));
  const script = registry.get(sites[at]?.getFileName());
  if (!script) return undefined;
  const { line, column } = script.position(sites[at]!.getLineNumber() ?? 1, sites[at]!.getColumnNumber() ?? 1);
  const fragment = at > 0 ? (sites[at - 1]!.getMethodName() ?? sites[at - 1]!.getFunctionName() ?? "") : "";
  return { fragment, callSite: `${scriptLabel(script)}:${line}:${column}` };
}
