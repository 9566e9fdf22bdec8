import type { DataFrame } from "../dataframe";
import { Estimator, type Transforming } from "./stage";

/** A stage of a pipeline: what is trained, or what transforms as it is. */
export type PipelineStage = Transforming | { fit(frame: DataFrame): Promise<Transforming> };

const isTrained = (stage: PipelineStage): stage is { fit(frame: DataFrame): Promise<Transforming> } =>
  stage instanceof Estimator || "fit" in stage;

/** Stages one behind the other: each is trained on what those before it make. */
export class Pipeline {
  readonly stages: readonly PipelineStage[];

  constructor({ stages }: { readonly stages: readonly PipelineStage[] }) {
    this.stages = stages;
  }

  /** Trains the stages in order. The frame is not transformed beyond the last one that is trained. */
  async fit(frame: DataFrame): Promise<PipelineModel> {
    const last = this.stages.findLastIndex(isTrained);
    const fitted: Transforming[] = [];
    let current = frame;
    for (const [i, stage] of this.stages.entries()) {
      const transformer = isTrained(stage) ? await stage.fit(current) : stage;
      fitted.push(transformer);
      if (i < last) current = transformer.transform(current);
    }
    return new PipelineModel(fitted);
  }
}

/** The trained stages of a pipeline. */
export class PipelineModel implements Transforming {
  constructor(readonly stages: readonly Transforming[]) {}

  transform(frame: DataFrame): DataFrame {
    return this.stages.reduce((made, stage) => stage.transform(made), frame);
  }
}
