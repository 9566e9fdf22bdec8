import type { FunctionRow } from "./row";
export function lookupFunction(_name: string): FunctionRow | undefined {
  throw new Error("not yet");
}
export function functionNames(): readonly string[] {
  throw new Error("not yet");
}
