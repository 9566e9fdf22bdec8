import { SparkConnectException } from "../../channel";
import type { DataFrame } from "../dataframe";
import { SparkSession } from "../session";
import { loadSaved, readMetadata, type SavedStage } from "./saved-stages";
import { Estimator, newUid, type Transforming } from "./stage";

/** A stage of a pipeline: what is trained, or what transforms as it is. */
export type PipelineStage = Transforming | { fit(frame: DataFrame): Promise<Transforming> };

const isTrained = (stage: PipelineStage): stage is { fit(frame: DataFrame): Promise<Transforming> } =>
  stage instanceof Estimator || "fit" in stage;

/** Stages one behind the other: each is trained on what those before it make. */
export class Pipeline {
  #stages: readonly PipelineStage[];

  /** @param uid names the pipeline; made up where it is not given */
  constructor(
    { stages = [] }: { readonly stages?: readonly PipelineStage[] } = {},
    readonly uid: string = newUid("Pipeline"),
  ) {
    this.#stages = stages;
  }

  /** What the pipeline does, in order. */
  get stages(): readonly PipelineStage[] {
    return this.#stages;
  }

  /** Puts other stages in the place of those so far. */
  setStages(stages: readonly PipelineStage[]): this {
    this.#stages = stages;
    return this;
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
    return new PipelineModel(fitted, this.uid);
  }

  /** Writes the pipeline in Spark's own layout. @throws SparkConnectException where something is there, without `overwrite` */
  save(path: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    return saveStages(pipelineClass, this, path, options);
  }

  /** A pipeline that was saved, by this client or another. */
  static async load(path: string): Promise<Pipeline> {
    const { uid, stages } = await loadStages(path);
    return new Pipeline({ stages: stages as unknown as readonly PipelineStage[] }, uid);
  }
}

/** The trained stages of a pipeline. */
export class PipelineModel implements Transforming {
  constructor(
    readonly stages: readonly Transforming[],
    readonly uid: string = newUid("PipelineModel"),
  ) {}

  transform(frame: DataFrame): DataFrame {
    return this.stages.reduce((made, stage) => stage.transform(made), frame);
  }

  /** Writes the stages in Spark's own layout. @throws SparkConnectException where something is there, without `overwrite` */
  save(path: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    return saveStages(`${pipelineClass}Model`, this, path, options);
  }

  /** A trained pipeline that was saved, by this client or another. */
  static async load(path: string): Promise<PipelineModel> {
    const { uid, stages } = await loadStages(path);
    return new PipelineModel(stages as unknown as readonly Transforming[], uid);
  }
}

const pipelineClass = "org.apache.spark.ml.Pipeline";

/** Stages are numbered with as many digits as their count has. */
const stagePath = (path: string, uid: string, index: number, count: number) =>
  `${path}/stages/${String(index).padStart(String(count).length, "0")}_${uid}`;

async function saveStages(
  className: string,
  { uid, stages }: { readonly uid: string; readonly stages: readonly object[] },
  path: string,
  { overwrite = false }: { readonly overwrite?: boolean },
): Promise<void> {
  const saved = stages.map((stage) => {
    if (!("save" in stage && "uid" in stage)) throw new TypeError("A stage of the pipeline cannot be saved");
    return stage as SavedStage;
  });
  const spark = SparkSession.active();
  const metadata = {
    class: className,
    timestamp: Date.now(),
    sparkVersion: await spark.version(),
    uid,
    paramMap: { stageUids: saved.map((stage) => stage.uid) },
    defaultParamMap: {},
  };
  const line = spark.createDataFrame([[JSON.stringify(metadata)]], "value string").coalesce(1);
  await line.write.mode(overwrite ? "overwrite" : "error").text(`${path}/metadata`);
  for (const [i, stage] of saved.entries()) {
    await stage.save(stagePath(path, stage.uid, i, saved.length), { overwrite });
  }
}

async function loadStages(path: string): Promise<{ readonly uid: string; readonly stages: readonly SavedStage[] }> {
  const { uid, paramMap } = await readMetadata(path);
  const uids = paramMap.stageUids as readonly string[] | undefined;
  if (!uids) throw new SparkConnectException(`What is saved at ${path} is no pipeline`);
  const stages: SavedStage[] = [];
  for (const [i, stageUid] of uids.entries()) {
    stages.push(await loadStage(stagePath(path, stageUid, i, uids.length)));
  }
  return { uid, stages };
}

async function loadStage(path: string): Promise<SavedStage> {
  const metadata = await readMetadata(path);
  if (metadata.class.endsWith(".Pipeline")) return Pipeline.load(path);
  if (metadata.class.endsWith(".PipelineModel")) return PipelineModel.load(path);
  return loadSaved(metadata, path);
}
