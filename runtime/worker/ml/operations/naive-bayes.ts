import type { Tensors } from "../../../types/tensors";
import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { doubles, nullFeatures, refusedBy, type VectorOperation, vectors } from "./operation";
import { beyondRow, requireSize } from "./other-sizes";

/** Scores of a row's classes. */
type Scores = (point: Float64Array) => Float64Array;

const scorers: Readonly<Record<string, (model: Tensors) => Scores>> = {
  multinomial: (model) => linearScores(doubles(model, "pi"), doubles(model, "theta"), refuseCounts),
  complement: (model) => {
    const pi = new Float64Array(doubles(model, "pi").length);
    const scores = linearScores(pi, doubles(model, "theta"), refuseCounts);
    return (point) => {
      const found = scores(point);
      const most = found.reduce((a, b) => Math.max(a, b));
      const sum = Math.log(found.reduce((total, score) => total + Math.exp(score - most), 0)) + most;
      return found.map((score) => score - sum);
    };
  },
  bernoulli(model) {
    const theta = doubles(model, "theta");
    const absent = theta.map((log) => Math.log1p(-Math.exp(log)));
    const pi = doubles(model, "pi").slice();
    const size = theta.length / pi.length;
    for (const [at, log] of absent.entries()) pi[Math.floor(at / size)]! += log;
    return linearScores(
      pi,
      theta.map((log, at) => log - absent[at]!),
      refuseFlags,
    );
  },
  gaussian(model) {
    const [pi, theta, sigma] = [doubles(model, "pi"), doubles(model, "theta"), doubles(model, "sigma")];
    const size = theta.length / pi.length;
    const logs = new Float64Array(pi.length);
    for (const [at, variance] of sigma.entries()) logs[Math.floor(at / size)]! += Math.log(variance);
    return (point) =>
      pi.map((prior, c) => {
        let sum = 0;
        for (let i = 0, at = c * size; i < size; i++, at++) sum += (point[i]! - theta[at]!) ** 2 / sigma[at]!;
        return prior - (sum + logs[c]!) / 2;
      });
  },
};

function linearScores(constants: Float64Array, theta: Float64Array, refuse: (value: number) => void): Scores {
  const size = theta.length / constants.length;
  return (point) => {
    for (let i = 0; i < size; i++) refuse(point[i]!);
    return constants.map((constant, c) => {
      let sum = constant;
      for (let i = 0; i < size; i++) if (point[i] !== 0) sum += theta[c * size + i]! * point[i]!;
      return sum;
    });
  };
}

const refused = (reason: string) =>
  refusedBy("NaiveBayesModel", `requirement failed: Naive Bayes requires ${reason}`, "vector");

function refuseCounts(value: number): void {
  if (!(value >= 0)) throw refused(`nonnegative feature values but found ${value}.`);
}

function refuseFlags(value: number): void {
  if (value !== 0 && value !== 1) throw refused(`0 or 1 feature values but found ${value}.`);
}

/** The logarithms of what Bayes's rule says of each class, but for a constant. Model: `pi`, `theta`, and `sigma` of Gaussian features; the call: `modelType`. */
export const naiveBayes: VectorOperation = ({ values, model }) => {
  const scores = scorers[values.modelType as string]!(model);
  const size = doubles(model, "theta").length / doubles(model, "pi").length;
  let point = new Float64Array(size);
  return ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("NaiveBayesModel");
      if (values.modelType !== "gaussian") requireSize(source, row, size, "product", "NaiveBayesModel", "vector");
      else if (source.size(row) < size) throw beyondRow(source, row, source.size(row), "NaiveBayesModel", "vector");
      point = grown(point, source.size(row));
      copyRow(source, row, point);
      writer.dense(scores(point));
    }
  };
};
