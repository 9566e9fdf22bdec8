import type { MessageInitShape } from "@bufbuild/protobuf";
import type { WriteStreamOperationStartSchema } from "../../../protocol";
import { IllegalArgumentException, SparkConnectException } from "../../channel";
import type { DataFrame } from "../dataframe";
import { WithOptions } from "../with-options";
import { StreamingQuery } from "./streaming-query";

/** When a query looks for new data: again after some time, until all that is there is processed, or without pauses. */
export type Trigger =
  | { readonly processingTime: string }
  | { readonly availableNow: true }
  | { readonly once: true }
  | { readonly continuous: string }
  | { readonly realTime: string };
/** New rows only, the whole result each time, or rows that changed. */
export type OutputModeName = "append" | "complete" | "update";

type StartMessage = MessageInitShape<typeof WriteStreamOperationStartSchema>;
interface StartSettings {
  format?: string;
  outputMode?: string;
  queryName?: string;
  partitioningColumnNames?: string[];
  clusteringColumnNames?: string[];
  trigger?: NonNullable<StartMessage["trigger"]>;
}
type Names = readonly (string | readonly string[])[];

/** `df.writeStream`: settings answer the writer; `start` and `toTable` run a query that goes on until it is stopped. */
export class DataStreamWriter extends WithOptions {
  readonly #message: StartSettings = {};

  constructor(readonly dataFrame: DataFrame) {
    super();
  }

  /** Default "append". */
  outputMode(mode: OutputModeName): this {
    this.#message.outputMode = mode;
    return this;
  }
  /** The sink: "parquet", "console", "memory", "kafka", … */
  format(sink: string): this {
    this.#message.format = sink;
    return this;
  }
  /** Folders by value of these columns, for a file sink. */
  partitionBy(...columns: Names): this {
    this.#message.partitioningColumnNames = columns.flat();
    return this;
  }
  /** Since Spark 4.0. */
  clusterBy(...columns: Names): this {
    this.#message.clusteringColumnNames = columns.flat();
    return this;
  }
  /** By this name `spark.streams` lists the query, and the memory sink its table. @throws IllegalArgumentException for a blank one */
  queryName(name: string): this {
    this.#message.queryName = nonBlank("queryName", name);
    return this;
  }
  /** Default: as fast as batches follow each other. @param trigger intervals are text, as `"10 seconds"` */
  trigger(trigger: Trigger): this {
    this.#message.trigger = triggerInit(trigger);
    return this;
  }

  /** @param path of a file sink @throws SparkConnectException when the query cannot start */
  start(path?: string): Promise<StreamingQuery> {
    return this.#start(path === undefined ? { case: undefined } : { case: "path", value: path });
  }
  /** As `start`, into a table, which is made if it is not there. */
  toTable(name: string): Promise<StreamingQuery> {
    return this.#start({ case: "tableName", value: name });
  }

  async #start(sinkDestination: NonNullable<StartMessage["sinkDestination"]>): Promise<StreamingQuery> {
    const { node, sparkSession } = this.dataFrame;
    const value = { ...this.#message, options: this.optionTexts, input: this.dataFrame.relation, sinkDestination };
    const { results } = await sparkSession.runner.command({ case: "writeStreamOperationStart", value }, node);
    const started = results.find((result) => result.case === "writeStreamOperationStartResult")?.value;
    if (!started?.queryId) throw new SparkConnectException("The server answered no streaming query");
    if (started.queryStartedEventJson) sparkSession.streams.started(started.queryStartedEventJson);
    return new StreamingQuery(sparkSession, started.queryId, started.name || undefined);
  }
}

function triggerInit(trigger: Trigger): NonNullable<StartMessage["trigger"]> {
  const given = Object.keys(trigger);
  if (given.length !== 1)
    throw new IllegalArgumentException("A trigger is one of processingTime, availableNow, once, continuous, realTime");
  if ("processingTime" in trigger)
    return { case: "processingTimeInterval", value: nonBlank("processingTime", trigger.processingTime) };
  if ("continuous" in trigger)
    return { case: "continuousCheckpointInterval", value: nonBlank("continuous", trigger.continuous) };
  if ("realTime" in trigger) return { case: "realTimeBatchDuration", value: nonBlank("realTime", trigger.realTime) };
  return "once" in trigger ? { case: "once", value: true } : { case: "availableNow", value: true };
}

function nonBlank(name: string, value: string): string {
  const text = value.trim();
  if (text === "") throw new IllegalArgumentException(`Value for ${name} must be a non-empty string, got '${value}'`);
  return text;
}
