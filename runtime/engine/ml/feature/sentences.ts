import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { doubleType, type Tensors } from "../../../types/index";
import { alias, call, cast, column, operation, select } from "../expressions";
import { type Blocks, blocksOf, deriveBlocks, type Program, runKernel } from "../program";
import { doubles } from "../tensors";

/** Lists of words by their places in a vocabulary, without words that are not in it. */
interface Sentences {
  /** By sentence, the place of its first word; one more for the end. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
}

/** The lists of a column, cut where they are longer than `most`, as `parts` blocks in the order of the rows. */
export function* sentenceBlocks(
  dataset: UnresolvedPlan,
  input: string,
  {
    vocabulary,
    most,
    parts,
  }: { readonly vocabulary: readonly string[]; readonly most: number; readonly parts: number },
): Program<Blocks> {
  const places = operation("vector", { operation: "wordPlaces", vocabulary }, column(input));
  const row = cast(call("monotonically_increasing_id"), doubleType);
  const blocks = yield* blocksOf(select(dataset, alias("features", places), alias("row", row)));
  const stored = yield* runKernel("storedRows", blocks, { values: {}, arrays: {} });
  const dealt = dealtOut(inOrder(stored), most, parts);
  const paths: string[] = [];
  for (let from = 0; from < parts; from += blocks.paths.length) {
    const own = { ...blocks, paths: blocks.paths.slice(0, parts - from) };
    paths.push(...(yield* deriveBlocks("keep", own, (part) => asBlock(dealt[from + part]!))).paths);
  }
  return { rows: dealt.reduce((sum, { starts }) => sum + starts.length - 1, 0), paths };
}

const asBlock = ({ starts, words }: Sentences): Tensors => ({
  values: { rows: starts.length - 1, size: 0 },
  arrays: { starts, words, features: new Float64Array(0), indices: new Int32Array(0) },
});

/** Sentences of all blocks by their rows' numbers. */
function* inOrder(parts: readonly Tensors[]): Generator<Float64Array> {
  const all = parts.flatMap((part) => {
    const starts = part.arrays.starts as Int32Array;
    const values = doubles(part, "values");
    return Array.from(doubles(part, "row"), (row, i) => ({ row, places: values.subarray(starts[i], starts[i + 1]) }));
  });
  for (const { places } of all.sort((a, b) => a.row - b.row)) yield places;
}

/** In turn, as Spark deals rows that it repartitions. */
function dealtOut(sentences: Iterable<Float64Array>, most: number, parts: number): readonly Sentences[] {
  const dealt = Array.from({ length: parts }, () => ({ starts: [0], words: [] as number[] }));
  let turn = 0;
  for (const places of sentences) {
    for (let from = 0; from < places.length; from += most) {
      const { starts, words } = dealt[turn]!;
      for (const place of places.subarray(from, from + most)) words.push(place - 1);
      starts.push(words.length);
      turn = (turn + 1) % parts;
    }
  }
  return dealt.map(({ starts, words }) => ({ starts: Int32Array.from(starts), words: Int32Array.from(words) }));
}
