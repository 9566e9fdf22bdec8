import type { MessageInitShape } from "@bufbuild/protobuf";
import { toMethod, toStageParams, toUnresolvedPlan } from "../../engine/connect/index";
import { type Answer, findEstimator, findEvaluator, paramsOf, paramValue, paramValues } from "../../engine/ml/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import {
  type Expression_LiteralSchema,
  type MlCommand,
  type MlCommandResultSchema,
  type MlOperator,
  MlOperator_OperatorType,
  type Relation,
} from "../../protocol/index";
import { arrayType, doubleType, stringType } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import { analyzeRelation } from "../analysis/analyze-relation";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { absolutePath } from "../facts/local-files";
import { answerMessage } from "./answer-message";
import { attributeOf } from "./attribute-of";
import { helperId } from "./helper-id";
import { callHelper } from "./helper-object";
import { loadMetadata, loadState } from "./load-stage";
import { runProgram } from "./run-program";
import { saveStage } from "./save-stage";

type Result = MessageInitShape<typeof MlCommandResultSchema>;

/** Carries out one of Spark Connect's ML commands and sends its result. */
export async function runMlCommand(execution: Execution, { command }: MlCommand): Promise<void> {
  const value = await resultOf(execution, command);
  execution.operation.send({ responseType: { case: "mlCommandResult", value } });
}

const param = (literal: MessageInitShape<typeof Expression_LiteralSchema>): Result => ({
  resultType: { case: "param", value: literal },
});
const flag = (value: boolean): Result => param({ literalType: { case: "boolean", value } });
const reference = (id: string, warning?: string): Result => ({
  resultType: {
    case: "operatorInfo",
    value: { type: { case: "objRef", value: { id } }, ...(warning !== undefined && { warningMessage: warning }) },
  },
});

async function resultOf(execution: Execution, { case: kind, value }: MlCommand["command"]): Promise<Result> {
  const { models } = execution.session;
  switch (kind) {
    case "fit": {
      const { name, uid } = value.estimator!;
      const estimator = findEstimator(name);
      const set = paramValues(toStageParams(value.params));
      const params = paramsOf(estimator, uid, set);
      const dataset = await datasetOf(execution, value.dataset);
      const fitted = await run(execution, estimator.fit(params, dataset));
      return reference(models.add(fitted, uid, set, dataset), fitted.warning);
    }
    case "evaluate": {
      const { name, uid } = value.evaluator!;
      const evaluator = findEvaluator(name);
      const params = paramsOf(evaluator, uid, paramValues(toStageParams(value.params)));
      const metric = await run(execution, evaluator.evaluate(params, await datasetOf(execution, value.dataset)));
      return param(answerMessage(metric, doubleType));
    }
    case "fetch": {
      if (value.objRef?.id === helperId) {
        return toResult(execution, callHelper(toMethod(value.methods[0]!, { relation: toUnresolvedPlan })), helperId);
      }
      const methods = value.methods.map((method) => toMethod(method, { relation: toUnresolvedPlan }));
      const id = value.objRef?.id ?? "";
      return toResult(execution, await run(execution, attributeOf(models, id, methods)), id);
    }
    case "delete": {
      for (const { id } of value.objRefs) if (!models.delete(id)) models.find(id);
      return reference(value.objRefs.map(({ id }) => id).join(","));
    }
    case "cleanCache":
      return param({ literalType: { case: "integer", value: models.clear() } });
    case "getCacheInfo": {
      const lines = models
        .list()
        .map(({ id, className, bytes }) => JSON.stringify({ id, class: className, size: bytes }));
      return param(answerMessage(lines, arrayType(stringType, false)));
    }
    case "getModelSize":
      return param({ literalType: { case: "long", value: BigInt(models.sizeOf(value.modelRef?.id ?? "")) } });
    case "createSummary": {
      const id = value.modelRef?.id ?? "";
      if (models.find(id).dataset) return flag(false);
      models.setDataset(id, await datasetOf(execution, value.dataset));
      return flag(true);
    }
    case "write": {
      const path = absolutePath(value.path, execution.session.config);
      const params = toStageParams(value.params);
      const { case: kind, value: what } = value.type;
      if (!kind) throw unsupported("Saving nothing");
      const model = kind === "objRef" ? models.find(what.id) : undefined;
      const stage = model
        ? { className: model.className, uid: model.params.uid, params, state: model.state }
        : { ...(what as MlOperator), className: (what as MlOperator).name, params };
      await saveStage(execution, stage, path, value.shouldOverwrite ?? false);
      return flag(true);
    }
    case "read": {
      const { name, type } = value.operator!;
      const path = absolutePath(value.path, execution.session.config);
      const metadata = loadMetadata(path, name);
      const { uid, params } = metadata;
      const literals = Object.entries(params).map(([key, { value: one, type: of }]) => [
        key,
        answerMessage(paramValue({ value: one, type: of }), of),
      ]);
      const info = { uid, params: { params: Object.fromEntries(literals) } };
      if (type !== MlOperator_OperatorType.MODEL) {
        return { resultType: { case: "operatorInfo", value: { type: { case: "name", value: name }, ...info } } };
      }
      const className = name.replace("org.apache.spark.ml.", "");
      const state = await loadState(execution, path, className, metadata);
      const id = models.add({ className, state }, uid, paramValues(params));
      return { resultType: { case: "operatorInfo", value: { type: { case: "objRef", value: { id } }, ...info } } };
    }
    default:
      throw unsupported(`The ML command ${kind ?? "without a kind"}`);
  }
}

function toResult({ session: { models } }: Execution, answer: Answer, modelId: string): Result {
  switch (answer.kind) {
    case "value":
      return param(answerMessage(answer.value, answer.type));
    case "model":
      return reference(models.add(answer.fitted, answer.uid, {}));
    case "models":
      return reference(answer.fitted.map((one, i) => models.add(one, answer.uids[i]!, {})).join(","));
    case "summary":
      return reference(models.addSummary(modelId, answer.dataset));
    case "frame":
      throw unsupported("A frame as the value of an attribute");
  }
}

async function datasetOf(execution: Execution, relation: Relation | undefined): Promise<UnresolvedPlan> {
  const { driver, session, operation } = execution;
  return { kind: "Known", plan: await analyzeRelation(driver, session, relation!, operation.signal) };
}

const run = <T>(
  { driver, session, operation }: Execution,
  program: Parameters<typeof runProgram<T>>[1],
): Promise<T> => {
  const { id: operationId, signal, profile } = operation;
  return runProgram({ analyze: analyzePlan, driver, session, operationId, signal, profile }, program);
};
