export type {
  QueryIdleEvent,
  QueryProgressEvent,
  QueryStartedEvent,
  QueryTerminatedEvent,
  StreamingQueryListener,
} from "./listener-bus";
export type { StreamingQueryProgress, StreamingSourceProgress } from "./progress";
export { DataStreamReader } from "./stream-reader";
export { DataStreamWriter, type OutputModeName, type Trigger } from "./stream-writer";
export { StreamingQuery, type StreamingQueryStatus } from "./streaming-query";
export { StreamingQueryManager } from "./streaming-query-manager";
