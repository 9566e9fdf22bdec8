import type { DataType } from "../../../types/index";
import { isIntegral, isString } from "../type-sets";
import { type CastOptions, unsupportedCast } from "./cast-options";

const bytes: Partial<Record<DataType["kind"], number>> = { byte: 1, short: 2, integer: 4, long: 8 };

export function toBinary(sql: string, from: DataType, to: DataType, _options: CastOptions): string {
  if (isString(from)) return `encode(${sql})`;
  if (isIntegral(from)) {
    const digits = bytes[from.kind]! * 2;
    return `from_hex(right(lpad(hex(CAST(${sql} AS BIGINT)), 16, CASE WHEN ${sql} < 0 THEN 'F' ELSE '0' END), ${digits}))`;
  }
  throw unsupportedCast(from, to);
}
