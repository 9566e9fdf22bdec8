import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { DataType, StructType, Tensors, Value } from "../../types/index";
import type { MatrixValue, VectorValue } from "./linear-algebra-value";
import type { Params, ParamValues } from "./params";
import type { Program } from "./program";
import type { StoredData } from "./stored-data";

/** What a stage's `transform` is given: a frame, its columns, and the rows of small queries over it. */
export interface Input {
  readonly plan: UnresolvedPlan;
  readonly schema: StructType;
  rows(plan: UnresolvedPlan): readonly (readonly Value[])[];
}

/** A stage that needs no training. */
export interface TransformerClass {
  readonly defaults: ParamValues;
  readonly check?: (params: Params) => void;
  transform(params: Params, input: Input): UnresolvedPlan;
}

/** A stage that is trained. */
export interface EstimatorClass {
  readonly defaults: ParamValues;
  readonly check?: (params: Params) => void;
  fit(params: Params, dataset: UnresolvedPlan): Program<Fitted>;
}

/** What training gives: the model's class and state, and what only its summary tells. */
export interface Fitted {
  readonly className: string;
  readonly state: Tensors;
  readonly summary?: Tensors;
  readonly warning?: string;
}

export interface Model {
  readonly className: string;
  readonly params: Params;
  readonly state: Tensors;
  /** Where workers read the state. */
  readonly file: string;
  readonly summary?: Tensors;
  /** What it was trained on, or what its summary is of, while the session holds that. */
  readonly dataset?: UnresolvedPlan;
  /** Not the model but its summary of `dataset`: `model.evaluate(frame)`. */
  readonly isSummary?: boolean;
}

/** What a trained model can do and be asked. */
export interface ModelClass {
  readonly defaults: ParamValues;
  transform(model: Model, input: Input): UnresolvedPlan;
  /** How Spark stores the state. */
  readonly data: StoredData;
  /** By method name, as the client calls it. */
  readonly attributes: Attributes;
  /** Of `model.summary`; absent: the class has none. */
  readonly summary?: Attributes;
  /** Behind its class and uid when it is printed. */
  readonly description?: (model: Model) => string;
}

export type Attributes = Readonly<
  Record<string, (model: Model, args: readonly Argument[]) => Answer | Program<Answer>>
>;
export type Argument = UnresolvedPlan | VectorValue | MatrixValue | Value;

/** A value, a frame, other models, or a model's summary of other data. */
export type Answer =
  | { readonly kind: "models"; readonly fitted: readonly Fitted[]; readonly uids: readonly string[] }
  | { readonly kind: "model"; readonly fitted: Fitted; readonly uid: string }
  | { readonly kind: "summary"; readonly dataset: UnresolvedPlan }
  | { readonly kind: "value"; readonly type: DataType; readonly value: unknown }
  | { readonly kind: "frame"; readonly plan: UnresolvedPlan };

/** `evaluator.evaluate(frame)`. */
export interface EvaluatorClass {
  readonly defaults: ParamValues;
  readonly check?: (params: Params) => void;
  evaluate(params: Params, dataset: UnresolvedPlan): Program<number>;
}
