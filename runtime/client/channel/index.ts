export type { Artifact } from "./artifact-requests";
export * from "./connect-client";
export { type ConnectionParameters, isLoopback, parseConnectionString } from "./connection-string";
export { convertErrorDetails } from "./convert-error";
export * from "./errors";
export * from "./execution-result";
export { defaultRetryPolicy, type RetryPolicy } from "./retry-policy";
export { defaultDeadlines, type RpcDeadlines } from "./rpc-deadlines";
