import type { DataType } from "../types/index";

/** A function that a client has sent. */
export interface UserCode {
  readonly language: "python" | "scala" | "java" | "typescript";
  /** PySpark's `PythonEvalType`: how the function is called. `typescriptEvalType` for those that are not Python's. */
  readonly evalType?: number;
  /** The function as the client has serialised it, base64. */
  readonly payload?: string;
  /** Of the client's Python: `3.11`. */
  readonly pythonVersion?: string;
}

export interface UserFunction extends UserCode {
  readonly name: string;
  readonly deterministic: boolean;
  readonly outputType?: DataType;
}

/** A class of Python's that a client has registered as a format. */
export interface UserDataSource {
  readonly name: string;
  /** Pickled, base64. */
  readonly payload: string;
  readonly pythonVersion: string;
}

/** None of PySpark's. */
export const typescriptEvalType = 1000;

/** `AggregateCall.function` of one that a client has sent: no function of the table. */
export const userAggregate = "user aggregate";
