import type { FunctionOrigin } from "../protocol/typescript-function";

const origins = new Map<string, FunctionOrigin>();
/** Lines that stand before a function's text in its script. */
export const linesBefore = 1;

/** Names a script, whose text from its second line on comes from there. */
export function addSource(origin: FunctionOrigin): string {
  const script = `sparknb-function-${origins.size}`;
  origins.set(script, origin);
  return script;
}

/** Makes stacks show the user's own lines, and no others. */
export function showSourceLines(): void {
  Error.stackTraceLimit = 50;
  Error.prepareStackTrace = (_, sites) => sites.flatMap(frameOf).join("\n");
}

function frameOf(site: NodeJS.CallSite): readonly string[] {
  const origin = origins.get(site.getFileName() ?? "");
  if (!origin) return [];
  const place = sourcePlace(origin, (site.getLineNumber() ?? 1) - linesBefore, site.getColumnNumber() ?? 1);
  const name = site.getFunctionName();
  const where = `${origin.label || "?"}:${place.line}:${place.column}`;
  return [`    at ${name ? `${name} (${where})` : where}`];
}

function sourcePlace({ places, isCompiled }: FunctionOrigin, line: number, column: number) {
  const at = places.findLast(([l, c]) => l < line || (l === line && c <= column)) ?? [1, 1, 1, 1];
  const [fromLine, fromColumn, sourceLine, sourceColumn] = at;
  if (isCompiled) return { line: sourceLine, column: sourceColumn };
  return {
    line: sourceLine + line - fromLine,
    column: line === fromLine ? sourceColumn + column - fromColumn : column,
  };
}
