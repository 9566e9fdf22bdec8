import {
  type DataType,
  dateType,
  decimalType,
  doubleType,
  integerType,
  longType,
  nullType,
  stringType,
  timestampType,
} from "../../../types/index";

/** The type of a partition column whose folders hold these values. */
export function partitionType(values: readonly (string | null)[]): DataType {
  const type = values.map(valueType).reduce(widest, nullType);
  return type.kind === "null" ? stringType : type;
}

function valueType(value: string | null): DataType {
  if (value === null) return nullType;
  if (/^[+-]?\d+$/.test(value)) return wholeType(value);
  if (isDouble(value)) return doubleType;
  if (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?$/.test(value) && isDate(value.slice(0, 10))) return timestampType;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value) ? dateType : stringType;
}

function wholeType(value: string): DataType {
  const number = BigInt(value.replace(/^\+/, ""));
  if (BigInt.asIntN(32, number) === number) return integerType;
  if (BigInt.asIntN(64, number) === number) return longType;
  const digits = value.replace(/^[+-]?0*/, "").length;
  return digits <= 38 ? decimalType(digits, 0) : doubleType;
}

const isDouble = (value: string) =>
  /^[+-]?(NaN|Infinity|((\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)[dDfF]?)$/.test(value.trim());

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const order = ["integer", "long", "double"];

/** Where two types lose something in one another, the text stays as it is. */
function widest(left: DataType, right: DataType): DataType {
  if (left.kind === "null") return right;
  if (right.kind === "null" || left.kind === right.kind)
    return left.kind === "decimal" && right.kind === "decimal"
      ? decimalType(Math.max(left.precision, right.precision), 0)
      : left;
  const kinds = new Set([left.kind, right.kind]);
  if (kinds.has("date") && kinds.has("timestamp")) return timestampType;
  if (kinds.has("double") && (kinds.has("long") || kinds.has("decimal"))) return stringType;
  const [decimal, other] = left.kind === "decimal" ? [left, right] : [right, left];
  if (decimal.kind === "decimal" && (other.kind === "integer" || other.kind === "long"))
    return decimalType(Math.max(decimal.precision, other.kind === "long" ? 20 : 10), 0);
  if (!order.includes(left.kind) || !order.includes(right.kind)) return stringType;
  return order.indexOf(left.kind) > order.indexOf(right.kind) ? left : right;
}
