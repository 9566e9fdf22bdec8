import { create } from "@bufbuild/protobuf";
import {
  type Expression_Literal,
  type MlCommand,
  type MlCommandResult,
  MlCommandSchema,
  MlOperator_OperatorType,
} from "../../../protocol";
import { SparkConnectException } from "../../channel";
import type { DataFrame } from "../dataframe";
import { newRelation } from "../relation";
import { SparkSession } from "../session";
import { attributeValue, type ParamValues, paramsMessage, paramsOf } from "./params";

const sparkPackage = "org.apache.spark.ml.";

/** A new name for a stage of a class. @internal */
export const newUid = (name: string) => `${name}_${crypto.randomUUID().replaceAll("-", "").slice(-12)}`;

/** What has parameters: a transformer, an estimator, a model or an evaluator. */
export abstract class Stage<P extends object = object> {
  /** Names the stage among others of its class. */
  readonly uid: string;
  #params: ParamValues;

  /** @internal @param className Spark's, without `org.apache.spark.ml.` */
  constructor(
    readonly className: string,
    params: object,
    uid?: string,
  ) {
    this.#params = { ...params };
    this.uid = uid ?? newUid(className.split(".").at(-1)!);
  }

  /** What is set; everything else has Spark's defaults. */
  get params(): ParamValues {
    return this.#params;
  }
  /** Sets parameters; others stay as they are, undefined ones have Spark's defaults again. */
  set(params: P): this {
    this.#params = { ...this.#params, ...params };
    return this;
  }
  /** Class and id. */
  toString(): string {
    return this.uid;
  }
}

/** The stage's message. */
const operatorOf = ({ className, uid }: Pick<Stage, "className" | "uid">, type: MlOperator_OperatorType) => ({
  name: sparkPackage + className,
  uid,
  type,
});

async function send(
  session: SparkSession,
  command: MlCommand["command"],
  input?: DataFrame,
): Promise<MlCommandResult["resultType"]> {
  const value = create(MlCommandSchema, { command });
  const { results } = await session.runner.command({ case: "mlCommand", value }, input?.node);
  const answer = results.find((result) => result.case === "mlCommandResult");
  if (!answer) throw new SparkConnectException("The server gave no result of an ML command");
  return answer.value.resultType;
}

/** Reads a column or more and makes others of them. */
export interface Transforming {
  /** The frame with the columns that the stage makes. Plans only. */
  transform(frame: DataFrame): DataFrame;
}

/** A stage that needs no training. */
export abstract class Transformer<P extends object = object> extends Stage<P> implements Transforming {
  transform(frame: DataFrame): DataFrame {
    const transformer = operatorOf(this, MlOperator_OperatorType.TRANSFORMER);
    const value = {
      operator: { case: "transformer" as const, value: transformer },
      input: frame.node.relation,
      params: paramsMessage(this.params),
    };
    return frame.sparkSession.dataFrame(
      newRelation({ case: "mlRelation", value: { mlType: { case: "transform", value } } }, [frame.node]),
    );
  }
  /** Writes the stage to a folder. @throws SparkConnectException when something is there, unless `overwrite` */
  save(path: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    return saveStage(this, MlOperator_OperatorType.TRANSFORMER, path, options);
  }
}

/** A stage that is trained. */
export abstract class Estimator<M extends Transforming = Transforming, P extends object = object> extends Stage<P> {
  /** @internal */
  abstract modelOf(reference: ModelReference): M;

  /**
   * Trains a model on the server.
   * @param params to be used in place of the stage's own
   * @throws SparkConnectException for columns and values that it cannot be trained on
   */
  async fit(frame: DataFrame, params: ParamValues = {}): Promise<M> {
    const set = { ...this.params, ...params };
    const estimator = operatorOf(this, MlOperator_OperatorType.ESTIMATOR);
    const value = { estimator, params: paramsMessage(set), dataset: frame.node.relation };
    const command = create(MlCommandSchema, { command: { case: "fit", value } }).command;
    const result = await send(frame.sparkSession, command, frame);
    return this.modelOf({ session: frame.sparkSession, id: idOf(result), params: set, uid: this.uid, dataset: frame });
  }
  /**
   * Writes the stage in Spark's own layout.
   * @param path a folder at the server
   * @throws SparkConnectException where it is there already, without `overwrite`
   */
  save(path: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    return saveStage(this, MlOperator_OperatorType.ESTIMATOR, path, options);
  }
}

