import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { arrayType, stringType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { losslessType } from "../coercion";
import { displayName } from "../display-name";
import type { SessionFacts } from "../session-facts";
import { isNested } from "../type-sets";
import { unexpectedInput } from "../unexpected-input";
import { castTo, shown } from "./coerce";

/** An array and one of its elements. */
export const withElement =
  (name: string, element = 1, common = losslessType) =>
  (args: readonly Expression[], facts: SessionFacts): readonly Expression[] => {
    const array = args[0]!;
    const value = args[element]!;
    const type = array.type.kind === "array" ? common(array.type.element, value.type, facts.ansi) : undefined;
    if (array.type.kind !== "array" || !type) {
      if (array.type.kind === "null") return args;
      throw new SparkError("DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES", {
        sqlExpr: shown(name, args),
        functionName: `\`${name}\``,
        dataType: '"ARRAY"',
        leftType: `"${sqlText(array.type)}"`,
        rightType: `"${sqlText(value.type)}"`,
      });
    }
    const arrayCast = castTo(array, arrayType(type, array.type.containsNull), facts);
    return args.map((arg, i) => (i === 0 ? arrayCast : i === element ? castTo(value, type, facts) : arg));
  };

/** Elements of one type; whether there are nulls among them is each array's own affair. */
export const withSameElements =
  (name: string) =>
  (args: readonly Expression[], facts: SessionFacts): readonly Expression[] => {
    const types = args.map(({ type }) => type);
    const [left, right] = types;
    if (left?.kind !== "array" || right?.kind !== "array") return args;
    const element = losslessType(left.element, right.element, facts.ansi);
    if (!element)
      throw new SparkError("DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES", {
        sqlExpr: shown(name, args),
        functionName: `\`${name}\``,
        arrayType: '"ARRAY"',
        leftType: `"${sqlText(left)}"`,
        rightType: `"${sqlText(right)}"`,
      });
    return args.map((arg) =>
      castTo(arg, arrayType(element, arg.type.kind === "array" && arg.type.containsNull), facts),
    );
  };
/** The first argument as an array of texts. */
export function texts(args: readonly Expression[], facts: SessionFacts): Expression {
  const array = args[0]!;
  if (array.type.kind === "array" && isNested(array.type.element)) {
    const call = `array_join(${args.map((arg) => displayName(arg)).join(", ")})`;
    throw unexpectedInput(call, 0, '"ARRAY<STRING>"', array);
  }
  return castTo(array, arrayType(stringType), facts);
}

/** @throws NULL_TYPE */
export function requireTyped(name: string, args: readonly Expression[]): void {
  if (args.some(({ type }) => type.kind === "null"))
    throw new SparkError("DATATYPE_MISMATCH.NULL_TYPE", {
      sqlExpr: shown(name, args),
      functionName: `\`${name}\``,
    });
}

/** A map and one of its keys. */
export function withKey(
  name: string,
  args: readonly Expression[],
  facts: SessionFacts,
  common = losslessType,
): readonly Expression[] {
  const [map, key] = args as [Expression, Expression];
  if (map.type.kind !== "map") return args;
  const type = common(map.type.key, key.type, facts.ansi);
  if (type) return [castTo(map, { ...map.type, key: type }, facts), castTo(key, type, facts)];
  throw new SparkError("DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES", {
    sqlExpr: shown(name, args),
    functionName: `\`${name}\``,
    dataType: '"MAP"',
    leftType: `"${sqlText(map.type)}"`,
    rightType: `"${sqlText(key.type)}"`,
  });
}
