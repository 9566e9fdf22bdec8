import * as classification from "./generated/classification";
import * as clustering from "./generated/clustering";
import * as evaluation from "./generated/evaluation";
import * as feature from "./generated/feature";
import * as fpm from "./generated/fpm";
import * as recommendation from "./generated/recommendation";
import * as regression from "./generated/regression";
import { Matrix, Vector } from "./linear-algebra";
import { Pipeline, PipelineModel } from "./pipeline";
import * as stat from "./stat";
import { CrossValidator, ParamGridBuilder, TrainValidationSplit } from "./tuning";

export type { ParamValues } from "./params";
export type { PipelineStage } from "./pipeline";
export type { Estimator, Evaluator, Model, Summary, Transformer, Transforming } from "./stage";
export type { Tuned } from "./tuning";
export {
  classification,
  clustering,
  evaluation,
  feature,
  fpm,
  Matrix,
  Pipeline,
  PipelineModel,
  recommendation,
  regression,
  stat,
  Vector,
};

/** Choosing parameters by how well models do on rows that they were not trained on. */
export const tuning = { CrossValidator, ParamGridBuilder, TrainValidationSplit };
