import { simpleString } from "../../types/index";
import { explainValue } from "../resolved/explain-expression";
import type {
  UnresolvedExpression,
  UnresolvedFrameBound,
  UnresolvedFunction,
  UnresolvedSortOrder,
  UnresolvedSubquery,
  UnresolvedWindow,
  UnresolvedWindowSpec,
} from "./expression";

const infix: ReadonlySet<string> = new Set("+ - * / % div = == <=> < <= > >= and or & | ^".split(" "));
const signs: Readonly<Record<string, string>> = { "==": "=", and: "AND", or: "OR" };

/** An expression as Spark prints it before names are looked up: a mark stands before each that is still open. */
export function explainWritten(expression: UnresolvedExpression): string {
  switch (expression.kind) {
    case "Literal":
      return explainValue(expression.value, expression.type);
    case "Attribute":
      return `'${nameText(expression.nameParts)}`;
    case "Star":
      return `${(expression.target ?? []).map((part) => `${part}.`).join("")}*`;
    case "Regex":
      return expression.pattern;
    case "Alias": {
      const { child, names } = expression;
      return `${explainWritten(child)} AS ${names.length === 1 ? names[0] : `(${names.join(", ")})`}`;
    }
    case "Function":
      return expression.isOperator && !expression.isSent ? operatorText(expression) : callText(expression);
    case "Cast": {
      const { child, type, mode } = expression;
      return `${mode === "try" ? "try_cast" : "cast"}(${explainWritten(child)} as ${simpleString(type)})`;
    }
    case "ExtractValue":
      return `${explainWritten(expression.child)}[${explainWritten(expression.extraction)}]`;
    case "UpdateFields": {
      const { child, fieldName, value } = expression;
      const operation = value ? `WithField(${fieldName}, ${explainWritten(value)})` : `DropField(${fieldName})`;
      return `update_fields(${explainWritten(child)}, ${operation})`;
    }
    case "Lambda":
      return `lambdafunction(${[explainWritten(expression.body), ...expression.parameters.map(variable), "false"].join(", ")})`;
    case "LambdaVariable":
      return variable(expression.name);
    case "Window":
      return windowText(expression);
    case "SortOrder":
      return writtenOrder(expression);
    case "Subquery":
      return subqueryText(expression);
    case "NamedArgument":
      return `${expression.name} => ${explainWritten(expression.value)}`;
    case "Parameter":
      return expression.name === undefined ? "posparameter()" : `namedparameter(${expression.name})`;
    case "IdentifierClause":
      return `'identifier(${explainWritten(expression.name)})`;
    case "SqlText":
      return `'${expression.text}`;
    case "UserFunction":
      return `${expression.name}(${list(expression.args)})`;
    case "Outer":
      return `outer(${explainWritten(expression.child)})`;
  }
}

export function writtenOrder({ child, direction, nulls }: UnresolvedSortOrder): string {
  const isAscending = direction === "ascending";
  const first = nulls ?? (isAscending ? "first" : "last");
  return `${ordinalText(child)} ${isAscending ? "ASC" : "DESC"} NULLS ${first.toUpperCase()}`;
}

/** `2` in ORDER BY and GROUP BY: the second of the list. */
export const ordinalText = (expression: UnresolvedExpression): string =>
  expression.kind === "Literal" && expression.type.kind === "integer"
    ? `unresolvedordinal(${expression.value})`
    : explainWritten(expression);

export function writtenWindow({ partitionBy, orderBy, frame }: UnresolvedWindowSpec): string {
  const bounds = frame
    ? `specifiedwindowframe(${frame.unit === "rows" ? "RowFrame" : "RangeFrame"}, ${boundText(frame.lower)}, ${boundText(frame.upper)})`
    : "unspecifiedframe$()";
  return `windowspecdefinition(${[...partitionBy.map(explainWritten), ...orderBy.map(writtenOrder), bounds].join(", ")})`;
}

