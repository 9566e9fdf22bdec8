/** A node of a tree that is written down: its line, and what stands below it: first asides (plans of subqueries), then inputs. */
export interface TreeLine<T> {
  readonly line: string;
  readonly asides: readonly T[];
  readonly children: readonly T[];
}

/** A line for each node, what is below it indented, as Spark draws its plans. */
export function treeText<T>(root: T, read: (node: T) => TreeLine<T>): string {
  const lines: string[] = [];
  const visit = (node: T, prefix: string, childPrefix: string): void => {
    const { line, asides, children } = read(node);
    lines.push(prefix + line);
    const margin = children.length > 0 ? ":  " : "   ";
    for (const [list, indent] of [
      [asides, childPrefix + margin],
      [children, childPrefix],
    ] as const) {
      list.forEach((child, i) => {
        const isLast = i === list.length - 1;
        visit(child, `${indent}${isLast ? "+- " : ":- "}`, `${indent}${isLast ? "   " : ":  "}`);
      });
    }
  };
  visit(root, "", "");
  return lines.join("\n");
}
