import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedFunction } from "../../../plan/unresolved/index";
import { byteType, longType } from "../../../types/index";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

const types = { grouping: byteType, grouping_id: longType } as const;

/** `grouping(a)` and `grouping_id()`: which keys the row's grouping set leaves out. They mean something only to the Aggregate that holds them. */
export function groupingFunction(expression: UnresolvedFunction, inside: ExpressionScope): Expression | undefined {
  const name = expression.nameParts.at(-1)!.toLowerCase();
  if (name !== "grouping" && name !== "grouping_id") return undefined;
  const { origin } = expression;
  // Its arguments are keys, not the columns that the keys became in the output.
  const keys = inside.aggregateArguments ? { env: inside.env, scope: inside.aggregateArguments } : inside;
  return {
    kind: "Call",
    function: name,
    args: expression.args.map((argument) => withoutAlias(resolveExpression(argument, keys))),
    type: types[name],
    nullable: false,
    ...(origin && { origin }),
  };
}
