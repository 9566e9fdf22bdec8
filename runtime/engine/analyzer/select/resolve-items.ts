import {
  type Alias,
  type Attribute,
  attributeOf,
  type Expression,
  type NamedExpression,
} from "../../../plan/resolved/index";
import type { UnresolvedAlias, UnresolvedAttribute, UnresolvedExpression } from "../../../plan/unresolved/index";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedName } from "../error/quoted";
import type { ExpressionScope } from "../expression/expression-scope";
import { extractField, withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { parseSqlText } from "../expression/sql-text";
import { expandRegex, expandStar } from "../expression/star";
import { generatorItem, isGenerator } from "./generator-item";
import { nameItem } from "./name-item";
import { itemColumns, type SelectItem } from "./select-item";

export interface ResolvedItems {
  readonly items: readonly SelectItem[];
  /** Ids of items that later items refer to by their alias. */
  readonly lateral: ReadonlySet<number>;
}

/** A select list: stars spelt out, expressions named, each name of an earlier item usable where no column has it. */
export function resolveItems(list: readonly UnresolvedExpression[], inside: ExpressionScope): ResolvedItems {
  const items: SelectItem[] = [];
  const lateral = new Set<number>();
  const fallback = (attribute: UnresolvedAttribute) =>
    lateralAlias(attribute, items, inside, lateral) ?? inside.fallback?.(attribute);
  for (const written of list) items.push(...resolveItem(written, { ...inside, fallback }));
  return { items: uniqueIds(items, inside), lateral };
}

export function resolveItem(written: UnresolvedExpression, inside: ExpressionScope): readonly SelectItem[] {
  switch (written.kind) {
    case "SqlText":
      return resolveItem(parseSqlText(written, inside.env.session), inside);
    case "Star":
      return expandStar(written, inside).map((column) => nameItem(column, written, inside.env));
    case "Regex":
      return expandRegex(written, inside).map((column) => nameItem(column, written, inside.env));
    case "Alias": {
      const child = written.child.kind === "SqlText" ? parseSqlText(written.child, inside.env.session) : written.child;
      const value = withoutAlias(resolveExpression(child, inside));
      if (isGenerator(value)) return [generatorItem(value, written.names, inside.env, written.origin)];
      return [aliasOf(written, value, inside)];
    }
    default: {
      const value = resolveExpression(written, inside);
      if (isGenerator(value)) return [generatorItem(value, [], inside.env, written.origin)];
      return [nameItem(value, written, inside.env)];
    }
  }
}

function aliasOf(written: UnresolvedAlias, child: Expression, { env }: ExpressionScope): Alias {
  const { names, metadata, origin } = written;
  if (names.length > 1) {
    throw analysisError(
      "MULTI_ALIAS_WITHOUT_GENERATOR",
      { expr: quotedExpression(child), names: names.join(", ") },
      origin,
    );
  }
  const inherited = metadata ?? (child.kind === "Attribute" ? child.metadata : undefined);
  return {
    kind: "Alias",
    id: env.session.newId(),
    name: names[0]!,
    child,
    type: child.type,
    nullable: child.nullable,
    ...(inherited && { metadata: inherited }),
    ...(origin && { origin }),
  };
}

/** A session variable that was listed as such: the name is not an alias. */
const isVariable = ({ child, name }: Alias) =>
  child.kind === "Literal" && child.variable?.at(-1)?.toLowerCase() === name.toLowerCase();

/** @throws AMBIGUOUS_LATERAL_COLUMN_ALIAS */
function lateralAlias(
  { nameParts, origin, planId }: UnresolvedAttribute,
  earlier: readonly SelectItem[],
  inside: ExpressionScope,
  used: Set<number>,
): Expression | undefined {
  if (planId !== undefined) return undefined;
  const [name, ...fields] = nameParts;
  const named = earlier
    .filter((item): item is NamedExpression => item.kind === "Alias" && !item.isGenerated && !isVariable(item))
    .filter((item) => item.name.toLowerCase() === name?.toLowerCase());
  const [alias, another] = named;
  if (!alias) return undefined;
  if (another) {
    throw analysisError(
      "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
      { name: quotedName([name!]), n: String(named.length) },
      origin,
    );
  }
  used.add(alias.id);
  // Spark prints the reference so in names that it makes up.
  const reference: Attribute = { ...attributeOf(alias), name: `lateralAliasReference(${name})` };
  if (fields.length === 0) return reference;
  return fields.reduce<Expression>((value, field) => extractField(value, field, inside, origin), reference);
}

/** A column may be listed twice; in the output each has an id of its own. */
function uniqueIds(items: readonly SelectItem[], { env }: ExpressionScope): readonly SelectItem[] {
  const seen = new Set<number>();
  return items.map((item) => {
    const ids = itemColumns(item).map((column) => column.id);
    if (item.kind !== "Attribute" || !seen.has(item.id)) {
      for (const id of ids) seen.add(id);
      return item;
    }
    const { name, type, nullable, metadata } = item;
    return {
      kind: "Alias",
      id: env.session.newId(),
      name,
      child: item,
      type,
      nullable,
      copyOf: item.copyOf ?? item.id,
      ...(metadata && { metadata }),
    };
  });
}
