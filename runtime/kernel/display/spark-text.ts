import {
  type CalendarInterval,
  type Duration,
  type Instant,
  LocalDateTime,
  type Period,
  type Row,
} from "../../client/api";
import { type DataType, javaNumber, wallClock } from "../../types";
import { calendarIntervalText, dayTimeText, yearMonthText } from "./interval-text";

type ToText = (value: unknown) => string;

/** A value as `show()` prints it: Spark's cast to text, with NULL for null. */
export function sparkText(type: DataType, timeZone: string): ToText {
  const text = notNull(type, timeZone);
  return (value) => (value === null || value === undefined ? "NULL" : text(value));
}

function notNull(type: DataType, timeZone: string): ToText {
  switch (type.kind) {
    case "float":
    case "double":
      return (value) => javaNumber(value as number, type.kind === "float");
    case "binary":
      return (value) => `[${Array.from(value as Uint8Array, hex).join(" ")}]`;
    case "timestamp":
      return (value) => localText(wallClock((value as Instant).epochMicros, timeZone));
    case "timestamp_ntz":
      return (value) => localText((value as LocalDateTime).epochMicros);
    case "day_time_interval":
      return (value) => dayTimeText((value as Duration).micros, type);
    case "year_month_interval":
      return (value) => yearMonthText((value as Period).months, type);
    case "calendar_interval":
      return (value) => calendarIntervalText(value as CalendarInterval);
    case "array": {
      const element = sparkText(type.element, timeZone);
      return (value) => `[${(value as unknown[]).map(element).join(", ")}]`;
    }
    case "map": {
      const [key, item] = [sparkText(type.key, timeZone), sparkText(type.value, timeZone)];
      return (value) =>
        `{${Array.from(value as Map<unknown, unknown>, ([k, v]) => `${key(k)} -> ${item(v)}`).join(", ")}}`;
    }
    case "struct": {
      const fields = type.fields.map((field) => sparkText(field.type, timeZone));
      return (value) => `{${Array.from(value as Row, (item, index) => fields[index]!(item)).join(", ")}}`;
    }
    case "udt":
      return notNull(type.sqlType, timeZone);
    default:
      return String;
  }
}

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, "0");
const localText = (micros: bigint) => new LocalDateTime(micros).toString().replace("T", " ");
