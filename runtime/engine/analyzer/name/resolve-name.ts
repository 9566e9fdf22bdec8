import type { Attribute, Expression, OuterReference } from "../../../plan/resolved/index";
import type { UnresolvedAttribute } from "../../../plan/unresolved/index";
import { analysisError } from "../error/analysis-error";
import type { ExpressionScope } from "../expression/expression-scope";
import { extractField } from "../expression/extract-value";
import { findDataFrameColumn } from "./data-frame-column";
import { matchName, type NameMatch } from "./match-name";
import { ambiguousReference, unresolvedColumn } from "./name-errors";
import { indexByName, type Scope } from "./scope";

/**
 * What a name means: a column, or an Alias of a field inside one. Looked for among lambda variables, the scope's columns, hidden columns, what
 * the clause adds (select aliases, columns below), functions without parentheses, and the enclosing queries.
 * @throws AMBIGUOUS_REFERENCE, UNRESOLVED_COLUMN, CANNOT_RESOLVE_DATAFRAME_COLUMN
 */
export function resolveName(attribute: UnresolvedAttribute, inside: ExpressionScope): Expression {
  const found = tryResolveName(attribute, inside);
  if (found) return found;
  const { nameParts, origin } = attribute;
  if (attribute.planId !== undefined) {
    throw analysisError("CANNOT_RESOLVE_DATAFRAME_COLUMN", { name: `"${nameParts.join(".")}"` }, origin);
  }
  throw unresolvedColumn(nameParts, inside.scope.columns, origin);
}

export function tryResolveName(attribute: UnresolvedAttribute, inside: ExpressionScope): Expression | undefined {
  const { nameParts, origin } = attribute;
  const [head] = nameParts;
  const variable = head !== undefined ? inside.lambdaVariables?.get(head.toLowerCase()) : undefined;
  if (variable) return withFields(variable, nameParts.slice(1), attribute, inside);
  if (attribute.planId !== undefined) {
    const column = resolveDataFrameColumn(attribute, inside.scope, inside);
    return column ?? inside.fallback?.(attribute) ?? outerColumn(attribute, inside);
  }
  const match = matchInScope(nameParts, inside.scope, inside.env.session.caseSensitive);
  if (match) return columnOf(match, attribute, inside);
  const added = inside.fallback?.(attribute);
  if (added) return added;
  const bare = nameParts.length === 1 ? inside.bareFunction?.(nameParts[0]!, origin) : undefined;
  return bare ?? outerColumn(attribute, inside) ?? sessionVariable(attribute, inside);
}

/** A variable of the session, where no column has the name, or a field inside its value. */
function sessionVariable(attribute: UnresolvedAttribute, inside: ExpressionScope): Expression | undefined {
  const { nameParts, origin } = attribute;
  const { env } = inside;
  for (let count = 1; count <= Math.min(3, nameParts.length); count++) {
    const variable = env.temporary.variable(nameParts.slice(0, count));
    if (!variable) continue;
    const { type, value, path } = variable;
    const name = nameParts[count - 1]!;
    const literal: Expression = {
      kind: "Literal",
      type,
      value,
      nullable: value === null,
      variable: [...path, variable.name],
      ...(origin && { origin }),
    };
    const fields = nameParts.slice(count);
    if (fields.length > 0) return withFields(literal, fields, attribute, inside);
    return { kind: "Alias", id: env.session.newId(), name, child: literal, type, nullable: literal.nullable };
  }
  return undefined;
}

function resolveDataFrameColumn(
  attribute: UnresolvedAttribute,
  scope: Scope,
  inside: ExpressionScope,
): Expression | undefined {
  const found = findDataFrameColumn(attribute, scope.plans, inside.env.session.caseSensitive);
  return found && columnOf(found, attribute, inside);
}

export function matchInScope(
  nameParts: readonly string[],
  scope: Scope,
  isCaseSensitive: boolean,
): NameMatch | undefined {
  const visible = matchName(nameParts, (name) => scope.named(name), isCaseSensitive);
  if (visible || scope.hidden.length === 0) return visible;
  const index = indexByName(scope.hidden);
  return matchName(nameParts, (name) => index.get(name) ?? [], isCaseSensitive);
}

function columnOf(match: NameMatch, attribute: UnresolvedAttribute, inside: ExpressionScope): Expression {
  const { nameParts, origin } = attribute;
  const [column, another] = match.columns;
  if (another) throw ambiguousReference(nameParts, match.columns, origin);
  const written = nameParts[nameParts.length - match.fields.length - 1]!;
  const named: Attribute = {
    ...column!,
    ...(column!.name !== written && { name: written }),
    ...(origin && { origin }),
  };
  return withFields(named, match.fields, attribute, inside);
}

function withFields(
  base: Expression,
  fields: readonly string[],
  attribute: UnresolvedAttribute,
  inside: ExpressionScope,
): Expression {
  const last = fields.at(-1);
  if (last === undefined) return base;
  const child = fields.reduce((value, field) => extractField(value, field, inside, attribute.origin), base);
  const { session } = inside.env;
  return { kind: "Alias", id: session.newId(), name: last, child, type: child.type, nullable: child.nullable };
}

/** The innermost enclosing query that knows the name. */
function outerColumn(attribute: UnresolvedAttribute, inside: ExpressionScope): Expression | undefined {
  for (let outer = inside.scope.outer; outer; outer = outer.outer) {
    const asOuter: ExpressionScope = { env: inside.env, scope: withoutOuter(outer) };
    const found = tryResolveName(attribute, asOuter);
    if (found) return toOuter(found);
  }
  return undefined;
}

const withoutOuter = (scope: Scope): Scope => (scope.outer ? scope.alone() : scope);

function toOuter(found: Expression): Expression {
  if (found.kind === "Attribute") {
    const { type, nullable, origin } = found;
    const reference: OuterReference = { kind: "OuterReference", attribute: found, type, nullable };
    return origin ? { ...reference, origin } : reference;
  }
  if (found.kind === "Alias") return { ...found, child: toOuter(found.child) };
  if (found.kind === "Call") return { ...found, args: found.args.map(toOuter) };
  return found;
}
