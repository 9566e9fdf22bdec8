import type { Expression, NamedExpression } from "../../../plan/resolved/index";
import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import { displayName } from "../../functions/index";
import type { Environment } from "../environment";
import { withoutAlias } from "../expression/extract-value";

/** An item under the name it has, or under the one Spark makes up. */
export function nameItem(expression: Expression, written: UnresolvedExpression, env: Environment): NamedExpression {
  if (expression.kind === "Attribute" || expression.kind === "Alias") return expression;
  const castOf = nameInCast(written);
  return {
    kind: "Alias",
    id: env.session.newId(),
    name: castOf ?? displayName(expression),
    child: withoutAlias(expression),
    type: expression.type,
    nullable: expression.nullable,
    ...(castOf === undefined && isMadeUp(written) && { isGenerated: true }),
    ...(expression.origin && { origin: expression.origin }),
  };
}

/** A cast column keeps the column's name. */
function nameInCast(written: UnresolvedExpression): string | undefined {
  if (written.kind !== "Cast") return undefined;
  if (written.child.kind === "Attribute") return written.child.nameParts.at(-1);
  return written.child.kind === "Alias" ? written.child.names[0] : undefined;
}

/** Spark does not mark the names of literals and of extracted fields as its own. */
const isMadeUp = (written: UnresolvedExpression) => written.kind !== "Literal" && written.kind !== "ExtractValue";
