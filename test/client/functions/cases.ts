import { readFileSync } from "node:fs";
import { type Column, functions as F } from "../../../runtime/client/api";

type AnyFunction = (...args: unknown[]) => Column;
const functions = F as unknown as Record<string, AnyFunction | undefined>;
const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** PySpark's name of a function, arguments as JSON, and the expression as text. */
export const cases = readFileSync(new URL("pyspark-functions.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^(\w+) (.*) -> (.*)$/.exec(line)!.slice(1) as [string, string, string]);

/** The same call in TypeScript. @throws Error for a function that is missing */
export function called(name: string, args: string): Column {
  const call = functions[camelCase(name)];
  if (!call) throw new Error(`${camelCase(name)} is missing`);
  return call(...(JSON.parse(args) as unknown[]).map(argument));
}

function argument(value: unknown): unknown {
  if (value === null) return undefined;
  return typeof value === "string" && value.startsWith("col:") ? F.col(value.slice(4)) : value;
}
