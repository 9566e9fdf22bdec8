import type { Command } from "./command";

/** @param command absent: the overview */
export function helpText(commands: Readonly<Record<string, Command>>, command?: Command): string {
  if (command) {
    const options = command.options.length > 0 ? ["", "Options:", ...columns(command.options)] : [];
    return [`Usage: sparknb ${command.usage}`, "", command.summary, ...options].join("\n");
  }
  return [
    "Spark notebooks on a local cluster, without Java.",
    "",
    "Usage: sparknb COMMAND",
    "",
    "Commands:",
    ...columns(Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)),
    "",
    "`sparknb COMMAND --help` tells a command's options; `sparknb --version` the version.",
  ].join("\n");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
