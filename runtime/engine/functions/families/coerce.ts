import { SparkError } from "../../../errors/index";
import type { Call, Expression } from "../../../plan/resolved/index";
import { type DataType, sameType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { castExpression } from "../cast/cast-expression";
import { commonType, comparisonType, tightestType } from "../coercion";
import { decimalForExpression } from "../decimal";
import { displayName } from "../display-name";
import type { CallSite } from "../row";
import type { SessionFacts } from "../session-facts";
import { isDecimal, isIntegral, isOrderable } from "../type-sets";
import { unordered } from "../unordered";

export const castTo = (expr: Expression, type: DataType, facts: SessionFacts) =>
  castExpression(expr, type, facts.ansi ? "ansi" : "legacy", facts);

export const shown = (name: string, args: readonly Expression[]): string =>
  `"${displayName({ kind: "Call", function: name, args, type: { kind: "null" }, nullable: true } satisfies Call)}"`;

/** All arguments, or those that `which` picks, to the type that they have in common. */
export const toCommonType =
  (name: string, which: (index: number, count: number) => boolean = () => true) =>
  (args: readonly Expression[], facts: SessionFacts, call: CallSite): readonly Expression[] => {
    const picked = args.filter((_, i) => which(i, args.length));
    const type = commonType(
      picked.map((arg) => arg.type),
      facts.ansi,
    );
    if (!type) {
      const types = picked.map((arg) => `"${sqlText(arg.type)}"`);
      const isCase = name === "casewhen";
      throw new SparkError("DATATYPE_MISMATCH.DATA_DIFF_TYPES", {
        sqlExpr: shown(call.name ?? name, args),
        functionName: `\`${isCase ? name : (call.name ?? name)}\``,
        dataType: isCase ? `[${types.join(", ")}]` : `(${types.join(" or ")})`,
      });
    }
    return args.map((arg, i) => (which(i, args.length) ? castTo(arg, type, facts) : arg));
  };

/** As `toCommonType`, with text beside text only. */
export const toTightestType =
  (name: string) =>
  (args: readonly Expression[], facts: SessionFacts): readonly Expression[] => {
    const type = args.reduce<DataType | undefined>(
      (wider, arg) => wider && tightestType(wider, arg.type, facts.ansi),
      args[0]!.type,
    );
    if (type) return args.map((arg) => castTo(arg, type, facts));
    throw new SparkError("DATATYPE_MISMATCH.DATA_DIFF_TYPES", {
      sqlExpr: shown(name, args),
      functionName: `\`${name}\``,
      dataType: `[${args.map((arg) => `"${sqlText(arg.type)}"`).join(", ")}]`,
    });
  };

/** Both sides of a comparison to one type that has an order (or at least equality). */
export const toComparable =
  (name: string, needsOrder = true) =>
  (args: readonly Expression[], facts: SessionFacts): readonly Expression[] => {
    const [left, right] = withLiteralDigits(args as [Expression, Expression], facts);
    const isSame = sameType(left.type, right.type, { anyNames: true });
    const type = comparisonType(left.type, right.type, facts.ansi, !needsOrder) ?? (isSame ? left.type : undefined);
    if (!type)
      throw new SparkError("DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", {
        sqlExpr: shown(name, args),
        left: `"${sqlText(left.type)}"`,
        right: `"${sqlText(right.type)}"`,
      });
    if (needsOrder ? !isOrderable(type) : ["map", "variant", "calendar_interval"].includes(type.kind))
      throw unordered(name, args, type);
    return [castTo(left, type, facts), castTo(right, type, facts)];
  };

/** A whole literal beside a decimal takes only its own digits, so that the decimal side need not widen. */
function withLiteralDigits(
  [left, right]: readonly [Expression, Expression],
  facts: SessionFacts,
): [Expression, Expression] {
  const narrowed = (literal: Expression, other: Expression) =>
    isDecimal(other.type) &&
    literal.kind === "Literal" &&
    literal.variable === undefined &&
    isIntegral(literal.type) &&
    literal.value !== null
      ? castTo(literal, decimalForExpression(literal)!, facts)
      : literal;
  return [narrowed(left, right), narrowed(right, left)];
}
