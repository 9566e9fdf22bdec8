import { type ScriptRegistry, scriptLabel } from "./script-registry";

/**
 * Makes every `error.stack` of this process name the user's own lines (`at load (cell 3:4:7)`), before anybody reads it. The frames
 * by which the kernel entered the user's code are left out.
 *
 * @param cleanMessage shows the user's names where V8 quotes compiled code
 */
export function prepareStackTraces(registry: ScriptRegistry, cleanMessage: (message: string) => string): void {
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => frameText(registry, site));
    const lastOwn = sites.findLastIndex((site) => registry.get(site.getFileName()));
    const shown = lastOwn < 0 ? lines : lines.slice(0, lastOwn + 1);
    return [headerOf(error, cleanMessage), ...shown.map((line) => `    at ${line}`)].join("\n");
  };
}

function headerOf(error: unknown, cleanMessage: (message: string) => string): string {
  try {
    const { name, message } = error as Error;
    return message ? `${name}: ${cleanMessage(String(message))}` : String(name);
  } catch {
    return "Error";
  }
}

function frameText(registry: ScriptRegistry, site: NodeJS.CallSite): string {
  const text = String(site);
  const file = site.getFileName();
  const script = registry.get(file);
  if (!script) return text;
  const [line, column] = [site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1];
  const original = script.position(line, column);
  const location = `${scriptLabel(script)}:${original.line}:${original.column}`;
  const compiled = `${file}:${line}:${column}`;
  // `Object.f` would show how a top-level function is called, which is not the user's doing.
  return text.replace(compiled, location).replace(/^(async )?(?:Object|Proxy)\.(?=\w)/, "$1");
}
