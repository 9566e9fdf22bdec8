import type { UnresolvedAlias } from "../../../plan/unresolved/index";
import { doubleType } from "../../../types/index";
import { classColumns, classPredictions, predicted } from "../classification/class-columns";
import { alias, operation, withColumns } from "../expressions";
import type { ParamValues } from "../params";
import { rowsOf } from "../program";
import type { Attributes, Input, Model, ModelClass } from "../stage";
import { vectorOf } from "../training-data";
import { value } from "../value";
import { storedTree, storedTrees } from "./stored-trees";
import { ensembleAttributes, ensembleDescription, treeAttributes, treeDescription } from "./tree-attributes";
import { numClassesOf } from "./trees";

interface TreeModelOptions {
  readonly defaults: ParamValues;
  /** Of its trees, where it has many. */
  readonly treeClass?: string;
  /** How the trees' answers are put together. */
  readonly kind: "tree" | "forest" | "boosted";
  readonly isClassifier: boolean;
  readonly attributes?: Attributes;
  readonly summary?: Attributes;
}

const features = ({ params }: Model, { schema }: Input) => vectorOf(schema, params.text("featuresCol"));

/** The leaves' places, when a column for them is named. */
function leafColumns(model: Model, input: Input, isSingle: boolean): readonly UnresolvedAlias[] {
  const name = model.params.text("leafCol");
  if (name === "") return [];
  const call = { operation: isSingle ? "treeLeaf" : "treeLeaves", model: model.file };
  return [alias(name, operation(isSingle ? "number" : "vector", call, features(model, input)))];
}

function classifier(kind: TreeModelOptions["kind"]): ModelClass["transform"] {
  return (model, input) => {
    const { params, file, state } = model;
    const call =
      kind === "boosted"
        ? { operation: "treeMargins", model: file }
        : { operation: "treeVotes", model: file, isSingle: kind === "tree" };
    const raw = operation("vector", call, features(model, input));
    const chances =
      kind === "boosted" ? { operation: "chances", binary: true, factor: 2 } : ({ operation: "shares" } as const);
    const chance = operation("vector", chances, raw);
    const thresholds = params.optional<readonly number[]>("thresholds");
    const prediction = operation("number", { operation: "likeliest", ...(thresholds && { thresholds }) }, chance);
    const columns = classColumns(params, numClassesOf(state), { raw, chance, prediction });
    return withColumns(input.plan, ...columns, ...leafColumns(model, input, kind === "tree"));
  };
}

function regressor(kind: TreeModelOptions["kind"]): ModelClass["transform"] {
  return (model, input) => {
    const { params, file } = model;
    const call = { operation: "treeNumber", model: file, isMean: kind === "forest" };
    const columns = [alias(params.text("predictionCol"), operation("number", call, features(model, input)))];
    const variance = params.optional<string>("varianceCol") ?? "";
    if (variance !== "") {
      const spread = operation("number", { operation: "treeVariance", model: file }, features(model, input));
      columns.push(alias(variance, spread));
    }
    return withColumns(input.plan, ...columns, ...leafColumns(model, input, kind === "tree"));
  };
}

/** A model of trees; what its kind of ensemble does with their answers is all that differs. */
export function treeModel(options: TreeModelOptions): ModelClass {
  const { defaults, treeClass, kind, isClassifier, attributes, summary } = options;
  const transform = isClassifier ? classifier(kind) : regressor(kind);
  const own =
    kind === "tree" ? treeAttributes(transform) : ensembleAttributes(transform, treeClass!, kind === "forest");
  return {
    defaults,
    transform,
    data: kind === "tree" ? storedTree : storedTrees(treeClass!),
    attributes: {
      ...own,
      ...(isClassifier ? classPredictions(transform) : numberPredictions(transform)),
      ...attributes,
    },
    ...(summary && { summary }),
    description: kind === "tree" ? treeDescription : ensembleDescription,
  };
}

const numberPredictions = (transform: ModelClass["transform"]): Attributes => ({
  *predict(model, [vector]) {
    const [row] = yield* rowsOf(predicted(transform, model, vector!, ["predictionCol"]));
    return value(doubleType, row![0]);
  },
});
