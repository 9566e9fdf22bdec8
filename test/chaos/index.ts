export { generator } from "../scheduler/simulation";
export { chaosRun } from "./chaos-run";
export { judge } from "./judge";
