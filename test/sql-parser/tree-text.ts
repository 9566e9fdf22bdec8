import type {
  NamedObject,
  UnresolvedExpression,
  UnresolvedPlan,
  UnresolvedStatement,
} from "../../runtime/plan/unresolved/index";
import { sqlText } from "../../runtime/types/index";

/** A statement's tree as text: one node a line, its expressions inline. Origins are left out. */
export function treeText(statement: UnresolvedStatement): string {
  return statement.kind === "Query" ? planText(statement.plan, "") : nodeText(statement.command, "");
}

type Node = { readonly kind: string } & Readonly<Record<string, unknown>>;

const hidden = new Set(["kind", "origin", "text"]);
const planKinds = new Set(
  (
    "Table FileScan LocalRelation Values OneRow Range Sql TableFunction Project Filter Aggregate Pivot Unpivot Join LateralJoin SetOperation Sort " +
    "Limit Offset Deduplicate SubqueryAlias Generate Sample Repartition WithColumns Drop Hint With WithWindows"
  ).split(" "),
);
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "kind" in value;
const isPlan = (value: unknown): value is Node => isNode(value) && planKinds.has(value.kind);

/** `t@12-12`: what a command names, and where. */
const placesText = (named: readonly NamedObject[]) =>
  named.map(({ nameParts, origin }) => `${nameParts.join(".")}@${origin.start}-${origin.stop}`).join(", ");

const planText = (plan: UnresolvedPlan, indent: string): string => nodeText(plan as unknown as Node, indent);

function nodeText(given: object, indent: string): string {
  const node = given as Node;
  const entries = Object.entries(node).filter(
    ([key, value]) => !hidden.has(key) && value !== undefined && value !== false,
  );
  const inline = entries
    .filter(([, value]) => !isPlan(value) && !isStatement(value))
    .map(([key, value]) =>
      key === "named" ? `named=[${placesText(value as readonly NamedObject[])}]` : `${key}=${valueText(value, indent)}`,
    );
  const nested = entries.filter(([, value]) => isPlan(value) || isStatement(value));
  const children = nested.map(([key, value]) => {
    const child = isPlan(value)
      ? nodeText(value, `${indent}  `)
      : `${indent}  ${treeText(value as UnresolvedStatement).trim()}\n`;
    return key === "child" || key === "left" || key === "right"
      ? child
      : child.replace(/^ */, (spaces) => `${spaces}${key}: `);
  });
  return `${indent}${[node.kind, ...inline].join(" ")}\n${children.join("")}`;
}

const isStatement = (value: unknown) => isNode(value) && (value.kind === "Query" || value.kind === "Command");

function valueText(value: unknown, indent: string): string {
  if (isPlan(value)) return `{\n${nodeText(value, `${indent}    `)}${indent}  }`;
  if (isNode(value)) return expressionText(value as unknown as UnresolvedExpression, indent);
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, indent)).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .filter(([key, item]) => !hidden.has(key) && item !== undefined)
      .map(([key, item]) => `${key}: ${valueText(item, indent)}`)
      .join(", ")}}`;
  return typeof value === "string" ? value : String(value);
}

function expressionText(expression: UnresolvedExpression, indent: string): string {
  const text = (value: unknown) => valueText(value, indent);
  switch (expression.kind) {
    case "Literal":
      return literalText(expression.value, sqlText(expression.type));
    case "Attribute":
      return expression.nameParts.map((part) => (/^\w+$/.test(part) ? part : `\`${part}\``)).join(".");
    case "Star":
      return (
        [...(expression.target ?? []), "*"].join(".") + (expression.except ? ` EXCEPT ${text(expression.except)}` : "")
      );
    case "Alias":
      return `${text(expression.child)} AS ${expression.names.join(", ")}`;
    case "Cast":
      return `${expression.mode === "try" ? "try_cast" : "cast"}(${text(expression.child)} AS ${sqlText(expression.type)})`;
    case "Function": {
      const { nameParts, args, isDistinct, isOperator, filter, ignoreNulls, withinGroup } = expression;
      const suffix =
        (filter ? ` FILTER ${text(filter)}` : "") +
        (ignoreNulls === undefined ? "" : ignoreNulls ? " IGNORE NULLS" : " RESPECT NULLS") +
        (withinGroup ? ` WITHIN ${text(withinGroup)}` : "");
      const name = isOperator ? `(${nameParts.join(".")}` : `${nameParts.join(".")}(`;
      return isOperator
        ? `${[name, ...args.map(text)].join(" ")})`
        : `${name}${isDistinct ? "DISTINCT " : ""}${args.map(text).join(", ")})${suffix}`;
    }
    case "ExtractValue":
      return `${text(expression.child)}[${text(expression.extraction)}]`;
    case "Lambda":
      return `(${expression.parameters.join(", ")}) -> ${text(expression.body)}`;
    case "LambdaVariable":
      return `$${expression.name}`;
    case "SortOrder":
      return (
        text(expression.child) +
        (expression.direction === "descending" ? " DESC" : "") +
        (expression.nulls ? ` NULLS ${expression.nulls}` : "")
      );
    case "Window":
      return `${text(expression.function)} OVER ${text(expression.spec)}`;
    case "NamedArgument":
      return `${expression.name} => ${text(expression.value)}`;
    case "Parameter":
      return expression.name === undefined ? `?${expression.position}` : `:${expression.name}`;
    default: {
      const { kind, ...rest } = expression as unknown as Node;
      return `${kind}${text(rest)}`;
    }
  }
}

function literalText(value: unknown, type: string): string {
  if (value === null) return "NULL";
  if (type === "INT" || type === "BOOLEAN") return String(value);
  if (type === "STRING") return JSON.stringify(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex")}'`;
  return `${type}:${value}`;
}
