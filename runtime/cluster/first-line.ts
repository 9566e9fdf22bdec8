import type { StartFailed } from "../protocol/process-start";
import type { SpawnedProcess } from "./spawn-process";

/** A process that did not come up. `code` is Node's error code where it gave one, `EADDRINUSE` for a port that is taken. */
export class ProcessStartError extends Error {
  override readonly name = "ProcessStartError";
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

/**
 * The JSON that a process writes as its first line of output when it is ready. What follows on its standard output is thrown away
 * unless someone else listens.
 * @throws ProcessStartError when it says that it failed, ends, or is not ready after `timeoutMs`
 */
export function firstLine<Ready extends { kind: "ready" }>(
  process: SpawnedProcess,
  what: string,
  timeoutMs: number,
): Promise<Ready> {
  return new Promise((resolve, reject) => {
    let text = "";
    const fail = (message: string, code?: string) => {
      process.child.kill("SIGKILL");
      settle(() => reject(new ProcessStartError(`${what} ${message}`, code)));
    };
    const settle = (answer: () => void) => {
      clearTimeout(timer);
      process.child.stdout?.off("data", read);
      process.child.stdout?.resume();
      answer();
    };
    const read = (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end < 0) return;
      const message = parse<Ready>(text.slice(0, end));
      if (!message) fail(`wrote an unexpected first line: ${text.slice(0, end)}`);
      else if (message.kind === "failed") fail(`could not start: ${message.message}`, message.code);
      else settle(() => resolve(message));
    };
    const timer = setTimeout(() => {
      fail(`was not ready after ${timeoutMs} ms`);
    }, timeoutMs);
    process.child.stdout?.setEncoding("utf8").on("data", read);
    void process.exited.then((how) => fail(how));
  });
}

function parse<Ready>(line: string): Ready | StartFailed | undefined {
  try {
    return JSON.parse(line) as Ready | StartFailed;
  } catch {
    return undefined;
  }
}
