import {
  type Attribute,
  type Expression,
  type Literal,
  mirroredOrders,
  sourceComparisons,
} from "../../../plan/resolved/index";

/** A condition as Spark tells it to a data source of Python's. */
export interface SourceFilter {
  /** Of PySpark's class. */
  readonly name: string;
  readonly columnPath: readonly string[];
  readonly isNegated: boolean;
  readonly values: readonly Literal[];
}

const symmetric: ReadonlySet<string> = new Set(["=", "==", "<=>"]);

/** None: it is evaluated after the rows have come. */
export function sourceFilters(condition: Expression): readonly SourceFilter[] {
  const path = columnPath(condition);
  if (path) return condition.type.kind === "boolean" ? [filter("EqualTo", path, [trueOf(condition)])] : [];
  if (condition.kind !== "Call") return [];
  const { function: name, args } = condition;
  const [first, second, third] = args as [Expression, Expression, Expression];
  if (name === "not" || name === "!") return negated(sourceFilters(first));
  if (name === "!=" || name === "<>") return negated(comparison("=", first, second));
  if (name === "between") return [...comparison(">=", first, second), ...comparison("<=", first, third)];
  if (name === "isnull" || name === "isnotnull") {
    const column = columnPath(first);
    return column ? [filter(name === "isnull" ? "IsNull" : "IsNotNull", column)] : [];
  }
  if (name === "in") return oneOf(first, args.slice(1));
  if (name === "like" && args.length === 2) return likeness(first, second);
  return args.length === 2 ? comparison(name, first, second) : [];
}

const filter = (name: string, path: readonly string[], values: readonly Literal[] = []): SourceFilter => ({
  ...{ name, columnPath: path, isNegated: false, values },
});

/** The negation of two together is none of either. */
const negated = (filters: readonly SourceFilter[]): readonly SourceFilter[] =>
  filters.length === 1 ? filters.map((one) => ({ ...one, isNegated: !one.isNegated })) : [];

const trueOf = ({ type }: Expression): Literal => ({ kind: "Literal", value: true, type, nullable: false });

function comparison(name: string, first: Expression, second: Expression): readonly SourceFilter[] {
  if (first.kind === "Literal") {
    const turned = symmetric.has(name) ? name : mirroredOrders[name];
    return turned && second.kind !== "Literal" ? comparison(turned, second, first) : [];
  }
  const [column, value] = uncast(first, second);
  const path = columnPath(column);
  const known = sourceComparisons[name];
  return known && path && value.kind === "Literal" && value.value !== null ? [filter(known, path, [value])] : [];
}

function oneOf(first: Expression, values: readonly Expression[]): readonly SourceFilter[] {
  const path = columnPath(first);
  if (!path || !values.every((one) => one.kind === "Literal")) return [];
  return values.length === 1 ? comparison("=", first, values[0]!) : [filter("In", path, values as readonly Literal[])];
}

/** A pattern with nothing but a `%` at its ends. */
function likeness(first: Expression, pattern: Expression): readonly SourceFilter[] {
  if (pattern.kind !== "Literal" || typeof pattern.value !== "string") return [];
  const [, before, text, after] = /^(%?)([^%_\\]*)(%?)$/s.exec(pattern.value) ?? [];
  if (text === undefined || (text === "" && (before || after))) return [];
  const name = before && after ? "contains" : before ? "endswith" : after ? "startswith" : "=";
  return comparison(name, first, { ...pattern, value: text });
}

const bits: Readonly<Record<string, bigint>> = { byte: 8n, short: 16n, integer: 32n, long: 64n };

/** A whole number that the column can hold is compared as one of its own. */
function uncast(first: Expression, second: Expression): readonly [Expression, Expression] {
  if (first.kind !== "Cast" || second.kind !== "Literal") return [first, second];
  const { child } = first;
  const own = bits[child.type.kind];
  if (own === undefined || bits[second.type.kind] === undefined || second.value === null) return [first, second];
  const whole = BigInt(second.value as number | bigint);
  if (BigInt.asIntN(Number(own), whole) !== whole) return [first, second];
  return [child, { ...second, value: own === 64n ? whole : Number(whole), type: child.type }];
}

/** A column, or a field in one. */
export function columnPath(expression: Expression): readonly string[] | undefined {
  if (expression.kind === "Attribute") return [expression.name];
  if (expression.kind !== "Call" || expression.function !== "getfield") return undefined;
  const [struct, field] = expression.args as [Expression, Expression];
  const path = columnPath(struct);
  return path && field.kind === "Literal" ? [...path, String(field.value)] : undefined;
}

/** Conditions that are null, or false, where a column is: Spark asks first for rows where it is not. */
export function columnsNotNull(condition: Expression): readonly SourceFilter[] {
  if (condition.kind === "Call" && condition.function === "in" && condition.args.length === 2)
    return strictColumns(condition.args[0]!);
  if (condition.kind !== "Call" || keepsNull.has(condition.function)) {
    return condition.kind === "Attribute" && condition.nullable ? [filter("IsNotNull", [condition.name])] : [];
  }
  const { function: name, args } = condition;
  if (name === "not" || name === "!") return columnsNotNull(args[0]!);
  return sourceComparisons[name] || ["!=", "<>", "like", "between", "isnotnull"].includes(name)
    ? args.flatMap(strictColumns)
    : [];
}

const keepsNull: ReadonlySet<string> = new Set(["<=>", "in", "isnull", "and", "or"]);
const strict: ReadonlySet<string> = new Set(["+", "-", "*", "negative", "length", "upper", "lower", "trim", "abs"]);

function strictColumns(expression: Expression): readonly SourceFilter[] {
  const path = columnPath(expression);
  if (path) return expression.nullable || isNullable(expression) ? [filter("IsNotNull", path)] : [];
  if (expression.kind === "Cast") return strictColumns(expression.child);
  return expression.kind === "Call" && strict.has(expression.function) ? expression.args.flatMap(strictColumns) : [];
}

const isNullable = (expression: Expression): boolean =>
  expression.kind === "Call" ? isNullable(expression.args[0]!) : (expression as Attribute).nullable;
