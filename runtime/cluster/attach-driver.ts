import { connect } from "node:net";
import { logFile, takeLog } from "./process-log";
import { driverAddress, type RunningDriver, type StartDriverOptions, startDriver } from "./start-driver";
import { withLock } from "./start-lock";
import { type DriverState, readState, removeState, stateFile, writeState } from "./state-file";
import { endProcess, processEnd } from "./watch-process";

export interface AttachDriverOptions extends Omit<StartDriverOptions, "port" | "isInsecure" | "outlives"> {
  /** Those who ask by the same name share the driver. */
  readonly name: string;
  /** Milliseconds without a client after which the driver ends. */
  readonly idleTimeoutMs: number;
}

const stopGrace = 5_000;
const answerTimeout = 2_000;

/** The driver of that name, which outlives this process: the one that runs, else a new one. @throws ProcessStartError */
export function attachDriver({ name, idleTimeoutMs, ...options }: AttachDriverOptions): Promise<RunningDriver> {
  return withLock(name, async () => {
    const found = readState<DriverState>(name);
    if (found && (await answers(found.port))) return attached(name, found);
    if (found) removeState(name); // its process id is another's by now
    const driver = await startDriver({
      ...options,
      outlives: { name, files: [stateFile(name), logFile(name)], idleTimeoutMs },
    });
    const { pid, port, token } = driver;
    writeState<DriverState>(name, { pid, port, ...(token !== undefined && { token }) });
    return driver;
  });
}

function attached(name: string, { pid, port, token }: DriverState): RunningDriver {
  return {
    pid,
    port,
    token,
    address: driverAddress(port, token),
    exited: processEnd(pid).then(() => ["ended", takeLog(name)].filter(Boolean).join("\n")),
    stop: () => endProcess(pid, stopGrace),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, timeout: answerTimeout });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("timeout", () => settle(false));
    socket.once("error", () => settle(false));
  });
}
