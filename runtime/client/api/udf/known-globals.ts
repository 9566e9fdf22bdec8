/** Of the process that evaluates functions, too; taken before the user's code adds any. */
const names: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(globalThis));

export const isKnownGlobal = (name: string): boolean => names.has(name);

let paths: ReadonlyMap<unknown, readonly string[]> | undefined;

/** `["Math", "max"]` of a function or object that every process has. */
export const globalPath = (value: unknown): readonly string[] | undefined => (paths ??= allPaths()).get(value);

function allPaths(): ReadonlyMap<unknown, readonly string[]> {
  const found = new Map<unknown, readonly string[]>([[globalThis, []]]);
  for (const name of names) {
    const { value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    if (!isReference(value) || found.has(value)) continue;
    found.set(value, [name]);
    for (const member of Object.getOwnPropertyNames(value)) {
      const inner = Object.getOwnPropertyDescriptor(value, member)?.value;
      if (typeof inner === "function" && !found.has(inner)) found.set(inner, [name, member]);
    }
  }
  return found;
}

const isReference = (value: unknown): value is object =>
  typeof value === "function" || (typeof value === "object" && value !== null);
