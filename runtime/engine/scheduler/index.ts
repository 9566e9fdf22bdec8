export type * from "./action";
export type * from "./event";
export { createScheduler, defaultSettings, type SchedulerSettings, type SchedulerState } from "./state";
export { step } from "./step";
