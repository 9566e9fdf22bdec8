import type { Models } from "../../engine/analyzer/index";
import {
  type Answer,
  type Argument,
  findModel,
  fullName,
  type Model,
  type Program,
  paramValue,
} from "../../engine/ml/index";
import { SparkError } from "../../errors/index";
import type { UnresolvedMethod } from "../../plan/unresolved/index";
import { booleanType, stringType } from "../../types/index";

/** What a model, or its summary, answers to a chain of method calls. @throws CONNECT_ML.ATTRIBUTE_NOT_ALLOWED */
export function* attributeOf(models: Models, modelId: string, methods: readonly UnresolvedMethod[]): Program<Answer> {
  const model = models.find(modelId);
  const modelClass = findModel(model.className);
  const [first, second] = methods as readonly [UnresolvedMethod, UnresolvedMethod?];
  const value = (type: Extract<Answer, { kind: "value" }>["type"], of: unknown): Answer => ({
    kind: "value",
    type,
    value: of,
  });
  const { summary, attributes } = modelClass;
  if (first.name === "toString") return value(stringType, description(model));
  if (first.name === "hasSummary" && summary) return value(booleanType, model.summary !== undefined);
  const isOfSummary = model.isSummary || (first.name === "summary" && second !== undefined);
  const method = first.name === "summary" ? (second ?? first) : first;
  const table = isOfSummary ? (summary ?? {}) : attributes;
  if (!Object.hasOwn(table, method.name)) throw notAllowed(model, method.name);
  if (isOfSummary && !model.dataset) throw evicted(modelId);
  const answer = table[method.name]!(model, method.args.map(toArgument));
  return "next" in answer ? yield* answer : answer;
}

export const toArgument = (argument: UnresolvedMethod["args"][number]): Argument =>
  ("kind" in argument ? argument : paramValue(argument)) as Argument;

const description = (model: Model) => {
  const rest = findModel(model.className).description?.(model);
  const name = model.className.split(".").at(-1);
  return `${name}: uid=${model.params.uid}${rest ? `, ${rest}` : ""}`;
};

const notAllowed = (model: Model, method: string) =>
  new SparkError(
    "CONNECT_ML.ATTRIBUTE_NOT_ALLOWED",
    { className: fullName(model.className), attribute: method },
    "SparkException",
  );

const evicted = (modelId: string) =>
  new SparkError("CONNECT_ML.CACHE_INVALID", { objectName: modelId, evictTimeoutInMinutes: "15" }, "SparkException");
