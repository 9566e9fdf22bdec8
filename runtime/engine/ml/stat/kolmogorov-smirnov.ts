import { Matrix } from "ml-matrix";
import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { alias, call, column, double, overThis, select, toDouble, where } from "../expressions";
import { illegalArgument } from "../illegal-argument";
import { type Program, rowsOf, schemaOf } from "../program";
import { requireNumeric } from "../schema";

/** How far a sample's distribution is from a normal one, and the chance of such a distance, as a frame of one row. */
export function* kolmogorovSmirnovFrame(
  dataset: UnresolvedPlan,
  name: string,
  distribution: string,
  params: readonly number[],
): Program<UnresolvedPlan> {
  requireNumeric(yield* schemaOf(dataset), name);
  if (distribution !== "norm") {
    throw illegalArgument(
      `${distribution} not yet supported through convenience method. Current options are:['norm'].`,
      "SparkUnsupportedOperationException",
    );
  }
  const [mean, deviation] = params.length === 0 ? [0, 1] : params;
  if (deviation === undefined || params.length > 2) {
    throw illegalArgument("requirement failed: Normal distribution requires mean and standard deviation as parameters");
  }
  const sample = where(select(dataset, alias("x", toDouble(name))), call("isnotnull", column("x")));
  const parameters = JSON.stringify({ operation: "normalChance", mean, deviation });
  const distances = overThis(
    sample,
    `SELECT max(greatest(f - (i - 1) / n, i / n - f)), max(n) FROM (
       SELECT ml_number('${parameters}', x) AS f, CAST(row_number() OVER (ORDER BY x) AS DOUBLE) AS i,
              CAST(count(*) OVER () AS DOUBLE) AS n FROM __this__)`,
  );
  const [row] = yield* rowsOf(distances);
  const [statistic, count] = row as readonly [number | null, number | null];
  if (statistic === null || count === null) throw illegalArgument("The sample has no rows", "SparkException");
  return {
    kind: "Project",
    child: { kind: "OneRow" },
    list: [alias("pValue", double(1 - distanceChance(statistic, count))), alias("statistic", double(statistic))],
  };
}

/** Samples up to this size are reckoned exactly, as Commons Math does, which Spark asks. */
const maxExact = 140;

/** The chance that the distance of `n` values is below `d`. */
export function distanceChance(d: number, n: number): number {
  const step = 1 / n;
  if (d <= step / 2) return 0;
  if (d <= step) return Array.from({ length: n }, (_, i) => (i + 1) * (2 * d - step)).reduce((a, b) => a * b, 1);
  if (d >= 1) return 1;
  if (d >= 1 - step) return 1 - 2 * (1 - d) ** n;
  return n <= maxExact ? marsaglia(d, n) : pelzGood(d, n);
}

/** Marsaglia, Tsang and Wang, "Evaluating Kolmogorov's Distribution": an element of a matrix's n-th power. */
function marsaglia(d: number, n: number): number {
  const k = Math.ceil(n * d);
  const m = 2 * k - 1;
  const h = k - n * d;
  const matrix = Matrix.zeros(m, m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) matrix.set(i, j, i - j + 1 < 0 ? 0 : 1);
  for (let i = 0; i < m; i++) {
    matrix.set(i, 0, matrix.get(i, 0) - h ** (i + 1));
    matrix.set(m - 1, i, matrix.get(m - 1, i) - h ** (m - i));
  }
  if (2 * h > 1) matrix.set(m - 1, 0, matrix.get(m - 1, 0) + (2 * h - 1) ** m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i + 1; j++) for (let g = 2; g <= i - j + 1; g++) matrix.set(i, j, matrix.get(i, j) / g);
  }
  let chance = power(matrix, n).get(k - 1, k - 1);
  for (let i = 1; i <= n; i++) chance *= i / n;
  return chance;
}

function power(matrix: Matrix, exponent: number): Matrix {
  if (exponent === 1) return matrix;
  const half = power(matrix, Math.floor(exponent / 2));
  const square = half.mmul(half);
  return exponent % 2 === 0 ? square : square.mmul(matrix);
}

/**
 * Pelz and Good's asymptotic series (Simard and L'Ecuyer, "Computing the Two-Sided Kolmogorov-Smirnov Distribution"). The last sum counts half,
 * as it does in Commons Math.
 */
function pelzGood(d: number, n: number): number {
  const z = Math.sqrt(n) * d;
  const [z2, z4, z6, z8] = [z ** 2, z ** 4, z ** 6, z ** 8];
  const [pi2, pi4, pi6] = [Math.PI ** 2, Math.PI ** 4, Math.PI ** 6];
  const root = Math.sqrt(Math.PI / 2);
  const sum = (term: (k: number) => number) => {
    let total = 0;
    for (let k = 0; k < 10_000; k++) {
      const next = term(k);
      total += next;
      if (k > 0 && Math.abs(next) <= 1e-20 * Math.abs(total)) break;
    }
    return total;
  };
  // Terms of ±(k + ½) are equal, so are those of ±k: each sum stands for both.
  const halves = (of: (x2: number) => number) =>
    2 * sum((k) => of((k + 0.5) ** 2) * Math.exp((-pi2 * (k + 0.5) ** 2) / (2 * z2)));
  const wholes = (of: (x2: number) => number) =>
    2 * sum((k) => of((k + 1) ** 2) * Math.exp((-pi2 * (k + 1) ** 2) / (2 * z2)));
  const first = (root / z) * halves(() => 1);
  const second = (root / (6 * z4)) * halves((x2) => pi2 * x2 - z2);
  const third =
    (root / (72 * z ** 7)) *
      halves((x2) => 6 * z6 + 2 * z4 + pi2 * (2 * z4 - 5 * z2) * x2 + pi4 * (1 - 2 * z2) * x2 ** 2) -
    (root / (36 * z ** 3)) * wholes((x2) => pi2 * x2);
  const fourth =
    (root / (6480 * z ** 10)) *
      halves(
        (x2) =>
          pi6 * x2 ** 3 * (5 - 30 * z2) +
          pi4 * x2 ** 2 * (-60 * z2 + 212 * z4) +
          pi2 * x2 * (135 * z4 - 96 * z6) -
          (30 * z6 + 90 * z8),
      ) +
    (root / (216 * z6)) * wholes((x2) => -pi4 * x2 ** 2 + 3 * pi2 * x2 * z2);
  return first + second / Math.sqrt(n) + third / n + fourth / n ** 1.5;
}
