import { kernels as binary } from "./gen/kernels";

/** What `assembly/` exports. Arrays are given by their place in the kernels' memory: a view's `byteOffset`. */
export interface DenseKernels {
  pack(source: number, rows: number, size: number, target: number, stride: number): void;
  nearestCenters(
    points: number,
    rows: number,
    size: number,
    centers: number,
    groups: number,
    nearest: number,
    best: number,
  ): void;
  filterCenters(
    points: number,
    rows: number,
    size: number,
    centers: number,
    groups: number,
    means: number,
    scratch: number,
    slope: number,
    base: number,
    curve: number,
    nearest: number,
    unsure: number,
  ): number;
  addByCenter(points: number, rows: number, size: number, nearest: number, weights: number, sums: number): void;
  dots(points: number, rows: number, size: number, weights: number, target: number): void;
  addScaled(points: number, rows: number, size: number, factors: number, sums: number): void;
  scaleRows(points: number, rows: number, size: number, factors: number, target: number): void;
  addProducts(left: number, right: number, rows: number, size: number, products: number): void;
  addMoments(
    points: number,
    rows: number,
    size: number,
    sums: number,
    amounts: number,
    squares: number,
    least: number,
    largest: number,
    nonZeros: number,
  ): void;
  addDeviations(points: number, rows: number, size: number, means: number, sums: number, squares: number): void;
  findBins(
    points: number,
    rows: number,
    size: number,
    stride: number,
    thresholds: number,
    levels: number,
    categories: number,
    wide: number,
    bins: number,
  ): number;
  descend(
    bins: number,
    wide: number,
    rows: number,
    size: number,
    root: number,
    depth: number,
    sets: number,
    counts: number,
    stride: number,
    chosen: number,
    found: number,
  ): number;
  addCounts(rows: number, wide: number, classes: number, cells: number): void;
  addSums(rows: number, wide: number, sums: number, counts: number): void;
  addWeights(rows: number, wide: number, width: number, isClass: number, cells: number): void;
  drawCounts(
    state: number,
    outputs: number,
    used: number,
    mean: number,
    least: number,
    count: number,
    counts: number,
  ): number;
  logisticSlopes(rows: number, intercept: number, margins: number, labels: number, slopes: number, odds: number): void;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): void;
}

interface Instance {
  readonly kernels: DenseKernels;
  readonly memory: Memory;
}

/** What Node's types leave out. */
const { Module, Instance } = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Module: new (binary: Uint8Array) => object;
      readonly Instance: new (
        module: object,
        imports: object,
      ) => { readonly exports: DenseKernels & { memory: Memory } };
    };
  }
).WebAssembly;

const page = 65_536;
/** Memory that grew stays: one that needs more than this has an instance of its own. */
const maxKept = 16 * 1024 * 1024;

let compiled: object | undefined;
let kept: Instance | undefined;

function instantiate(): Instance {
  compiled ??= new Module(Buffer.from(binary, "base64"));
  const { memory, ...kernels } = new Instance(compiled, {}).exports;
  return { kernels, memory };
}

/** Views of the kernels' memory, zeros at first, until it is asked for again: kernels run to their end at once. */
export function denseMemory<Doubles extends string, Ints extends string = never>(
  doubles: Readonly<Record<Doubles, number>>,
  ints = {} as Readonly<Record<Ints, number>>,
): DenseKernels & Record<Doubles, Float64Array<ArrayBuffer>> & Record<Ints, Int32Array<ArrayBuffer>> {
  const sizes = [...Object.entries<number>(doubles), ...Object.entries<number>(ints)];
  const places = new Map<string, number>();
  let end = page; // what the compiler's own data may take
  for (const [name, length] of sizes) {
    places.set(name, end);
    end += Math.ceil((length * (name in doubles ? 8 : 4)) / 16) * 16;
  }
  const { kernels, memory } = end > maxKept ? instantiate() : (kept ??= instantiate());
  const missing = Math.ceil((end - memory.buffer.byteLength) / page);
  if (missing > 0) memory.grow(missing);
  const { buffer } = memory;
  new Uint8Array(buffer, page, end - page).fill(0);
  const views = sizes.map(([name, length]) => {
    const Kind = name in doubles ? Float64Array : Int32Array;
    return [name, new Kind(buffer, places.get(name)!, length)];
  });
  return { ...kernels, ...Object.fromEntries(views) };
}
