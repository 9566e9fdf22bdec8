import { type Answer, defaultStopWords, type Fitted } from "../../engine/ml/index";
import type { UnresolvedMethod } from "../../plan/unresolved/index";
import { arrayType, booleanType, stringType } from "../../types/index";
import { unsupported } from "../error/unsupported";
import { clearTarget } from "./save-stage";

const text = (method: UnresolvedMethod, place: number): string => {
  const argument = method.args[place];
  return argument && "value" in argument ? String(argument.value) : "";
};

const texts = (method: UnresolvedMethod, place: number): unknown => {
  const argument = method.args[place];
  return argument && "value" in argument ? argument.value : [];
};

const model = (className: string, uid: string, values: Fitted["state"]["values"]): Answer => ({
  kind: "model",
  uid,
  fitted: { className, state: { values, arrays: {} } },
});

const methods: Readonly<Record<string, (method: UnresolvedMethod) => Answer>> = {
  handleOverwrite(method) {
    clearTarget(text(method, 0), text(method, 1) === "true");
    return { kind: "value", type: booleanType, value: true };
  },
  stringIndexerModelFromLabels: (method) =>
    model("feature.StringIndexerModel", text(method, 0), { labelsArray: [texts(method, 1)] }),
  stringIndexerModelFromLabelsArray: (method) =>
    model("feature.StringIndexerModel", text(method, 0), { labelsArray: texts(method, 1) }),
  stopWordsRemoverLoadDefaultStopWords: (method) => ({
    kind: "value",
    type: arrayType(stringType, false),
    value: defaultStopWords(text(method, 0)),
  }),
  stopWordsRemoverGetDefaultOrUS: () => ({ kind: "value", type: stringType, value: "en_US" }),
  countVectorizerModelFromVocabulary: (method) =>
    model("feature.CountVectorizerModel", text(method, 0), { vocabulary: texts(method, 1) }),
};

/** @throws UNSUPPORTED_FEATURE for what is not carried out */
export function callHelper(method: UnresolvedMethod): Answer {
  const call = methods[method.name];
  if (!call) throw unsupported(`The ML method ${method.name}`);
  return call(method);
}
