import { create } from "@bufbuild/protobuf";
import {
  CommandSchema,
  PlanSchema,
  type StreamingQueryListenerEvent,
  StreamingQueryEventType as Type,
} from "../../../protocol";
import type { ExecutionEvent } from "../../channel";
import type { SparkSession } from "../session";
import type { StreamingQueryProgress } from "./progress";

interface QueryEvent {
  readonly id: string;
  readonly runId: string;
  readonly timestamp?: string;
}
/** A query has started. */
export interface QueryStartedEvent extends QueryEvent {
  readonly name: string | null;
}
/** A batch has ended. */
export interface QueryProgressEvent {
  readonly progress: StreamingQueryProgress;
}
/** A query looked for data and found none. */
export type QueryIdleEvent = QueryEvent;
/** A query has ended: stopped, through, or failed. */
export interface QueryTerminatedEvent extends QueryEvent {
  /** Absent for a query that was stopped. */
  readonly exception?: string | null;
  readonly errorClassOnException?: string | null;
}

/** What to do when the session's streaming queries start, make progress, idle or end. What a method throws is ignored. */
export interface StreamingQueryListener {
  /** Called for queries that this session starts, before `start()` answers. */
  onQueryStarted?(event: QueryStartedEvent): void;
  /** Called after each batch that had data. */
  onQueryProgress?(event: QueryProgressEvent): void;
  /** Called now and then while there is no data. */
  onQueryIdle?(event: QueryIdleEvent): void;
  /** Called once for each query. */
  onQueryTerminated?(event: QueryTerminatedEvent): void;
}

const methods = {
  [Type.QUERY_PROGRESS_EVENT]: "onQueryProgress",
  [Type.QUERY_IDLE_EVENT]: "onQueryIdle",
  [Type.QUERY_TERMINATED_EVENT]: "onQueryTerminated",
} as const;

/** The listeners of one session, over one stream of events: it begins with the first listener and ends with the last. */
export class ListenerBus {
  readonly #listeners = new Set<StreamingQueryListener>();
  #events: Promise<void> | undefined;

  constructor(readonly sparkSession: SparkSession) {}

  async add(listener: StreamingQueryListener): Promise<void> {
    this.#listeners.add(listener);
    if (this.#events) return;
    try {
      const events = this.sparkSession.client.execute(busPlan("addListenerBusListener"));
      // Spark says first that it listens: a query that starts afterwards is heard.
      await events.next();
      this.#events = this.#post(events);
    } catch (error) {
      this.#listeners.delete(listener);
      throw error;
    }
  }

  /** Answers once what was under way is told. */
  async remove(listener: StreamingQueryListener): Promise<void> {
    if (!this.#listeners.has(listener)) return;
    if (this.#listeners.size === 1 && this.#events) {
      await this.sparkSession.client.run(busPlan("removeListenerBusListener"));
      await this.#events;
    }
    this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    for (const listener of [...this.#listeners]) await this.remove(listener);
  }

  tell(method: keyof StreamingQueryListener, json: string): void {
    const event = JSON.parse(json) as never;
    for (const listener of [...this.#listeners]) {
      try {
        listener[method]?.(event);
      } catch {
        // One listener's mistake is not the others'.
      }
    }
  }

  /** A broken connection leaves no listener: they may be added again. */
  async #post(events: AsyncGenerator<ExecutionEvent, void, undefined>): Promise<void> {
    try {
      for await (const event of events) {
        if (event.kind !== "result" || event.result.case !== "streamingQueryListenerEventsResult") continue;
        for (const each of event.result.value.events) this.#tellEvent(each);
      }
    } catch {
      this.#listeners.clear();
    } finally {
      this.#events = undefined;
    }
  }

  #tellEvent({ eventType, eventJson }: StreamingQueryListenerEvent): void {
    if (eventType !== Type.QUERY_PROGRESS_UNSPECIFIED) this.tell(methods[eventType], eventJson);
  }
}

const busPlan = (what: "addListenerBusListener" | "removeListenerBusListener") => {
  const commandType = {
    case: "streamingQueryListenerBusCommand",
    value: { command: { case: what, value: true } },
  } as const;
  return create(PlanSchema, { opType: { case: "command", value: create(CommandSchema, { commandType }) } });
};
