import { inspect } from "node:util";
import type { FunctionFailed } from "../protocol/function-host-messages";
import { type DataType, simpleString } from "../types/index";

/** The call that is at fault. */
export interface FailedCall {
  readonly name: string;
  readonly types: readonly DataType[];
  readonly result: DataType;
  /** The function's arguments; absent where it could not even be made. */
  readonly row?: readonly unknown[];
}

const maxValueLength = 200;

/** FAILED_EXECUTE_UDF, with the user's lines and the values of the row. */
export class FunctionFailure extends Error {
  readonly response: FunctionFailed;

  constructor({ name, types, result, row }: FailedCall, reason: string, stack = "") {
    super(reason);
    const lines = [reason, ...(stack ? [stack] : [])].join("\n");
    const values = row?.map(shown).join(", ");
    this.response = {
      kind: "failed",
      condition: "FAILED_EXECUTE_UDF",
      parameters: {
        functionName: `\`${name}\``,
        signature: types.map(simpleString).join(", "),
        result: simpleString(result),
        // The row stands behind the stack: each line of that can then be read, and clicked, as one.
        reason: row ? `${lines}${stack ? "\nin" : ", in"} the row (${values})` : lines,
      },
    };
  }

  /** Of what a function has thrown. */
  static thrown(call: FailedCall, error: unknown): FunctionFailure {
    if (!(error instanceof Error)) return new FunctionFailure(call, `Uncaught ${shown(error)}`);
    return new FunctionFailure(call, `${error.name}: ${error.message}`, error.stack);
  }
}

/** A value on one line, cut where it is long. */
export function shown(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  const text = inspect(value, { breakLength: Number.POSITIVE_INFINITY, maxStringLength: maxValueLength, depth: 3 });
  return text.length > maxValueLength ? `${text.slice(0, maxValueLength)}…` : text;
}
