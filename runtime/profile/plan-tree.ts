/** Something in a list in which each comes before those below it. */
export interface Listed {
  readonly id: number;
  readonly parent?: number;
}

export interface TreeNode<T extends Listed> {
  readonly item: T;
  readonly children: readonly TreeNode<T>[];
}

/** The trees of a list, in its order. */
export function planTrees<T extends Listed>(list: readonly T[]): readonly TreeNode<T>[] {
  const nodes = new Map(list.map((item) => [item.id, { item, children: [] as TreeNode<T>[] }]));
  const tops: TreeNode<T>[] = [];
  for (const node of nodes.values()) {
    const above = node.item.parent === undefined ? undefined : nodes.get(node.item.parent);
    (above?.children ?? tops).push(node);
  }
  return tops;
}

/** A tree as Spark prints one. */
export function treeText<T extends Listed & { readonly text: string }>(list: readonly T[]): string {
  const lines: string[] = [];
  const print = ({ item, children }: TreeNode<T>, before: string, mark: string): void => {
    lines.push(`${before}${mark}${item.text.split("\n", 1)[0]}`);
    const below = mark === "" ? before : `${before}${mark === ":- " ? ":  " : "   "}`;
    for (const [i, child] of children.entries()) print(child, below, i < children.length - 1 ? ":- " : "+- ");
  };
  for (const top of planTrees(list)) print(top, "", "");
  return lines.join("\n");
}
