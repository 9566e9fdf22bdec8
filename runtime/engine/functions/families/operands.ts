import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { booleanType, type DataType, doubleType, integerType, longType, stringType } from "../../../types/index";
import { sameType } from "../../../types/same-type";
import { sqlText } from "../../../types/sql-text";
import { tightestType } from "../coercion";
import { decimalForExpression } from "../decimal";
import { nullLiteral } from "../literal";
import type { SessionFacts } from "../session-facts";
import {
  isAnsiInterval,
  isAtomic,
  isDecimal,
  isFloating,
  isIntegral,
  isInterval,
  isNumeric,
  isString,
} from "../type-sets";
import { castTo, shown } from "./coerce";

/** Types that a binary operator takes, both sides alike. */
interface OperandTypes {
  readonly text: string;
  /** What nulls without a type become. */
  readonly initial: DataType;
  accepts(type: DataType): boolean;
}

const numeric: OperandTypes = { text: '"NUMERIC"', initial: doubleType, accepts: isNumeric };
const sums: OperandTypes = {
  text: '("NUMERIC" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH" or "INTERVAL")',
  initial: doubleType,
  accepts: (type) => isNumeric(type) || isInterval(type),
};
const integral: OperandTypes = { text: '"INTEGRAL"', initial: integerType, accepts: isIntegral };
const boolean: OperandTypes = {
  text: '"BOOLEAN"',
  initial: booleanType,
  accepts: ({ kind }) => kind === "boolean",
};

const operandTypes: Readonly<Record<string, OperandTypes>> = {
  "+": sums,
  "-": sums,
  "*": numeric,
  "/": {
    text: '("DOUBLE" or "DECIMAL")',
    initial: doubleType,
    accepts: (type) => type.kind === "double" || isDecimal(type),
  },
  div: {
    text: '("BIGINT" or "DECIMAL" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND")',
    initial: longType,
    accepts: (type) => type.kind === "long" || isDecimal(type) || isAnsiInterval(type),
  },
  "%": numeric,
  pmod: numeric,
  "&": integral,
  "|": integral,
  "^": integral,
  and: boolean,
  or: boolean,
};

type Operands = readonly [Expression, Expression];

const isLogic = (operator: string) => operatorTypes(operator) === boolean;
const operatorTypes = (operator: string) => operandTypes[operator]!;

/** The operands of an operator as values of the types that it works with. Spark's rules, in Spark's order. @throws DATATYPE_MISMATCH.BINARY_OP_* */
export const toOperands =
  (operator: string) =>
  (args: readonly Expression[], facts: SessionFacts): Operands => {
    const steps = [
      withDecimals,
      operator === "div" ? withLongs : operator === "/" ? withDoubles : same,
      withCommonType,
    ];
    let operands = withStringsPromoted(operator, args as Operands, facts);
    for (const step of steps) operands = step(operator, operands, facts);
    const [left, right] = operands;
    if (!sameType(left.type, right.type) && !(areDecimals(operands) && operatorTypes(operator).accepts(left.type)))
      throw new SparkError("DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", {
        sqlExpr: shown(operator, operands),
        left: `"${sqlText(left.type)}"`,
        right: `"${sqlText(right.type)}"`,
      });
    if (!operatorTypes(operator).accepts(left.type))
      throw new SparkError("DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE", {
        sqlExpr: shown(operator, operands),
        inputType: operatorTypes(operator).text,
        actualDataType: `"${sqlText(left.type)}"`,
      });
    return operands;
  };

/** Decimals of different digits are one type where the operator takes them. */
const areDecimals = (operands: Operands) => operands.every(({ type }) => isDecimal(type));

type Step = (operator: string, operands: Operands, facts: SessionFacts) => Operands;

const same: Step = (_, operands) => operands;

const both = ([left, right]: Operands, type: DataType, facts: SessionFacts): Operands => [
  castTo(left, type, facts),
  castTo(right, type, facts),
];

/** A string takes the other side's type under ANSI, and is a double in arithmetic otherwise. */
export const withStringsPromoted: Step = (operator, operands, facts) => {
  const [left, right] = operands;
  if (facts.ansi) {
    if (isString(left.type) === isString(right.type)) return operands;
    const other = isString(left.type) ? right.type : left.type;
    if (other.kind === "null") return [textOrNull(left), textOrNull(right)];
    const type = isIntegral(other) ? longType : isNumeric(other) ? doubleType : other;
    return isAtomic(other) && !isAnsiInterval(other) ? both(operands, type, facts) : operands;
  }
  if (isLogic(operator) || isInterval(left.type) || isInterval(right.type)) return operands;
  const number = (operand: Expression) => (isString(operand.type) ? castTo(operand, doubleType, facts) : operand);
  return [number(left), number(right)];
};

const textOrNull = (operand: Expression) => (operand.type.kind === "null" ? nullLiteral(stringType) : operand);

/** Whole numbers beside a decimal become one; beside a floating number the decimal gives way. */
const withDecimals: Step = (_, operands, facts) => {
  const beside = (operand: Expression, other: Expression) => {
    if (isDecimal(operand.type) && isFloating(other.type)) return castTo(operand, doubleType, facts);
    if (isIntegral(operand.type) && isDecimal(other.type))
      return castTo(operand, decimalForExpression(operand)!, facts);
    return operand;
  };
  const [left, right] = operands;
  return [beside(left, right), beside(right, left)];
};

const withLongs: Step = (_, [left, right], facts) => {
  const long = (operand: Expression) => (isIntegral(operand.type) ? castTo(operand, longType, facts) : operand);
  return [long(left), long(right)];
};

const withDoubles: Step = (_, operands, facts) => {
  const isNumber = ({ type }: Expression) => isNumeric(type) || type.kind === "null";
  return operands.every(isNumber) && !isDecimal(operands[0].type) ? both(operands, doubleType, facts) : operands;
};

const withCommonType: Step = (operator, operands, facts) => {
  const [left, right] = operands;
  const types = operatorTypes(operator);
  if (left.type.kind === "null" && right.type.kind === "null") return both(operands, types.initial, facts);
  if (areDecimals(operands)) return operands;
  const type = tightestType(left.type, right.type, facts.ansi);
  return type && types.accepts(type) ? both(operands, type, facts) : operands;
};
