import type { MessageInitShape } from "@bufbuild/protobuf";
import type {
  StreamingQueryManagerCommandResult,
  StreamingQueryManagerCommandResult_StreamingQueryInstance,
  StreamingQueryManagerCommandSchema,
} from "../../../protocol";
import type { SparkSession } from "../session";
import { ListenerBus, type StreamingQueryListener } from "./listener-bus";
import { timeoutInit } from "./progress";
import { StreamingQuery } from "./streaming-query";

type ManagerCommand = NonNullable<MessageInitShape<typeof StreamingQueryManagerCommandSchema>["command"]>;
type ManagerResult = StreamingQueryManagerCommandResult["resultType"];

/** `spark.streams`: the session's streaming queries. */
export class StreamingQueryManager {
  readonly #bus: ListenerBus;

  constructor(readonly sparkSession: SparkSession) {
    this.#bus = new ListenerBus(sparkSession);
  }

  /** Those that go on. */
  async active(): Promise<StreamingQuery[]> {
    const result = await this.#send({ case: "active", value: true });
    return result?.case === "active" ? result.value.activeQueries.flatMap((each) => this.#query(each)) : [];
  }
  /** Undefined when no such query is active. */
  async get(id: string): Promise<StreamingQuery | undefined> {
    const result = await this.#send({ case: "getQuery", value: id });
    return result?.case === "query" ? this.#query(result.value)[0] : undefined;
  }
  /**
   * Waits until a query has ended since the session began, or since `resetTerminated`.
   * @param timeoutSeconds answers false when none has by then
   * @throws StreamingQueryException when that query failed
   */
  async awaitAnyTermination(timeoutSeconds?: number): Promise<boolean> {
    const result = await this.#send({ case: "awaitAnyTermination", value: timeoutInit(timeoutSeconds) });
    return timeoutSeconds === undefined || (result?.case === "awaitAnyTermination" && result.value.terminated);
  }
  /** Forgets which queries have ended, for `awaitAnyTermination`. */
  async resetTerminated(): Promise<void> {
    await this.#send({ case: "resetTerminated", value: true });
  }
  /** @throws SparkConnectException when the server cannot tell events */
  addListener(listener: StreamingQueryListener): Promise<void> {
    return this.#bus.add(listener);
  }
  /** The listener hears no more; answers once what was under way is told. */
  removeListener(listener: StreamingQueryListener): Promise<void> {
    return this.#bus.remove(listener);
  }

  /** @internal Ends the stream of events. */
  close(): Promise<void> {
    return this.#bus.close();
  }

  /** @internal The event of a start comes with its answer, not on the stream of events. */
  started(json: string): void {
    this.#bus.tell("onQueryStarted", json);
  }

  #query({ id, name }: StreamingQueryManagerCommandResult_StreamingQueryInstance): StreamingQuery[] {
    return id ? [new StreamingQuery(this.sparkSession, id, name)] : [];
  }

  async #send(command: ManagerCommand): Promise<ManagerResult | undefined> {
    const { results } = await this.sparkSession.runner.send({
      case: "streamingQueryManagerCommand",
      value: { command },
    });
    return results.find((result) => result.case === "streamingQueryManagerCommandResult")?.value.resultType;
  }
}
