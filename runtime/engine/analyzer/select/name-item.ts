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
    name: castOf ?? updateName(expression, written) ?? displayName(expression, env.session.timeZone),
    child: withoutAlias(expression),
    type: expression.type,
    nullable: expression.nullable,
    ...(castOf === undefined && isMadeUp(written) && { isGenerated: true }),
    ...(expression.origin && { origin: expression.origin }),
  };
}

/** The struct is rebuilt field by field; its name still tells what was asked for. */
function updateName(expression: Expression, written: UnresolvedExpression): string | undefined {
  if (written.kind !== "UpdateFields") return undefined;
  const struct = expression.kind === "Call" && expression.function === "if" ? expression.args[2]! : expression;
  const changes: string[] = [];
  let base: UnresolvedExpression = written;
  while (base.kind === "UpdateFields") {
    changes.unshift(base.value ? `WithField(${valueName(base.value, base.fieldName, struct)})` : "dropfield()");
    base = base.child;
  }
  const name = base.kind === "Attribute" ? base.nameParts.join(".") : "struct";
  return `update_fields(${[name, ...changes].join(", ")})`;
}

function valueName(value: UnresolvedExpression, field: string, struct: Expression): string {
  if (value.kind === "Literal") return String(value.value);
  if (struct.kind !== "Call") return field;
  const at = struct.args.findIndex(
    (argument, i) => i % 2 === 0 && argument.kind === "Literal" && argument.value === field,
  );
  return at >= 0 ? displayName(struct.args[at + 1]!) : field;
}

/** A cast column keeps the column's name. */
function nameInCast(written: UnresolvedExpression): string | undefined {
  if (written.kind !== "Cast") return undefined;
  if (written.child.kind === "Attribute") return written.child.nameParts.at(-1);
  return written.child.kind === "Alias" ? written.child.names[0] : undefined;
}

/** Spark does not mark the names of literals and of extracted fields as its own. */
const isMadeUp = (written: UnresolvedExpression) => written.kind !== "Literal" && written.kind !== "ExtractValue";
