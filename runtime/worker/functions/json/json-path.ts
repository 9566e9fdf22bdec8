/** A step of a path: a member, a place in an array, every element, or something that leads nowhere. */
export type JsonStep =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "elements" }
  | { readonly kind: "members" };

const step = /\.\*|\['\*'\]|\.([^.[]+)|\['([^'?]+)'\]|\[(\*)\]|\[([0-9]+)\]/y;

/** `$.a['b'][0][*]` as its steps; undefined when it is no path. */
export function parsePath(path: string): readonly JsonStep[] | undefined {
  if (!path.startsWith("$")) return undefined;
  const steps: JsonStep[] = [];
  step.lastIndex = 1;
  while (step.lastIndex < path.length) {
    const found = step.exec(path);
    if (!found) return undefined;
    const [, plain, quoted, star, index] = found;
    const name = plain ?? quoted;
    if (name !== undefined) steps.push({ kind: "name", name });
    else if (index !== undefined) steps.push({ kind: "index", index: Number(index) });
    else steps.push({ kind: star ? "elements" : "members" });
  }
  return steps;
}
