import {
  type Attribute,
  type Expression,
  hiddenOutputOf,
  outputOf,
  type Plan,
  planChildren,
} from "../../../plan/resolved/index";
import type { UnresolvedFunction, UnresolvedRegex, UnresolvedStar } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { equal, matchName } from "../name/match-name";
import { unresolvedColumn } from "../name/name-errors";
import { matchInScope } from "../name/resolve-name";
import { indexByName } from "../name/scope";
import type { ExpressionScope } from "./expression-scope";
import { extractField, withoutAlias } from "./extract-value";
import { javaNamePattern } from "./java-name-pattern";
import { dropField } from "./update-fields";

/** The columns, or fields of a struct, that a star stands for. */
export function expandStar(star: UnresolvedStar, inside: ExpressionScope): readonly Expression[] {
  return star.except ? without(star.except, starColumns(star, inside), star, inside) : starColumns(star, inside);
}

function starColumns(star: UnresolvedStar, inside: ExpressionScope): readonly Expression[] {
  const { target, planId, origin } = star;
  const { scope, env } = inside;
  if (planId !== undefined) {
    const plan = planOf(planId, scope.plans);
    const reachable = new Set([...scope.columns, ...scope.hidden].map((column) => column.id));
    const columns = plan && outputOf(plan);
    if (!columns?.every((column) => reachable.has(column.id))) {
      throw analysisError("CANNOT_RESOLVE_DATAFRAME_COLUMN", { name: "`*`" }, origin);
    }
    return columns;
  }
  if (!target) return scope.columns;
  const ofTable = [...scope.columns, ...scope.hidden].filter((column) =>
    endsWith(column.qualifier ?? [], target, env.session.caseSensitive),
  );
  if (ofTable.length > 0) return inTableOrder(ofTable, scope.plans);
  const match = matchInScope(target, scope, env.session.caseSensitive);
  const [column, another] = match?.columns ?? [];
  if (column && !another) {
    const value = match!.fields.reduce<Expression>((base, field) => extractField(base, field, inside, origin), column);
    if (value.type.kind === "struct") {
      return value.type.fields.map(({ name, metadata }) => {
        const child = withoutAlias(extractField(value, name, inside, origin));
        return {
          kind: "Alias" as const,
          id: env.session.newId(),
          name,
          child,
          type: child.type,
          nullable: child.nullable,
          ...(metadata && { metadata }),
        };
      });
    }
  }
  throw analysisError(
    "CANNOT_RESOLVE_STAR_EXPAND",
    { targetString: quotedName(target), columns: scope.columns.map((c) => quoteIdentifier(c.name)).join(", ") },
    origin,
  );
}

function planOf(planId: number, plans: readonly Plan[]): Plan | undefined {
  for (const plan of plans) {
    const found = plan.planId === planId ? plan : planOf(planId, planChildren(plan));
    if (found) return found;
  }
  return undefined;
}

const endsWith = (qualifier: readonly string[], end: readonly string[], isCaseSensitive: boolean) =>
  qualifier.length >= end.length &&
  end.every((part, i) => equal(part, qualifier[qualifier.length - end.length + i]!, isCaseSensitive));

/** `t.*` after USING names the merged column first, where the table has it. */
function inTableOrder(columns: readonly Attribute[], plans: readonly Plan[]): readonly Attribute[] {
  const order = new Map<number, number>();
  const visit = (plan: Plan): void => {
    if (plan.kind === "SubqueryAlias") for (const { id } of outputOf(plan)) order.set(id, order.size);
    else for (const child of planChildren(plan)) visit(child);
  };
  if (!plans.some((plan) => hiddenOutputOf(plan).length > 0)) return columns;
  plans.forEach(visit);
  return [...columns].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function without(
  except: readonly (readonly string[])[],
  columns: readonly Expression[],
  star: UnresolvedStar,
  inside: ExpressionScope,
): readonly Expression[] {
  const { caseSensitive } = inside.env.session;
  const attributes = columns.map((column) => column as Attribute);
  const index = indexByName(attributes);
  const dropped = new Set<number>();
  const changed = new Map<number, Expression>();
  for (const parts of except) {
    const match = matchName(parts, (name) => index.get(name) ?? [], caseSensitive);
    if (!match) throw unresolvedColumn(parts, attributes, star.origin);
    for (const column of match.columns) {
      if (match.fields.length === 0) dropped.add(column.id);
      else changed.set(column.id, dropField(changed.get(column.id) ?? column, match.fields, inside));
    }
  }
  return attributes
    .filter((column) => !dropped.has(column.id))
    .map((column) => {
      const child = changed.get(column.id);
      if (!child) return column;
      const { type, nullable } = child;
      return { kind: "Alias", id: inside.env.session.newId(), name: column.name, child, type, nullable };
    });
}

/** @throws INVALID_PARAMETER_VALUE.PATTERN */
function namePattern(pattern: string, flags: string): RegExp {
  try {
    return javaNamePattern(pattern, flags);
  } catch {
    const value = `'${pattern.replaceAll("\\", "\\\\")}'`;
    throw analysisError("INVALID_PARAMETER_VALUE.PATTERN", {
      parameter: "`colName`",
      functionName: "`colRegex`",
      value,
    });
  }
}

/** `df.colRegex`: the columns whose whole name fits. */
export function expandRegex(
  { pattern, qualifier }: UnresolvedRegex,
  { scope, env }: ExpressionScope,
): readonly Expression[] {
  const regex = namePattern(pattern, env.session.caseSensitive ? "" : "i");
  return scope.columns.filter(
    (column) =>
      regex.test(column.name) && (!qualifier || endsWith(column.qualifier ?? [], qualifier, env.session.caseSensitive)),
  );
}

/** `count(*)` counts rows: its arguments are those of `count(1)`. */
export function countsRows(name: string, { args, isDistinct, origin }: UnresolvedFunction): boolean {
  const [only] = args;
  if (name !== "count" || args.length !== 1 || only?.kind !== "Star" || isDistinct) return false;
  if (only.target) {
    throw analysisError(
      "INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT",
      { tableName: quotedName(only.target) },
      origin,
    );
  }
  return true;
}
