import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType, type StructType, type Tensors } from "../../../types/index";
import { groupOf } from "../attributes";
import {
  alias,
  call,
  column,
  double,
  limit,
  literal,
  operation,
  operator,
  select,
  vectorLiteral,
  vectorSize,
  where,
  withColumns,
} from "../expressions";
import { require } from "../illegal-argument";
import type { VectorValue } from "../linear-algebra-value";
import type { Params, ParamValues } from "../params";
import { type Program, rowsOf, schemaOf } from "../program";
import { refuseExisting, requireVector } from "../schema";
import type { Attributes, EstimatorClass, Model, ModelClass } from "../stage";
import type { StoredData } from "../stored-data";
import { frame } from "../value";

/** A family of hashes that near rows mostly share, and what near means. */
export interface HashFamily {
  readonly className: string;
  readonly defaults: ParamValues;
  readonly check?: (params: Params) => void;
  /** Of hashes of vectors of `size` elements. */
  draw(params: Params, size: number): Tensors;
  /** The workers' operations: a vector's hashes as a list, and the distance of two vectors. */
  readonly hash: (model: Model) => { readonly operation: string } & Readonly<Record<string, unknown>>;
  readonly distance: string;
  readonly requireKey?: (key: VectorValue) => void;
  readonly data: StoredData;
}

const columnsOf = (params: Params) =>
  [params.text("inputCol"), params.optional<string>("outputCol") ?? `${params.uid}__output`] as const;

/** An estimator that draws hashes, whatever the rows are. */
export const hashing = (family: HashFamily): EstimatorClass => ({
  defaults: family.defaults,
  check(params) {
    params.check("numHashTables", (count: number) => count > 0);
    family.check?.(params);
  },
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [input, output] = columnsOf(params);
    const field = requireVector(schema, input);
    refuseExisting(schema, output);
    const size = groupOf(field)?.size ?? (yield* firstSize(dataset, input));
    return { className: family.className, state: family.draw(params, size) };
  },
});

function* firstSize(dataset: UnresolvedPlan, input: string): Program<number> {
  const [row] = yield* rowsOf(limit(select(dataset, vectorSize(input)), 1));
  require(row !== undefined, "The dataset is empty.");
  return row![0] as number;
}

const lambda = (body: UnresolvedExpression): UnresolvedExpression => ({ kind: "Lambda", parameters: ["x"], body });
const x: UnresolvedExpression = { kind: "LambdaVariable", name: "x" };

/** A vector of one element for each hash, as Spark has them. */
const asVectors = (hashes: UnresolvedExpression) =>
  call("transform", hashes, lambda(call("array_to_vector", call("array", x))));

/** Back to numbers. */
const asNumbers = (name: string) => {
  const first = call("element_at", call("vector_to_array", x), literal(integerType, 1));
  return call("transform", column(name), lambda(first));
};

const distanceOf = (family: HashFamily, a: UnresolvedExpression, b: UnresolvedExpression) =>
  operation("number", { operation: family.distance }, a, b);

export const hashingModel = (family: HashFamily): ModelClass => {
  const hashesOf = (model: Model, vector: UnresolvedExpression) =>
    operation("double_list", { ...family.hash(model), model: model.file }, vector);

  const transform: ModelClass["transform"] = (model, { plan, schema }) => {
    const [input, output] = columnsOf(model.params);
    requireVector(schema, input);
    refuseExisting(schema, output);
    return withColumns(plan, alias(output, asVectors(hashesOf(model, column(input)))));
  };

  /** With the hashes, unless they are there. */
  function* hashed(model: Model, plan: UnresolvedPlan): Program<UnresolvedPlan> {
    const schema: StructType = yield* schemaOf(plan);
    const [, output] = columnsOf(model.params);
    const isThere = schema.fields.some(({ name }) => name === output);
    return isThere ? plan : transform(model, { plan, schema, rows: () => [] });
  }

  /** The rows that share a hash with the key, the nearest of them. */
  const approxNearestNeighbors: Attributes[string] = function* (model, [dataset, key, count, distCol]) {
    require(Number(count) > 0, "The number of nearest neighbors cannot be less than 1");
    const vector = key as VectorValue;
    family.requireKey?.(vector);
    const [input, output] = columnsOf(model.params);
    const rows = yield* hashed(model, dataset as UnresolvedPlan);
    const own = hashesOf(model, vectorLiteral(vector));
    const shares = operation("number", { operation: "sharesHash" }, asNumbers(output), own);
    const near = where(rows, operator("=", shares, double(1)));
    const name = (distCol ?? "distCol") as string;
    const measured = withColumns(near, alias(name, distanceOf(family, column(input), vectorLiteral(vector))));
    const order = [{ kind: "SortOrder" as const, child: column(name), direction: "ascending" as const }];
    return frame(limit({ kind: "Sort", child: measured, order, isGlobal: true }, Number(count)));
  };

  /** A side of a join: its rows as a struct, once for each hash. */
  const side = (rows: UnresolvedPlan, name: string, hashes: string): UnresolvedPlan =>
    select(rows, alias(name, call("struct", { kind: "Star" })), {
      kind: "Alias",
      names: ["entry", "hashValue"],
      child: call("posexplode", asNumbers(hashes)),
    });

  /** The pairs of rows that share a hash and are nearer than the threshold. */
  const approxSimilarityJoin: Attributes[string] = function* (model, [first, second, threshold, distCol]) {
    const [input, output] = columnsOf(model.params);
    const sides = [
      side(yield* hashed(model, first as UnresolvedPlan), "datasetA", output),
      side(yield* hashed(model, second as UnresolvedPlan), "datasetB", output),
    ];
    const query =
      "SELECT DISTINCT a.datasetA, b.datasetB FROM __a__ a JOIN __b__ b ON a.entry = b.entry AND a.hashValue = b.hashValue";
    const pairs: UnresolvedPlan = {
      kind: "WithRelations",
      child: { kind: "Sql", query, namedArguments: {}, positionalArguments: [] },
      references: sides.map((child, i) => ({ kind: "SubqueryAlias", alias: i === 0 ? "__a__" : "__b__", child })),
    };
    const of = (name: string): UnresolvedExpression => ({ kind: "Attribute", nameParts: [name, input] });
    const name = (distCol ?? "distCol") as string;
    const measured = withColumns(pairs, alias(name, distanceOf(family, of("datasetA"), of("datasetB"))));
    return frame(where(measured, operator("<", column(name), double(Number(threshold)))));
  };

  return {
    defaults: family.defaults,
    transform,
    data: family.data,
    attributes: { approxNearestNeighbors, approxSimilarityJoin },
    description: ({ params }) => `numHashTables=${params.number("numHashTables")}`,
  };
};
