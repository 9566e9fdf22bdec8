import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import { doubleType, integerType, matrixType, type Tensors, vectorType } from "../../../types/index";
import { operation } from "../expressions";
import { denseMatrix, denseVector } from "../linear-algebra-value";
import type { Attributes, Model } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { value } from "../value";
import type { shapeOf } from "./fit";

/** A model's state: the constant, a weight and factors (`factorSize` of them) for each feature, all in the order that the workers read. */
export function stateOf(weights: Float64Array, size: number, shape: ReturnType<typeof shapeOf>): Tensors {
  return { values: { ...shape, size }, arrays: { weights } };
}

const sizeIn = ({ values }: Tensors) => values.size as number;
const factorSizeIn = ({ values }: Tensors) => values.factorSize as number;

const factorsIn = (state: Tensors) => {
  const [size, factorSize] = [sizeIn(state), factorSizeIn(state)];
  return denseMatrix(size, factorSize, doubles(state, "weights").subarray(0, size * factorSize));
};

function linearIn(state: Tensors) {
  const [size, factorSize] = [sizeIn(state), factorSizeIn(state)];
  const from = size * factorSize;
  const weights = doubles(state, "weights").subarray(from, from + size);
  return denseVector(state.values.hasLinear ? weights : new Float64Array(size));
}

const interceptIn = (state: Tensors) => (state.values.hasIntercept ? doubles(state, "weights").at(-1)! : 0);

export const factorizationData = oneRow(
  [
    storedField("intercept", doubleType, interceptIn),
    storedField("linear", vectorType, linearIn),
    storedField("factors", matrixType, factorsIn),
  ],
  ({ intercept, linear, factors }) => {
    const size = (linear as Float64Array).length;
    const factorSize = (factors as Float64Array).length / Math.max(size, 1);
    const weights = Float64Array.from([...(factors as Float64Array), ...(linear as Float64Array), intercept]);
    return stateOf(weights, size, { factorSize, hasLinear: true, hasIntercept: true });
  },
);

export const factorizationAttributes: Attributes = {
  intercept: ({ state }) => value(doubleType, interceptIn(state)),
  linear: ({ state }) => value(vectorType, linearIn(state)),
  factors: ({ state }) => value(matrixType, factorsIn(state)),
  numFeatures: ({ state }) => value(integerType, sizeIn(state)),
};

/** What the machine says of a vector. */
export const marginOf = ({ state, file }: Model, features: UnresolvedExpression): UnresolvedExpression =>
  operation("number", { operation: "factorization", model: file, ...state.values }, features);

export const factorizationDescription = ({ params, state }: Model): string =>
  `numFeatures=${sizeIn(state)}, factorSize=${factorSizeIn(state)}, fitLinear=${params.flag("fitLinear")}, fitIntercept=${params.flag("fitIntercept")}`;