/** Names are known, and so is what is made of them: the rest waits for the analysis. */
export function isKnown(expression: UnresolvedExpression): boolean {
  switch (expression.kind) {
    case "Literal":
      return true;
    case "Alias":
    case "Cast":
      return isKnown(expression.child);
    case "Function":
      return expression.isOperator === true && !expression.isSent && expression.args.every(isKnown);
    default:
      return false;
  }
}

const list = (expressions: readonly UnresolvedExpression[]) => expressions.map(explainWritten).join(", ");
const variable = (name: string) => `lambda '${name}`;
const nameText = (parts: readonly string[]) =>
  parts.map((part) => (part.includes(".") ? `\`${part}\`` : part)).join(".");
const boundText = (bound: UnresolvedFrameBound): string =>
  typeof bound === "string" ? `${bound.replaceAll("_", "")}$()` : explainWritten(bound);

function callText({ nameParts, args, isDistinct, isSent }: UnresolvedFunction): string {
  const name = nameParts.map((part) => (/^\w+$/.test(part) ? part : `\`${part}\``)).join(".");
  const [only] = args;
  if (name.toLowerCase() === "struct" && !isSent) return `struct(${fieldTexts(args)})`;
  const isCount = name.toLowerCase() === "count" && args.length === 1 && only!.kind === "Star" && !only.target;
  // SQL's parser reads count(*) as count(1).
  const counted = isCount && !isSent;
  return `'${name}(${isDistinct ? "distinct " : ""}${counted ? "1" : list(args)})`;
}

function operatorText({ nameParts, args }: UnresolvedFunction): string {
  const name = nameParts.join(".").toLowerCase();
  const [first = "", second = "", third] = args.map(explainWritten);
  if (infix.has(name) && args.length === 2) return `(${first} ${signs[name] ?? name} ${second})`;
  switch (name) {
    case "!":
    case "not":
      return `NOT ${first}`;
    case "!=":
      return `NOT (${first} = ${second})`;
    case "negative":
      return `-${first}`;
    case "~":
      return `~${first}`;
    case "in":
      return `${first} IN (${args.slice(1).map(explainWritten).join(",")})`;
    case "like":
      return third === undefined ? `${first} LIKE ${second}` : `${first} LIKE ${second} ESCAPE '${third}'`;
    case "rlike":
      return `RLIKE(${first}, ${second})`;
    case "ilike":
      return `ilike(${first}, ${second}, ${third ?? "\\"})`;
    case "when":
      return caseText(args);
    case "between":
      return `'between(${list(args)})`;
    case "struct":
      return `named_struct(${fieldTexts(args)})`;
    default:
      return `${name}(${list(args)})`;
  }
}

function caseText(args: readonly UnresolvedExpression[]): string {
  const texts = args.map(explainWritten);
  const branches = Array.from(
    { length: texts.length >> 1 },
    (_, i) => ` WHEN ${texts[2 * i]} THEN ${texts[2 * i + 1]}`,
  );
  return `CASE${branches.join("")}${texts.length % 2 === 1 ? ` ELSE ${texts.at(-1)}` : ""} END`;
}

const fieldTexts = (fields: readonly UnresolvedExpression[]) =>
  fields.map((field, i) => `${fieldName(field, i)}, ${explainWritten(field)}`).join(", ");

function fieldName(expression: UnresolvedExpression, index: number): string {
  if (expression.kind === "Attribute") return expression.nameParts.at(-1)!;
  return expression.kind === "Alias" ? expression.names[0]! : `col${index + 1}`;
}

function windowText({ function: call, spec }: UnresolvedWindow): string {
  const text = explainWritten(call);
  return spec.reference === undefined
    ? `${text} ${writtenWindow(spec)}`
    : `unresolvedwindowexpression(${text}, WindowSpecReference(${spec.reference}))`;
}

function subqueryText({ subquery, values = [] }: UnresolvedSubquery): string {
  switch (subquery) {
    case "scalar":
      return "scalar-subquery []";
    case "exists":
      return "exists []";
    case "table_argument":
      return "table-argument []";
    case "in": {
      const [only, ...others] = values;
      const left = only && others.length === 0 ? explainWritten(only) : `named_struct(${fieldTexts(values)})`;
      return `${left} IN (list [])`;
    }
  }
}
