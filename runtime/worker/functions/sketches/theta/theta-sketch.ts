import { hashOfKey } from "../sketch-key";

/** One in hashes: below it lies everything that was ever seen. */
export const wholeRange = 2n ** 63n - 1n;

/** The distinct hashes below `theta`, in ascending order. */
export interface ThetaSketch {
  readonly theta: bigint;
  readonly hashes: readonly bigint[];
  readonly isEmpty: boolean;
}

export const emptyTheta: ThetaSketch = { theta: wholeRange, hashes: [], isEmpty: true };

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** The least hashes, as many as the sketch may hold; the first that is left out becomes the limit. */
export function limited(hashes: Iterable<bigint>, theta: bigint, most: number, isEmpty: boolean): ThetaSketch {
  const kept = [...new Set(hashes)].filter((hash) => hash < theta).sort(ascending);
  if (kept.length <= most) return { theta, hashes: kept, isEmpty: isEmpty && !kept.length && theta === wholeRange };
  return { theta: kept[most]!, hashes: kept.slice(0, most), isEmpty: false };
}

export const thetaHash = (key: Uint8Array): bigint => hashOfKey(key)[0] >> 1n;

export function thetaOfKeys(keys: readonly Uint8Array[], lgEntries: number): ThetaSketch {
  const hashes = new Set<bigint>();
  for (const key of keys) if (key.length) hashes.add(thetaHash(key));
  hashes.delete(0n);
  return limited(hashes, wholeRange, 1 << lgEntries, true);
}

export const lesser = (a: bigint, b: bigint): bigint => (ascending(a, b) < 0 ? a : b);

const least = (sketches: readonly ThetaSketch[]) => sketches.map(({ theta }) => theta).reduce(lesser, wholeRange);

export const thetaUnion = (sketches: readonly ThetaSketch[], lgEntries: number): ThetaSketch =>
  limited(
    sketches.flatMap(({ hashes }) => hashes),
    least(sketches),
    1 << lgEntries,
    sketches.every(({ isEmpty }) => isEmpty),
  );

export function thetaIntersection(sketches: readonly ThetaSketch[]): ThetaSketch {
  if (sketches.some(({ isEmpty }) => isEmpty)) return emptyTheta;
  const theta = least(sketches);
  const [first, ...others] = sketches.map(({ hashes }) => new Set(hashes));
  const common = [...(first ?? [])].filter((hash) => hash < theta && others.every((other) => other.has(hash)));
  return { theta, hashes: common, isEmpty: !common.length && theta === wholeRange };
}

export function thetaDifference(left: ThetaSketch, right: ThetaSketch): ThetaSketch {
  if (left.isEmpty || right.isEmpty) return left;
  const theta = least([left, right]);
  const without = new Set(right.hashes);
  const rest = left.hashes.filter((hash) => hash < theta && !without.has(hash));
  return { theta, hashes: rest, isEmpty: !rest.length && theta === wholeRange };
}

export const fractionOf = (theta: bigint): number => Number(theta) / Number(wholeRange);

export const thetaEstimate = ({
  theta,
  hashes,
}: Pick<ThetaSketch, "theta"> & { hashes: { length: number } }): number =>
  theta === wholeRange ? hashes.length : hashes.length / fractionOf(theta);
