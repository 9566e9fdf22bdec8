import { type Column, type ColumnOrName, type ColumnOrValue, call, toColumn } from "../column";

/** Settings of a parser or a writer inside an expression. */
export type Options = Readonly<Record<string, string | number | boolean>>;

/** A string names a column; other values stand for themselves. */
export const named = <T extends ColumnOrName | number | undefined>(value: T): Column | Exclude<T, string> =>
  (typeof value === "string" ? toColumn(value) : value) as Column | Exclude<T, string>;

/** A function of Spark's, without the arguments at the end that were not given. @throws TypeError for a gap between given ones */
export function invoke(functionName: string, ...args: readonly (ColumnOrValue | undefined)[]): Column {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
  if (given.includes(undefined))
    throw new TypeError(`${functionName}: argument ${given.indexOf(undefined) + 1} is missing`);
  return call(functionName, ...(given as ColumnOrValue[]));
}

export const optionsMap = (options: Options | undefined): Column | undefined =>
  options && call("map", ...Object.entries(options).flatMap(([key, value]) => [key, String(value)]));
