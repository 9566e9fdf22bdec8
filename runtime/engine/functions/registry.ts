import type { FunctionRow } from "./row";

const byName = new Map<string, FunctionRow>();

export function registerFunctions(rows: readonly FunctionRow[]): void {
  for (const row of rows) {
    for (const name of [row.name, ...(row.aliases ?? []), ...(row.silentAliases ?? [])]) {
      if (byName.has(name)) throw new Error(`two functions are named ${name}`);
      byName.set(name, row);
    }
  }
}

/** By name or alias, in any case. */
export function lookupFunction(name: string): FunctionRow | undefined {
  return byName.get(name) ?? byName.get(name.toLowerCase());
}

/** All names and aliases that SQL knows, operators included, sorted. */
export function functionNames(): readonly string[] {
  return [...byName].flatMap(([name, { isInternal }]) => (isInternal ? [] : [name])).sort();
}
