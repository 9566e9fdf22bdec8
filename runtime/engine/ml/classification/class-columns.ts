import type { UnresolvedAlias, UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { doubleType, vectorType } from "../../../types/index";
import { attributeMetadata, sizeMetadata } from "../attributes";
import { alias, column, vectorLiteral } from "../expressions";
import { denseVector, type VectorValue } from "../linear-algebra-value";
import type { Params } from "../params";
import { rowsOf } from "../program";
import type { Argument, Attributes, Model, ModelClass } from "../stage";
import { value } from "../value";

interface ClassColumns {
  readonly raw: UnresolvedExpression;
  /** Absent: the classifier knows no chances. */
  readonly chance?: UnresolvedExpression;
  readonly prediction: UnresolvedExpression;
}

/** The columns of a classifier, but for those whose name is empty; their metadata tell how many classes there are. */
export function classColumns(
  params: Params,
  classes: number,
  { raw, chance, prediction }: ClassColumns,
): readonly UnresolvedAlias[] {
  const size = sizeMetadata(classes);
  const named = [
    [params.text("rawPredictionCol"), raw, size],
    [chance ? params.text("probabilityCol") : "", chance ?? raw, size],
    [params.text("predictionCol"), prediction, attributeMetadata({ type: "nominal", num_vals: classes })],
  ] as const;
  return named.filter(([name]) => name !== "").map(([name, made, metadata]) => alias(name, made, metadata));
}

/** What a model answers of one vector. */
export function classPredictions(transform: ModelClass["transform"], hasChances = true): Attributes {
  return {
    *predict(model, [vector]) {
      const [row] = yield* rowsOf(predicted(transform, model, vector!, ["predictionCol"]));
      return value(doubleType, row![0]);
    },
    *predictRaw(model, [vector]) {
      const [row] = yield* rowsOf(predicted(transform, model, vector!, ["rawPredictionCol"]));
      return value(vectorType, denseVector((row![0] as readonly unknown[])[3] as number[]));
    },
    ...(hasChances && {
      *predictProbability(model: Model, [vector]: readonly Argument[]) {
        const [row] = yield* rowsOf(predicted(transform, model, vector!, ["probabilityCol"]));
        return value(vectorType, denseVector((row![0] as readonly unknown[])[3] as number[]));
      },
    }),
  };
}

/** One row: what the model says of a vector, in the columns that the parameters name. */
export function predicted(
  transform: ModelClass["transform"],
  model: Model,
  vector: Argument,
  columns: readonly string[],
): UnresolvedPlan {
  const features = model.params.text("featuresCol");
  const plan: UnresolvedPlan = {
    kind: "Project",
    child: { kind: "OneRow" },
    list: [alias(features, vectorLiteral(vector as VectorValue))],
  };
  const schema = { kind: "struct", fields: [{ name: features, type: vectorType, nullable: false }] } as const;
  const transformed = transform(model, { plan, schema, rows: () => [] });
  return { kind: "Project", child: transformed, list: columns.map((name) => column(model.params.text(name))) };
}
