// Of a node: its feature, the last bin that goes left, where its children are, left and right, where its flags begin among `sets` (-1: it goes by
// the bin), what is found where a row ends there. A leaf is its own child.

/** The numbers of the rows whose byte in `counts`, `stride` apart, is not 0; without counts all. How many they are. */
function choose(rows: i32, counts: usize, stride: i32, chosen: usize): i32 {
  let count: i32 = 0;
  for (let row = 0; row < rows; row++) {
    store<i32>(chosen + ((<usize>count) << 2), row);
    count += counts ? i32(load<u8>(counts) !== 0) : 1;
    counts += stride;
  }
  return count;
}

function walk<B>(
  bins: usize,
  size: i32,
  root: usize,
  depth: i32,
  sets: usize,
  count: i32,
  chosen: usize,
  found: usize,
): i32 {
  const width = <usize>size * sizeof<B>();
  let kept: usize = 0;
  for (let from = chosen, end = chosen + ((<usize>count) << 2); from < end; from += 4) {
    const row = load<u32>(from);
    const own = bins + <usize>row * width;
    let node = root;
    for (let level = 0; level < depth; level++) {
      const bin = <u32>load<B>(own + <usize>load<u32>(node) * sizeof<B>());
      let isRight = <usize>(bin > load<u32>(node, 4));
      if (sets) {
        const flags = load<i32>(node, 16);
        if (flags >= 0) isRight = <usize>(load<i32>(sets + ((<usize>(<u32>flags + bin)) << 2)) !== 1);
      }
      // No branch: which way a row goes cannot be foreseen.
      node = load<u32>(node + (isRight << 2), 8);
    }
    const place = load<i32>(node, 20);
    store<u32>(chosen + kept, row);
    store<i32>(found + kept, place);
    kept += (<usize>(place >= 0)) << 2;
  }
  return <i32>(kept >> 2);
}

/**
 * What is `found` where each row ends, `depth` nodes below the root at most, and which rows are `chosen`: of those that `counts` have, `stride`
 * bytes apart, the ones that find no negative number; how many. `bins` of a row are `size` numbers of `wide ? 4 : 1` bytes; without `sets`
 * all nodes go by bins.
 */
export function descend(
  bins: usize,
  wide: bool,
  rows: i32,
  size: i32,
  root: usize,
  depth: i32,
  sets: usize,
  counts: usize,
  stride: i32,
  chosen: usize,
  found: usize,
): i32 {
  const count = choose(rows, counts, stride, chosen);
  return wide
    ? walk<u32>(bins, size, root, depth, sets, count, chosen, found)
    : walk<u8>(bins, size, root, depth, sets, count, chosen, found);
}
