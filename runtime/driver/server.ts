import { Server, ServerCredentials } from "@grpc/grpc-js";
import { grpcService, InspectService, SparkConnectService } from "../protocol/index";
import type { Driver } from "./driver";
import { clusterStatus } from "./inspect/cluster-status";
import { explainStages } from "./inspect/explain-stages";
import { findOperations, getOperation, watchOperation } from "./inspect/operations";
import { watchEvents } from "./inspect/watch-events";
import { addArtifacts } from "./rpc/add-artifacts";
import { analyzePlan } from "./rpc/analyze-plan";
import { artifactStatus } from "./rpc/artifact-status";
import { cloneSession } from "./rpc/clone-session";
import { config } from "./rpc/config";
import { executePlan } from "./rpc/execute-plan";
import { fetchErrorDetails } from "./rpc/fetch-error-details";
import { getStatus } from "./rpc/get-status";
import { clientStream, serverStream, unary } from "./rpc/handle";
import { interrupt } from "./rpc/interrupt";
import { reattachExecute } from "./rpc/reattach-execute";
import { releaseExecute } from "./rpc/release-execute";
import { releaseSession } from "./rpc/release-session";

const maxMessageBytes = 128 * 1024 * 1024;

/** Serves Spark Connect and Inspect on the loopback address. Rejects when the port is taken. */
export async function serve(driver: Driver, port: number): Promise<{ server: Server; port: number }> {
  const server = new Server({
    "grpc.max_receive_message_length": maxMessageBytes,
    "grpc.max_send_message_length": -1,
    // One driver a port: without this a second one would bind beside the first and steal half of its calls.
    "grpc.so_reuseport": 0,
  });
  server.addService(grpcService(SparkConnectService), {
    executePlan: serverStream(driver, executePlan),
    analyzePlan: unary(driver, analyzePlan),
    config: unary(driver, config),
    addArtifacts: clientStream(driver, addArtifacts),
    artifactStatus: unary(driver, artifactStatus),
    interrupt: unary(driver, interrupt),
    reattachExecute: serverStream(driver, reattachExecute),
    releaseExecute: unary(driver, releaseExecute),
    releaseSession: unary(driver, releaseSession),
    fetchErrorDetails: unary(driver, fetchErrorDetails),
    cloneSession: unary(driver, cloneSession),
    getStatus: unary(driver, getStatus),
  });
  server.addService(grpcService(InspectService), {
    clusterStatus: unary(driver, clusterStatus),
    explainStages: unary(driver, explainStages),
    watchEvents: serverStream(driver, watchEvents),
    getOperation: unary(driver, getOperation),
    findOperations: unary(driver, findOperations),
    watchOperation: serverStream(driver, watchOperation),
  });
  const bound = await bind(server, port);
  return { server, port: bound };
}

/** grpc-js wraps the socket's error in a message of its own. */
function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
      if (!error) return resolve(bound);
      const code = /EADDRINUSE|EACCES/.exec(error.message)?.[0];
      const message = code === "EADDRINUSE" ? `Port ${port} is taken by another program.` : error.message;
      reject(Object.assign(new Error(message, { cause: error }), code && { code }));
    });
  });
}
