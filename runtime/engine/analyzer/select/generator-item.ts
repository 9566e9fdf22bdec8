import type { Origin } from "../../../plan/origin";
import { type Attribute, type Call, childrenOf, type Expression, some } from "../../../plan/resolved/index";
import { lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression } from "../error/quoted";
import type { GeneratorItem } from "./select-item";

export const isGenerator = (expression: Expression): expression is Call =>
  expression.kind === "Call" && lookupFunction(expression.function)?.kind === "generator";

/** @throws UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS when a generator stands anywhere but on top */
export function refuseNestedGenerators(expression: Expression): void {
  if (childrenOf(expression).some((child) => some(child, isGenerator))) {
    throw analysisError("UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS", { expression: quotedExpression(expression) });
  }
}

/** The columns that a generator makes, under the names given, or its own. */
export function generatedColumns(
  generator: Call,
  names: readonly string[],
  env: Environment,
  origin?: Origin,
  qualifier?: readonly string[],
): readonly Attribute[] {
  const columns = lookupFunction(generator.function)?.columns?.(generator.args, env.session) ?? [];
  if (names.length > 0 && names.length !== columns.length) {
    throw analysisError(
      "UDTF_ALIAS_NUMBER_MISMATCH",
      { aliasesSize: String(columns.length), aliasesNames: names.join(",") },
      origin,
    );
  }
  const isOuter = isOuterGenerator(generator);
  return columns.map(({ name, type, nullable }, i) => ({
    kind: "Attribute",
    id: env.session.newId(),
    name: names[i] ?? name,
    type,
    nullable: nullable || isOuter,
    ...(qualifier && { qualifier }),
  }));
}

/** `explode_outer` and its like keep rows that the generator makes nothing of. */
export const isOuterGenerator = ({ function: name }: Call): boolean => name.endsWith("_outer");

export function generatorItem(
  generator: Call,
  names: readonly string[],
  env: Environment,
  origin?: Origin,
): GeneratorItem {
  refuseNestedGenerators(generator);
  return {
    kind: "GeneratorItem",
    generator,
    outer: isOuterGenerator(generator),
    generated: generatedColumns(generator, names, env, origin),
  };
}
