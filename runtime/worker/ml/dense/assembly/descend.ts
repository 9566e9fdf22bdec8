// Of a node: its feature, the last bin that goes left, the places of its children among the nodes' bytes, where its flags begin among `sets`
// (-1: it goes by the bin), what is found where a row ends there. A leaf is its own child.
const left: usize = 8;
const right: usize = 12;

/** Where each row ends, `depth` nodes below the root at most. `bins` of a row are `size` numbers of `wide ? 4 : 1` bytes; without `sets` all nodes go by bins. */
export function descend(
  bins: usize,
  wide: bool,
  rows: i32,
  size: i32,
  nodes: usize,
  root: usize,
  depth: i32,
  sets: usize,
  found: usize,
): void {
  const width = wide ? (<usize>size) << 2 : <usize>size;
  const end = found + ((<usize>rows) << 2);
  for (; found < end; found += 4, bins += width) {
    let node = root;
    for (let level = 0; level < depth; level++) {
      const feature = <usize>load<u32>(node);
      const bin = wide ? load<u32>(bins + (feature << 2)) : <u32>load<u8>(bins + feature);
      let isLeft = bin <= load<u32>(node, 4);
      if (sets) {
        const flags = load<i32>(node, 16);
        if (flags >= 0) isLeft = load<u32>(sets + ((<usize>(<u32>flags + bin)) << 2)) === 1;
      }
      node = nodes + load<u32>(node + select<usize>(left, right, isLeft));
    }
    store<i32>(found, load<i32>(node, 20));
  }
}
