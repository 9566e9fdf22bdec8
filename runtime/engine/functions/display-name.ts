import type { Expression } from "../../plan/resolved/index";
export function displayName(_expr: Expression): string {
  throw new Error("not yet");
}
