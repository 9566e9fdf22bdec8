import { type Expression_Literal, fromTypeMessage } from "../../protocol";
import { rowOf } from "./row";
import { CalendarInterval, Decimal, Duration, Instant, LocalDate, LocalDateTime, LocalTime, Period } from "./values";

/** The JavaScript value of a literal that the server sent, as `collect()` would give it. */
export function fromLiteral(message: Expression_Literal): unknown {
  const { literalType } = message;
  switch (literalType.case) {
    case undefined:
    case "null":
      return null;
    case "decimal":
      return Decimal.parse(literalType.value.value);
    case "date":
      return new LocalDate(literalType.value);
    case "timestamp":
      return new Instant(literalType.value);
    case "timestampNtz":
      return new LocalDateTime(literalType.value);
    case "time":
      return new LocalTime(literalType.value.nano);
    case "dayTimeInterval":
      return new Duration(literalType.value);
    case "yearMonthInterval":
      return new Period(literalType.value);
    case "calendarInterval": {
      const { months, days, microseconds } = literalType.value;
      return new CalendarInterval(months, days, microseconds);
    }
    case "array":
      return literalType.value.elements.map(fromLiteral);
    case "map": {
      const { keys, values } = literalType.value;
      return new Map(keys.map((key, index) => [fromLiteral(key), fromLiteral(values[index]!)]));
    }
    case "struct": {
      const declared = message.dataType ?? literalType.value.structType;
      const type = declared && fromTypeMessage(declared);
      const values = literalType.value.elements.map(fromLiteral);
      return type?.kind === "struct" ? rowOf(type, values) : values;
    }
    case "specializedArray":
      return literalType.value.valueType.value?.values ?? [];
    case "timestampNtzNanos":
      return new LocalDateTime(literalType.value.epochMicros);
    case "timestampLtzNanos":
      return new Instant(literalType.value.epochMicros);
    default:
      return literalType.value;
  }
}
