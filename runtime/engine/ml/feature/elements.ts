import { isVector } from "../../../types/index";
import { groupMetadata, groupOf, sizeMetadata } from "../attributes";
import { columnPairs } from "../column-pairs";
import {
  alias,
  call,
  column,
  double,
  literal,
  operation,
  operator,
  overThis,
  toDouble,
  vectorSize,
  where,
  withColumns,
} from "../expressions";
import { require } from "../illegal-argument";
import type { Params, ParamValues } from "../params";
import { fieldOf, refuseExisting, requireVector } from "../schema";
import type { TransformerClass } from "../stage";

/** A stage from one column of vectors to another. */
const vectorStage = (
  defaults: ParamValues,
  parameters: (params: Params) => { readonly operation: string } & Readonly<Record<string, unknown>>,
  check?: TransformerClass["check"],
): TransformerClass => ({
  defaults,
  ...(check && { check }),
  transform(params, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.optional<string>("outputCol") ?? `${params.uid}__output`];
    const group = groupOf(requireVector(schema, input));
    refuseExisting(schema, output);
    const made = operation("vector", parameters(params), column(input));
    const isSameSize = parameters(params).operation !== "polynomial";
    return withColumns(plan, alias(output, made, group && isSameSize ? sizeMetadata(group.size) : undefined));
  },
});

/** Each row to length 1. */
export const normalizer = vectorStage(
  { p: 2 },
  (params) => ({ operation: "normalizeRow", p: params.number("p") }),
  (params) => void params.check("p", (p: number) => p >= 1),
);

/** Each element times its own factor. */
export const elementwiseProduct = vectorStage({}, (params) => ({
  operation: "multiply",
  factors: params.numbers("scalingVec"),
}));

/** All products of elements up to a degree. */
export const polynomialExpansion = vectorStage(
  { degree: 2 },
  (params) => ({ operation: "polynomial", degree: params.number("degree") }),
  (params) => void params.check("degree", (degree: number) => degree >= 1),
);

/** The discrete cosine transform (DCT-II), scaled so that its matrix is unitary; or back. */
export const dct = vectorStage({ inverse: false }, (params) => ({
  operation: "cosineTransform",
  inverse: params.flag("inverse"),
}));

/** Says how many elements a column's vectors have; others are refused, left out or kept. */
export const vectorSizeHint: TransformerClass = {
  defaults: { handleInvalid: "error" },
  check: (params) => void params.check("handleInvalid", (way: string) => ["error", "skip", "optimistic"].includes(way)),
  transform(params, { plan, schema }) {
    const [input, size] = [params.text("inputCol"), params.number("size")];
    const group = groupOf(requireVector(schema, input));
    require(group === undefined ||
      group.size ===
        size, `Trying to set size of vectors in \`${input}\` to ${size} but size already set to ${group?.size}.`);
    const way = params.text("handleInvalid");
    const isSize = operator("=", vectorSize(input), literal({ kind: "integer" }, size));
    const kept = way === "skip" ? where(plan, isSize) : plan;
    const checked = operation(
      "vector",
      { operation: "ofSize", size, column: input, isChecked: way === "error" },
      column(input),
    );
    const metadata = group?.attributes ? groupMetadata(group.attributes) : sizeMetadata(size);
    return withColumns(kept, alias(input, checked, metadata));
  },
};

/** Some elements, by place or by name. */
export const vectorSlicer: TransformerClass = {
  defaults: { indices: [], names: [] },
  transform(params, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.text("outputCol")];
    const group = groupOf(requireVector(schema, input));
    refuseExisting(schema, output);
    const named = params.texts("names").map((name) => {
      const place = group?.attributes?.findIndex((attribute) => attribute.name === name) ?? -1;
      require(place >= 0, `getFeatureIndicesFromNames found no feature with name ${name} in column ${input}.`);
      return place;
    });
    const indices = [...params.numbers("indices"), ...named];
    require(indices.length > 0, "VectorSlicer requires that at least one feature be selected.");
    require(new Set(indices).size ===
      indices.length, "VectorSlicer requires indices and names to be disjoint sets of features");
    const sliced = operation("vector", { operation: "slice", indices }, column(input));
    const attributes = indices.map((index) => group?.attributes?.[index] ?? { type: "numeric" as const });
    return withColumns(
      plan,
      alias(output, sliced, group?.attributes ? groupMetadata(attributes) : sizeMetadata(indices.length)),
    );
  },
};

/** 1 above a threshold, 0 elsewhere: of numbers and of vectors. */
export const binarizer: TransformerClass = {
  defaults: { threshold: 0 },
  transform(params, { plan, schema }) {
    const thresholds = params.optional<readonly number[]>("thresholds");
    const columns = columnPairs(params).map(({ input, output }, i) => {
      const threshold = thresholds?.[i] ?? params.number("threshold");
      refuseExisting(schema, output);
      if (isVector(fieldOf(schema, input).type)) {
        return alias(output, operation("vector", { operation: "binarize", threshold }, column(input)));
      }
      return alias(output, call("when", operator(">", toDouble(input), double(threshold)), double(1), double(0)));
    });
    return withColumns(plan, ...columns);
  },
};

/** A query over the frame, which it names `__THIS__`. */
export const sqlTransformer: TransformerClass = {
  defaults: {},
  transform: (params, { plan }) => overThis(plan, params.text("statement").replaceAll("__THIS__", "__this__")),
};
