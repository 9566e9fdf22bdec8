import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType, matrixType } from "../../../types/index";
import { aggregate, alias, call, column, literal, select } from "../expressions";
import { illegalArgument } from "../illegal-argument";
import { type Blocks, blocksOf, deriveBlocks, type Program, rowsOf, runKernel, schemaOf } from "../program";
import { requireVector } from "../schema";
import { sumOf, sumOfValues } from "../tensors";

/** What varies no more than this has no correlation. */
const leastDeviation = 1e-12;

/** Of all pairs of a vector's elements, as a frame of one matrix: Pearson's, or Spearman's of their ranks. */
export function* correlationFrame(dataset: UnresolvedPlan, name: string, method: string): Program<UnresolvedPlan> {
  if (method !== "pearson" && method !== "spearman") {
    throw illegalArgument(`Unrecognized method name. Supported correlations: pearson, spearman`);
  }
  requireVector(yield* schemaOf(dataset), name);
  const blocks = yield* blocksOf(select(dataset, alias("features", column(name))));
  const values = yield* correlations(method === "spearman" ? yield* rankedBlocks(dataset, name, blocks) : blocks);
  const size = Math.sqrt(values.length);
  const matrix = literal(matrixType, [1, size, size, null, null, values, false]);
  return { kind: "Project", child: { kind: "OneRow" }, list: [alias(`${method}(${name})`, matrix)] };
}

function* correlations(blocks: Blocks): Program<readonly number[]> {
  const parts = yield* runKernel("gram", blocks, { values: {}, arrays: {} });
  const [sums, products, count] = [sumOf(parts, "sums"), sumOf(parts, "products"), sumOfValues(parts, "count")];
  const size = sums.length;
  const covariance = (i: number, j: number) =>
    (products[Math.max(i, j) * size + Math.min(i, j)]! - (sums[i]! * sums[j]!) / count) / (count - 1);
  const deviation = Float64Array.from(sums, (_, i) => Math.sqrt(Math.max(covariance(i, i), 0)));
  return Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [at % size, Math.floor(at / size)];
    if (i === j) return 1;
    if (deviation[i]! <= leastDeviation || deviation[j]! <= leastDeviation) return Number.NaN;
    return covariance(i, j) / (deviation[i]! * deviation[j]!);
  });
}

/** The same rows with each value's rank among its feature's; equal ones share the mean of theirs. */
function* rankedBlocks(dataset: UnresolvedPlan, name: string, blocks: Blocks): Program<Blocks> {
  const exploded = select(dataset, {
    kind: "Alias",
    names: ["place", "value"],
    child: call("posexplode", call("vector_to_array", column(name))),
  });
  const by = [column("place"), column("value")];
  const counted = aggregate(exploded, by, ...by, call("count", literal(integerType, 1)));
  const rows = [...((yield* rowsOf(counted)) as readonly [number, number, bigint][])];
  rows.sort(([a, x], [b, y]) => a - b || x - y);
  const starts: number[] = [];
  const ranks = new Float64Array(rows.length);
  let before = 0;
  for (const [i, [place, , count]] of rows.entries()) {
    if (starts.length <= place) {
      starts.push(i);
      before = 0;
    }
    ranks[i] = before + (Number(count) + 1) / 2;
    before += Number(count);
  }
  starts.push(rows.length);
  const { paths } = yield* deriveBlocks("rankRows", blocks, {
    values: {},
    arrays: { starts: Int32Array.from(starts), known: Float64Array.from(rows, ([, value]) => value), ranks },
  });
  return { rows: blocks.rows, paths };
}
