import type { Expression } from "../../plan/resolved/index";
import type { DataType } from "../../types/index";
import type { SessionFacts } from "./session-facts";

/** The narrowest type that both widen to; undefined when there is none. */
export function widerType(_a: DataType, _b: DataType, _ansi: boolean): DataType | undefined {
  throw new Error("not yet");
}
export function commonType(_types: readonly DataType[], _ansi: boolean): DataType | undefined {
  throw new Error("not yet");
}
/** The expression as a value of the expected type, or undefined when Spark does not convert implicitly. */
export function implicitCast(_expr: Expression, _expected: DataType, _facts: SessionFacts): Expression | undefined {
  throw new Error("not yet");
}
