import { dirname } from "node:path";
import { takeLog } from "./process-log";
import { removeScratchFolder } from "./scratch-folder";
import type { RunningKernel } from "./start-kernel";
import { type KernelState, listStates, readState } from "./state-file";
import { endProcess, processEnd } from "./watch-process";

const stopGrace = 2_000;

export interface FoundKernel extends RunningKernel {
  /** The address of its Spark. */
  readonly remote: string;
}

/** Kernels that have outlived the process that started them. Which of them still has a front end shows when one attaches. */
export function findKernels(isMeant: (state: KernelState) => boolean): FoundKernel[] {
  return listStates("kernel-").flatMap((name) => {
    const state = readState<KernelState>(name);
    return state && isMeant(state) ? [found(name, state)] : [];
  });
}

/** Whether there is such a kernel, with a front end or without. */
export const isKernelThere = (isMeant: (state: KernelState) => boolean): boolean =>
  listStates("kernel-").some((name) => {
    const state = readState<KernelState>(name);
    return state !== undefined && isMeant(state);
  });

function found(name: string, { pid, address, token, remote }: KernelState): FoundKernel {
  const exited = processEnd(pid).then(() => {
    if (process.platform !== "win32") removeScratchFolder(dirname(address));
    return ["ended", takeLog(name)].filter(Boolean).join("\n");
  });
  return {
    ...{ name, pid, address, token, remote, exited },
    stop: async () => {
      await endProcess(pid, stopGrace);
      await exited;
    },
  };
}
