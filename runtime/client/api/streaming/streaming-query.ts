import type { MessageInitShape } from "@bufbuild/protobuf";
import type {
  StreamingQueryCommandResult,
  StreamingQueryCommandSchema,
  StreamingQueryInstanceId,
} from "../../../protocol";
import { SparkConnectException, StreamingQueryException } from "../../channel";
import { print } from "../output";
import type { SparkSession } from "../session";
import { type StreamingQueryProgress, timeoutInit } from "./progress";

type QueryCommand = NonNullable<MessageInitShape<typeof StreamingQueryCommandSchema>["command"]>;
type ResultCase = NonNullable<StreamingQueryCommandResult["resultType"]["case"]>;
type ResultOf<C extends ResultCase> = Extract<StreamingQueryCommandResult["resultType"], { case: C }>["value"];

/** What a query does now. */
export interface StreamingQueryStatus {
  readonly message: string;
  readonly isDataAvailable: boolean;
  readonly isTriggerActive: boolean;
}

/** A query that goes on at the server until it ends or is stopped, whether this process lives or not. */
export class StreamingQuery {
  /** The same over restarts from a checkpoint. */
  readonly id: string;
  /** Another for each start. */
  readonly runId: string;

  /** @internal Made by `start()` and `spark.streams`. */
  constructor(
    readonly sparkSession: SparkSession,
    queryId: Pick<StreamingQueryInstanceId, "id" | "runId">,
    readonly name?: string,
  ) {
    this.id = queryId.id;
    this.runId = queryId.runId;
  }

  /** Whether it goes on. */
  async isActive(): Promise<boolean> {
    return (await this.#ask("status", { case: "status", value: true })).isActive;
  }
  /** What it does now. */
  async status(): Promise<StreamingQueryStatus> {
    const { statusMessage, isDataAvailable, isTriggerActive } = await this.#ask("status", {
      case: "status",
      value: true,
    });
    return { message: statusMessage, isDataAvailable, isTriggerActive };
  }
  /** The last batches, oldest first; the server keeps `spark.sql.streaming.numRecentProgressUpdates` of them. */
  async recentProgress(): Promise<StreamingQueryProgress[]> {
    return this.#progress({ case: "recentProgress", value: true });
  }
  /** The last batch; undefined before the first has ended. */
  async lastProgress(): Promise<StreamingQueryProgress | undefined> {
    return (await this.#progress({ case: "lastProgress", value: true })).at(-1);
  }
  /**
   * Waits for the query's end. @param timeoutSeconds answers false when it has not ended by then
   * @throws StreamingQueryException when the query failed; IllegalArgumentException for a time that is not positive
   */
  async awaitTermination(timeoutSeconds?: number): Promise<boolean> {
    const value = timeoutInit(timeoutSeconds);
    const { terminated } = await this.#ask("awaitTermination", { case: "awaitTermination", value });
    return timeoutSeconds === undefined || terminated;
  }
  /** Waits until everything that has come is in the sink. For tests: data that keeps coming keeps it waiting. */
  async processAllAvailable(): Promise<void> {
    await this.#send({ case: "processAllAvailable", value: true });
  }
  /** Why the query failed; undefined where it did not. */
  async exception(): Promise<StreamingQueryException | undefined> {
    const answer = await this.#send({ case: "exception", value: true });
    if (answer?.case !== "exception" || answer.value.exceptionMessage === undefined) return undefined;
    const { exceptionMessage, errorClass, stackTrace } = answer.value;
    return new StreamingQueryException({
      message: exceptionMessage.slice(exceptionMessage.indexOf(": ") + 2),
      ...(errorClass && { condition: errorClass }),
      ...(stackTrace && { serverStackTrace: stackTrace }),
    });
  }
  /** Prints the plan of the last batch. */
  async explain(extended = false): Promise<void> {
    print((await this.#ask("explain", { case: "explain", value: { extended } })).result);
  }
  /**
   * Ends the query; the batch under way is given up.
   * @throws SparkConnectException when it does not end within `spark.sql.streaming.stopTimeout`
   */
  async stop(): Promise<void> {
    await this.#send({ case: "stop", value: true });
  }

  async #progress(command: QueryCommand): Promise<StreamingQueryProgress[]> {
    const { recentProgressJson } = await this.#ask("recentProgress", command);
    return recentProgressJson.map((json) => JSON.parse(json) as StreamingQueryProgress);
  }

  async #ask<C extends ResultCase>(wanted: C, command: QueryCommand): Promise<ResultOf<C>> {
    const answer = await this.#send(command);
    if (answer?.case !== wanted) throw new SparkConnectException(`The server answered no ${wanted} of the query`);
    return answer.value as ResultOf<C>;
  }

  async #send(command: QueryCommand): Promise<StreamingQueryCommandResult["resultType"] | undefined> {
    const value = { queryId: { id: this.id, runId: this.runId }, command };
    const { results } = await this.sparkSession.runner.send({ case: "streamingQueryCommand", value });
    return results.find((result) => result.case === "streamingQueryCommandResult")?.value.resultType;
  }
}
