import { visitStored } from "../columns/vector-column";
import { firstGamma, inferTopics, type Topics, topicsOf } from "../numeric/topics";
import { nullFeatures, refusedBy, type VectorOperation, vectors } from "./operation";

/** The share of each topic in a document. The call: `seed` as a text. */
export const topicShares: VectorOperation = ({ values, model }) => {
  const topics = topicsOf(model);
  const first = firstGamma(topics.k, BigInt(values.seed as string));
  return ([column], writer) => {
    const source = vectors(column);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("LDAModel");
      const [words, counts]: [number[], number[]] = [[], []];
      visitStored(source, row, (word, count) => {
        if (count === 0) return;
        if (word >= topics.size) throw noWord(word, topics);
        words.push(word);
        counts.push(count);
      });
      if (words.length === 0) {
        writer.sparse(topics.k, new Int32Array(0), new Float64Array(0));
        continue;
      }
      const { gamma } = inferTopics(topics, words, counts, first);
      const total = gamma.reduce((sum, share) => sum + share, 0);
      writer.dense(gamma.map((share) => share / total));
    }
  };
};

const noWord = (word: number, { size, k }: Topics) =>
  refusedBy(
    "LDAModel",
    `java.lang.IndexOutOfBoundsException: (${word},0) not in [-${size},${size}) x [-${k},${k})`,
    "vector",
  );
