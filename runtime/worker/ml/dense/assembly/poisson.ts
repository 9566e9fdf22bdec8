/** Numbers of a Well19937c's state. */
const size = 624;
/** Numbers that are drawn at once. */
const run = 2048;

/** Draws `run` numbers; the state stands behind as many free places, where it is again afterwards. */
function refill(state: usize, outputs: usize): void {
  let v0 = load<u32>(state + (run << 2));
  for (let at = state + (run << 2); at > state; at -= 4, outputs += 4) {
    const vM1 = load<u32>(at, 70 << 2);
    const vM2 = load<u32>(at, 179 << 2);
    const vM3 = load<u32>(at, 449 << 2);
    const z0 = (0x80000000 & load<u32>(at, (size - 1) << 2)) ^ (0x7fffffff & load<u32>(at, (size - 2) << 2));
    const z1 = v0 ^ (v0 << 25) ^ (vM1 ^ (vM1 >> 27));
    const z2 = (vM2 >> 9) ^ (vM3 ^ (vM3 >> 1));
    const z3 = z1 ^ z2;
    v0 = z0 ^ (z1 ^ (z1 << 9)) ^ (z2 ^ (z2 << 21)) ^ (z3 ^ (z3 >> 21));
    store<u32>(at, z3);
    store<u32>(at - 4, v0);
    let drawn = v0 ^ ((v0 << 7) & 0xe46e1700);
    drawn ^= (drawn << 15) & 0x9b868000;
    store<u32>(outputs, drawn);
  }
  memory.copy(state + (run << 2), state, size << 2);
}

/**
 * Poisson counts of one byte each by a Well19937c: `random/well-19937c.ts`, many at once. Of the `outputs` so many are `used`; gives how many
 * are then. `least` is e^-mean.
 */
export function drawCounts(
  state: usize,
  outputs: usize,
  used: i32,
  mean: f64,
  least: f64,
  count: i32,
  counts: usize,
): i32 {
  const most = 1000 * mean;
  const last = outputs + (run << 2);
  let at = outputs + ((<usize>used) << 2);
  for (const end = counts + <usize>count; counts < end; counts++) {
    let product: f64 = 1;
    let n: f64 = 0;
    for (; n < most; n++) {
      if (at === last) {
        refill(state, outputs);
        at = outputs;
      }
      const high = <f64>(<i32>(load<u32>(at) >> 6));
      const low = <f64>(<i32>(load<u32>(at, 4) >> 6));
      at += 8;
      product *= (high * 67108864.0 + low) * 2.220446049250313e-16;
      if (product < least) break;
    }
    store<u8>(counts, <u32>(n < most ? n : Math.floor(most)));
  }
  return <i32>((at - outputs) >> 2);
}
