import type { Origin } from "../../../plan/origin";
import type { Expression } from "../../../plan/resolved/index";
import { bindFunction, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";

/** A call that the analyzer itself makes, of a function that the table is known to have. */
export function call(name: string, args: readonly Expression[], env: Environment, origin?: Origin): Expression {
  const row = lookupFunction(name);
  if (!row) throw new Error(`The function table lacks ${name}`);
  return bindFunction(row, args, { name, ...(origin && { origin }) }, env.session);
}
