import { Console } from "node:console";
import { writeSync } from "node:fs";
import { encodeFrame, FrameDecoder } from "../protocol/frames";
import { type HostRequest, type HostResponse, hostDescriptors } from "../protocol/function-host-messages";
import { FunctionFailure } from "./function-failure";
import { FunctionRun } from "./function-run";
import { endWithWorker } from "./lifeline";
import { showSourceLines } from "./source-lines";

endWithWorker();
showSourceLines();
// Nobody awaits what a function starts and does not wait for.
process.on("unhandledRejection", () => {});
// What functions print comes with the error when this process fails.
globalThis.console = new Console(process.stderr, process.stderr);

const decoder = new FrameDecoder<HostRequest>();
let run: Promise<FunctionRun> | undefined;
let answered: Promise<void> = Promise.resolve();

process.stdin.on("data", (chunk: Buffer) => {
  for (const { message, body } of decoder.push(chunk)) {
    if (message.kind === "prepare") {
      run = FunctionRun.prepare(message);
      run.catch(() => {}); // The first batch tells.
    } else answered = answered.then(() => answer(body));
  }
});
process.stdin.on("end", () => process.exit(0));

async function answer(stream: Uint8Array): Promise<void> {
  try {
    say({ kind: "batch" }, (await run!).evaluate(stream));
  } catch (error) {
    if (error instanceof FunctionFailure) return say(error.response);
    console.error(error);
    process.exit(1);
  }
}

function say(message: HostResponse, body?: Uint8Array): void {
  for (const bytes of encodeFrame(message, body)) {
    for (let at = 0; at < bytes.length; ) at += writeSync(hostDescriptors.output, bytes, at);
  }
}
