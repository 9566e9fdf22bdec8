import type { UnresolvedExpression } from "../../plan/unresolved/index";
import {
  byteType,
  type DataType,
  decimalOf,
  doubleType,
  floatType,
  integerType,
  longType,
  nullType,
  shortType,
  type Token,
} from "../../types/index";
import { literal } from "../expression/build";
import type { SqlCursor } from "../sql-cursor";

interface IntegerRange {
  readonly type: DataType;
  readonly name: string;
  readonly bits: number;
}

const integerKinds: Readonly<Record<string, IntegerRange>> = {
  tinyint: { type: byteType, name: "tinyint", bits: 8 },
  smallint: { type: shortType, name: "smallint", bits: 16 },
  bigint: { type: longType, name: "bigint", bits: 64 },
};

/** With fewer digits it is an INT. */
const shortDigits = 10;

const maxDouble = "1.7976931348623157E+308";
const maxFloat = "3.4028234663852886E+38";

export const isNumberToken = ({ kind }: Token) =>
  kind === "integer" ||
  kind === "decimal" ||
  kind === "exponent" ||
  kind === "double" ||
  kind === "float" ||
  kind === "bigdecimal" ||
  kind in integerKinds;

/** A number with its sign, at a `-` or a number. */
export function parseNumber(cursor: SqlCursor): UnresolvedExpression {
  const start = cursor.current.start;
  const sign = cursor.accept("-") ? "-" : "";
  const token = cursor.next();
  const { type, value } = numberValue(cursor, token, sign, start);
  return literal(type, value, cursor.origin(start));
}

function numberValue(
  cursor: SqlCursor,
  token: Token,
  sign: string,
  start: number,
): { type: DataType; value: number | bigint | null } {
  const range = Object.hasOwn(integerKinds, token.kind) ? integerKinds[token.kind] : undefined;
  if (range) {
    const text = sign + token.text.slice(0, -1);
    const value = BigInt(text);
    if (BigInt.asIntN(range.bits, value) !== value)
      reportRange(cursor, text, range.name, integerBounds(range.bits), start);
    return { type: range.type, value: range.bits === 64 ? value : Number(value) };
  }
  switch (token.kind) {
    case "integer": {
      if (sign === "" && token.end - token.start < shortDigits) return { type: integerType, value: Number(token.text) };
      const value = BigInt(sign + token.text);
      if (BigInt.asIntN(32, value) === value) return { type: integerType, value: Number(value) };
      if (BigInt.asIntN(64, value) === value) return { type: longType, value };
      return decimalValue(cursor, sign + token.text);
    }
    case "decimal":
      return decimalValue(cursor, sign + token.text);
    case "bigdecimal":
      return decimalValue(cursor, sign + token.text.slice(0, -2), start);
    case "float": {
      const text = sign + token.text.slice(0, -1);
      const value = Math.fround(Number(text));
      if (!Number.isFinite(value)) reportRange(cursor, text, "float", [`-${maxFloat}`, maxFloat], start);
      return { type: floatType, value };
    }
    default: {
      const text = sign + (token.kind === "double" ? token.text.slice(0, -1) : token.text);
      const value = Number(text);
      if (!Number.isFinite(value)) reportRange(cursor, text, "double", [`-${maxDouble}`, maxDouble], start);
      return { type: doubleType, value };
    }
  }
}

/** Exact, of the precision and scale that the digits have; of a mistake Spark tells the place only where the literal ends in BD. */
function decimalValue(cursor: SqlCursor, text: string, start?: number): { type: DataType; value: bigint | null } {
  const [, sign, integer, fraction = "", exponent = "0"] = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)!;
  let scale = fraction.length - Number(exponent);
  if (scale < -1000 || scale > 1000) scale = Math.sign(scale) * 1000;
  let unscaled = BigInt(`${integer}${fraction}`);
  let digits = unscaled.toString().length;
  if (scale < 0) {
    unscaled *= 10n ** BigInt(-scale);
    digits -= scale;
    scale = 0;
  }
  const type = cursor.check(() => decimalOf(Math.max(digits, scale), scale), start);
  return type ? { type, value: sign ? -unscaled : unscaled } : { type: nullType, value: null };
}

const integerBounds = (bits: number) => [`${-(2n ** BigInt(bits - 1))}`, `${2n ** BigInt(bits - 1) - 1n}`];

function reportRange(
  cursor: SqlCursor,
  text: string,
  typeName: string,
  bounds: readonly string[],
  start: number,
): void {
  const parameters = { rawStrippedQualifier: text, typeName, minValue: bounds[0]!, maxValue: bounds[1]! };
  cursor.report("INVALID_NUMERIC_LITERAL_RANGE", parameters, start);
}