function idOf(result: MlCommandResult["resultType"]): string {
  if (result.case === "operatorInfo" && result.value.type.case === "objRef") return result.value.type.value.id;
  throw new SparkConnectException("The server gave no reference to a model");
}

async function saveStage(
  stage: Stage,
  type: MlOperator_OperatorType,
  path: string,
  { overwrite = false }: { readonly overwrite?: boolean },
): Promise<void> {
  const what = { case: "operator" as const, value: operatorOf(stage, type) };
  const value = { type: what, params: paramsMessage(stage.params), path, shouldOverwrite: overwrite };
  await send(SparkSession.active(), create(MlCommandSchema, { command: { case: "write", value } }).command);
}

/** A model on the server. */
export interface ModelReference {
  readonly session: SparkSession;
  readonly id: string;
  readonly params: ParamValues;
  readonly uid: string;
  /** What it was trained on. */
  readonly dataset?: DataFrame;
}

/** What training made; it lives on the server until `delete()` or the session's end. */
export abstract class Model extends Stage implements Transforming {
  /** @internal */
  constructor(
    className: string,
    readonly reference: ModelReference,
  ) {
    super(className, reference.params, reference.uid);
  }

  transform(frame: DataFrame): DataFrame {
    const value = {
      operator: { case: "objRef" as const, value: { id: this.reference.id } },
      input: frame.node.relation,
      params: paramsMessage(this.params),
    };
    return frame.sparkSession.dataFrame(
      newRelation({ case: "mlRelation", value: { mlType: { case: "transform", value } } }, [frame.node]),
    );
  }
  /**
   * Writes the model in Spark's own layout.
   * @param path a folder at the server
   * @throws SparkConnectException where it is there already, without `overwrite`
   */
  async save(path: string, { overwrite = false }: { readonly overwrite?: boolean } = {}): Promise<void> {
    const value = {
      type: { case: "objRef" as const, value: { id: this.reference.id } },
      params: paramsMessage(this.params),
      path,
      shouldOverwrite: overwrite,
    };
    await send(this.reference.session, create(MlCommandSchema, { command: { case: "write", value } }).command);
  }
  /** Frees what the server holds of the model. */
  async delete(): Promise<void> {
    const value = { objRefs: [{ id: this.reference.id }] };
    await send(this.reference.session, create(MlCommandSchema, { command: { case: "delete", value } }).command);
  }
  /** Asks the model for an attribute by the name that it has in Scala. @internal */
  attribute<T>(name: string, ...args: readonly Expression_Literal[]): Promise<T> {
    return fetchValue<T>(this.reference, [{ method: name, args }]);
  }
  /** The same, of a frame. @internal */
  attributeFrame(name: string, ...args: readonly Expression_Literal[]): DataFrame {
    return fetchFrame(this.reference, [{ method: name, args }]);
  }
}

/** What a model knows of the data that it was trained on. */
export abstract class Summary {
  /** @internal */
  constructor(readonly reference: ModelReference) {}
  /** @internal */
  attribute<T>(name: string): Promise<T> {
    return fetchValue<T>(this.reference, [
      { method: "summary", args: [] },
      { method: name, args: [] },
    ]);
  }
  /** @internal */
  attributeFrame(name: string): DataFrame {
    return fetchFrame(this.reference, [
      { method: "summary", args: [] },
      { method: name, args: [] },
    ]);
  }
}

interface Method {
  readonly method: string;
  readonly args: readonly Expression_Literal[];
}

const fetchOf = (id: string, methods: readonly Method[]) => ({
  objRef: { id },
  methods: methods.map(({ method, args }) => ({
    method,
    args: args.map((value) => ({ argsType: { case: "param" as const, value } })),
  })),
});

