import type { Well19937c } from "../../../random/well-19937c";
import { denseMemory } from "./memory";

/** Numbers that `assembly/poisson.ts` draws at once. */
const run = 2048;
const most = 1 << 16;

/** What `nextPoisson` of a generator that nothing was drawn from yet would give, one after the other, modulo 256. */
export function drawPoisson({ state: given }: Well19937c, mean: number, counts: Uint8Array): void {
  const { state, outputs, bytes, drawCounts } = denseMemory(
    {},
    { state: run + given.length, outputs: run, bytes: most / 4 },
  );
  state.set(given, run);
  const drawn = new Uint8Array(bytes.buffer, bytes.byteOffset, most);
  const least = Math.exp(-mean);
  let used = run;
  for (let from = 0; from < counts.length; from += most) {
    const count = Math.min(most, counts.length - from);
    used = drawCounts(state.byteOffset, outputs.byteOffset, used, mean, least, count, bytes.byteOffset);
    counts.set(drawn.subarray(0, count), from);
  }
}
