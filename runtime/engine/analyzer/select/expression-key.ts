import { childrenOf, type Expression } from "../../../plan/resolved/index";

const keys = new WeakMap<Expression, string>();

const commutative: ReadonlySet<string> = new Set(["+", "*", "and", "or", "==", "=", "<=>", "&", "|", "^"]);

/** Equal for expressions that have the same value in every row, as far as their form tells: names of columns do not count, ids do. */
export function expressionKey(expression: Expression): string {
  const known = keys.get(expression);
  if (known !== undefined) return known;
  const key = keyOf(expression);
  keys.set(expression, key);
  return key;
}

function keyOf(expression: Expression): string {
  switch (expression.kind) {
    case "Literal":
      return `${JSON.stringify(expression.type)}:${JSON.stringify(expression.value, bigintText)}`;
    case "Attribute":
    case "LambdaVariable":
      return `#${expression.id}`;
    case "OuterReference":
      return `outer#${expression.attribute.id}`;
    case "Alias":
      return expressionKey(expression.child);
    case "Cast":
      return `cast(${expressionKey(expression.child)},${JSON.stringify(expression.type)},${expression.mode})`;
    case "Subquery":
      return `subquery(${JSON.stringify(expression.plan, bigintText)})`;
    case "Call": {
      const args = expression.args.map(expressionKey);
      return `${expression.function}(${commutative.has(expression.function) ? args.sort() : args})`;
    }
    case "AggregateCall": {
      const { isDistinct, filter, orderBy = [], ignoreNulls } = expression;
      const orders = orderBy.map((o) => `${expressionKey(o.child)} ${o.direction} ${o.nulls}`);
      return `agg ${expression.function}(${isDistinct} ${ignoreNulls} ${expression.args.map(expressionKey)}|${filter && expressionKey(filter)}|${orders})`;
    }
    case "WindowCall": {
      const { partitionBy, orderBy, frame } = expression;
      const orders = orderBy.map((o) => `${expressionKey(o.child)} ${o.direction} ${o.nulls}`);
      return `window(${expressionKey(expression.function)}|${partitionBy.map(expressionKey)}|${orders}|${JSON.stringify(frame, bigintText)})`;
    }
    default:
      return `${expression.kind}(${childrenOf(expression).map(expressionKey)})`;
  }
}

const bigintText = (_key: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);
