import { columnFunction, functions, type UserDefinedFunction } from "../../runtime/client/api";
import { encodeFunction } from "../../runtime/protocol";
import { parseDataType } from "../../runtime/types";
import type { Expr } from "../syntax/program";
import { Closure, type Value } from "./values";

/** A function of the cell's: for the columns only its declared type counts, and nothing of it runs. */
export function userFunction(written: Expr | undefined, [fn, type]: readonly Value[]): UserDefinedFunction | undefined {
  const isType = typeof type === "string" || (typeof type === "object" && type !== null && "kind" in type);
  if (!isType || !(fn instanceof Closure)) return undefined;
  // A function has the name of the variable that it was first given to.
  const functionName = written?.kind === "name" ? written.name : "UDF";
  const returnType = typeof type === "string" ? parseDataType(type) : (type as ReturnType<typeof parseDataType>);
  return columnFunction({ payload: encodeFunction({ values: [] }), returnType, deterministic: true, functionName });
}

export const makesUserFunction = (callee: unknown): boolean => callee === functions.udf;
