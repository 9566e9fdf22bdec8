/** Where each word is in a Huffman tree of how often words occur: the inner nodes from the root, and which branch is taken at each. */
export interface WordTree {
  /** By word, the place of its first node; one more for the end. */
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
  readonly branches: Int32Array;
}

/** @param counts how often words occur, descending */
export function wordTree(counts: readonly number[]): WordTree {
  const size = counts.length;
  const weights = Float64Array.from({ length: 2 * size + 1 }, (_, i) => counts[i] ?? (i < 2 * size ? 1e9 : 0));
  const parents = new Int32Array(2 * size + 1);
  const branch = new Int32Array(2 * size + 1);
  let [word, inner] = [size - 1, size];
  const rarest = () => (word >= 0 && weights[word]! < weights[inner]! ? word-- : inner++);
  for (let a = 0; a < size - 1; a++) {
    const [first, second] = [rarest(), rarest()];
    weights[size + a] = weights[first]! + weights[second]!;
    parents[first] = size + a;
    parents[second] = size + a;
    branch[second] = 1;
  }
  const starts = new Int32Array(size + 1);
  const [nodes, branches]: [number[], number[]] = [[], []];
  for (let a = 0; a < size; a++) {
    const [path, taken]: [number[], number[]] = [[], []];
    for (let b = a; b !== 2 * size - 2; b = parents[b]!) {
      taken.push(branch[b]!);
      path.push(parents[b]! - size);
    }
    nodes.push(...path.reverse());
    branches.push(...taken.reverse());
    starts[a + 1] = nodes.length;
  }
  return { starts, nodes: Int32Array.from(nodes), branches: Int32Array.from(branches) };
}
