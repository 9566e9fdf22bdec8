import { outputOf, type Plan } from "../../../plan/resolved/index";

/** The plan under a name that its columns can be addressed by, and with other names for them where given. */
export function subqueryAlias(child: Plan, nameParts: readonly string[], columns?: readonly string[]): Plan {
  const qualifier = nameParts.slice(0, -1);
  return {
    kind: "SubqueryAlias",
    alias: nameParts.at(-1)!,
    ...(qualifier.length > 0 && { qualifier }),
    output: outputOf(child).map((column, i) => ({
      ...column,
      ...(columns && { name: columns[i]! }),
      qualifier: nameParts,
    })),
    child,
  };
}
