import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type Expression, ExpressionSchema } from "../../protocol";
import { originInit } from "./call-site";

export type ExpressionKind = NonNullable<MessageInitShape<typeof ExpressionSchema>["exprType"]>;

export function newExpression(exprType: ExpressionKind): Expression {
  const origin = originInit();
  return create(ExpressionSchema, origin ? { common: { origin }, exprType } : { exprType });
}

export const functionCall = (functionName: string, args: readonly Expression[], isDistinct = false): Expression =>
  newExpression({ case: "unresolvedFunction", value: { functionName, arguments: [...args], isDistinct } });

/** A column by name: `a`, `t.a`, `` `odd name` ``, `*`, `t.*`. */
export function attribute(name: string, planId?: bigint): Expression {
  const plan = planId === undefined ? {} : { planId };
  if (name === "*") return newExpression({ case: "unresolvedStar", value: plan });
  if (name.endsWith(".*")) return newExpression({ case: "unresolvedStar", value: { unparsedTarget: name, ...plan } });
  return newExpression({ case: "unresolvedAttribute", value: { unparsedIdentifier: name, ...plan } });
}
