import type { UnresolvedExpression } from "../../plan/unresolved/index";
import {
  binaryType,
  type DataType,
  dateType,
  nullType,
  timeOf,
  timestampNtzType,
  timestampType,
  unquoteString,
  type Value,
} from "../../types/index";
import { type Reading, readTimestampText } from "../../types/timestamp-text";
import { literal } from "../expression/build";
import type { SqlCursor } from "../sql-cursor";
import { parseDateText, parseInstantText, parseTimeText, parseWallClockText } from "./date-text";

interface Made {
  readonly type: DataType;
  readonly value: Value;
}
type Reader = (text: string, cursor: SqlCursor) => Made | undefined;

const systemClock = () => BigInt(Date.now()) * 1000n;

const readingOf = ({ options: { timeZone = "UTC", now = systemClock } }: SqlCursor): Reading => ({ timeZone, now });

const instant: Reader = (text, cursor) => {
  const value = parseInstantText(text, readingOf(cursor));
  return value === undefined ? undefined : { type: timestampType, value };
};

const clock: Reader = (text, cursor) => {
  const value = parseWallClockText(text, readingOf(cursor));
  return value === undefined ? undefined : { type: timestampNtzType, value };
};

/** `DATE '2020-01-01'` and its like: the word before the string, and how it reads the text. */
const readers: Readonly<Record<string, Reader>> = {
  DATE: (text, cursor) => {
    const value = parseDateText(text, readingOf(cursor));
    return value === undefined ? undefined : { type: dateType, value };
  },
  TIMESTAMP_LTZ: instant,
  TIMESTAMP_NTZ: clock,
  TIMESTAMP: (text, cursor) => {
    const isLocal = cursor.options.timestampType === "TIMESTAMP_NTZ";
    return isLocal && !readTimestampText(text)?.zone ? clock(text, cursor) : instant(text, cursor);
  },
  TIME: (text) => {
    const value = parseTimeText(text);
    return value === undefined ? undefined : { type: timeOf(6), value };
  },
  X: (text) => {
    const digits = text.length % 2 ? `0${text}` : text;
    if (!/^[0-9a-f]*$/i.test(digits)) return undefined;
    return { type: binaryType, value: Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)) };
  },
};

const supportedTypes = '"DATE", "TIMESTAMP_NTZ", "TIMESTAMP_LTZ", "TIMESTAMP", "INTERVAL", "X", "TIME"';

/** At a word with a string right behind it. */
export function parseTypedLiteral(cursor: SqlCursor): UnresolvedExpression {
  const start = cursor.current.start;
  const word = cursor.next();
  const text = unquoteString(cursor.next().text);
  const read = Object.hasOwn(readers, word.word) ? readers[word.word] : undefined;
  const made = read?.(text, cursor);
  if (!read) {
    const unsupportedType = `"${word.text.toUpperCase()}"`;
    cursor.report("UNSUPPORTED_TYPED_LITERAL", { unsupportedType, supportedTypes }, start);
  } else if (!made) cursor.report("INVALID_TYPED_LITERAL", { valueType: `"${word.word}"`, value: `'${text}'` }, start);
  return literal(made?.type ?? nullType, made?.value ?? null, cursor.origin(start));
}
