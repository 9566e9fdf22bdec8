import { Column, DataFrame } from "../../runtime/client/api";
import type { FunctionExpr } from "../syntax/program";
import type { Scope } from "./scope";

/** The value of what cannot be known without running the cell. Nothing is ever guessed in its place. */
export const unknown: unique symbol = Symbol("unknown");
export type Value = unknown;

/** A function of the user's; its body is interpreted where it is called. */
export class Closure {
  constructor(
    readonly expr: FunctionExpr,
    readonly scope: Scope,
    /** The cell whose text it is. */
    readonly cellId: string,
  ) {}
}

/** Raised through the client API's own code when a callback's result is not known. */
export class UnknownResult extends Error {}

export const isFrame = (value: Value): value is DataFrame => value instanceof DataFrame;
export const isColumn = (value: Value): value is Column => value instanceof Column;

/** Whether a value, or one inside it, is not known. */
export function hasUnknown(value: Value): boolean {
  if (value === unknown) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  if (value instanceof Map) return [...value].some(([key, item]) => hasUnknown(key) || hasUnknown(item));
  if (isPlainObject(value)) return Object.values(value).some(hasUnknown);
  return false;
}

export const isPlainObject = (value: Value): value is Record<string, Value> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
