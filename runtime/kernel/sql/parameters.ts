import type { ColumnOrValue } from "../../client/api";
import type { SqlStatement } from "./split-statements";

export interface Parameter {
  readonly name: string;
  /** Offset of the colon in the cell. */
  readonly start: number;
}

/** The `:name` markers of a statement. A colon that follows a name or a bracket directly is not one (`STRUCT<a:INT>`, `v:field`). */
export function parametersOf({ tokens }: SqlStatement): Parameter[] {
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.word !== ":" || after?.kind !== "word" || after.start !== token.end) return [];
    const isPartOfName =
      before?.end === token.start && (["word", "quoted"].includes(before.kind) || [")", "]"].includes(before.text));
    return isPartOfName ? [] : [{ name: after.text, start: token.start }];
  });
}

/** A parameter that no TypeScript variable gives a value to. */
export class UnboundParameterError extends Error {
  override readonly name = "UnboundParameterError";
  constructor(
    readonly parameter: Parameter,
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
