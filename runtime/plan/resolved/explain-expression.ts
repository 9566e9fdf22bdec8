import {
  type DataType,
  dateText,
  decimalText,
  type MapValue,
  simpleString,
  timestampText,
  type Value,
} from "../../types/index";
import type { Attribute, Expression, FrameBound, SortOrder, WindowFrame } from "./expression";

const infix: ReadonlySet<string> = new Set("+ - * / % == = <=> < <= > >= != and or & | ^".split(" "));

/** `a#1`, a long column as `a#1L`, as Spark's plans show it. */
export const explainAttribute = ({ name, id, type }: Attribute): string =>
  `${name}#${id}${type.kind === "long" ? "L" : ""}`;

/** An expression as Spark's plans show it: columns with their ids, every cast spelt out. */
export function explainExpression(expression: Expression): string {
  switch (expression.kind) {
    case "Literal":
      return explainValue(expression.value, expression.type);
    case "Attribute":
      return explainAttribute(expression);
    case "Alias": {
      const { child, name, id, type } = expression;
      return `${explainExpression(child)} AS ${explainAttribute({ kind: "Attribute", name, id, type: type ?? child.type, nullable: true })}`;
    }
    case "Cast": {
      const keyword = expression.mode === "try" ? "try_cast" : "cast";
      return `${keyword}(${explainExpression(expression.child)} as ${simpleString(expression.type)})`;
    }
    case "Call":
      return explainCall(expression.function, expression.args.map(explainExpression));
    case "AggregateCall": {
      const { function: name, args, isDistinct, filter, orderBy } = expression;
      const order = orderBy ? ` WITHIN GROUP (ORDER BY ${orderBy.map(explainSortOrder).join(", ")})` : "";
      const where = filter ? ` FILTER (WHERE ${explainExpression(filter)})` : "";
      return `${name}(${isDistinct ? "distinct " : ""}${args.map(explainExpression).join(", ")})${order}${where}`;
    }
    case "WindowCall": {
      const { partitionBy, orderBy, frame } = expression;
      const spec = [...partitionBy.map(explainExpression), ...orderBy.map(explainSortOrder), explainFrame(frame)];
      return `${explainExpression(expression.function)} windowspecdefinition(${spec.join(", ")})`;
    }
    case "Lambda":
      return `lambdafunction(${[expression.body, ...expression.parameters].map(explainExpression).join(", ")})`;
    case "LambdaVariable":
      return `lambda ${expression.name}#${expression.id}`;
    case "Subquery":
      if (expression.subquery !== "in") return expression.subquery === "exists" ? "exists()" : "scalar-subquery()";
      return `${(expression.values ?? []).map(explainExpression).join(", ")} IN (list())`;
    case "OuterReference":
      return `outer(${explainAttribute(expression.attribute)})`;
    case "UserFunctionCall":
      return `${expression.name}(${expression.args.map(explainExpression).join(", ")})`;
  }
}

function explainCall(name: string, args: readonly string[]): string {
  const [first, second] = args;
  if (infix.has(name) && args.length === 2) {
    const sign = name === "==" ? "=" : name === "and" || name === "or" ? name.toUpperCase() : name;
    return `(${first} ${sign} ${second})`;
  }
  if (name === "negative") return `-${first}`;
  if ((name === "not" || name === "!") && args.length === 1) return `NOT ${first}`;
  if (name === "getfield" || name === "getarrayfields") return `${first}.${second}`;
  if (name === "getitem") return `${first}[${second}]`;
  if (name === "in") return `${first} IN (${args.slice(1).join(",")})`;
  return `${name}(${args.join(", ")})`;
}

export const explainSortOrder = ({ child, direction, nulls }: SortOrder): string =>
  `${explainExpression(child)} ${direction === "ascending" ? "ASC" : "DESC"} NULLS ${nulls.toUpperCase()}`;

export function explainFrame({ unit, lower, upper }: WindowFrame): string {
  const bound = (value: FrameBound) =>
    typeof value === "string" ? `${value.replaceAll("_", "")}$()` : explainExpression(value);
  return `specifiedwindowframe(${unit === "rows" ? "RowFrame" : "RangeFrame"}, ${bound(lower)}, ${bound(upper)})`;
}

export function explainValue(value: Value, type: DataType): string {
  if (value === null) return "null";
  if (type.kind === "decimal" && typeof value === "bigint") return decimalText(value, type.scale);
  if (type.kind === "date" && typeof value === "number") return dateText(value);
  if (type.kind === "timestamp_ntz") return timestampText(value as bigint);
  if (Array.isArray(value)) {
    const element = type.kind === "array" ? type.element : undefined;
    const types = type.kind === "struct" ? type.fields.map((field) => field.type) : undefined;
    return `[${value.map((item, i) => explainValue(item, element ?? types?.[i] ?? type)).join(",")}]`;
  }
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString("hex").toUpperCase()}`;
  if (typeof value === "object") {
    return "months" in value
      ? `${value.months} months ${value.days} days ${value.microseconds} microseconds`
      : `{${(value as MapValue).entries.map(([key, item]) => `${String(key)}:${String(item)}`).join(",")}}`;
  }
  return String(value);
}
