import type { UnresolvedAlias, UnresolvedCast, UnresolvedExpression } from "../../../plan/unresolved/index";
import { Expression_Cast_EvalMode as EvalMode, type Expression } from "../../../protocol/index";
import { type Metadata, parseDataType } from "../../../types/index";
import type { Conversion } from "../conversion";
import { fromProtoType } from "../data-type";
import { fieldNotSet, invalidPlan, required, unsupportedField } from "../invalid-plan";
import { fromLiteral } from "../literal";
import { writtenAt } from "../origin";
import { attribute, regex, star } from "./attribute";
import { functionCall, namedCall, userFunction } from "./function";
import { sortOrder } from "./sort-order";
import { subquery } from "./subquery";
import { windowExpression } from "./window";

const fullName = "spark.connect.Expression";

type Kind = NonNullable<Expression["exprType"]["case"]>;
type ValueOf<K extends Kind> = Extract<Expression["exprType"], { case: K }>["value"];
type Converters = { readonly [K in Kind]: (message: ValueOf<K>, to: Conversion) => UnresolvedExpression };

const castModes = {
  [EvalMode.UNSPECIFIED]: "session",
  [EvalMode.LEGACY]: "legacy",
  [EvalMode.ANSI]: "ansi",
  [EvalMode.TRY]: "try",
} as const;

function cast(message: ValueOf<"cast">, to: Conversion): UnresolvedCast {
  const target = message.castToType;
  if (!target.case) throw fieldNotSet(`${fullName}.Cast`, "cast_to_type");
  return {
    kind: "Cast",
    child: to.expression(required(message.expr, `${fullName}.Cast`, "expr")),
    type: target.case === "type" ? fromProtoType(target.value) : parseDataType(target.value),
    mode: castModes[message.evalMode],
  };
}

export function alias(message: ValueOf<"alias">, to: Conversion): UnresolvedAlias {
  if (message.name.length > 1 && message.metadata) throw invalidPlan("ALIAS_WITH_MULTIPLE_IDENTIFIERS_AND_METADATA");
  return {
    kind: "Alias",
    child: to.expression(required(message.expr, `${fullName}.Alias`, "expr")),
    names: message.name,
    ...(message.metadata && { metadata: JSON.parse(message.metadata) as Metadata }),
  };
}

const refused = (name: string, number: number) => () => {
  throw unsupportedField(fullName, name, number);
};

const converters: Converters = {
  literal: (message) => ({ kind: "Literal", ...fromLiteral(message) }),
  unresolvedAttribute: attribute,
  unresolvedStar: star,
  unresolvedRegex: regex,
  unresolvedFunction: functionCall,
  callFunction: namedCall,
  commonInlineUserDefinedFunction: userFunction,
  expressionString: (message) => ({ kind: "SqlText", text: message.expression }),
  alias,
  cast,
  sortOrder,
  window: windowExpression,
  subqueryExpression: subquery,
  unresolvedExtractValue: (message, to) => ({
    kind: "ExtractValue",
    child: to.expression(required(message.child, `${fullName}.UnresolvedExtractValue`, "child")),
    extraction: to.expression(required(message.extraction, `${fullName}.UnresolvedExtractValue`, "extraction")),
  }),
  updateFields: (message, to) => ({
    kind: "UpdateFields",
    child: to.expression(required(message.structExpression, `${fullName}.UpdateFields`, "struct_expression")),
    fieldName: message.fieldName,
    ...(message.valueExpression && { value: to.expression(message.valueExpression) }),
  }),
  lambdaFunction: (message, to) => {
    const count = message.arguments.length;
    if (count < 1 || count > 3) throw invalidPlan("LAMBDA_FUNCTION_ARGUMENT_COUNT_INVALID", { got: String(count) });
    return {
      kind: "Lambda",
      body: to.expression(required(message.function, `${fullName}.LambdaFunction`, "function")),
      parameters: message.arguments.map((argument) => argument.nameParts.join(".")),
    };
  },
  unresolvedNamedLambdaVariable: ({ nameParts }) => {
    if (nameParts.length === 0) throw invalidPlan("UNRESOLVED_NAMED_LAMBDA_VARIABLE_REQUIRES_NAME_PART");
    return { kind: "LambdaVariable", name: nameParts.join(".") };
  },
  namedArgumentExpression: (message, to) => ({
    kind: "NamedArgument",
    name: message.key,
    value: to.expression(required(message.value, "spark.connect.NamedArgumentExpression", "value")),
  }),
  directShufflePartitionId: (message, to) => ({
    kind: "Function",
    nameParts: ["direct_shuffle_partition_id"],
    args: [to.expression(required(message.child, `${fullName}.DirectShufflePartitionID`, "child"))],
    isInternal: true,
  }),
  mergeAction: refused("merge_action", 19),
  typedAggregateExpression: refused("typed_aggregate_expression", 20),
  extension: (message) => {
    throw invalidPlan("NO_HANDLER_FOR_EXTENSION", { extensionTypeUrl: message.typeUrl });
  },
};

export function convertExpression(message: Expression, to: Conversion): UnresolvedExpression {
  const { case: kind, value } = message.exprType;
  if (!kind) throw fieldNotSet(fullName, "expr_type");
  const convert = converters[kind] as (message: unknown, to: Conversion) => UnresolvedExpression;
  const converted = convert(value, to);
  const origin = writtenAt(message.common?.origin);
  return origin.origin && !converted.origin ? { ...converted, ...origin } : converted;
}
