export { type AttachDriverOptions, attachDriver } from "./attach-driver";
export { type FoundKernel, findKernels, isKernelThere } from "./find-kernel";
export { findPython, interpreterOf, type PythonPlaces } from "./find-python";
export { ProcessStartError } from "./first-line";
export { isAlive } from "./is-alive";
export { localAddress } from "./local-address";
export { makeScratchFolder, removeScratchFolder, scratchRoot } from "./scratch-folder";
export { type RunningDriver, type StartDriverOptions, startDriver } from "./start-driver";
export { type RunningKernel, type StartKernelOptions, startKernel } from "./start-kernel";
export { type StartWorkersOptions, startWorkers } from "./start-workers";
export {
  type DriverState,
  type KernelState,
  listStates,
  readState,
  removeState,
  stateFolder,
  writeState,
} from "./state-file";
export { isSameToken, newToken } from "./token";
export type { WorkerMessage } from "./worker-connection";
export type { WorkerEvents, Workers } from "./workers";