async function fetchValue<T>({ session, id }: ModelReference, methods: readonly Method[]): Promise<T> {
  const value = fetchOf(id, methods);
  const result = await send(session, create(MlCommandSchema, { command: { case: "fetch", value } }).command);
  if (result.case === "param") return attributeValue(result.value) as T;
  throw new SparkConnectException(`The server gave no value of ${methods.at(-1)?.method}`);
}

function fetchFrame({ session, id, dataset }: ModelReference, methods: readonly Method[]): DataFrame {
  const value = { mlType: { case: "fetch" as const, value: fetchOf(id, methods) } };
  const modelSummaryDataset = dataset?.node.relation;
  return session.dataFrame(
    newRelation({ case: "mlRelation", value: { ...value, ...(modelSummaryDataset && { modelSummaryDataset }) } }),
  );
}

/** Loads a saved model. @internal */
export async function loadModel(className: string, path: string): Promise<ModelReference> {
  const session = SparkSession.active();
  const operator = { name: sparkPackage + className, uid: "", type: MlOperator_OperatorType.MODEL };
  const command = create(MlCommandSchema, { command: { case: "read", value: { operator, path } } }).command;
  const result = await send(session, command);
  const info = result.case === "operatorInfo" ? result.value : undefined;
  return { session, id: idOf(result), uid: info?.uid ?? "", params: paramsOf(info?.params) };
}

/** What a saved stage had set, and its id. @internal */
export async function loadOperator(
  kind: "estimator" | "transformer" | "evaluator",
  className: string,
  path: string,
): Promise<{ readonly uid: string; readonly params: ParamValues }> {
  const type = MlOperator_OperatorType[kind.toUpperCase() as "ESTIMATOR" | "TRANSFORMER" | "EVALUATOR"];
  const operator = { ...operatorOf({ className, uid: "" }, type) };
  const command = create(MlCommandSchema, { command: { case: "read", value: { operator, path } } }).command;
  const result = await send(SparkSession.active(), command);
  const info = result.case === "operatorInfo" ? result.value : undefined;
  return { uid: info?.uid ?? "", params: paramsOf(info?.params) };
}

/** Under this id a server answers what belongs to no model. */
const helperId = "______ML_CONNECT_HELPER______";

/** A frame that the server makes of another one by a method of its own. @internal */
export function helperFrame(method: string, frame: DataFrame, ...args: readonly Expression_Literal[]): DataFrame {
  const input = { argsType: { case: "input" as const, value: frame.node.relation } };
  const others = args.map((value) => ({ argsType: { case: "param" as const, value } }));
  const value = { objRef: { id: helperId }, methods: [{ method, args: [input, ...others] }] };
  return frame.sparkSession.dataFrame(
    newRelation({ case: "mlRelation", value: { mlType: { case: "fetch", value } } }, [frame.node]),
  );
}

/** Metrics of which less is better. */
const lessIsBetter: ReadonlySet<unknown> = new Set(["rmse", "mse", "mae", "logLoss", "hammingLoss"]);

/** Says how good a model's predictions are. */
export abstract class Evaluator<P extends object = object> extends Stage<P> {
  /** @internal */
  constructor(
    className: string,
    params: object,
    private readonly defaultMetric: string,
    uid?: string,
  ) {
    super(className, params, uid);
  }
  /** Whether more is better. */
  get isLargerBetter(): boolean {
    return !lessIsBetter.has(this.params.metricName ?? this.defaultMetric);
  }
  /** The metric over a DataFrame of predictions. @param frame with the columns that the parameters name */
  async evaluate(frame: DataFrame): Promise<number> {
    const evaluator = operatorOf(this, MlOperator_OperatorType.EVALUATOR);
    const value = { evaluator, params: paramsMessage(this.params), dataset: frame.node.relation };
    const command = create(MlCommandSchema, { command: { case: "evaluate", value } }).command;
    const result = await send(frame.sparkSession, command, frame);
    if (result.case === "param") return attributeValue(result.value) as number;
    throw new SparkConnectException("The server gave no metric");
  }
}
