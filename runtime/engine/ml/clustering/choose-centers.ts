import { type Blocks, deriveBlocks, type Program, runKernel } from "../program";
import { randomSource } from "../random";
import { kMeansPlusPlus } from "./k-means-plus-plus";
import type { Centers } from "./lloyd";

interface Choice {
  readonly k: number;
  readonly steps: number;
  readonly mode: string;
  readonly seed: number;
  readonly isCosine: boolean;
  readonly isWeighted: boolean;
}

/** Centers to begin with, row by row: as many as there are distinct rows for, `k` at most. */
export function* chooseCenters(blocks: Blocks, choice: Choice): Program<Centers> {
  return choice.mode === "random" ? yield* drawRows(blocks, choice, choice.k) : yield* oversample(blocks, choice);
}

/**
 * Rows drawn in a step, by center. Spark draws two; of eight fewer searches end in a bad place (docs/performance.md), and where rows are few
 * they cost nothing.
 */
const oversampling = ({ rows }: Blocks) => (rows < 100_000 ? 8 : 2);

/** About `wanted` distinct rows, drawn without looking at distances. */
export function* drawRows(
  blocks: Blocks,
  { seed, isCosine, isWeighted }: Pick<Choice, "seed" | "isCosine" | "isWeighted">,
  wanted: number,
): Program<Centers> {
  const random = randomSource(seed);
  for (let factor = (wanted * 4 + 8) / blocks.rows; ; factor *= 4) {
    const seeds = blocks.paths.map(() => Math.floor(random() * 2 ** 31));
    const parts = yield* runKernel("sampleByDistance", blocks, (i) => ({
      values: { factor, seed: seeds[i], isCosine, isWeighted: isWeighted && factor < 1 },
      arrays: {},
    }));
    const size = sizeOf(parts);
    const rows = shuffled(
      distinctRows(
        parts.map(({ arrays }) => arrays.points as Float64Array),
        size,
      ),
      random,
    );
    if (rows.length >= wanted || factor >= 1) return joined(rows.slice(0, wanted), size);
  }
}

const sizeOf = (parts: readonly { readonly values: Readonly<Record<string, unknown>> }[]) =>
  parts[0]!.values.size as number;

/** k-means‖: a row, then in each step rows by their distance from those so far; k-means++ chooses among them, by the rows near each. */
function* oversample(blocks: Blocks, choice: Choice): Program<Centers> {
  const { k, steps, seed, isCosine, isWeighted } = choice;
  const first = yield* drawRows(blocks, choice, 1);
  const { size } = first;
  const random = randomSource(seed + 1);
  const options = { isCosine, isWeighted };
  let { centers } = first;
  let known = yield* withCenters(blocks, centers, 0, size, options);
  for (let step = 0; step < steps && known.cost > 0; step++) {
    const factor = (oversampling(blocks) * (isCosine ? 0.5 : 1) * k) / known.cost;
    const seeds = blocks.paths.map(() => Math.floor(random() * 2 ** 31));
    const parts = yield* runKernel("sampleByDistance", known.blocks, (i) => ({
      values: { factor, seed: seeds[i], ...options },
      arrays: {},
    }));
    const before = centers.length;
    ({ centers } = joined(
      distinctRows([centers, ...parts.map(({ arrays }) => arrays.points as Float64Array)], size),
      size,
    ));
    known = yield* withCenters(known.blocks, centers.subarray(before), before / size, size, options);
  }
  if (centers.length / size <= k) {
    const more = yield* drawRows(blocks, choice, k);
    return joined(distinctRows([centers, more.centers], size).slice(0, k), size);
  }
  return { k, size, centers: kMeansPlusPlus(centers, known.masses, { k, size, random, maxIterations: 30 }) };
}

interface Known {
  readonly cost: number;
  /** Of the rows nearest to each center. */
  readonly masses: Float64Array;
  /** With each row's distance beside them. */
  readonly blocks: Blocks;
}

/** How far the rows are from the centers so far and those that are added to them. */
function* withCenters(
  blocks: Blocks,
  added: Float64Array,
  before: number,
  size: number,
  options: Pick<Choice, "isCosine" | "isWeighted">,
): Program<Known> {
  const values = { k: added.length / size, before, ...options };
  const state = { values, arrays: { centers: added } };
  const { values: found, paths } = yield* deriveBlocks("addCenters", blocks, state, true);
  const parts = found as readonly { readonly cost: number; readonly masses: readonly number[] }[];
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    masses: Float64Array.from(parts[0]!.masses, (_, i) => parts.reduce((sum, { masses }) => sum + masses[i]!, 0)),
    blocks: { ...blocks, beside: paths },
  };
}

function distinctRows(parts: readonly Float64Array[], size: number): readonly Float64Array[] {
  const found = new Map<string, Float64Array>();
  for (const points of parts) {
    for (let at = 0; at < points.length; at += size) {
      const row = points.subarray(at, at + size);
      found.set(row.join(), row);
    }
  }
  return [...found.values()];
}

function joined(rows: readonly Float64Array[], size: number): Centers {
  const all = new Float64Array(rows.length * size);
  for (const [i, row] of rows.entries()) all.set(row, i * size);
  return { k: rows.length, size, centers: all };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}
