import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import type { DataType } from "../../../types/index";
import { castExpression } from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import { resolveName } from "../name/resolve-name";
import { bareFunction } from "./bare-function";
import { bindAt } from "./bind-at";
import type { ExpressionScope } from "./expression-scope";
import { resolveExtractValue, withoutAlias } from "./extract-value";
import { resolveFunction } from "./function";
import { resolveIdentifierClause } from "./identifier-clause";
import { bindParameter } from "./parameter";
import { resolveExpression } from "./resolve-expression";
import { parseSqlText } from "./sql-text";
import { resolveSubquery } from "./subquery";
import { resolveUpdateFields } from "./update-fields";
import { resolveUserFunction } from "./user-function";
import { resolveWindow } from "./window";

/**
 * The expression with names, functions and types known. What is written as an alias stays one at the top; inside, aliases matter only to the
 * functions that read their arguments' names.
 * @throws SparkError whatever Spark's analysis finds wrong
 */
export function resolveByKind(expression: UnresolvedExpression, inside: ExpressionScope): Expression {
  switch (expression.kind) {
    case "Literal": {
      const { type, value, origin } = expression;
      return { kind: "Literal", type, value, nullable: value === null, ...(origin && { origin }) };
    }
    case "Attribute":
      return resolveName(
        expression,
        inside.bareFunction ? inside : { ...inside, bareFunction: bareFunction(inside.env) },
      );
    case "LambdaVariable":
      return resolveName({ kind: "Attribute", nameParts: [expression.name], ...at(expression) }, inside);
    case "Function":
      return resolveFunction(expression, inside);
    case "Alias": {
      const child = withoutAlias(resolveExpression(expression.child, inside));
      const { names, metadata, origin } = expression;
      if (names.length > 1) {
        throw analysisError("MULTI_ALIAS_WITHOUT_GENERATOR", { expr: "", names: names.join(", ") }, origin);
      }
      return {
        kind: "Alias",
        id: inside.env.session.newId(),
        name: names[0]!,
        child,
        type: child.type,
        nullable: child.nullable,
        ...(metadata && { metadata }),
        ...(origin && { origin }),
      };
    }
    case "Cast": {
      const { type, mode } = expression;
      const { session } = inside.env;
      const child = withoutAlias(resolveExpression(expression.child, inside));
      const castMode = mode === "session" ? (session.ansi ? "ansi" : "legacy") : mode;
      const cast = bindAt(expression.origin, () =>
        castExpression(child, withoutLengths(type), castMode, session, { isExplicit: true }),
      );
      return { ...cast, ...at(expression) };
    }
    case "ExtractValue":
      return resolveExtractValue(expression, inside);
    case "UpdateFields":
      return resolveUpdateFields(expression, inside);
    case "Window":
      return resolveWindow(expression, inside);
    case "Subquery":
      return resolveSubquery(expression, inside);
    case "Parameter":
      return bindParameter(expression, inside);
    case "IdentifierClause":
      return resolveIdentifierClause(expression, inside);
    case "SqlText":
      return resolveExpression(parseSqlText(expression, inside.env.session), inside);
    case "UserFunction":
      return resolveUserFunction(expression, inside);
    case "Outer":
      return resolveExpression(expression.child, inside);
    case "Star":
      throw analysisError(
        "INVALID_USAGE_OF_STAR_OR_REGEX",
        { elem: "'*'", prettyName: "expression" },
        expression.origin,
      );
    case "Regex":
      throw analysisError(
        "INVALID_USAGE_OF_STAR_OR_REGEX",
        { elem: `regular expression '${expression.pattern}'`, prettyName: "expression" },
        expression.origin,
      );
    case "NamedArgument":
      throw analysisError("NAMED_PARAMETERS_NOT_SUPPORTED", { functionName: expression.name }, expression.origin);
    case "SortOrder":
      return resolveExpression(expression.child, inside);
    case "Lambda":
      throw analysisError("INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION", { class: "" }, expression.origin);
  }
}

const at = (node: { readonly origin?: Expression["origin"] }) => (node.origin ? { origin: node.origin } : {});

/** A cast knows no lengths: CHAR and VARCHAR are STRING there. */
function withoutLengths(type: DataType): DataType {
  switch (type.kind) {
    case "char":
    case "varchar":
      return { kind: "string", ...(type.collation !== undefined && { collation: type.collation }) };
    case "array":
      return { ...type, element: withoutLengths(type.element) };
    case "map":
      return { ...type, key: withoutLengths(type.key), value: withoutLengths(type.value) };
    case "struct":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: withoutLengths(field.type) })) };
    default:
      return type;
  }
}
