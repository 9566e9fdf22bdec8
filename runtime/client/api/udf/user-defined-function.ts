import { toTypeMessage } from "../../../protocol";
import { encodeFunction } from "../../../protocol/typescript-function";
import { type DataType, parseDataType } from "../../../types";
import { Column, type ColumnOrName, subqueriesOf, toColumn } from "../column";
import { newExpression } from "../expression";
import { captureFunction } from "./capture-function";
import type { ReturnedValue } from "./returned-value";
import { noteFunction } from "./server-support";

// biome-ignore lint/suspicious/noExplicitAny: an argument has the type of its column, which TypeScript cannot know.
type Arguments = readonly any[];

/** A column for each parameter. */
export type ArgumentColumns<P extends Arguments> = { readonly [K in keyof P]: ColumnOrName };

/** A function of the user's, to be called with columns. It runs where the data is, a value for each row. */
export interface UserDefinedFunction<P extends Arguments = Arguments> {
  (...columns: ArgumentColumns<P>): Column;
  readonly returnType: DataType;
  readonly deterministic: boolean;
  /** Its name in column names, plans and errors. */
  readonly functionName: string;
  /** The same function for Spark to call exactly once where it is written: it may give another value for equal arguments. */
  asNondeterministic(): UserDefinedFunction<P>;
  /** The same function under another name, as plans and errors show it. */
  withName(name: string): UserDefinedFunction<P>;
  /** @internal */
  readonly message: (name: string) => FunctionMessage;
}

type FunctionMessage = ReturnType<typeof functionMessage>;

interface FunctionParts {
  readonly payload: Uint8Array;
  readonly returnType: DataType;
  readonly deterministic: boolean;
  readonly functionName: string;
}

/**
 * A function of JavaScript values as a function of columns: `const initials = udf((name: string) => name[0], "string")`, then
 * `df.select(initials("name"))`.
 *
 * The function runs in processes of the cluster. Its text goes there with what it uses: constants, arrays, objects, Maps, Sets, other functions
 * and imports, as they are now. A null in a column comes as `null`; whole numbers of BIGINT as `bigint`, other types as the client shows them.
 * What it throws fails the query with FAILED_EXECUTE_UDF, which names the row and the line.
 *
 * Runs on sparknb's own cluster; Apache Spark has no JavaScript.
 * @param returnType a DataType or its DDL text; a returned value of another type is an error
 * @throws TypeError naming a variable that cannot go to another process: a DataFrame, an open file, an instance of a class
 */
// biome-ignore lint/suspicious/noExplicitAny: see Arguments.
export function udf<P extends any[], R extends DataType | string>(
  fn: (...args: P) => ReturnedValue<R>,
  returnType: R,
): UserDefinedFunction<P> {
  if (typeof fn !== "function") throw new TypeError("udf takes a function and the type of what it returns");
  const functionName = fn.name || "UDF";
  const type = typeof returnType === "string" ? parseDataType(returnType) : (returnType as DataType);
  const payload = encodeFunction(captureFunction(functionName, fn));
  return columnFunction({ payload, returnType: type, deterministic: true, functionName });
}

/** @internal Of a function whose text is not known: for plans that are analysed, not run. */
export function columnFunction<P extends Arguments>(parts: FunctionParts): UserDefinedFunction<P> {
  noteFunction();
  const call = (...columns: readonly ColumnOrName[]): Column => {
    const args = columns.map(toColumn);
    const value = {
      ...functionMessage(parts, parts.functionName),
      arguments: args.map(({ expression }) => expression),
    };
    return new Column(newExpression({ case: "commonInlineUserDefinedFunction", value }), subqueriesOf(args));
  };
  const { returnType, deterministic, functionName } = parts;
  return Object.assign(call, {
    returnType,
    deterministic,
    functionName,
    asNondeterministic: () => columnFunction<P>({ ...parts, deterministic: false }),
    withName: (name: string) => columnFunction<P>({ ...parts, functionName: name }),
    message: (name: string) => functionMessage(parts, name),
  }) as unknown as UserDefinedFunction<P>;
}

function functionMessage({ payload, returnType, deterministic }: FunctionParts, functionName: string) {
  const value = { payload, inputTypes: [], outputType: toTypeMessage(returnType), nullable: true, aggregate: false };
  return { functionName, deterministic, function: { case: "scalarScalaUdf" as const, value } };
}

/** Whether `udf` has made it. */
export const isUserDefinedFunction = (value: unknown): value is UserDefinedFunction =>
  typeof value === "function" && "asNondeterministic" in value;
