import { javaRandom } from "../../runtime/random/java-random";

type Point = readonly number[];

const scaled = (points: readonly Point[]): Point[] => {
  const columns = points[0]!.map((_, i) => {
    const mean = points.reduce((sum, point) => sum + point[i]!, 0) / points.length;
    const squares = points.reduce((sum, point) => sum + (point[i]! - mean) ** 2, 0);
    return { mean, deviation: Math.sqrt(squares / (points.length - 1)) };
  });
  return points.map((point) => columns.map(({ mean, deviation }, i) => (point[i]! - mean) / deviation));
};

function points(seed: number, count: number, draw: (random: () => number, normal: () => number) => Point): Point[] {
  const source = javaRandom(BigInt(seed));
  const random = () => source.nextDouble();
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => draw(random, normal));
}

/** Rows that k-means is compared on: few customers with most of the money, groups apart and close, none at all, and many features. */
export const kMeansData: Readonly<Record<string, readonly Point[]>> = {
  rfm: scaled(
    points(1, 2000, (random) => {
      const frequency = Math.ceil(1 / (1 - random() * 0.999) ** 0.9);
      return [random() ** 2 * 372, frequency, frequency * (5 + 400 * random() ** 6)];
    }),
  ),
  blobs: points(2, 2000, (random, normal) => {
    const group = Math.floor(random() * 5);
    return [(group % 3) * 6 + normal(), Math.floor(group / 3) * 6 + normal(), normal()];
  }),
  "close blobs": points(3, 2000, (random, normal) => {
    const group = Math.floor(random() * 7);
    return [0, 1, 2, 3].map((i) => 2 * Math.sin(group * (i + 1)) + normal());
  }),
  uniform: points(4, 2000, (random) => [random(), random(), random()]),
  higgs: points(5, 2000, (random, normal) => {
    const isSignal = random() < 0.5;
    return Array.from({ length: 28 }, (_, i) => {
      if (i % 4 === 0) return -Math.log(1 - random()) * (isSignal ? 1.2 : 1);
      return i % 4 === 1 ? random() * 3.5 - 1.75 : normal() ** 2 * (isSignal ? 1 : 0.8);
    });
  }),
};
