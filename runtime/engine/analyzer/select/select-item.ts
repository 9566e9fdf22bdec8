import {
  type Attribute,
  attributeOf,
  type Call,
  type Expression,
  type NamedExpression,
} from "../../../plan/resolved/index";

/** A generator in a select list: it stands for the columns it makes. */
export interface GeneratorItem {
  readonly kind: "GeneratorItem";
  readonly generator: Call;
  readonly outer: boolean;
  readonly generated: readonly Attribute[];
}

export type SelectItem = NamedExpression | GeneratorItem;

export const itemColumns = (item: SelectItem): readonly Attribute[] =>
  item.kind === "GeneratorItem" ? item.generated : [attributeOf(item)];

export const itemExpression = (item: SelectItem): Expression =>
  item.kind === "GeneratorItem" ? item.generator : item.kind === "Alias" ? item.child : item;

/** The same item over another expression. An attribute that turns into something else becomes an alias with its id and name. */
export function withExpression(item: SelectItem, expression: Expression): SelectItem {
  if (item.kind === "GeneratorItem") return { ...item, generator: expression as Call };
  if (item.kind === "Alias") return { ...item, child: expression };
  if (expression.kind === "Attribute" && expression.id === item.id) return item;
  const { id, name, type, nullable, metadata } = item;
  return { kind: "Alias", id, name, child: expression, type, nullable, ...(metadata && { metadata }) };
}
