/** Sets of items as a tree: sets with a common beginning share its nodes (Han, Pei and Yin, "Mining Frequent Patterns without Candidate Generation"). */
export class PrefixTree {
  readonly item: number[] = [-1];
  readonly parent: number[] = [-1];
  readonly count: number[] = [0];
  readonly #children = new Map<number, Map<number, number>>();

  constructor(private readonly items: number) {}

  /** @param set ascending */
  add(set: ArrayLike<number>, count: number): void {
    let node = 0;
    for (let i = 0; i < set.length; i++) {
      const item = set[i]!;
      let own = this.#children.get(node);
      if (!own) this.#children.set(node, (own = new Map()));
      let next = own.get(item);
      if (next === undefined) {
        next = this.item.push(item) - 1;
        this.parent.push(node);
        this.count.push(0);
        own.set(item, next);
      }
      node = next;
      this.count[node]! += count;
    }
  }

  /** Calls `visit` for each set of items that occurs at least `least` times, the largest item first. */
  mine(least: number, visit: (set: readonly number[], count: number) => void, suffix: readonly number[] = []): void {
    const nodes = Array.from({ length: this.items }, (): number[] => []);
    for (let node = 1; node < this.item.length; node++) nodes[this.item[node]!]!.push(node);
    for (const [item, own] of nodes.entries()) {
      const count = own.reduce((sum, node) => sum + this.count[node]!, 0);
      if (own.length === 0 || count < least) continue;
      const set = [...suffix, item];
      visit(set, count);
      const below = new PrefixTree(item);
      for (const node of own) below.add(this.#path(node), this.count[node]!);
      below.mine(least, visit, set);
    }
  }

  /** The items above a node, ascending. */
  #path(node: number): readonly number[] {
    const items: number[] = [];
    for (let above = this.parent[node]!; above > 0; above = this.parent[above]!) items.push(this.item[above]!);
    return items.reverse();
  }
}
