import type { ColumnOrValue } from "../../client/api";
import { parametersOf, type SqlParameter, type SqlStatement } from "../../types";

/** A parameter that no TypeScript variable gives a value to. */
export class UnboundParameterError extends Error {
  override readonly name = "UnboundParameterError";
  constructor(
    readonly parameter: SqlParameter,
    reason: string,
  ) {
    super(`:${parameter.name} takes the TypeScript variable \`${parameter.name}\`, ${reason}.`);
  }
}

/**
 * The values of a statement's parameters: TypeScript variables of the same names.
 * @throws UnboundParameterError
 */
export function bindParameters(
  statement: SqlStatement,
  lookUp: (name: string) => { readonly value: unknown } | undefined,
): Record<string, ColumnOrValue> {
  const bound: Record<string, ColumnOrValue> = {};
  for (const parameter of parametersOf(statement)) {
    const found = lookUp(parameter.name);
    if (!found) throw new UnboundParameterError(parameter, "which no cell that has run declares");
    if (found.value === undefined) throw new UnboundParameterError(parameter, "which is undefined");
    if (typeof found.value === "function")
      throw new UnboundParameterError(parameter, "which is a function, not a value");
    bound[parameter.name] = found.value as ColumnOrValue;
  }
  return bound;
}
