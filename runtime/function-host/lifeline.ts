import { Worker } from "node:worker_threads";
import { hostDescriptors } from "../protocol/function-host-messages";

/** A thread sees the worker's end even while a function never returns. */
const watch = `
const { Socket } = require("node:net");
const end = () => process.kill(process.pid, "SIGKILL");
new Socket({ fd: ${hostDescriptors.lifeline}, readable: true, writable: false }).on("end", end).on("error", end).on("close", end).resume();
`;

/** Ends this process with the one that has started it, however that ends. */
export function endWithWorker(): void {
  new Worker(watch, { eval: true, env: process.env }).unref();
}
