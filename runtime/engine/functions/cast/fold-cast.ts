import type { Literal } from "../../../plan/resolved/index";
import type { DataType, Value } from "../../../types/index";
import { decimalText } from "../../../types/index";
import { literal } from "../literal";
import { isFloating, isIntegral, isString } from "../type-sets";

const bits = { byte: 8, short: 16, integer: 32, long: 64 } as const;

/** Casts of literals that need no calendar and cannot fail; undefined for the others. */
export function foldCast(child: Literal, type: DataType): Literal | undefined {
  const { value } = child;
  const folded =
    value === null ? null : isIntegral(type) ? toIntegral(value, child.type, type) : toOther(value, child.type, type);
  return folded === undefined ? undefined : literal(folded, type);
}

function toIntegral(value: Value, from: DataType, to: DataType): Value | undefined {
  const exact = exactInteger(value, from);
  if (exact === undefined || BigInt.asIntN(bits[to.kind as keyof typeof bits], exact) !== exact) return undefined;
  return to.kind === "long" ? exact : Number(exact);
}

function exactInteger(value: Value, from: DataType): bigint | undefined {
  if (isIntegral(from)) return BigInt(value as bigint);
  if (from.kind === "decimal") return (value as bigint) / 10n ** BigInt(from.scale);
  if (isFloating(from) && Number.isFinite(value)) return BigInt(Math.trunc(value as number));
  if (isString(from) && /^\s*[+-]?\d+\s*$/.test(value as string))
    return BigInt((value as string).trim().replace("+", ""));
  return undefined;
}

function toOther(value: Value, from: DataType, to: DataType): Value | undefined {
  if (isString(to)) {
    if (isString(from)) return value;
    return isIntegral(from) || from.kind === "boolean" ? String(value) : undefined;
  }
  if (isFloating(to)) {
    const rounded = (number: number) => (to.kind === "float" ? Math.fround(number) : number);
    if (isIntegral(from) || isFloating(from)) return rounded(Number(value));
    if (from.kind === "decimal") return rounded(Number(decimalText(value as bigint, from.scale)));
    return isString(from) && to.kind === "double" && /^[+-]?\d+(\.\d+)?$/.test(value as string)
      ? Number(value)
      : undefined;
  }
  if (to.kind === "decimal") {
    const scaled = isIntegral(from)
      ? BigInt(value as bigint) * 10n ** BigInt(to.scale)
      : from.kind === "decimal" && to.scale >= from.scale
        ? (value as bigint) * 10n ** BigInt(to.scale - from.scale)
        : undefined;
    if (scaled === undefined) return undefined;
    return (scaled < 0n ? -scaled : scaled) < 10n ** BigInt(to.precision) ? scaled : undefined;
  }
  if (isString(from) && to.kind === "date") return dayOf(value as string);
  return from.kind === to.kind && !["array", "map", "struct"].includes(to.kind) ? value : undefined;
}

/** Days since 1970 of a plain `2020-01-31`; undefined for every other text, right or wrong. */
function dayOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || Number(year) < 100) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    ? date.getTime() / 86_400_000
    : undefined;
}
