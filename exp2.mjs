// runtime/client/channel/errors.ts
var SparkConnectException = class extends Error {
  condition;
  sqlState;
  messageParameters;
  contexts;
  classes;
  serverStackTrace;
  grpcCode;
  /** Set where an execution failed: what `interruptOperation` and the server's logs name. */
  operationId;
  constructor(init) {
    const given = typeof init === "string" ? { message: init } : init;
    super(given.message, given.cause === void 0 ? void 0 : { cause: given.cause });
    this.name = new.target.name;
    this.condition = given.condition;
    this.sqlState = given.sqlState;
    this.messageParameters = given.messageParameters ?? {};
    this.contexts = given.contexts ?? [];
    this.classes = given.classes ?? [];
    this.serverStackTrace = given.serverStackTrace;
    this.grpcCode = given.grpcCode;
  }
  /** True for an execution that `interrupt…` stopped: cancelled, not failed. */
  get cancelled() {
    return this.condition === "OPERATION_CANCELED";
  }
};
var SparkConnectGrpcException = class extends SparkConnectException {
};
var AnalysisException = class extends SparkConnectException {
};
var ParseException = class extends AnalysisException {
};
var TempTableAlreadyExistsException = class extends AnalysisException {
};
var IllegalArgumentException = class extends SparkConnectException {
};
var ArithmeticException = class extends SparkConnectException {
};
var UnsupportedOperationException = class extends SparkConnectException {
};
var ArrayIndexOutOfBoundsException = class extends SparkConnectException {
};
var DateTimeException = class extends SparkConnectException {
};
var NumberFormatException = class extends IllegalArgumentException {
};
var StreamingQueryException = class extends SparkConnectException {
};
var QueryExecutionException = class extends SparkConnectException {
};
var PythonException = class extends SparkConnectException {
};
var SparkRuntimeException = class extends SparkConnectException {
};
var SparkNoSuchElementException = class extends SparkConnectException {
};
var SparkUpgradeException = class extends SparkConnectException {
};
var SparkException = class extends SparkConnectException {
};
var SparkSQLException = class extends SparkConnectException {
};
var InvalidPlanInput = class extends SparkConnectException {
};
var UnknownException = class extends SparkConnectException {
};
var exceptionClasses = {
  "org.apache.spark.sql.catalyst.parser.ParseException": ParseException,
  "org.apache.spark.sql.catalyst.analysis.TempTableAlreadyExistsException": TempTableAlreadyExistsException,
  "org.apache.spark.sql.AnalysisException": AnalysisException,
  "org.apache.spark.sql.streaming.StreamingQueryException": StreamingQueryException,
  "org.apache.spark.sql.execution.QueryExecutionException": QueryExecutionException,
  "java.lang.NumberFormatException": NumberFormatException,
  "java.lang.IllegalArgumentException": IllegalArgumentException,
  "java.lang.ArithmeticException": ArithmeticException,
  "java.lang.UnsupportedOperationException": UnsupportedOperationException,
  "java.lang.ArrayIndexOutOfBoundsException": ArrayIndexOutOfBoundsException,
  "java.time.DateTimeException": DateTimeException,
  "java.util.NoSuchElementException": SparkNoSuchElementException,
  "org.apache.spark.SparkArithmeticException": ArithmeticException,
  "org.apache.spark.SparkArrayIndexOutOfBoundsException": ArrayIndexOutOfBoundsException,
  "org.apache.spark.SparkDateTimeException": DateTimeException,
  "org.apache.spark.SparkIllegalArgumentException": IllegalArgumentException,
  "org.apache.spark.SparkNoSuchElementException": SparkNoSuchElementException,
  "org.apache.spark.SparkNumberFormatException": NumberFormatException,
  "org.apache.spark.SparkRuntimeException": SparkRuntimeException,
  "org.apache.spark.SparkUnsupportedOperationException": UnsupportedOperationException,
  "org.apache.spark.SparkUpgradeException": SparkUpgradeException,
  "org.apache.spark.api.python.PythonException": PythonException,
  "org.apache.spark.SparkException": SparkException,
  "org.apache.spark.SparkSQLException": SparkSQLException,
  "org.apache.spark.sql.connect.common.InvalidPlanInput": InvalidPlanInput
};

// runtime/client/api/arrow-rows.ts
import { RecordBatchReader } from "apache-arrow";

// runtime/client/api/plain-value.ts
function toPlainValue(value) {
  if (typeof value === "bigint") {
    const number2 = Number(value);
    return Number.isSafeInteger(number2) ? number2 : value.toString();
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(toPlainValue(key)), toPlainValue(item)]));
  }
  return "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON() : value;
}

// runtime/client/api/row.ts
var valuesOf = /* @__PURE__ */ Symbol("values");
var namesOf = /* @__PURE__ */ Symbol("names");
var RowBase = class {
  [valuesOf];
  constructor(values) {
    this[valuesOf] = values;
  }
  get(field) {
    const index = typeof field === "number" ? field : this[namesOf].indexOf(field);
    if (index < 0 || index >= this[valuesOf].length) {
      throw new RangeError(`No field ${field} among: ${this[namesOf].join(", ")}`);
    }
    return this[valuesOf][index];
  }
  toObject() {
    return Object.fromEntries(this[namesOf].map((name, index) => [name, objectOf(this[valuesOf][index])]));
  }
  toArray() {
    return [...this[valuesOf]];
  }
  toJSON() {
    return Object.fromEntries(this[namesOf].map((name, index) => [name, toPlainValue(this[valuesOf][index])]));
  }
  [Symbol.iterator]() {
    return this[valuesOf][Symbol.iterator]();
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")](_depth, options, inspect3) {
    const fields = this[namesOf].map((name, index) => `${name}=${inspect3(this[valuesOf][index], options)}`);
    return `Row(${fields.join(", ")})`;
  }
};
function objectOf(value) {
  if (value instanceof RowBase) return value.toObject();
  return Array.isArray(value) ? value.map(objectOf) : value;
}
function rowClass(type) {
  class SchemaRow extends RowBase {
  }
  const names2 = type.fields.map((field) => field.name);
  Object.defineProperty(SchemaRow.prototype, namesOf, { value: names2 });
  const define = (key, index) => Object.defineProperty(SchemaRow.prototype, key, {
    configurable: true,
    get() {
      return this[valuesOf][index];
    }
  });
  for (let index = names2.length - 1; index >= 0; index--) {
    const name = names2[index];
    define(String(index), index);
    if (!(name in RowBase.prototype)) define(name, index);
  }
  return SchemaRow;
}
var isRow = (value) => value instanceof RowBase;

// runtime/client/api/values/calendar.ts
var msPerDay = 864e5;
var microsPerDay = 86400000000n;
function yearText(year) {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}
var two = (value) => String(value).padStart(2, "0");
function dateText(epochDays) {
  const date = new Date(epochDays * msPerDay);
  return `${yearText(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
function parseDateText(text2) {
  const match = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/.exec(text2);
  if (match) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const date = /* @__PURE__ */ new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.getTime() / msPerDay;
  }
  throw new RangeError(`Not a date (yyyy-mm-dd): '${text2}'`);
}
function timeText(nanos) {
  const seconds = Number(nanos / 1000000000n);
  const fraction = (nanos % 1000000000n).toString().padStart(9, "0").replace(/0+$/, "");
  const text2 = `${two(Math.trunc(seconds / 3600))}:${two(Math.trunc(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction ? `${text2}.${fraction}` : text2;
}
function parseTimeText(text2) {
  const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/.exec(text2);
  if (match && Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3] ?? 0) < 60) {
    const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
    return BigInt(seconds) * 1000000000n + BigInt((match[4] ?? "").padEnd(9, "0"));
  }
  throw new RangeError(`Not a time of day (hh:mm:ss[.fraction]): '${text2}'`);
}
function dateTimeText(micros) {
  let days2 = micros / microsPerDay;
  let rest = micros % microsPerDay;
  if (rest < 0n) {
    rest += microsPerDay;
    days2 -= 1n;
  }
  return `${dateText(Number(days2))}T${timeText(rest * 1000n)}`;
}
function parseDateTimeText(text2) {
  const [date = "", time = "00:00:00"] = text2.trim().split(/[T ]/);
  return BigInt(parseDateText(date)) * microsPerDay + parseTimeText(time) / 1000n;
}

// runtime/client/api/values/date-time.ts
var inspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var LocalDate = class _LocalDate {
  constructor(epochDays) {
    this.epochDays = epochDays;
  }
  epochDays;
  /** `2024-02-29`. @throws RangeError */
  static parse(text2) {
    return new _LocalDate(parseDateText(text2));
  }
  /** @param month 1–12 */
  static of(year, month, day) {
    return _LocalDate.parse(
      `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    );
  }
  /** Midnight in UTC. */
  toDate() {
    return new Date(this.epochDays * 864e5);
  }
  toString() {
    return dateText(this.epochDays);
  }
  toJSON() {
    return this.toString();
  }
  valueOf() {
    return this.epochDays;
  }
  [inspect]() {
    return `LocalDate(${this})`;
  }
};
var Instant = class _Instant {
  constructor(epochMicros) {
    this.epochMicros = epochMicros;
  }
  epochMicros;
  static fromDate(date) {
    return new _Instant(BigInt(date.getTime()) * 1000n);
  }
  /** ISO 8601 with an offset or `Z`: `2024-02-29T13:05:09.123456Z`. @throws RangeError */
  static parse(text2) {
    const match = /^(.*?)(Z|[+-]\d{2}:?\d{2})$/.exec(text2.trim());
    if (!match) throw new RangeError(`Not a point in time (it needs an offset or Z): '${text2}'`);
    const zone = match[2];
    const sign = zone[0] === "-" ? -1n : 1n;
    const minutes = zone === "Z" ? 0n : sign * (BigInt(zone.slice(1, 3)) * 60n + BigInt(zone.slice(-2)));
    return new _Instant(parseDateTimeText(match[1]) - minutes * 60000000n);
  }
  /** Microseconds beyond the millisecond are cut. */
  toDate() {
    return new Date(
      Number(this.epochMicros / 1000n) - (this.epochMicros < 0n && this.epochMicros % 1000n !== 0n ? 1 : 0)
    );
  }
  toString() {
    return `${dateTimeText(this.epochMicros)}Z`;
  }
  toJSON() {
    return this.toString();
  }
  valueOf() {
    return this.epochMicros;
  }
  [inspect]() {
    return `Instant(${this})`;
  }
};
var LocalDateTime = class _LocalDateTime {
  /** @param epochMicros microseconds since 1970-01-01T00:00 of the same, unnamed zone */
  constructor(epochMicros) {
    this.epochMicros = epochMicros;
  }
  epochMicros;
  /** `2024-02-29T13:05:09.123456`. @throws RangeError */
  static parse(text2) {
    return new _LocalDateTime(parseDateTimeText(text2));
  }
  toString() {
    return dateTimeText(this.epochMicros);
  }
  toJSON() {
    return this.toString();
  }
  valueOf() {
    return this.epochMicros;
  }
  [inspect]() {
    return `LocalDateTime(${this})`;
  }
};
var LocalTime = class _LocalTime {
  constructor(nanosOfDay) {
    this.nanosOfDay = nanosOfDay;
  }
  nanosOfDay;
  /** `13:05:09.123456`. @throws RangeError */
  static parse(text2) {
    return new _LocalTime(parseTimeText(text2));
  }
  toString() {
    return timeText(this.nanosOfDay);
  }
  toJSON() {
    return this.toString();
  }
  valueOf() {
    return this.nanosOfDay;
  }
  [inspect]() {
    return `LocalTime(${this})`;
  }
};

// runtime/client/api/values/decimal.ts
var Decimal = class _Decimal {
  /** @param scale digits after the point, ≥ 0 */
  constructor(unscaled, scale) {
    this.unscaled = unscaled;
    this.scale = scale;
  }
  unscaled;
  scale;
  /** `-12.340`, `1e3`; @throws RangeError for text that is no number */
  static parse(text2) {
    const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text2);
    const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
    if (!match || digits === "") throw new RangeError(`Not a decimal number: '${text2}'`);
    const scale = (match[3]?.length ?? 0) - Number(match[4] ?? 0);
    const unscaled = BigInt(`${digits}${"0".repeat(Math.max(0, -scale))}`);
    return new _Decimal(match[1] === "-" ? -unscaled : unscaled, Math.max(0, scale));
  }
  /** Count of digits, at least the scale. */
  get precision() {
    return Math.max(this.scale, (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().length);
  }
  /** The nearest double. */
  toNumber() {
    return Number(this.toString());
  }
  /** By value: 1.50 equals 1.5. */
  equals(other) {
    return this.compareTo(other) === 0;
  }
  /** Negative, 0 or positive, as the order of the values. */
  compareTo(other) {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.#at(scale) - other.#at(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  /** All digits of the scale, never an exponent. */
  toString() {
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, "0");
    const point = digits.length - this.scale;
    const text2 = this.scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return this.unscaled < 0n ? `-${text2}` : text2;
  }
  toJSON() {
    return this.toString();
  }
  /** So that `<`, `>` and `Number(…)` work, as doubles. */
  valueOf() {
    return this.toNumber();
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return `Decimal(${this})`;
  }
  #at(scale) {
    return this.unscaled * 10n ** BigInt(scale - this.scale);
  }
};

// runtime/client/api/values/intervals.ts
var inspect2 = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var Duration = class _Duration {
  constructor(micros) {
    this.micros = micros;
  }
  micros;
  static ofDays(days2) {
    return new _Duration(BigInt(Math.round(days2 * 864e8)));
  }
  static ofSeconds(seconds) {
    return new _Duration(BigInt(Math.round(seconds * 1e6)));
  }
  static ofMillis(millis) {
    return new _Duration(BigInt(Math.round(millis * 1e3)));
  }
  toMillis() {
    return Number(this.micros) / 1e3;
  }
  /** ISO 8601: `P1DT2H3M4.5S`. */
  toString() {
    const sign = this.micros < 0n ? "-" : "";
    const total = this.micros < 0n ? -this.micros : this.micros;
    const days2 = total / 86400000000n;
    const hours = total / 3600000000n % 24n;
    const minutes = total / 60000000n % 60n;
    const seconds = total / 1000000n % 60n;
    const fraction = (total % 1000000n).toString().padStart(6, "0").replace(/0+$/, "");
    const clock = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${seconds || fraction ? `${seconds}${fraction ? `.${fraction}` : ""}S` : ""}`;
    if (total === 0n) return "PT0S";
    return `${sign}P${days2 ? `${days2}D` : ""}${clock ? `T${clock}` : ""}`;
  }
  toJSON() {
    return this.toString();
  }
  valueOf() {
    return this.micros;
  }
  [inspect2]() {
    return `Duration(${this})`;
  }
};
var Period = class _Period {
  constructor(months) {
    this.months = months;
  }
  months;
  static of(years, months = 0) {
    return new _Period(years * 12 + months);
  }
  /** ISO 8601: `P1Y2M`. */
  toString() {
    const years = Math.trunc(this.months / 12);
    const months = this.months % 12;
    if (this.months === 0) return "P0M";
    return `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}`;
  }
  toJSON() {
    return this.toString();
  }
  valueOf() {
    return this.months;
  }
  [inspect2]() {
    return `Period(${this})`;
  }
};
var CalendarInterval = class {
  constructor(months, days2, microseconds) {
    this.months = months;
    this.days = days2;
    this.microseconds = microseconds;
  }
  months;
  days;
  microseconds;
  toString() {
    return `${this.months} months ${this.days} days ${this.microseconds} microseconds`;
  }
  toJSON() {
    return this.toString();
  }
  [inspect2]() {
    return `CalendarInterval(${this})`;
  }
};

// runtime/client/api/values/variant.ts
var Variant = class {
  constructor(value, metadata) {
    this.value = value;
    this.metadata = metadata;
  }
  value;
  metadata;
};

// runtime/client/api/arrow-rows.ts
var recordBatches = (ipc) => RecordBatchReader.from(ipc);
function rowDecoder(schema) {
  const RowOfSchema = rowClass(schema);
  return (batch) => {
    const readers = schema.fields.map((field, index) => columnReader(field.type, batch.data.children[index]));
    const rows = new Array(batch.numRows);
    for (let row = 0; row < rows.length; row++) {
      const values = new Array(readers.length);
      for (let column = 0; column < values.length; column++) values[column] = readers[column](row);
      rows[row] = new RowOfSchema(values);
    }
    return rows;
  };
}
function columnReader(type, data) {
  const read = valueReader(type, data);
  return data.nullCount === 0 ? read : (index) => data.getValid(index) ? read(index) : null;
}
function valueReader(type, data) {
  const values = data.values;
  switch (type.kind) {
    case "null":
      return () => null;
    case "boolean":
      return (index) => (values[data.offset + index >> 3] >> (data.offset + index & 7) & 1) === 1;
    case "string":
    case "char":
    case "varchar":
      return textReader(data);
    case "binary":
      return bytesReader(data);
    case "decimal":
      return (index) => new Decimal(int128(values, index), type.scale);
    case "date":
      return (index) => new LocalDate(values[index]);
    case "timestamp":
      return (index) => new Instant(values[index]);
    case "timestamp_ntz":
      return (index) => new LocalDateTime(values[index]);
    case "time":
      return (index) => new LocalTime(values[index]);
    case "day_time_interval":
      return (index) => new Duration(values[index]);
    case "year_month_interval":
      return (index) => new Period(values[index]);
    case "calendar_interval":
      return (index) => calendarInterval(values, index);
    case "array":
      return listReader(columnReader(type.element, data.children[0]), data);
    case "map":
      return mapReader(type.key, type.value, data);
    case "struct":
      return structReader(type, data);
    case "variant": {
      const [value, metadata] = [bytesReader(data.children[0]), bytesReader(data.children[1])];
      return (index) => new Variant(value(index), metadata(index));
    }
    case "udt":
      return valueReader(type.sqlType, data);
    default:
      return (index) => values[index];
  }
}
function textReader(data) {
  const { valueOffsets: offsets } = data;
  const bytes2 = Buffer.from(data.values.buffer, data.values.byteOffset, data.values.byteLength);
  return (index) => bytes2.toString("utf8", Number(offsets[index]), Number(offsets[index + 1]));
}
function bytesReader(data) {
  const { valueOffsets: offsets, values } = data;
  return (index) => values.slice(Number(offsets[index]), Number(offsets[index + 1]));
}
function listReader(read, { valueOffsets: offsets }) {
  return (index) => {
    const start = offsets[index];
    return Array.from({ length: offsets[index + 1] - start }, (_, item) => read(start + item));
  };
}
function mapReader(keyType, valueType, data) {
  const entries2 = data.children[0];
  const key = columnReader(keyType, entries2.children[0]);
  const value = columnReader(valueType, entries2.children[1]);
  const read = listReader((index) => [key(index), value(index)], data);
  return (index) => new Map(read(index));
}
function structReader(type, data) {
  const RowOfStruct = rowClass(type);
  const readers = type.fields.map((field, index) => columnReader(field.type, data.children[index]));
  return (index) => new RowOfStruct(readers.map((read) => read(index)));
}
function int128(words, index) {
  const at = index * 4;
  const low = BigInt(words[at]) | BigInt(words[at + 1]) << 32n;
  const high = BigInt(words[at + 2]) | BigInt(words[at + 3]) << 32n;
  return BigInt.asIntN(128, high << 64n | low);
}
function calendarInterval(words, index) {
  const at = index * 4;
  const nanos = BigInt(words[at + 3]) << 32n | BigInt(words[at + 2] >>> 0);
  return new CalendarInterval(words[at], words[at + 1], nanos / 1000n);
}

// runtime/client/api/call-site.ts
var provider;
function originInit() {
  const site = provider?.();
  return site && { function: { case: "pythonOrigin", value: { fragment: site.fragment, callSite: site.callSite } } };
}

// runtime/protocol/crc32.ts
var table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
  return value >>> 0;
});
function crc32(bytes2) {
  let value = 4294967295;
  for (const byte of bytes2) value = value >>> 8 ^ table[(value ^ byte) & 255];
  return (value ^ 4294967295) >>> 0;
}

// runtime/protocol/decode-message.ts
import { fromBinary } from "@bufbuild/protobuf";
var recursionLimit = 1024;
var decodeMessage = (type, bytes2) => fromBinary(type, bytes2, { recursionLimit });

// runtime/protocol/gen/google/rpc/error_details_pb.ts
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_duration } from "@bufbuild/protobuf/wkt";
var file_google_rpc_error_details = /* @__PURE__ */ fileDesc("Ch5nb29nbGUvcnBjL2Vycm9yX2RldGFpbHMucHJvdG8SCmdvb2dsZS5ycGMikwEKCUVycm9ySW5mbxIOCgZyZWFzb24YASABKAkSDgoGZG9tYWluGAIgASgJEjUKCG1ldGFkYXRhGAMgAygLMiMuZ29vZ2xlLnJwYy5FcnJvckluZm8uTWV0YWRhdGFFbnRyeRovCg1NZXRhZGF0YUVudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEiOwoJUmV0cnlJbmZvEi4KC3JldHJ5X2RlbGF5GAEgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uYgZwcm90bzM", [file_google_protobuf_duration]);
var ErrorInfoSchema = /* @__PURE__ */ messageDesc(file_google_rpc_error_details, 0);
var RetryInfoSchema = /* @__PURE__ */ messageDesc(file_google_rpc_error_details, 1);

// runtime/protocol/gen/google/rpc/status_pb.ts
import { fileDesc as fileDesc2, messageDesc as messageDesc2 } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_any } from "@bufbuild/protobuf/wkt";
var file_google_rpc_status = /* @__PURE__ */ fileDesc2("Chdnb29nbGUvcnBjL3N0YXR1cy5wcm90bxIKZ29vZ2xlLnJwYyJOCgZTdGF0dXMSDAoEY29kZRgBIAEoBRIPCgdtZXNzYWdlGAIgASgJEiUKB2RldGFpbHMYAyADKAsyFC5nb29nbGUucHJvdG9idWYuQW55YgZwcm90bzM", [file_google_protobuf_any]);
var StatusSchema = /* @__PURE__ */ messageDesc2(file_google_rpc_status, 0);

// runtime/protocol/gen/spark/connect/base_pb.ts
import { enumDesc as enumDesc6, fileDesc as fileDesc12, messageDesc as messageDesc12, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_any as file_google_protobuf_any6 } from "@bufbuild/protobuf/wkt";

// runtime/protocol/gen/spark/connect/commands_pb.ts
import { enumDesc as enumDesc5, fileDesc as fileDesc11, messageDesc as messageDesc11 } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_any as file_google_protobuf_any5 } from "@bufbuild/protobuf/wkt";

// runtime/protocol/gen/spark/connect/common_pb.ts
import { fileDesc as fileDesc3, messageDesc as messageDesc3 } from "@bufbuild/protobuf/codegenv2";
var file_spark_connect_common = /* @__PURE__ */ fileDesc3("ChpzcGFyay9jb25uZWN0L2NvbW1vbi5wcm90bxINc3BhcmsuY29ubmVjdCJ1CgxTdG9yYWdlTGV2ZWwSEAoIdXNlX2Rpc2sYASABKAgSEgoKdXNlX21lbW9yeRgCIAEoCBIUCgx1c2Vfb2ZmX2hlYXAYAyABKAgSFAoMZGVzZXJpYWxpemVkGAQgASgIEhMKC3JlcGxpY2F0aW9uGAUgASgFIjYKE1Jlc291cmNlSW5mb3JtYXRpb24SDAoEbmFtZRgBIAEoCRIRCglhZGRyZXNzZXMYAiADKAkilAEKF0V4ZWN1dG9yUmVzb3VyY2VSZXF1ZXN0EhUKDXJlc291cmNlX25hbWUYASABKAkSDgoGYW1vdW50GAIgASgDEh0KEGRpc2NvdmVyeV9zY3JpcHQYAyABKAlIAIgBARITCgZ2ZW5kb3IYBCABKAlIAYgBAUITChFfZGlzY292ZXJ5X3NjcmlwdEIJCgdfdmVuZG9yIjwKE1Rhc2tSZXNvdXJjZVJlcXVlc3QSFQoNcmVzb3VyY2VfbmFtZRgBIAEoCRIOCgZhbW91bnQYAiABKAEi6wIKD1Jlc291cmNlUHJvZmlsZRJRChJleGVjdXRvcl9yZXNvdXJjZXMYASADKAsyNS5zcGFyay5jb25uZWN0LlJlc291cmNlUHJvZmlsZS5FeGVjdXRvclJlc291cmNlc0VudHJ5EkkKDnRhc2tfcmVzb3VyY2VzGAIgAygLMjEuc3BhcmsuY29ubmVjdC5SZXNvdXJjZVByb2ZpbGUuVGFza1Jlc291cmNlc0VudHJ5GmAKFkV4ZWN1dG9yUmVzb3VyY2VzRW50cnkSCwoDa2V5GAEgASgJEjUKBXZhbHVlGAIgASgLMiYuc3BhcmsuY29ubmVjdC5FeGVjdXRvclJlc291cmNlUmVxdWVzdDoCOAEaWAoSVGFza1Jlc291cmNlc0VudHJ5EgsKA2tleRgBIAEoCRIxCgV2YWx1ZRgCIAEoCzIiLnNwYXJrLmNvbm5lY3QuVGFza1Jlc291cmNlUmVxdWVzdDoCOAEiegoGT3JpZ2luEjQKDXB5dGhvbl9vcmlnaW4YASABKAsyGy5zcGFyay5jb25uZWN0LlB5dGhvbk9yaWdpbkgAEi4KCmp2bV9vcmlnaW4YAiABKAsyGC5zcGFyay5jb25uZWN0Lkp2bU9yaWdpbkgAQgoKCGZ1bmN0aW9uIjMKDFB5dGhvbk9yaWdpbhIQCghmcmFnbWVudBgBIAEoCRIRCgljYWxsX3NpdGUYAiABKAki2AIKCUp2bU9yaWdpbhIRCgRsaW5lGAEgASgFSACIAQESGwoOc3RhcnRfcG9zaXRpb24YAiABKAVIAYgBARIYCgtzdGFydF9pbmRleBgDIAEoBUgCiAEBEhcKCnN0b3BfaW5kZXgYBCABKAVIA4gBARIVCghzcWxfdGV4dBgFIAEoCUgEiAEBEhgKC29iamVjdF90eXBlGAYgASgJSAWIAQESGAoLb2JqZWN0X25hbWUYByABKAlIBogBARI1CgtzdGFja190cmFjZRgIIAMoCzIgLnNwYXJrLmNvbm5lY3QuU3RhY2tUcmFjZUVsZW1lbnRCBwoFX2xpbmVCEQoPX3N0YXJ0X3Bvc2l0aW9uQg4KDF9zdGFydF9pbmRleEINCgtfc3RvcF9pbmRleEILCglfc3FsX3RleHRCDgoMX29iamVjdF90eXBlQg4KDF9vYmplY3RfbmFtZSKMAgoRU3RhY2tUcmFjZUVsZW1lbnQSHgoRY2xhc3NfbG9hZGVyX25hbWUYASABKAlIAIgBARIYCgttb2R1bGVfbmFtZRgCIAEoCUgBiAEBEhsKDm1vZHVsZV92ZXJzaW9uGAMgASgJSAKIAQESFwoPZGVjbGFyaW5nX2NsYXNzGAQgASgJEhMKC21ldGhvZF9uYW1lGAUgASgJEhYKCWZpbGVfbmFtZRgGIAEoCUgDiAEBEhMKC2xpbmVfbnVtYmVyGAcgASgFQhQKEl9jbGFzc19sb2FkZXJfbmFtZUIOCgxfbW9kdWxlX25hbWVCEQoPX21vZHVsZV92ZXJzaW9uQgwKCl9maWxlX25hbWUiUQoSUmVzb2x2ZWRJZGVudGlmaWVyEhQKDGNhdGFsb2dfbmFtZRgBIAEoCRIRCgluYW1lc3BhY2UYAiADKAkSEgoKdGFibGVfbmFtZRgDIAEoCSIXCgVCb29scxIOCgZ2YWx1ZXMYASADKAgiFgoESW50cxIOCgZ2YWx1ZXMYASADKAUiFwoFTG9uZ3MSDgoGdmFsdWVzGAEgAygDIhgKBkZsb2F0cxIOCgZ2YWx1ZXMYASADKAIiGQoHRG91YmxlcxIOCgZ2YWx1ZXMYASADKAEiGQoHU3RyaW5ncxIOCgZ2YWx1ZXMYASADKAliBnByb3RvMw");

// runtime/protocol/gen/spark/connect/expressions_pb.ts
import { enumDesc, fileDesc as fileDesc5, messageDesc as messageDesc5 } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_any as file_google_protobuf_any2 } from "@bufbuild/protobuf/wkt";

// runtime/protocol/gen/spark/connect/types_pb.ts
import { fileDesc as fileDesc4, messageDesc as messageDesc4 } from "@bufbuild/protobuf/codegenv2";
var file_spark_connect_types = /* @__PURE__ */ fileDesc4("ChlzcGFyay9jb25uZWN0L3R5cGVzLnByb3RvEg1zcGFyay5jb25uZWN0IoofCghEYXRhVHlwZRIsCgRudWxsGAEgASgLMhwuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5OVUxMSAASMAoGYmluYXJ5GAIgASgLMh4uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5CaW5hcnlIABIyCgdib29sZWFuGAMgASgLMh8uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5Cb29sZWFuSAASLAoEYnl0ZRgEIAEoCzIcLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGUuQnl0ZUgAEi4KBXNob3J0GAUgASgLMh0uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5TaG9ydEgAEjIKB2ludGVnZXIYBiABKAsyHy5zcGFyay5jb25uZWN0LkRhdGFUeXBlLkludGVnZXJIABIsCgRsb25nGAcgASgLMhwuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5Mb25nSAASLgoFZmxvYXQYCCABKAsyHS5zcGFyay5jb25uZWN0LkRhdGFUeXBlLkZsb2F0SAASMAoGZG91YmxlGAkgASgLMh4uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5Eb3VibGVIABIyCgdkZWNpbWFsGAogASgLMh8uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5EZWNpbWFsSAASMAoGc3RyaW5nGAsgASgLMh4uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5TdHJpbmdIABIsCgRjaGFyGAwgASgLMhwuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5DaGFySAASMwoIdmFyX2NoYXIYDSABKAsyHy5zcGFyay5jb25uZWN0LkRhdGFUeXBlLlZhckNoYXJIABIsCgRkYXRlGA4gASgLMhwuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5EYXRlSAASNgoJdGltZXN0YW1wGA8gASgLMiEuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5UaW1lc3RhbXBIABI9Cg10aW1lc3RhbXBfbnR6GBAgASgLMiQuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5UaW1lc3RhbXBOVFpIABJFChFjYWxlbmRhcl9pbnRlcnZhbBgRIAEoCzIoLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGUuQ2FsZW5kYXJJbnRlcnZhbEgAEkgKE3llYXJfbW9udGhfaW50ZXJ2YWwYEiABKAsyKS5zcGFyay5jb25uZWN0LkRhdGFUeXBlLlllYXJNb250aEludGVydmFsSAASRAoRZGF5X3RpbWVfaW50ZXJ2YWwYEyABKAsyJy5zcGFyay5jb25uZWN0LkRhdGFUeXBlLkRheVRpbWVJbnRlcnZhbEgAEi4KBWFycmF5GBQgASgLMh0uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5BcnJheUgAEjAKBnN0cnVjdBgVIAEoCzIeLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGUuU3RydWN0SAASKgoDbWFwGBYgASgLMhsuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5NYXBIABIyCgd2YXJpYW50GBkgASgLMh8uc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5WYXJpYW50SAASKgoDdWR0GBcgASgLMhsuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5VRFRIABI0CghnZW9tZXRyeRgaIAEoCzIgLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGUuR2VvbWV0cnlIABI2CglnZW9ncmFwaHkYGyABKAsyIS5zcGFyay5jb25uZWN0LkRhdGFUeXBlLkdlb2dyYXBoeUgAEjQKCHVucGFyc2VkGBggASgLMiAuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5VbnBhcnNlZEgAEiwKBHRpbWUYHCABKAsyHC5zcGFyay5jb25uZWN0LkRhdGFUeXBlLlRpbWVIABJIChN0aW1lc3RhbXBfbnR6X25hbm9zGB0gASgLMikuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5UaW1lc3RhbXBOVFpOYW5vc0gAEkgKE3RpbWVzdGFtcF9sdHpfbmFub3MYHiABKAsyKS5zcGFyay5jb25uZWN0LkRhdGFUeXBlLlRpbWVzdGFtcExUWk5hbm9zSAAaKwoHQm9vbGVhbhIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0aKAoEQnl0ZRIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0aKQoFU2hvcnQSIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAEgASgNGisKB0ludGVnZXISIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAEgASgNGigKBExvbmcSIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAEgASgNGikKBUZsb2F0EiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgBIAEoDRoqCgZEb3VibGUSIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAEgASgNGj0KBlN0cmluZxIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0SEQoJY29sbGF0aW9uGAIgASgJGioKBkJpbmFyeRIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0aKAoETlVMTBIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0aLQoJVGltZXN0YW1wEiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgBIAEoDRooCgREYXRlEiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgBIAEoDRowCgxUaW1lc3RhbXBOVFoSIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAEgASgNGk4KBFRpbWUSFgoJcHJlY2lzaW9uGAEgASgFSACIAQESIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAIgASgNQgwKCl9wcmVjaXNpb24aWwoRVGltZXN0YW1wTlRaTmFub3MSFgoJcHJlY2lzaW9uGAEgASgFSACIAQESIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAIgASgNQgwKCl9wcmVjaXNpb24aWwoRVGltZXN0YW1wTFRaTmFub3MSFgoJcHJlY2lzaW9uGAEgASgFSACIAQESIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAIgASgNQgwKCl9wcmVjaXNpb24aNAoQQ2FsZW5kYXJJbnRlcnZhbBIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0ahQEKEVllYXJNb250aEludGVydmFsEhgKC3N0YXJ0X2ZpZWxkGAEgASgFSACIAQESFgoJZW5kX2ZpZWxkGAIgASgFSAGIAQESIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAMgASgNQg4KDF9zdGFydF9maWVsZEIMCgpfZW5kX2ZpZWxkGoMBCg9EYXlUaW1lSW50ZXJ2YWwSGAoLc3RhcnRfZmllbGQYASABKAVIAIgBARIWCgllbmRfZmllbGQYAiABKAVIAYgBARIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYAyABKA1CDgoMX3N0YXJ0X2ZpZWxkQgwKCl9lbmRfZmllbGQaOAoEQ2hhchIOCgZsZW5ndGgYASABKAUSIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAIgASgNGjsKB1ZhckNoYXISDgoGbGVuZ3RoGAEgASgFEiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgCIAEoDRpvCgdEZWNpbWFsEhIKBXNjYWxlGAEgASgFSACIAQESFgoJcHJlY2lzaW9uGAIgASgFSAGIAQESIAoYdHlwZV92YXJpYXRpb25fcmVmZXJlbmNlGAMgASgNQggKBl9zY2FsZUIMCgpfcHJlY2lzaW9uGn0KC1N0cnVjdEZpZWxkEgwKBG5hbWUYASABKAkSKgoJZGF0YV90eXBlGAIgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZRIQCghudWxsYWJsZRgDIAEoCBIVCghtZXRhZGF0YRgEIAEoCUgAiAEBQgsKCV9tZXRhZGF0YRpfCgZTdHJ1Y3QSMwoGZmllbGRzGAEgAygLMiMuc3BhcmsuY29ubmVjdC5EYXRhVHlwZS5TdHJ1Y3RGaWVsZBIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYAiABKA0abwoFQXJyYXkSLQoMZWxlbWVudF90eXBlGAEgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZRIVCg1jb250YWluc19udWxsGAIgASgIEiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgDIAEoDRqcAQoDTWFwEikKCGtleV90eXBlGAEgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZRIrCgp2YWx1ZV90eXBlGAIgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZRIbChN2YWx1ZV9jb250YWluc19udWxsGAMgASgIEiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgEIAEoDRo6CghHZW9tZXRyeRIMCgRzcmlkGAEgASgFEiAKGHR5cGVfdmFyaWF0aW9uX3JlZmVyZW5jZRgCIAEoDRo7CglHZW9ncmFwaHkSDAoEc3JpZBgBIAEoBRIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYAiABKA0aKwoHVmFyaWFudBIgChh0eXBlX3ZhcmlhdGlvbl9yZWZlcmVuY2UYASABKA0a5AEKA1VEVBIMCgR0eXBlGAEgASgJEhYKCWp2bV9jbGFzcxgCIAEoCUgAiAEBEhkKDHB5dGhvbl9jbGFzcxgDIAEoCUgBiAEBEiQKF3NlcmlhbGl6ZWRfcHl0aG9uX2NsYXNzGAQgASgJSAKIAQESLgoIc3FsX3R5cGUYBSABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlSAOIAQFCDAoKX2p2bV9jbGFzc0IPCg1fcHl0aG9uX2NsYXNzQhoKGF9zZXJpYWxpemVkX3B5dGhvbl9jbGFzc0ILCglfc3FsX3R5cGUaJAoIVW5wYXJzZWQSGAoQZGF0YV90eXBlX3N0cmluZxgBIAEoCUIGCgRraW5kYgZwcm90bzM");
var DataTypeSchema = /* @__PURE__ */ messageDesc4(file_spark_connect_types, 0);

// runtime/protocol/gen/spark/connect/expressions_pb.ts
var file_spark_connect_expressions = /* @__PURE__ */ fileDesc5("Ch9zcGFyay9jb25uZWN0L2V4cHJlc3Npb25zLnByb3RvEg1zcGFyay5jb25uZWN0IpAxCgpFeHByZXNzaW9uEi8KBmNvbW1vbhgSIAEoCzIfLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbkNvbW1vbhI0CgdsaXRlcmFsGAEgASgLMiEuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWxIABJNChR1bnJlc29sdmVkX2F0dHJpYnV0ZRgCIAEoCzItLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5VbnJlc29sdmVkQXR0cmlidXRlSAASSwoTdW5yZXNvbHZlZF9mdW5jdGlvbhgDIAEoCzIsLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5VbnJlc29sdmVkRnVuY3Rpb25IABJHChFleHByZXNzaW9uX3N0cmluZxgEIAEoCzIqLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5FeHByZXNzaW9uU3RyaW5nSAASQwoPdW5yZXNvbHZlZF9zdGFyGAUgASgLMiguc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLlVucmVzb2x2ZWRTdGFySAASMAoFYWxpYXMYBiABKAsyHy5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uQWxpYXNIABIuCgRjYXN0GAcgASgLMh4uc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkNhc3RIABJFChB1bnJlc29sdmVkX3JlZ2V4GAggASgLMikuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLlVucmVzb2x2ZWRSZWdleEgAEjkKCnNvcnRfb3JkZXIYCSABKAsyIy5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uU29ydE9yZGVySAASQwoPbGFtYmRhX2Z1bmN0aW9uGAogASgLMiguc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxhbWJkYUZ1bmN0aW9uSAASMgoGd2luZG93GAsgASgLMiAuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLldpbmRvd0gAElQKGHVucmVzb2x2ZWRfZXh0cmFjdF92YWx1ZRgMIAEoCzIwLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5VbnJlc29sdmVkRXh0cmFjdFZhbHVlSAASPwoNdXBkYXRlX2ZpZWxkcxgNIAEoCzImLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5VcGRhdGVGaWVsZHNIABJjCiB1bnJlc29sdmVkX25hbWVkX2xhbWJkYV92YXJpYWJsZRgOIAEoCzI3LnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5VbnJlc29sdmVkTmFtZWRMYW1iZGFWYXJpYWJsZUgAEl0KI2NvbW1vbl9pbmxpbmVfdXNlcl9kZWZpbmVkX2Z1bmN0aW9uGA8gASgLMi4uc3BhcmsuY29ubmVjdC5Db21tb25JbmxpbmVVc2VyRGVmaW5lZEZ1bmN0aW9uSAASNAoNY2FsbF9mdW5jdGlvbhgQIAEoCzIbLnNwYXJrLmNvbm5lY3QuQ2FsbEZ1bmN0aW9uSAASSwoZbmFtZWRfYXJndW1lbnRfZXhwcmVzc2lvbhgRIAEoCzImLnNwYXJrLmNvbm5lY3QuTmFtZWRBcmd1bWVudEV4cHJlc3Npb25IABIyCgxtZXJnZV9hY3Rpb24YEyABKAsyGi5zcGFyay5jb25uZWN0Lk1lcmdlQWN0aW9uSAASTQoadHlwZWRfYWdncmVnYXRlX2V4cHJlc3Npb24YFCABKAsyJy5zcGFyay5jb25uZWN0LlR5cGVkQWdncmVnYXRlRXhwcmVzc2lvbkgAEkAKE3N1YnF1ZXJ5X2V4cHJlc3Npb24YFSABKAsyIS5zcGFyay5jb25uZWN0LlN1YnF1ZXJ5RXhwcmVzc2lvbkgAElkKG2RpcmVjdF9zaHVmZmxlX3BhcnRpdGlvbl9pZBgWIAEoCzIyLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5EaXJlY3RTaHVmZmxlUGFydGl0aW9uSURIABIqCglleHRlbnNpb24Y5wcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUgAGqIFCgZXaW5kb3cSMgoPd2luZG93X2Z1bmN0aW9uGAEgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEjEKDnBhcnRpdGlvbl9zcGVjGAIgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEjcKCm9yZGVyX3NwZWMYAyADKAsyIy5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uU29ydE9yZGVyEkAKCmZyYW1lX3NwZWMYBCABKAsyLC5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uV2luZG93LldpbmRvd0ZyYW1lGrUDCgtXaW5kb3dGcmFtZRJKCgpmcmFtZV90eXBlGAEgASgOMjYuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLldpbmRvdy5XaW5kb3dGcmFtZS5GcmFtZVR5cGUSSQoFbG93ZXIYAiABKAsyOi5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uV2luZG93LldpbmRvd0ZyYW1lLkZyYW1lQm91bmRhcnkSSQoFdXBwZXIYAyABKAsyOi5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uV2luZG93LldpbmRvd0ZyYW1lLkZyYW1lQm91bmRhcnkacwoNRnJhbWVCb3VuZGFyeRIVCgtjdXJyZW50X3JvdxgBIAEoCEgAEhMKCXVuYm91bmRlZBgCIAEoCEgAEioKBXZhbHVlGAMgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uSABCCgoIYm91bmRhcnkiTwoJRnJhbWVUeXBlEhgKFEZSQU1FX1RZUEVfVU5ERUZJTkVEEAASEgoORlJBTUVfVFlQRV9ST1cQARIUChBGUkFNRV9UWVBFX1JBTkdFEAIaiQMKCVNvcnRPcmRlchIoCgVjaGlsZBgBIAEoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhJECglkaXJlY3Rpb24YAiABKA4yMS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uU29ydE9yZGVyLlNvcnREaXJlY3Rpb24SRwoNbnVsbF9vcmRlcmluZxgDIAEoDjIwLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5Tb3J0T3JkZXIuTnVsbE9yZGVyaW5nImwKDVNvcnREaXJlY3Rpb24SHgoaU09SVF9ESVJFQ1RJT05fVU5TUEVDSUZJRUQQABIcChhTT1JUX0RJUkVDVElPTl9BU0NFTkRJTkcQARIdChlTT1JUX0RJUkVDVElPTl9ERVNDRU5ESU5HEAIiVQoMTnVsbE9yZGVyaW5nEhoKFlNPUlRfTlVMTFNfVU5TUEVDSUZJRUQQABIUChBTT1JUX05VTExTX0ZJUlNUEAESEwoPU09SVF9OVUxMU19MQVNUEAIaRAoYRGlyZWN0U2h1ZmZsZVBhcnRpdGlvbklEEigKBWNoaWxkGAEgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uGpwCCgRDYXN0EicKBGV4cHIYASABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SJwoEdHlwZRgCIAEoCzIXLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGVIABISCgh0eXBlX3N0chgDIAEoCUgAEjoKCWV2YWxfbW9kZRgEIAEoDjInLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5DYXN0LkV2YWxNb2RlImIKCEV2YWxNb2RlEhkKFUVWQUxfTU9ERV9VTlNQRUNJRklFRBAAEhQKEEVWQUxfTU9ERV9MRUdBQ1kQARISCg5FVkFMX01PREVfQU5TSRACEhEKDUVWQUxfTU9ERV9UUlkQA0IOCgxjYXN0X3RvX3R5cGUa/RAKB0xpdGVyYWwSJwoEbnVsbBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGVIABIQCgZiaW5hcnkYAiABKAxIABIRCgdib29sZWFuGAMgASgISAASDgoEYnl0ZRgEIAEoBUgAEg8KBXNob3J0GAUgASgFSAASEQoHaW50ZWdlchgGIAEoBUgAEg4KBGxvbmcYByABKANIABIPCgVmbG9hdBgKIAEoAkgAEhAKBmRvdWJsZRgLIAEoAUgAEjwKB2RlY2ltYWwYDCABKAsyKS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uTGl0ZXJhbC5EZWNpbWFsSAASEAoGc3RyaW5nGA0gASgJSAASDgoEZGF0ZRgQIAEoBUgAEhMKCXRpbWVzdGFtcBgRIAEoA0gAEhcKDXRpbWVzdGFtcF9udHoYEiABKANIABJPChFjYWxlbmRhcl9pbnRlcnZhbBgTIAEoCzIyLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsLkNhbGVuZGFySW50ZXJ2YWxIABIdChN5ZWFyX21vbnRoX2ludGVydmFsGBQgASgFSAASGwoRZGF5X3RpbWVfaW50ZXJ2YWwYFSABKANIABI4CgVhcnJheRgWIAEoCzInLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsLkFycmF5SAASNAoDbWFwGBcgASgLMiUuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWwuTWFwSAASOgoGc3RydWN0GBggASgLMiguc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWwuU3RydWN0SAASTwoRc3BlY2lhbGl6ZWRfYXJyYXkYGSABKAsyMi5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uTGl0ZXJhbC5TcGVjaWFsaXplZEFycmF5SAASNgoEdGltZRgaIAEoCzImLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsLlRpbWVIABJSChN0aW1lc3RhbXBfbnR6X25hbm9zGB0gASgLMjMuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWwuVGltZXN0YW1wTlRaTmFub3NIABJSChN0aW1lc3RhbXBfbHR6X25hbm9zGB4gASgLMjMuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWwuVGltZXN0YW1wTFRaTmFub3NIABIqCglkYXRhX3R5cGUYZCABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlGlwKB0RlY2ltYWwSDQoFdmFsdWUYASABKAkSFgoJcHJlY2lzaW9uGAIgASgFSACIAQESEgoFc2NhbGUYAyABKAVIAYgBAUIMCgpfcHJlY2lzaW9uQggKBl9zY2FsZRpGChBDYWxlbmRhckludGVydmFsEg4KBm1vbnRocxgBIAEoBRIMCgRkYXlzGAIgASgFEhQKDG1pY3Jvc2Vjb25kcxgDIAEoAxpvCgVBcnJheRIxCgxlbGVtZW50X3R5cGUYASABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlQgIYARIzCghlbGVtZW50cxgCIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsGskBCgNNYXASLQoIa2V5X3R5cGUYASABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlQgIYARIvCgp2YWx1ZV90eXBlGAIgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZUICGAESLwoEa2V5cxgDIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsEjEKBnZhbHVlcxgEIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsGm8KBlN0cnVjdBIwCgtzdHJ1Y3RfdHlwZRgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGVCAhgBEjMKCGVsZW1lbnRzGAIgAygLMiEuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWwakgIKEFNwZWNpYWxpemVkQXJyYXkSJQoFYm9vbHMYASABKAsyFC5zcGFyay5jb25uZWN0LkJvb2xzSAASIwoEaW50cxgCIAEoCzITLnNwYXJrLmNvbm5lY3QuSW50c0gAEiUKBWxvbmdzGAMgASgLMhQuc3BhcmsuY29ubmVjdC5Mb25nc0gAEicKBmZsb2F0cxgEIAEoCzIVLnNwYXJrLmNvbm5lY3QuRmxvYXRzSAASKQoHZG91YmxlcxgFIAEoCzIWLnNwYXJrLmNvbm5lY3QuRG91Ymxlc0gAEikKB3N0cmluZ3MYBiABKAsyFi5zcGFyay5jb25uZWN0LlN0cmluZ3NIAEIMCgp2YWx1ZV90eXBlGjoKBFRpbWUSDAoEbmFubxgBIAEoAxIWCglwcmVjaXNpb24YAiABKAVIAIgBAUIMCgpfcHJlY2lzaW9uGmsKEVRpbWVzdGFtcE5UWk5hbm9zEhQKDGVwb2NoX21pY3JvcxgBIAEoAxIaChJuYW5vc193aXRoaW5fbWljcm8YAiABKAUSFgoJcHJlY2lzaW9uGAMgASgFSACIAQFCDAoKX3ByZWNpc2lvbhprChFUaW1lc3RhbXBMVFpOYW5vcxIUCgxlcG9jaF9taWNyb3MYASABKAMSGgoSbmFub3Nfd2l0aGluX21pY3JvGAIgASgFEhYKCXByZWNpc2lvbhgDIAEoBUgAiAEBQgwKCl9wcmVjaXNpb25CDgoMbGl0ZXJhbF90eXBlSgQIGxAcSgQIHBAdGowBChNVbnJlc29sdmVkQXR0cmlidXRlEhsKE3VucGFyc2VkX2lkZW50aWZpZXIYASABKAkSFAoHcGxhbl9pZBgCIAEoA0gAiAEBEh8KEmlzX21ldGFkYXRhX2NvbHVtbhgDIAEoCEgBiAEBQgoKCF9wbGFuX2lkQhUKE19pc19tZXRhZGF0YV9jb2x1bW4augEKElVucmVzb2x2ZWRGdW5jdGlvbhIVCg1mdW5jdGlvbl9uYW1lGAEgASgJEiwKCWFyZ3VtZW50cxgCIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhITCgtpc19kaXN0aW5jdBgDIAEoCBIgChhpc191c2VyX2RlZmluZWRfZnVuY3Rpb24YBCABKAgSGAoLaXNfaW50ZXJuYWwYBSABKAhIAIgBAUIOCgxfaXNfaW50ZXJuYWwaJgoQRXhwcmVzc2lvblN0cmluZxISCgpleHByZXNzaW9uGAEgASgJGmQKDlVucmVzb2x2ZWRTdGFyEhwKD3VucGFyc2VkX3RhcmdldBgBIAEoCUgAiAEBEhQKB3BsYW5faWQYAiABKANIAYgBAUISChBfdW5wYXJzZWRfdGFyZ2V0QgoKCF9wbGFuX2lkGkUKD1VucmVzb2x2ZWRSZWdleBIQCghjb2xfbmFtZRgBIAEoCRIUCgdwbGFuX2lkGAIgASgDSACIAQFCCgoIX3BsYW5faWQacQoWVW5yZXNvbHZlZEV4dHJhY3RWYWx1ZRIoCgVjaGlsZBgBIAEoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhItCgpleHRyYWN0aW9uGAIgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uGo0BCgxVcGRhdGVGaWVsZHMSNAoRc3RydWN0X2V4cHJlc3Npb24YASABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SEgoKZmllbGRfbmFtZRgCIAEoCRIzChB2YWx1ZV9leHByZXNzaW9uGAMgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uGmIKBUFsaWFzEicKBGV4cHIYASABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SDAoEbmFtZRgCIAMoCRIVCghtZXRhZGF0YRgDIAEoCUgAiAEBQgsKCV9tZXRhZGF0YRqJAQoOTGFtYmRhRnVuY3Rpb24SKwoIZnVuY3Rpb24YASABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SSgoJYXJndW1lbnRzGAIgAygLMjcuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLlVucmVzb2x2ZWROYW1lZExhbWJkYVZhcmlhYmxlGjMKHVVucmVzb2x2ZWROYW1lZExhbWJkYVZhcmlhYmxlEhIKCm5hbWVfcGFydHMYASADKAlCCwoJZXhwcl90eXBlIjkKEEV4cHJlc3Npb25Db21tb24SJQoGb3JpZ2luGAEgASgLMhUuc3BhcmsuY29ubmVjdC5PcmlnaW4itQIKH0NvbW1vbklubGluZVVzZXJEZWZpbmVkRnVuY3Rpb24SFQoNZnVuY3Rpb25fbmFtZRgBIAEoCRIVCg1kZXRlcm1pbmlzdGljGAIgASgIEiwKCWFyZ3VtZW50cxgDIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhIuCgpweXRob25fdWRmGAQgASgLMhguc3BhcmsuY29ubmVjdC5QeXRob25VREZIABI5ChBzY2FsYXJfc2NhbGFfdWRmGAUgASgLMh0uc3BhcmsuY29ubmVjdC5TY2FsYXJTY2FsYVVERkgAEioKCGphdmFfdWRmGAYgASgLMhYuc3BhcmsuY29ubmVjdC5KYXZhVURGSAASEwoLaXNfZGlzdGluY3QYByABKAhCCgoIZnVuY3Rpb24ijgEKCVB5dGhvblVERhIsCgtvdXRwdXRfdHlwZRgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGUSEQoJZXZhbF90eXBlGAIgASgFEg8KB2NvbW1hbmQYAyABKAwSEgoKcHl0aG9uX3ZlchgEIAEoCRIbChNhZGRpdGlvbmFsX2luY2x1ZGVzGAUgAygJIqABCg5TY2FsYXJTY2FsYVVERhIPCgdwYXlsb2FkGAEgASgMEisKCmlucHV0VHlwZXMYAiADKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlEisKCm91dHB1dFR5cGUYAyABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlEhAKCG51bGxhYmxlGAQgASgIEhEKCWFnZ3JlZ2F0ZRgFIAEoCCJzCgdKYXZhVURGEhIKCmNsYXNzX25hbWUYASABKAkSMQoLb3V0cHV0X3R5cGUYAiABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlSACIAQESEQoJYWdncmVnYXRlGAMgASgIQg4KDF9vdXRwdXRfdHlwZSJTChhUeXBlZEFnZ3JlZ2F0ZUV4cHJlc3Npb24SNwoQc2NhbGFyX3NjYWxhX3VkZhgBIAEoCzIdLnNwYXJrLmNvbm5lY3QuU2NhbGFyU2NhbGFVREYiUwoMQ2FsbEZ1bmN0aW9uEhUKDWZ1bmN0aW9uX25hbWUYASABKAkSLAoJYXJndW1lbnRzGAIgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uIlAKF05hbWVkQXJndW1lbnRFeHByZXNzaW9uEgsKA2tleRgBIAEoCRIoCgV2YWx1ZRgCIAEoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbiLQAwoLTWVyZ2VBY3Rpb24SOgoLYWN0aW9uX3R5cGUYASABKA4yJS5zcGFyay5jb25uZWN0Lk1lcmdlQWN0aW9uLkFjdGlvblR5cGUSMQoJY29uZGl0aW9uGAIgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uSACIAQESOgoLYXNzaWdubWVudHMYAyADKAsyJS5zcGFyay5jb25uZWN0Lk1lcmdlQWN0aW9uLkFzc2lnbm1lbnQaXgoKQXNzaWdubWVudBImCgNrZXkYASABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SKAoFdmFsdWUYAiABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24ipwEKCkFjdGlvblR5cGUSFwoTQUNUSU9OX1RZUEVfSU5WQUxJRBAAEhYKEkFDVElPTl9UWVBFX0RFTEVURRABEhYKEkFDVElPTl9UWVBFX0lOU0VSVBACEhsKF0FDVElPTl9UWVBFX0lOU0VSVF9TVEFSEAMSFgoSQUNUSU9OX1RZUEVfVVBEQVRFEAQSGwoXQUNUSU9OX1RZUEVfVVBEQVRFX1NUQVIQBUIMCgpfY29uZGl0aW9uIt0EChJTdWJxdWVyeUV4cHJlc3Npb24SDwoHcGxhbl9pZBgBIAEoAxJFCg1zdWJxdWVyeV90eXBlGAIgASgOMi4uc3BhcmsuY29ubmVjdC5TdWJxdWVyeUV4cHJlc3Npb24uU3VicXVlcnlUeXBlElEKEXRhYmxlX2FyZ19vcHRpb25zGAMgASgLMjEuc3BhcmsuY29ubmVjdC5TdWJxdWVyeUV4cHJlc3Npb24uVGFibGVBcmdPcHRpb25zSACIAQESNQoSaW5fc3VicXVlcnlfdmFsdWVzGAQgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uGrsBCg9UYWJsZUFyZ09wdGlvbnMSMQoOcGFydGl0aW9uX3NwZWMYASADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SNwoKb3JkZXJfc3BlYxgCIAMoCzIjLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5Tb3J0T3JkZXISIgoVd2l0aF9zaW5nbGVfcGFydGl0aW9uGAMgASgISACIAQFCGAoWX3dpdGhfc2luZ2xlX3BhcnRpdGlvbiKQAQoMU3VicXVlcnlUeXBlEhkKFVNVQlFVRVJZX1RZUEVfVU5LTk9XThAAEhgKFFNVQlFVRVJZX1RZUEVfU0NBTEFSEAESGAoUU1VCUVVFUllfVFlQRV9FWElTVFMQAhIbChdTVUJRVUVSWV9UWVBFX1RBQkxFX0FSRxADEhQKEFNVQlFVRVJZX1RZUEVfSU4QBEIUChJfdGFibGVfYXJnX29wdGlvbnNiBnByb3RvMw", [file_google_protobuf_any2, file_spark_connect_types, file_spark_connect_common]);
var ExpressionSchema = /* @__PURE__ */ messageDesc5(file_spark_connect_expressions, 0);
var Expression_LiteralSchema = /* @__PURE__ */ messageDesc5(file_spark_connect_expressions, 0, 4);

// runtime/protocol/gen/spark/connect/relations_pb.ts
import { enumDesc as enumDesc3, fileDesc as fileDesc8, messageDesc as messageDesc8 } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_any as file_google_protobuf_any3 } from "@bufbuild/protobuf/wkt";

// runtime/protocol/gen/spark/connect/catalog_pb.ts
import { fileDesc as fileDesc6, messageDesc as messageDesc6 } from "@bufbuild/protobuf/codegenv2";
var file_spark_connect_catalog = /* @__PURE__ */ fileDesc6("ChtzcGFyay9jb25uZWN0L2NhdGFsb2cucHJvdG8SDXNwYXJrLmNvbm5lY3Qi9Q8KB0NhdGFsb2cSOgoQY3VycmVudF9kYXRhYmFzZRgBIAEoCzIeLnNwYXJrLmNvbm5lY3QuQ3VycmVudERhdGFiYXNlSAASQQoUc2V0X2N1cnJlbnRfZGF0YWJhc2UYAiABKAsyIS5zcGFyay5jb25uZWN0LlNldEN1cnJlbnREYXRhYmFzZUgAEjYKDmxpc3RfZGF0YWJhc2VzGAMgASgLMhwuc3BhcmsuY29ubmVjdC5MaXN0RGF0YWJhc2VzSAASMAoLbGlzdF90YWJsZXMYBCABKAsyGS5zcGFyay5jb25uZWN0Lkxpc3RUYWJsZXNIABI2Cg5saXN0X2Z1bmN0aW9ucxgFIAEoCzIcLnNwYXJrLmNvbm5lY3QuTGlzdEZ1bmN0aW9uc0gAEjIKDGxpc3RfY29sdW1ucxgGIAEoCzIaLnNwYXJrLmNvbm5lY3QuTGlzdENvbHVtbnNIABIyCgxnZXRfZGF0YWJhc2UYByABKAsyGi5zcGFyay5jb25uZWN0LkdldERhdGFiYXNlSAASLAoJZ2V0X3RhYmxlGAggASgLMhcuc3BhcmsuY29ubmVjdC5HZXRUYWJsZUgAEjIKDGdldF9mdW5jdGlvbhgJIAEoCzIaLnNwYXJrLmNvbm5lY3QuR2V0RnVuY3Rpb25IABI4Cg9kYXRhYmFzZV9leGlzdHMYCiABKAsyHS5zcGFyay5jb25uZWN0LkRhdGFiYXNlRXhpc3RzSAASMgoMdGFibGVfZXhpc3RzGAsgASgLMhouc3BhcmsuY29ubmVjdC5UYWJsZUV4aXN0c0gAEjgKD2Z1bmN0aW9uX2V4aXN0cxgMIAEoCzIdLnNwYXJrLmNvbm5lY3QuRnVuY3Rpb25FeGlzdHNIABJDChVjcmVhdGVfZXh0ZXJuYWxfdGFibGUYDSABKAsyIi5zcGFyay5jb25uZWN0LkNyZWF0ZUV4dGVybmFsVGFibGVIABIyCgxjcmVhdGVfdGFibGUYDiABKAsyGi5zcGFyay5jb25uZWN0LkNyZWF0ZVRhYmxlSAASNQoOZHJvcF90ZW1wX3ZpZXcYDyABKAsyGy5zcGFyay5jb25uZWN0LkRyb3BUZW1wVmlld0gAEkIKFWRyb3BfZ2xvYmFsX3RlbXBfdmlldxgQIAEoCzIhLnNwYXJrLmNvbm5lY3QuRHJvcEdsb2JhbFRlbXBWaWV3SAASPgoScmVjb3Zlcl9wYXJ0aXRpb25zGBEgASgLMiAuc3BhcmsuY29ubmVjdC5SZWNvdmVyUGFydGl0aW9uc0gAEiwKCWlzX2NhY2hlZBgSIAEoCzIXLnNwYXJrLmNvbm5lY3QuSXNDYWNoZWRIABIwCgtjYWNoZV90YWJsZRgTIAEoCzIZLnNwYXJrLmNvbm5lY3QuQ2FjaGVUYWJsZUgAEjQKDXVuY2FjaGVfdGFibGUYFCABKAsyGy5zcGFyay5jb25uZWN0LlVuY2FjaGVUYWJsZUgAEjAKC2NsZWFyX2NhY2hlGBUgASgLMhkuc3BhcmsuY29ubmVjdC5DbGVhckNhY2hlSAASNAoNcmVmcmVzaF90YWJsZRgWIAEoCzIbLnNwYXJrLmNvbm5lY3QuUmVmcmVzaFRhYmxlSAASNwoPcmVmcmVzaF9ieV9wYXRoGBcgASgLMhwuc3BhcmsuY29ubmVjdC5SZWZyZXNoQnlQYXRoSAASOAoPY3VycmVudF9jYXRhbG9nGBggASgLMh0uc3BhcmsuY29ubmVjdC5DdXJyZW50Q2F0YWxvZ0gAEj8KE3NldF9jdXJyZW50X2NhdGFsb2cYGSABKAsyIC5zcGFyay5jb25uZWN0LlNldEN1cnJlbnRDYXRhbG9nSAASNAoNbGlzdF9jYXRhbG9ncxgaIAEoCzIbLnNwYXJrLmNvbm5lY3QuTGlzdENhdGFsb2dzSAASLgoKZHJvcF90YWJsZRgbIAEoCzIYLnNwYXJrLmNvbm5lY3QuRHJvcFRhYmxlSAASLAoJZHJvcF92aWV3GBwgASgLMhcuc3BhcmsuY29ubmVjdC5Ecm9wVmlld0gAEjgKD2NyZWF0ZV9kYXRhYmFzZRgdIAEoCzIdLnNwYXJrLmNvbm5lY3QuQ3JlYXRlRGF0YWJhc2VIABI0Cg1kcm9wX2RhdGFiYXNlGB4gASgLMhsuc3BhcmsuY29ubmVjdC5Ecm9wRGF0YWJhc2VIABI4Cg9saXN0X3BhcnRpdGlvbnMYHyABKAsyHS5zcGFyay5jb25uZWN0Lkxpc3RQYXJ0aXRpb25zSAASLgoKbGlzdF92aWV3cxggIAEoCzIYLnNwYXJrLmNvbm5lY3QuTGlzdFZpZXdzSAASQQoUZ2V0X3RhYmxlX3Byb3BlcnRpZXMYISABKAsyIS5zcGFyay5jb25uZWN0LkdldFRhYmxlUHJvcGVydGllc0gAEkYKF2dldF9jcmVhdGVfdGFibGVfc3RyaW5nGCIgASgLMiMuc3BhcmsuY29ubmVjdC5HZXRDcmVhdGVUYWJsZVN0cmluZ0gAEjYKDnRydW5jYXRlX3RhYmxlGCMgASgLMhwuc3BhcmsuY29ubmVjdC5UcnVuY2F0ZVRhYmxlSAASNAoNYW5hbHl6ZV90YWJsZRgkIAEoCzIbLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVRhYmxlSABCCgoIY2F0X3R5cGUiEQoPQ3VycmVudERhdGFiYXNlIiUKElNldEN1cnJlbnREYXRhYmFzZRIPCgdkYl9uYW1lGAEgASgJIjEKDUxpc3REYXRhYmFzZXMSFAoHcGF0dGVybhgBIAEoCUgAiAEBQgoKCF9wYXR0ZXJuIlAKCkxpc3RUYWJsZXMSFAoHZGJfbmFtZRgBIAEoCUgAiAEBEhQKB3BhdHRlcm4YAiABKAlIAYgBAUIKCghfZGJfbmFtZUIKCghfcGF0dGVybiJTCg1MaXN0RnVuY3Rpb25zEhQKB2RiX25hbWUYASABKAlIAIgBARIUCgdwYXR0ZXJuGAIgASgJSAGIAQFCCgoIX2RiX25hbWVCCgoIX3BhdHRlcm4iQwoLTGlzdENvbHVtbnMSEgoKdGFibGVfbmFtZRgBIAEoCRIUCgdkYl9uYW1lGAIgASgJSACIAQFCCgoIX2RiX25hbWUiHgoLR2V0RGF0YWJhc2USDwoHZGJfbmFtZRgBIAEoCSJACghHZXRUYWJsZRISCgp0YWJsZV9uYW1lGAEgASgJEhQKB2RiX25hbWUYAiABKAlIAIgBAUIKCghfZGJfbmFtZSJGCgtHZXRGdW5jdGlvbhIVCg1mdW5jdGlvbl9uYW1lGAEgASgJEhQKB2RiX25hbWUYAiABKAlIAIgBAUIKCghfZGJfbmFtZSIhCg5EYXRhYmFzZUV4aXN0cxIPCgdkYl9uYW1lGAEgASgJIkMKC1RhYmxlRXhpc3RzEhIKCnRhYmxlX25hbWUYASABKAkSFAoHZGJfbmFtZRgCIAEoCUgAiAEBQgoKCF9kYl9uYW1lIkkKDkZ1bmN0aW9uRXhpc3RzEhUKDWZ1bmN0aW9uX25hbWUYASABKAkSFAoHZGJfbmFtZRgCIAEoCUgAiAEBQgoKCF9kYl9uYW1lIpACChNDcmVhdGVFeHRlcm5hbFRhYmxlEhIKCnRhYmxlX25hbWUYASABKAkSEQoEcGF0aBgCIAEoCUgAiAEBEhMKBnNvdXJjZRgDIAEoCUgBiAEBEiwKBnNjaGVtYRgEIAEoCzIXLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGVIAogBARJACgdvcHRpb25zGAUgAygLMi8uc3BhcmsuY29ubmVjdC5DcmVhdGVFeHRlcm5hbFRhYmxlLk9wdGlvbnNFbnRyeRouCgxPcHRpb25zRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4AUIHCgVfcGF0aEIJCgdfc291cmNlQgkKB19zY2hlbWEiqgIKC0NyZWF0ZVRhYmxlEhIKCnRhYmxlX25hbWUYASABKAkSEQoEcGF0aBgCIAEoCUgAiAEBEhMKBnNvdXJjZRgDIAEoCUgBiAEBEhgKC2Rlc2NyaXB0aW9uGAQgASgJSAKIAQESLAoGc2NoZW1hGAUgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZUgDiAEBEjgKB29wdGlvbnMYBiADKAsyJy5zcGFyay5jb25uZWN0LkNyZWF0ZVRhYmxlLk9wdGlvbnNFbnRyeRouCgxPcHRpb25zRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4AUIHCgVfcGF0aEIJCgdfc291cmNlQg4KDF9kZXNjcmlwdGlvbkIJCgdfc2NoZW1hIiEKDERyb3BUZW1wVmlldxIRCgl2aWV3X25hbWUYASABKAkiJwoSRHJvcEdsb2JhbFRlbXBWaWV3EhEKCXZpZXdfbmFtZRgBIAEoCSInChFSZWNvdmVyUGFydGl0aW9ucxISCgp0YWJsZV9uYW1lGAEgASgJIh4KCElzQ2FjaGVkEhIKCnRhYmxlX25hbWUYASABKAkiawoKQ2FjaGVUYWJsZRISCgp0YWJsZV9uYW1lGAEgASgJEjcKDXN0b3JhZ2VfbGV2ZWwYAiABKAsyGy5zcGFyay5jb25uZWN0LlN0b3JhZ2VMZXZlbEgAiAEBQhAKDl9zdG9yYWdlX2xldmVsIiIKDFVuY2FjaGVUYWJsZRISCgp0YWJsZV9uYW1lGAEgASgJIgwKCkNsZWFyQ2FjaGUiIgoMUmVmcmVzaFRhYmxlEhIKCnRhYmxlX25hbWUYASABKAkiHQoNUmVmcmVzaEJ5UGF0aBIMCgRwYXRoGAEgASgJIhAKDkN1cnJlbnRDYXRhbG9nIikKEVNldEN1cnJlbnRDYXRhbG9nEhQKDGNhdGFsb2dfbmFtZRgBIAEoCSIwCgxMaXN0Q2F0YWxvZ3MSFAoHcGF0dGVybhgBIAEoCUgAiAEBQgoKCF9wYXR0ZXJuIkEKCURyb3BUYWJsZRISCgp0YWJsZV9uYW1lGAEgASgJEhEKCWlmX2V4aXN0cxgCIAEoCBINCgVwdXJnZRgDIAEoCCIwCghEcm9wVmlldxIRCgl2aWV3X25hbWUYASABKAkSEQoJaWZfZXhpc3RzGAIgASgIIq4BCg5DcmVhdGVEYXRhYmFzZRIPCgdkYl9uYW1lGAEgASgJEhUKDWlmX25vdF9leGlzdHMYAiABKAgSQQoKcHJvcGVydGllcxgDIAMoCzItLnNwYXJrLmNvbm5lY3QuQ3JlYXRlRGF0YWJhc2UuUHJvcGVydGllc0VudHJ5GjEKD1Byb3BlcnRpZXNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIkMKDERyb3BEYXRhYmFzZRIPCgdkYl9uYW1lGAEgASgJEhEKCWlmX2V4aXN0cxgCIAEoCBIPCgdjYXNjYWRlGAMgASgIIiQKDkxpc3RQYXJ0aXRpb25zEhIKCnRhYmxlX25hbWUYASABKAkiTwoJTGlzdFZpZXdzEhQKB2RiX25hbWUYASABKAlIAIgBARIUCgdwYXR0ZXJuGAIgASgJSAGIAQFCCgoIX2RiX25hbWVCCgoIX3BhdHRlcm4iKAoSR2V0VGFibGVQcm9wZXJ0aWVzEhIKCnRhYmxlX25hbWUYASABKAkiPAoUR2V0Q3JlYXRlVGFibGVTdHJpbmcSEgoKdGFibGVfbmFtZRgBIAEoCRIQCghhc19zZXJkZRgCIAEoCCIjCg1UcnVuY2F0ZVRhYmxlEhIKCnRhYmxlX25hbWUYASABKAkiMwoMQW5hbHl6ZVRhYmxlEhIKCnRhYmxlX25hbWUYASABKAkSDwoHbm9fc2NhbhgCIAEoCGIGcHJvdG8z", [file_spark_connect_common, file_spark_connect_types]);

// runtime/protocol/gen/spark/connect/ml_common_pb.ts
import { enumDesc as enumDesc2, fileDesc as fileDesc7, messageDesc as messageDesc7 } from "@bufbuild/protobuf/codegenv2";
var file_spark_connect_ml_common = /* @__PURE__ */ fileDesc7("Ch1zcGFyay9jb25uZWN0L21sX2NvbW1vbi5wcm90bxINc3BhcmsuY29ubmVjdCKRAQoITWxQYXJhbXMSMwoGcGFyYW1zGAEgAygLMiMuc3BhcmsuY29ubmVjdC5NbFBhcmFtcy5QYXJhbXNFbnRyeRpQCgtQYXJhbXNFbnRyeRILCgNrZXkYASABKAkSMAoFdmFsdWUYAiABKAsyIS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uTGl0ZXJhbDoCOAEi/wEKCk1sT3BlcmF0b3ISDAoEbmFtZRgBIAEoCRILCgN1aWQYAiABKAkSNAoEdHlwZRgDIAEoDjImLnNwYXJrLmNvbm5lY3QuTWxPcGVyYXRvci5PcGVyYXRvclR5cGUinwEKDE9wZXJhdG9yVHlwZRIdChlPUEVSQVRPUl9UWVBFX1VOU1BFQ0lGSUVEEAASGwoXT1BFUkFUT1JfVFlQRV9FU1RJTUFUT1IQARIdChlPUEVSQVRPUl9UWVBFX1RSQU5TRk9STUVSEAISGwoXT1BFUkFUT1JfVFlQRV9FVkFMVUFUT1IQAxIXChNPUEVSQVRPUl9UWVBFX01PREVMEAQiFwoJT2JqZWN0UmVmEgoKAmlkGAEgASgJYgZwcm90bzM", [file_spark_connect_expressions]);

// runtime/protocol/gen/spark/connect/relations_pb.ts
var file_spark_connect_relations = /* @__PURE__ */ fileDesc8("Ch1zcGFyay9jb25uZWN0L3JlbGF0aW9ucy5wcm90bxINc3BhcmsuY29ubmVjdCK7GQoIUmVsYXRpb24SLQoGY29tbW9uGAEgASgLMh0uc3BhcmsuY29ubmVjdC5SZWxhdGlvbkNvbW1vbhIjCgRyZWFkGAIgASgLMhMuc3BhcmsuY29ubmVjdC5SZWFkSAASKQoHcHJvamVjdBgDIAEoCzIWLnNwYXJrLmNvbm5lY3QuUHJvamVjdEgAEicKBmZpbHRlchgEIAEoCzIVLnNwYXJrLmNvbm5lY3QuRmlsdGVySAASIwoEam9pbhgFIAEoCzITLnNwYXJrLmNvbm5lY3QuSm9pbkgAEi0KBnNldF9vcBgGIAEoCzIbLnNwYXJrLmNvbm5lY3QuU2V0T3BlcmF0aW9uSAASIwoEc29ydBgHIAEoCzITLnNwYXJrLmNvbm5lY3QuU29ydEgAEiUKBWxpbWl0GAggASgLMhQuc3BhcmsuY29ubmVjdC5MaW1pdEgAEi0KCWFnZ3JlZ2F0ZRgJIAEoCzIYLnNwYXJrLmNvbm5lY3QuQWdncmVnYXRlSAASIQoDc3FsGAogASgLMhIuc3BhcmsuY29ubmVjdC5TUUxIABI2Cg5sb2NhbF9yZWxhdGlvbhgLIAEoCzIcLnNwYXJrLmNvbm5lY3QuTG9jYWxSZWxhdGlvbkgAEicKBnNhbXBsZRgMIAEoCzIVLnNwYXJrLmNvbm5lY3QuU2FtcGxlSAASJwoGb2Zmc2V0GA0gASgLMhUuc3BhcmsuY29ubmVjdC5PZmZzZXRIABIxCgtkZWR1cGxpY2F0ZRgOIAEoCzIaLnNwYXJrLmNvbm5lY3QuRGVkdXBsaWNhdGVIABIlCgVyYW5nZRgPIAEoCzIULnNwYXJrLmNvbm5lY3QuUmFuZ2VIABI2Cg5zdWJxdWVyeV9hbGlhcxgQIAEoCzIcLnNwYXJrLmNvbm5lY3QuU3VicXVlcnlBbGlhc0gAEjEKC3JlcGFydGl0aW9uGBEgASgLMhouc3BhcmsuY29ubmVjdC5SZXBhcnRpdGlvbkgAEiQKBXRvX2RmGBIgASgLMhMuc3BhcmsuY29ubmVjdC5Ub0RGSAASQQoUd2l0aF9jb2x1bW5zX3JlbmFtZWQYEyABKAsyIS5zcGFyay5jb25uZWN0LldpdGhDb2x1bW5zUmVuYW1lZEgAEjAKC3Nob3dfc3RyaW5nGBQgASgLMhkuc3BhcmsuY29ubmVjdC5TaG93U3RyaW5nSAASIwoEZHJvcBgVIAEoCzITLnNwYXJrLmNvbm5lY3QuRHJvcEgAEiMKBHRhaWwYFiABKAsyEy5zcGFyay5jb25uZWN0LlRhaWxIABIyCgx3aXRoX2NvbHVtbnMYFyABKAsyGi5zcGFyay5jb25uZWN0LldpdGhDb2x1bW5zSAASIwoEaGludBgYIAEoCzITLnNwYXJrLmNvbm5lY3QuSGludEgAEikKB3VucGl2b3QYGSABKAsyFi5zcGFyay5jb25uZWN0LlVucGl2b3RIABIsCgl0b19zY2hlbWEYGiABKAsyFy5zcGFyay5jb25uZWN0LlRvU2NoZW1hSAASSwoZcmVwYXJ0aXRpb25fYnlfZXhwcmVzc2lvbhgbIAEoCzImLnNwYXJrLmNvbm5lY3QuUmVwYXJ0aXRpb25CeUV4cHJlc3Npb25IABI2Cg5tYXBfcGFydGl0aW9ucxgcIAEoCzIcLnNwYXJrLmNvbm5lY3QuTWFwUGFydGl0aW9uc0gAEjgKD2NvbGxlY3RfbWV0cmljcxgdIAEoCzIdLnNwYXJrLmNvbm5lY3QuQ29sbGVjdE1ldHJpY3NIABIlCgVwYXJzZRgeIAEoCzIULnNwYXJrLmNvbm5lY3QuUGFyc2VIABIsCglncm91cF9tYXAYHyABKAsyFy5zcGFyay5jb25uZWN0Lkdyb3VwTWFwSAASMQoMY29fZ3JvdXBfbWFwGCAgASgLMhkuc3BhcmsuY29ubmVjdC5Db0dyb3VwTWFwSAASNgoOd2l0aF93YXRlcm1hcmsYISABKAsyHC5zcGFyay5jb25uZWN0LldpdGhXYXRlcm1hcmtIABJLChphcHBseV9pbl9wYW5kYXNfd2l0aF9zdGF0ZRgiIAEoCzIlLnNwYXJrLmNvbm5lY3QuQXBwbHlJblBhbmRhc1dpdGhTdGF0ZUgAEjAKC2h0bWxfc3RyaW5nGCMgASgLMhkuc3BhcmsuY29ubmVjdC5IdG1sU3RyaW5nSAASQwoVY2FjaGVkX2xvY2FsX3JlbGF0aW9uGCQgASgLMiIuc3BhcmsuY29ubmVjdC5DYWNoZWRMb2NhbFJlbGF0aW9uSAASRQoWY2FjaGVkX3JlbW90ZV9yZWxhdGlvbhglIAEoCzIjLnNwYXJrLmNvbm5lY3QuQ2FjaGVkUmVtb3RlUmVsYXRpb25IABJoCiljb21tb25faW5saW5lX3VzZXJfZGVmaW5lZF90YWJsZV9mdW5jdGlvbhgmIAEoCzIzLnNwYXJrLmNvbm5lY3QuQ29tbW9uSW5saW5lVXNlckRlZmluZWRUYWJsZUZ1bmN0aW9uSAASLQoKYXNfb2Zfam9pbhgnIAEoCzIXLnNwYXJrLmNvbm5lY3QuQXNPZkpvaW5IABJiCiZjb21tb25faW5saW5lX3VzZXJfZGVmaW5lZF9kYXRhX3NvdXJjZRgoIAEoCzIwLnNwYXJrLmNvbm5lY3QuQ29tbW9uSW5saW5lVXNlckRlZmluZWREYXRhU291cmNlSAASNgoOd2l0aF9yZWxhdGlvbnMYKSABKAsyHC5zcGFyay5jb25uZWN0LldpdGhSZWxhdGlvbnNIABItCgl0cmFuc3Bvc2UYKiABKAsyGC5zcGFyay5jb25uZWN0LlRyYW5zcG9zZUgAElgKIHVucmVzb2x2ZWRfdGFibGVfdmFsdWVkX2Z1bmN0aW9uGCsgASgLMiwuc3BhcmsuY29ubmVjdC5VbnJlc29sdmVkVGFibGVWYWx1ZWRGdW5jdGlvbkgAEjIKDGxhdGVyYWxfam9pbhgsIAEoCzIaLnNwYXJrLmNvbm5lY3QuTGF0ZXJhbEpvaW5IABJSCh1jaHVua2VkX2NhY2hlZF9sb2NhbF9yZWxhdGlvbhgtIAEoCzIpLnNwYXJrLmNvbm5lY3QuQ2h1bmtlZENhY2hlZExvY2FsUmVsYXRpb25IABI6ChByZWxhdGlvbl9jaGFuZ2VzGC4gASgLMh4uc3BhcmsuY29ubmVjdC5SZWxhdGlvbkNoYW5nZXNIABI3Cg9uZWFyZXN0X2J5X2pvaW4YLyABKAsyHC5zcGFyay5jb25uZWN0Lk5lYXJlc3RCeUpvaW5IABIhCgN6aXAYMCABKAsyEi5zcGFyay5jb25uZWN0LlppcEgAEigKB2ZpbGxfbmEYWiABKAsyFS5zcGFyay5jb25uZWN0Lk5BRmlsbEgAEigKB2Ryb3BfbmEYWyABKAsyFS5zcGFyay5jb25uZWN0Lk5BRHJvcEgAEisKB3JlcGxhY2UYXCABKAsyGC5zcGFyay5jb25uZWN0Lk5BUmVwbGFjZUgAEi0KB3N1bW1hcnkYZCABKAsyGi5zcGFyay5jb25uZWN0LlN0YXRTdW1tYXJ5SAASLwoIY3Jvc3N0YWIYZSABKAsyGy5zcGFyay5jb25uZWN0LlN0YXRDcm9zc3RhYkgAEi8KCGRlc2NyaWJlGGYgASgLMhsuc3BhcmsuY29ubmVjdC5TdGF0RGVzY3JpYmVIABIlCgNjb3YYZyABKAsyFi5zcGFyay5jb25uZWN0LlN0YXRDb3ZIABInCgRjb3JyGGggASgLMhcuc3BhcmsuY29ubmVjdC5TdGF0Q29yckgAEjwKD2FwcHJveF9xdWFudGlsZRhpIAEoCzIhLnNwYXJrLmNvbm5lY3QuU3RhdEFwcHJveFF1YW50aWxlSAASMgoKZnJlcV9pdGVtcxhqIAEoCzIcLnNwYXJrLmNvbm5lY3QuU3RhdEZyZXFJdGVtc0gAEjAKCXNhbXBsZV9ieRhrIAEoCzIbLnNwYXJrLmNvbm5lY3QuU3RhdFNhbXBsZUJ5SAASKgoHY2F0YWxvZxjIASABKAsyFi5zcGFyay5jb25uZWN0LkNhdGFsb2dIABIxCgttbF9yZWxhdGlvbhisAiABKAsyGS5zcGFyay5jb25uZWN0Lk1sUmVsYXRpb25IABIqCglleHRlbnNpb24Y5gcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUgAEioKB3Vua25vd24Y5wcgASgLMhYuc3BhcmsuY29ubmVjdC5Vbmtub3duSABCCgoIcmVsX3R5cGUimQMKCk1sUmVsYXRpb24SOAoJdHJhbnNmb3JtGAEgASgLMiMuc3BhcmsuY29ubmVjdC5NbFJlbGF0aW9uLlRyYW5zZm9ybUgAEiUKBWZldGNoGAIgASgLMhQuc3BhcmsuY29ubmVjdC5GZXRjaEgAEjsKFW1vZGVsX3N1bW1hcnlfZGF0YXNldBgDIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb25IAYgBARrHAQoJVHJhbnNmb3JtEisKB29ial9yZWYYASABKAsyGC5zcGFyay5jb25uZWN0Lk9iamVjdFJlZkgAEjAKC3RyYW5zZm9ybWVyGAIgASgLMhkuc3BhcmsuY29ubmVjdC5NbE9wZXJhdG9ySAASJgoFaW5wdXQYAyABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEicKBnBhcmFtcxgEIAEoCzIXLnNwYXJrLmNvbm5lY3QuTWxQYXJhbXNCCgoIb3BlcmF0b3JCCQoHbWxfdHlwZUIYChZfbW9kZWxfc3VtbWFyeV9kYXRhc2V0Ip4CCgVGZXRjaBIpCgdvYmpfcmVmGAEgASgLMhguc3BhcmsuY29ubmVjdC5PYmplY3RSZWYSLAoHbWV0aG9kcxgCIAMoCzIbLnNwYXJrLmNvbm5lY3QuRmV0Y2guTWV0aG9kGrsBCgZNZXRob2QSDgoGbWV0aG9kGAEgASgJEi4KBGFyZ3MYAiADKAsyIC5zcGFyay5jb25uZWN0LkZldGNoLk1ldGhvZC5BcmdzGnEKBEFyZ3MSMgoFcGFyYW0YASABKAsyIS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uTGl0ZXJhbEgAEigKBWlucHV0GAIgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbkgAQgsKCWFyZ3NfdHlwZSIJCgdVbmtub3duInIKDlJlbGF0aW9uQ29tbW9uEhcKC3NvdXJjZV9pbmZvGAEgASgJQgIYARIUCgdwbGFuX2lkGAIgASgDSACIAQESJQoGb3JpZ2luGAMgASgLMhUuc3BhcmsuY29ubmVjdC5PcmlnaW5CCgoIX3BsYW5faWQikgMKA1NRTBINCgVxdWVyeRgBIAEoCRIuCgRhcmdzGAIgAygLMhwuc3BhcmsuY29ubmVjdC5TUUwuQXJnc0VudHJ5QgIYARI3Cghwb3NfYXJncxgDIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsQgIYARI/Cg9uYW1lZF9hcmd1bWVudHMYBCADKAsyJi5zcGFyay5jb25uZWN0LlNRTC5OYW1lZEFyZ3VtZW50c0VudHJ5EjAKDXBvc19hcmd1bWVudHMYBSADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24aTgoJQXJnc0VudHJ5EgsKA2tleRgBIAEoCRIwCgV2YWx1ZRgCIAEoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsOgI4ARpQChNOYW1lZEFyZ3VtZW50c0VudHJ5EgsKA2tleRgBIAEoCRIoCgV2YWx1ZRgCIAEoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbjoCOAEiYwoNV2l0aFJlbGF0aW9ucxIlCgRyb290GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIrCgpyZWZlcmVuY2VzGAIgAygLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbiK7BAoEUmVhZBI1CgtuYW1lZF90YWJsZRgBIAEoCzIeLnNwYXJrLmNvbm5lY3QuUmVhZC5OYW1lZFRhYmxlSAASNQoLZGF0YV9zb3VyY2UYAiABKAsyHi5zcGFyay5jb25uZWN0LlJlYWQuRGF0YVNvdXJjZUgAEhQKDGlzX3N0cmVhbWluZxgDIAEoCBqXAQoKTmFtZWRUYWJsZRIbChN1bnBhcnNlZF9pZGVudGlmaWVyGAEgASgJEjwKB29wdGlvbnMYAiADKAsyKy5zcGFyay5jb25uZWN0LlJlYWQuTmFtZWRUYWJsZS5PcHRpb25zRW50cnkaLgoMT3B0aW9uc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEahwIKCkRhdGFTb3VyY2USEwoGZm9ybWF0GAEgASgJSACIAQESEwoGc2NoZW1hGAIgASgJSAGIAQESPAoHb3B0aW9ucxgDIAMoCzIrLnNwYXJrLmNvbm5lY3QuUmVhZC5EYXRhU291cmNlLk9wdGlvbnNFbnRyeRINCgVwYXRocxgEIAMoCRISCgpwcmVkaWNhdGVzGAUgAygJEhgKC3NvdXJjZV9uYW1lGAYgASgJSAKIAQEaLgoMT3B0aW9uc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAFCCQoHX2Zvcm1hdEIJCgdfc2NoZW1hQg4KDF9zb3VyY2VfbmFtZUILCglyZWFkX3R5cGUisgEKD1JlbGF0aW9uQ2hhbmdlcxIbChN1bnBhcnNlZF9pZGVudGlmaWVyGAEgASgJEjwKB29wdGlvbnMYAiADKAsyKy5zcGFyay5jb25uZWN0LlJlbGF0aW9uQ2hhbmdlcy5PcHRpb25zRW50cnkSFAoMaXNfc3RyZWFtaW5nGAMgASgIGi4KDE9wdGlvbnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBImEKB1Byb2plY3QSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEi4KC2V4cHJlc3Npb25zGAMgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uIl4KBkZpbHRlchImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SLAoJY29uZGl0aW9uGAIgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uIrYECgRKb2luEiUKBGxlZnQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEiYKBXJpZ2h0GAIgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIxCg5qb2luX2NvbmRpdGlvbhgDIAEoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhIvCglqb2luX3R5cGUYBCABKA4yHC5zcGFyay5jb25uZWN0LkpvaW4uSm9pblR5cGUSFQoNdXNpbmdfY29sdW1ucxgFIAMoCRI9Cg5qb2luX2RhdGFfdHlwZRgGIAEoCzIgLnNwYXJrLmNvbm5lY3QuSm9pbi5Kb2luRGF0YVR5cGVIAIgBARo/CgxKb2luRGF0YVR5cGUSFgoOaXNfbGVmdF9zdHJ1Y3QYASABKAgSFwoPaXNfcmlnaHRfc3RydWN0GAIgASgIItABCghKb2luVHlwZRIZChVKT0lOX1RZUEVfVU5TUEVDSUZJRUQQABITCg9KT0lOX1RZUEVfSU5ORVIQARIYChRKT0lOX1RZUEVfRlVMTF9PVVRFUhACEhgKFEpPSU5fVFlQRV9MRUZUX09VVEVSEAMSGQoVSk9JTl9UWVBFX1JJR0hUX09VVEVSEAQSFwoTSk9JTl9UWVBFX0xFRlRfQU5USRAFEhcKE0pPSU5fVFlQRV9MRUZUX1NFTUkQBhITCg9KT0lOX1RZUEVfQ1JPU1MQB0IRCg9fam9pbl9kYXRhX3R5cGUimQMKDFNldE9wZXJhdGlvbhIrCgpsZWZ0X2lucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIsCgtyaWdodF9pbnB1dBgCIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SOgoLc2V0X29wX3R5cGUYAyABKA4yJS5zcGFyay5jb25uZWN0LlNldE9wZXJhdGlvbi5TZXRPcFR5cGUSEwoGaXNfYWxsGAQgASgISACIAQESFAoHYnlfbmFtZRgFIAEoCEgBiAEBEiIKFWFsbG93X21pc3NpbmdfY29sdW1ucxgGIAEoCEgCiAEBInIKCVNldE9wVHlwZRIbChdTRVRfT1BfVFlQRV9VTlNQRUNJRklFRBAAEhkKFVNFVF9PUF9UWVBFX0lOVEVSU0VDVBABEhUKEVNFVF9PUF9UWVBFX1VOSU9OEAISFgoSU0VUX09QX1RZUEVfRVhDRVBUEANCCQoHX2lzX2FsbEIKCghfYnlfbmFtZUIYChZfYWxsb3dfbWlzc2luZ19jb2x1bW5zIj4KBUxpbWl0EiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhINCgVsaW1pdBgCIAEoBSJACgZPZmZzZXQSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEg4KBm9mZnNldBgCIAEoBSI9CgRUYWlsEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhINCgVsaW1pdBgCIAEoBSKSBQoJQWdncmVnYXRlEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhI2Cgpncm91cF90eXBlGAIgASgOMiIuc3BhcmsuY29ubmVjdC5BZ2dyZWdhdGUuR3JvdXBUeXBlEjcKFGdyb3VwaW5nX2V4cHJlc3Npb25zGAMgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEjgKFWFnZ3JlZ2F0ZV9leHByZXNzaW9ucxgEIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhItCgVwaXZvdBgFIAEoCzIeLnNwYXJrLmNvbm5lY3QuQWdncmVnYXRlLlBpdm90EjwKDWdyb3VwaW5nX3NldHMYBiADKAsyJS5zcGFyay5jb25uZWN0LkFnZ3JlZ2F0ZS5Hcm91cGluZ1NldHMaYgoFUGl2b3QSJgoDY29sGAEgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEjEKBnZhbHVlcxgCIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsGj8KDEdyb3VwaW5nU2V0cxIvCgxncm91cGluZ19zZXQYASADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24inwEKCUdyb3VwVHlwZRIaChZHUk9VUF9UWVBFX1VOU1BFQ0lGSUVEEAASFgoSR1JPVVBfVFlQRV9HUk9VUEJZEAESFQoRR1JPVVBfVFlQRV9ST0xMVVAQAhITCg9HUk9VUF9UWVBFX0NVQkUQAxIUChBHUk9VUF9UWVBFX1BJVk9UEAQSHAoYR1JPVVBfVFlQRV9HUk9VUElOR19TRVRTEAUiiAEKBFNvcnQSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEjIKBW9yZGVyGAIgAygLMiMuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLlNvcnRPcmRlchIWCglpc19nbG9iYWwYAyABKAhIAIgBAUIMCgpfaXNfZ2xvYmFsInAKBERyb3ASJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEioKB2NvbHVtbnMYAiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SFAoMY29sdW1uX25hbWVzGAMgAygJIrkBCgtEZWR1cGxpY2F0ZRImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SFAoMY29sdW1uX25hbWVzGAIgAygJEiAKE2FsbF9jb2x1bW5zX2FzX2tleXMYAyABKAhIAIgBARIdChB3aXRoaW5fd2F0ZXJtYXJrGAQgASgISAGIAQFCFgoUX2FsbF9jb2x1bW5zX2FzX2tleXNCEwoRX3dpdGhpbl93YXRlcm1hcmsiSwoNTG9jYWxSZWxhdGlvbhIRCgRkYXRhGAEgASgMSACIAQESEwoGc2NoZW1hGAIgASgJSAGIAQFCBwoFX2RhdGFCCQoHX3NjaGVtYSJCChNDYWNoZWRMb2NhbFJlbGF0aW9uEgwKBGhhc2gYAyABKAlKBAgBEAJKBAgCEANSBnVzZXJJZFIJc2Vzc2lvbklkIlgKGkNodW5rZWRDYWNoZWRMb2NhbFJlbGF0aW9uEhIKCmRhdGFIYXNoZXMYASADKAkSFwoKc2NoZW1hSGFzaBgCIAEoCUgAiAEBQg0KC19zY2hlbWFIYXNoIisKFENhY2hlZFJlbW90ZVJlbGF0aW9uEhMKC3JlbGF0aW9uX2lkGAEgASgJIscBCgZTYW1wbGUSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEhMKC2xvd2VyX2JvdW5kGAIgASgBEhMKC3VwcGVyX2JvdW5kGAMgASgBEh0KEHdpdGhfcmVwbGFjZW1lbnQYBCABKAhIAIgBARIRCgRzZWVkGAUgASgDSAGIAQESGwoTZGV0ZXJtaW5pc3RpY19vcmRlchgGIAEoCEITChFfd2l0aF9yZXBsYWNlbWVudEIHCgVfc2VlZCJwCgVSYW5nZRISCgVzdGFydBgBIAEoA0gAiAEBEgsKA2VuZBgCIAEoAxIMCgRzdGVwGAMgASgDEhsKDm51bV9wYXJ0aXRpb25zGAQgASgFSAGIAQFCCAoGX3N0YXJ0QhEKD19udW1fcGFydGl0aW9ucyJZCg1TdWJxdWVyeUFsaWFzEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhINCgVhbGlhcxgCIAEoCRIRCglxdWFsaWZpZXIYAyADKAkibwoLUmVwYXJ0aXRpb24SJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEhYKDm51bV9wYXJ0aXRpb25zGAIgASgFEhQKB3NodWZmbGUYAyABKAhIAIgBAUIKCghfc2h1ZmZsZSJqCgpTaG93U3RyaW5nEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIQCghudW1fcm93cxgCIAEoBRIQCgh0cnVuY2F0ZRgDIAEoBRIQCgh2ZXJ0aWNhbBgEIAEoCCJYCgpIdG1sU3RyaW5nEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIQCghudW1fcm93cxgCIAEoBRIQCgh0cnVuY2F0ZRgDIAEoBSJJCgtTdGF0U3VtbWFyeRImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SEgoKc3RhdGlzdGljcxgCIAMoCSJECgxTdGF0RGVzY3JpYmUSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEgwKBGNvbHMYAiADKAkiUgoMU3RhdENyb3NzdGFiEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRjb2wxGAIgASgJEgwKBGNvbDIYAyABKAkiTQoHU3RhdENvdhImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SDAoEY29sMRgCIAEoCRIMCgRjb2wyGAMgASgJIm4KCFN0YXRDb3JyEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRjb2wxGAIgASgJEgwKBGNvbDIYAyABKAkSEwoGbWV0aG9kGAQgASgJSACIAQFCCQoHX21ldGhvZCJ5ChJTdGF0QXBwcm94UXVhbnRpbGUSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEgwKBGNvbHMYAiADKAkSFQoNcHJvYmFiaWxpdGllcxgDIAMoARIWCg5yZWxhdGl2ZV9lcnJvchgEIAEoASJnCg1TdGF0RnJlcUl0ZW1zEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRjb2xzGAIgAygJEhQKB3N1cHBvcnQYAyABKAFIAIgBAUIKCghfc3VwcG9ydCKFAgoMU3RhdFNhbXBsZUJ5EiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhImCgNjb2wYAiABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SNwoJZnJhY3Rpb25zGAMgAygLMiQuc3BhcmsuY29ubmVjdC5TdGF0U2FtcGxlQnkuRnJhY3Rpb24SEQoEc2VlZBgFIAEoA0gAiAEBGlAKCEZyYWN0aW9uEjIKB3N0cmF0dW0YASABKAsyIS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uTGl0ZXJhbBIQCghmcmFjdGlvbhgCIAEoAUIHCgVfc2VlZCJxCgZOQUZpbGwSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEgwKBGNvbHMYAiADKAkSMQoGdmFsdWVzGAMgAygLMiEuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uLkxpdGVyYWwibAoGTkFEcm9wEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRjb2xzGAIgAygJEhoKDW1pbl9ub25fbnVsbHMYAyABKAVIAIgBAUIQCg5fbWluX25vbl9udWxscyL4AQoJTkFSZXBsYWNlEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRjb2xzGAIgAygJEjoKDHJlcGxhY2VtZW50cxgDIAMoCzIkLnNwYXJrLmNvbm5lY3QuTkFSZXBsYWNlLlJlcGxhY2VtZW50GnkKC1JlcGxhY2VtZW50EjQKCW9sZF92YWx1ZRgBIAEoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsEjQKCW5ld192YWx1ZRgCIAEoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsIkQKBFRvREYSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEhQKDGNvbHVtbl9uYW1lcxgCIAMoCSK7AgoSV2l0aENvbHVtbnNSZW5hbWVkEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhJXChJyZW5hbWVfY29sdW1uc19tYXAYAiADKAsyNy5zcGFyay5jb25uZWN0LldpdGhDb2x1bW5zUmVuYW1lZC5SZW5hbWVDb2x1bW5zTWFwRW50cnlCAhgBEjkKB3JlbmFtZXMYAyADKAsyKC5zcGFyay5jb25uZWN0LldpdGhDb2x1bW5zUmVuYW1lZC5SZW5hbWUaNwoVUmVuYW1lQ29sdW1uc01hcEVudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEaMAoGUmVuYW1lEhAKCGNvbF9uYW1lGAEgASgJEhQKDG5ld19jb2xfbmFtZRgCIAEoCSJnCgtXaXRoQ29sdW1ucxImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SMAoHYWxpYXNlcxgCIAMoCzIfLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5BbGlhcyJkCg1XaXRoV2F0ZXJtYXJrEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhISCgpldmVudF90aW1lGAIgASgJEhcKD2RlbGF5X3RocmVzaG9sZBgDIAEoCSJrCgRIaW50EiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRuYW1lGAIgASgJEi0KCnBhcmFtZXRlcnMYAyADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24ihgIKB1VucGl2b3QSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEiYKA2lkcxgCIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhIyCgZ2YWx1ZXMYAyABKAsyHS5zcGFyay5jb25uZWN0LlVucGl2b3QuVmFsdWVzSACIAQESHAoUdmFyaWFibGVfY29sdW1uX25hbWUYBCABKAkSGQoRdmFsdWVfY29sdW1uX25hbWUYBSABKAkaMwoGVmFsdWVzEikKBnZhbHVlcxgBIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbkIJCgdfdmFsdWVzImUKCVRyYW5zcG9zZRImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SMAoNaW5kZXhfY29sdW1ucxgCIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbiJkCh1VbnJlc29sdmVkVGFibGVWYWx1ZWRGdW5jdGlvbhIVCg1mdW5jdGlvbl9uYW1lGAEgASgJEiwKCWFyZ3VtZW50cxgCIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbiJbCghUb1NjaGVtYRImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SJwoGc2NoZW1hGAIgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZSKlAQoXUmVwYXJ0aXRpb25CeUV4cHJlc3Npb24SJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEjIKD3BhcnRpdGlvbl9leHBycxgCIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhIbCg5udW1fcGFydGl0aW9ucxgDIAEoBUgAiAEBQhEKD19udW1fcGFydGl0aW9ucyLFAQoNTWFwUGFydGl0aW9ucxImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SPAoEZnVuYxgCIAEoCzIuLnNwYXJrLmNvbm5lY3QuQ29tbW9uSW5saW5lVXNlckRlZmluZWRGdW5jdGlvbhIXCgppc19iYXJyaWVyGAMgASgISACIAQESFwoKcHJvZmlsZV9pZBgEIAEoBUgBiAEBQg0KC19pc19iYXJyaWVyQg0KC19wcm9maWxlX2lkIp4FCghHcm91cE1hcBImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SNwoUZ3JvdXBpbmdfZXhwcmVzc2lvbnMYAiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SPAoEZnVuYxgDIAEoCzIuLnNwYXJrLmNvbm5lY3QuQ29tbW9uSW5saW5lVXNlckRlZmluZWRGdW5jdGlvbhI2ChNzb3J0aW5nX2V4cHJlc3Npb25zGAQgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEi4KDWluaXRpYWxfaW5wdXQYBSABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEj8KHGluaXRpYWxfZ3JvdXBpbmdfZXhwcmVzc2lvbnMYBiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SJQoYaXNfbWFwX2dyb3Vwc193aXRoX3N0YXRlGAcgASgISACIAQESGAoLb3V0cHV0X21vZGUYCCABKAlIAYgBARIZCgx0aW1lb3V0X2NvbmYYCSABKAlIAogBARIyCgxzdGF0ZV9zY2hlbWEYCiABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlSAOIAQESTQoZdHJhbnNmb3JtX3dpdGhfc3RhdGVfaW5mbxgLIAEoCzIlLnNwYXJrLmNvbm5lY3QuVHJhbnNmb3JtV2l0aFN0YXRlSW5mb0gEiAEBQhsKGV9pc19tYXBfZ3JvdXBzX3dpdGhfc3RhdGVCDgoMX291dHB1dF9tb2RlQg8KDV90aW1lb3V0X2NvbmZCDwoNX3N0YXRlX3NjaGVtYUIcChpfdHJhbnNmb3JtX3dpdGhfc3RhdGVfaW5mbyKyAQoWVHJhbnNmb3JtV2l0aFN0YXRlSW5mbxIRCgl0aW1lX21vZGUYASABKAkSIwoWZXZlbnRfdGltZV9jb2x1bW5fbmFtZRgCIAEoCUgAiAEBEjMKDW91dHB1dF9zY2hlbWEYAyABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlSAGIAQFCGQoXX2V2ZW50X3RpbWVfY29sdW1uX25hbWVCEAoOX291dHB1dF9zY2hlbWEilAMKCkNvR3JvdXBNYXASJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEj0KGmlucHV0X2dyb3VwaW5nX2V4cHJlc3Npb25zGAIgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEiYKBW90aGVyGAMgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhI9ChpvdGhlcl9ncm91cGluZ19leHByZXNzaW9ucxgEIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhI8CgRmdW5jGAUgASgLMi4uc3BhcmsuY29ubmVjdC5Db21tb25JbmxpbmVVc2VyRGVmaW5lZEZ1bmN0aW9uEjwKGWlucHV0X3NvcnRpbmdfZXhwcmVzc2lvbnMYBiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SPAoZb3RoZXJfc29ydGluZ19leHByZXNzaW9ucxgHIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbiKPAgoWQXBwbHlJblBhbmRhc1dpdGhTdGF0ZRImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SNwoUZ3JvdXBpbmdfZXhwcmVzc2lvbnMYAiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SPAoEZnVuYxgDIAEoCzIuLnNwYXJrLmNvbm5lY3QuQ29tbW9uSW5saW5lVXNlckRlZmluZWRGdW5jdGlvbhIVCg1vdXRwdXRfc2NoZW1hGAQgASgJEhQKDHN0YXRlX3NjaGVtYRgFIAEoCRITCgtvdXRwdXRfbW9kZRgGIAEoCRIUCgx0aW1lb3V0X2NvbmYYByABKAkiwAEKJENvbW1vbklubGluZVVzZXJEZWZpbmVkVGFibGVGdW5jdGlvbhIVCg1mdW5jdGlvbl9uYW1lGAEgASgJEhUKDWRldGVybWluaXN0aWMYAiABKAgSLAoJYXJndW1lbnRzGAMgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEjAKC3B5dGhvbl91ZHRmGAQgASgLMhkuc3BhcmsuY29ubmVjdC5QeXRob25VRFRGSABCCgoIZnVuY3Rpb24ihwEKClB5dGhvblVEVEYSMQoLcmV0dXJuX3R5cGUYASABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlSACIAQESEQoJZXZhbF90eXBlGAIgASgFEg8KB2NvbW1hbmQYAyABKAwSEgoKcHl0aG9uX3ZlchgEIAEoCUIOCgxfcmV0dXJuX3R5cGUifwohQ29tbW9uSW5saW5lVXNlckRlZmluZWREYXRhU291cmNlEgwKBG5hbWUYASABKAkSPQoScHl0aG9uX2RhdGFfc291cmNlGAIgASgLMh8uc3BhcmsuY29ubmVjdC5QeXRob25EYXRhU291cmNlSABCDQoLZGF0YV9zb3VyY2UiNwoQUHl0aG9uRGF0YVNvdXJjZRIPCgdjb21tYW5kGAEgASgMEhIKCnB5dGhvbl92ZXIYAiABKAkicgoOQ29sbGVjdE1ldHJpY3MSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEgwKBG5hbWUYAiABKAkSKgoHbWV0cmljcxgDIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbiLuAgoFUGFyc2USJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEjAKBmZvcm1hdBgCIAEoDjIgLnNwYXJrLmNvbm5lY3QuUGFyc2UuUGFyc2VGb3JtYXQSLAoGc2NoZW1hGAMgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZUgAiAEBEjIKB29wdGlvbnMYBCADKAsyIS5zcGFyay5jb25uZWN0LlBhcnNlLk9wdGlvbnNFbnRyeRouCgxPcHRpb25zRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASJuCgtQYXJzZUZvcm1hdBIcChhQQVJTRV9GT1JNQVRfVU5TUEVDSUZJRUQQABIUChBQQVJTRV9GT1JNQVRfQ1NWEAESFQoRUEFSU0VfRk9STUFUX0pTT04QAhIUChBQQVJTRV9GT1JNQVRfWE1MEANCCQoHX3NjaGVtYSLuAgoIQXNPZkpvaW4SJQoEbGVmdBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SJgoFcmlnaHQYAiABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEi0KCmxlZnRfYXNfb2YYAyABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SLgoLcmlnaHRfYXNfb2YYBCABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SLAoJam9pbl9leHByGAUgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEhUKDXVzaW5nX2NvbHVtbnMYBiADKAkSEQoJam9pbl90eXBlGAcgASgJEiwKCXRvbGVyYW5jZRgIIAEoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhIbChNhbGxvd19leGFjdF9tYXRjaGVzGAkgASgIEhEKCWRpcmVjdGlvbhgKIAEoCSLAAQoLTGF0ZXJhbEpvaW4SJQoEbGVmdBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SJgoFcmlnaHQYAiABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEjEKDmpvaW5fY29uZGl0aW9uGAMgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEi8KCWpvaW5fdHlwZRgEIAEoDjIcLnNwYXJrLmNvbm5lY3QuSm9pbi5Kb2luVHlwZSLeAQoNTmVhcmVzdEJ5Sm9pbhIlCgRsZWZ0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhImCgVyaWdodBgCIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SNQoScmFua2luZ19leHByZXNzaW9uGAMgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEhMKC251bV9yZXN1bHRzGAQgASgFEhEKCWpvaW5fdHlwZRgFIAEoCRIMCgRtb2RlGAYgASgJEhEKCWRpcmVjdGlvbhgHIAEoCSJUCgNaaXASJQoEbGVmdBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SJgoFcmlnaHQYAiABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uYgZwcm90bzM", [file_google_protobuf_any3, file_spark_connect_expressions, file_spark_connect_types, file_spark_connect_catalog, file_spark_connect_common, file_spark_connect_ml_common]);
var RelationSchema = /* @__PURE__ */ messageDesc8(file_spark_connect_relations, 0);

// runtime/protocol/gen/spark/connect/ml_pb.ts
import { fileDesc as fileDesc9, messageDesc as messageDesc9 } from "@bufbuild/protobuf/codegenv2";
var file_spark_connect_ml = /* @__PURE__ */ fileDesc9("ChZzcGFyay9jb25uZWN0L21sLnByb3RvEg1zcGFyay5jb25uZWN0IqYMCglNbENvbW1hbmQSKwoDZml0GAEgASgLMhwuc3BhcmsuY29ubmVjdC5NbENvbW1hbmQuRml0SAASJQoFZmV0Y2gYAiABKAsyFC5zcGFyay5jb25uZWN0LkZldGNoSAASMQoGZGVsZXRlGAMgASgLMh8uc3BhcmsuY29ubmVjdC5NbENvbW1hbmQuRGVsZXRlSAASLwoFd3JpdGUYBCABKAsyHi5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZC5Xcml0ZUgAEi0KBHJlYWQYBSABKAsyHS5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZC5SZWFkSAASNQoIZXZhbHVhdGUYBiABKAsyIS5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZC5FdmFsdWF0ZUgAEjoKC2NsZWFuX2NhY2hlGAcgASgLMiMuc3BhcmsuY29ubmVjdC5NbENvbW1hbmQuQ2xlYW5DYWNoZUgAEj8KDmdldF9jYWNoZV9pbmZvGAggASgLMiUuc3BhcmsuY29ubmVjdC5NbENvbW1hbmQuR2V0Q2FjaGVJbmZvSAASQAoOY3JlYXRlX3N1bW1hcnkYCSABKAsyJi5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZC5DcmVhdGVTdW1tYXJ5SAASPwoOZ2V0X21vZGVsX3NpemUYCiABKAsyJS5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZC5HZXRNb2RlbFNpemVIABqWAQoDRml0EiwKCWVzdGltYXRvchgBIAEoCzIZLnNwYXJrLmNvbm5lY3QuTWxPcGVyYXRvchIsCgZwYXJhbXMYAiABKAsyFy5zcGFyay5jb25uZWN0Lk1sUGFyYW1zSACIAQESKAoHZGF0YXNldBgDIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb25CCQoHX3BhcmFtcxpcCgZEZWxldGUSKgoIb2JqX3JlZnMYASADKAsyGC5zcGFyay5jb25uZWN0Lk9iamVjdFJlZhIXCgpldmljdF9vbmx5GAIgASgISACIAQFCDQoLX2V2aWN0X29ubHkaDAoKQ2xlYW5DYWNoZRoOCgxHZXRDYWNoZUluZm8a1AIKBVdyaXRlEi0KCG9wZXJhdG9yGAEgASgLMhkuc3BhcmsuY29ubmVjdC5NbE9wZXJhdG9ySAASKwoHb2JqX3JlZhgCIAEoCzIYLnNwYXJrLmNvbm5lY3QuT2JqZWN0UmVmSAASLAoGcGFyYW1zGAMgASgLMhcuc3BhcmsuY29ubmVjdC5NbFBhcmFtc0gBiAEBEgwKBHBhdGgYBCABKAkSHQoQc2hvdWxkX292ZXJ3cml0ZRgFIAEoCEgCiAEBEjwKB29wdGlvbnMYBiADKAsyKy5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZC5Xcml0ZS5PcHRpb25zRW50cnkaLgoMT3B0aW9uc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAFCBgoEdHlwZUIJCgdfcGFyYW1zQhMKEV9zaG91bGRfb3ZlcndyaXRlGkEKBFJlYWQSKwoIb3BlcmF0b3IYASABKAsyGS5zcGFyay5jb25uZWN0Lk1sT3BlcmF0b3ISDAoEcGF0aBgCIAEoCRqbAQoIRXZhbHVhdGUSLAoJZXZhbHVhdG9yGAEgASgLMhkuc3BhcmsuY29ubmVjdC5NbE9wZXJhdG9yEiwKBnBhcmFtcxgCIAEoCzIXLnNwYXJrLmNvbm5lY3QuTWxQYXJhbXNIAIgBARIoCgdkYXRhc2V0GAMgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbkIJCgdfcGFyYW1zGmYKDUNyZWF0ZVN1bW1hcnkSKwoJbW9kZWxfcmVmGAEgASgLMhguc3BhcmsuY29ubmVjdC5PYmplY3RSZWYSKAoHZGF0YXNldBgCIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24aOwoMR2V0TW9kZWxTaXplEisKCW1vZGVsX3JlZhgBIAEoCzIYLnNwYXJrLmNvbm5lY3QuT2JqZWN0UmVmQgkKB2NvbW1hbmQijAMKD01sQ29tbWFuZFJlc3VsdBIyCgVwYXJhbRgBIAEoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsSAASEQoHc3VtbWFyeRgCIAEoCUgAEkYKDW9wZXJhdG9yX2luZm8YAyABKAsyLS5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZFJlc3VsdC5NbE9wZXJhdG9ySW5mb0gAGtoBCg5NbE9wZXJhdG9ySW5mbxIrCgdvYmpfcmVmGAEgASgLMhguc3BhcmsuY29ubmVjdC5PYmplY3RSZWZIABIOCgRuYW1lGAIgASgJSAASEAoDdWlkGAMgASgJSAGIAQESLAoGcGFyYW1zGAQgASgLMhcuc3BhcmsuY29ubmVjdC5NbFBhcmFtc0gCiAEBEhwKD3dhcm5pbmdfbWVzc2FnZRgFIAEoCUgDiAEBQgYKBHR5cGVCBgoEX3VpZEIJCgdfcGFyYW1zQhIKEF93YXJuaW5nX21lc3NhZ2VCDQoLcmVzdWx0X3R5cGViBnByb3RvMw", [file_spark_connect_relations, file_spark_connect_expressions, file_spark_connect_ml_common]);

// runtime/protocol/gen/spark/connect/pipelines_pb.ts
import { enumDesc as enumDesc4, fileDesc as fileDesc10, messageDesc as messageDesc10 } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_any as file_google_protobuf_any4, file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
var file_spark_connect_pipelines = /* @__PURE__ */ fileDesc10("Ch1zcGFyay9jb25uZWN0L3BpcGVsaW5lcy5wcm90bxINc3BhcmsuY29ubmVjdCKyJwoPUGlwZWxpbmVDb21tYW5kElMKFWNyZWF0ZV9kYXRhZmxvd19ncmFwaBgBIAEoCzIyLnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkNyZWF0ZURhdGFmbG93R3JhcGhIABJECg1kZWZpbmVfb3V0cHV0GAIgASgLMisuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRGVmaW5lT3V0cHV0SAASQAoLZGVmaW5lX2Zsb3cYAyABKAsyKS5zcGFyay5jb25uZWN0LlBpcGVsaW5lQ29tbWFuZC5EZWZpbmVGbG93SAASTwoTZHJvcF9kYXRhZmxvd19ncmFwaBgEIAEoCzIwLnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkRyb3BEYXRhZmxvd0dyYXBoSAASPAoJc3RhcnRfcnVuGAUgASgLMicuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuU3RhcnRSdW5IABJaChlkZWZpbmVfc3FsX2dyYXBoX2VsZW1lbnRzGAYgASgLMjUuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRGVmaW5lU3FsR3JhcGhFbGVtZW50c0gAEnoKKmdldF9xdWVyeV9mdW5jdGlvbl9leGVjdXRpb25fc2lnbmFsX3N0cmVhbRgHIAEoCzJELnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkdldFF1ZXJ5RnVuY3Rpb25FeGVjdXRpb25TaWduYWxTdHJlYW1IABJpCiFkZWZpbmVfZmxvd19xdWVyeV9mdW5jdGlvbl9yZXN1bHQYCCABKAsyPC5zcGFyay5jb25uZWN0LlBpcGVsaW5lQ29tbWFuZC5EZWZpbmVGbG93UXVlcnlGdW5jdGlvblJlc3VsdEgAElEKFGV4ZWN1dGVfb3V0cHV0X2Zsb3dzGAkgASgLMjEuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRXhlY3V0ZU91dHB1dEZsb3dzSAASKgoJZXh0ZW5zaW9uGOcHIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlIABr+AQoTQ3JlYXRlRGF0YWZsb3dHcmFwaBIcCg9kZWZhdWx0X2NhdGFsb2cYASABKAlIAIgBARIdChBkZWZhdWx0X2RhdGFiYXNlGAIgASgJSAGIAQESUQoIc3FsX2NvbmYYBSADKAsyPy5zcGFyay5jb25uZWN0LlBpcGVsaW5lQ29tbWFuZC5DcmVhdGVEYXRhZmxvd0dyYXBoLlNxbENvbmZFbnRyeRouCgxTcWxDb25mRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4AUISChBfZGVmYXVsdF9jYXRhbG9nQhMKEV9kZWZhdWx0X2RhdGFiYXNlGkkKEURyb3BEYXRhZmxvd0dyYXBoEh4KEWRhdGFmbG93X2dyYXBoX2lkGAEgASgJSACIAQFCFAoSX2RhdGFmbG93X2dyYXBoX2lkGqQICgxEZWZpbmVPdXRwdXQSHgoRZGF0YWZsb3dfZ3JhcGhfaWQYASABKAlIAYgBARIYCgtvdXRwdXRfbmFtZRgCIAEoCUgCiAEBEjMKC291dHB1dF90eXBlGAMgASgOMhkuc3BhcmsuY29ubmVjdC5PdXRwdXRUeXBlSAOIAQESFAoHY29tbWVudBgEIAEoCUgEiAEBEkQKFHNvdXJjZV9jb2RlX2xvY2F0aW9uGAUgASgLMiEuc3BhcmsuY29ubmVjdC5Tb3VyY2VDb2RlTG9jYXRpb25IBYgBARJRCg10YWJsZV9kZXRhaWxzGAYgASgLMjguc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRGVmaW5lT3V0cHV0LlRhYmxlRGV0YWlsc0gAEk8KDHNpbmtfZGV0YWlscxgHIAEoCzI3LnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkRlZmluZU91dHB1dC5TaW5rRGV0YWlsc0gAEioKCWV4dGVuc2lvbhjnByABKAsyFC5nb29nbGUucHJvdG9idWYuQW55SAAa2wIKDFRhYmxlRGV0YWlscxJnChB0YWJsZV9wcm9wZXJ0aWVzGAEgAygLMk0uc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRGVmaW5lT3V0cHV0LlRhYmxlRGV0YWlscy5UYWJsZVByb3BlcnRpZXNFbnRyeRIWCg5wYXJ0aXRpb25fY29scxgCIAMoCRITCgZmb3JtYXQYAyABKAlIAYgBARIzChBzY2hlbWFfZGF0YV90eXBlGAQgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZUgAEhcKDXNjaGVtYV9zdHJpbmcYBSABKAlIABIaChJjbHVzdGVyaW5nX2NvbHVtbnMYBiADKAkaNgoUVGFibGVQcm9wZXJ0aWVzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4AUIICgZzY2hlbWFCCQoHX2Zvcm1hdBq0AQoLU2lua0RldGFpbHMSVQoHb3B0aW9ucxgBIAMoCzJELnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkRlZmluZU91dHB1dC5TaW5rRGV0YWlscy5PcHRpb25zRW50cnkSEwoGZm9ybWF0GAIgASgJSACIAQEaLgoMT3B0aW9uc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAFCCQoHX2Zvcm1hdEIJCgdkZXRhaWxzQhQKEl9kYXRhZmxvd19ncmFwaF9pZEIOCgxfb3V0cHV0X25hbWVCDgoMX291dHB1dF90eXBlQgoKCF9jb21tZW50QhcKFV9zb3VyY2VfY29kZV9sb2NhdGlvbhqXDQoKRGVmaW5lRmxvdxIeChFkYXRhZmxvd19ncmFwaF9pZBgBIAEoCUgBiAEBEhYKCWZsb3dfbmFtZRgCIAEoCUgCiAEBEiAKE3RhcmdldF9kYXRhc2V0X25hbWUYAyABKAlIA4gBARJICghzcWxfY29uZhgEIAMoCzI2LnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkRlZmluZUZsb3cuU3FsQ29uZkVudHJ5EhYKCWNsaWVudF9pZBgFIAEoCUgEiAEBEkQKFHNvdXJjZV9jb2RlX2xvY2F0aW9uGAYgASgLMiEuc3BhcmsuY29ubmVjdC5Tb3VyY2VDb2RlTG9jYXRpb25IBYgBARJjChVyZWxhdGlvbl9mbG93X2RldGFpbHMYByABKAsyQi5zcGFyay5jb25uZWN0LlBpcGVsaW5lQ29tbWFuZC5EZWZpbmVGbG93LldyaXRlUmVsYXRpb25GbG93RGV0YWlsc0gAEl0KFWF1dG9fY2RjX2Zsb3dfZGV0YWlscxgKIAEoCzI8LnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkRlZmluZUZsb3cuQXV0b0NkY0Zsb3dEZXRhaWxzSAASKgoJZXh0ZW5zaW9uGOcHIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlIABIRCgRvbmNlGAggASgISAaIAQEaLgoMU3FsQ29uZkVudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEaVwoYV3JpdGVSZWxhdGlvbkZsb3dEZXRhaWxzEi4KCHJlbGF0aW9uGAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbkgAiAEBQgsKCV9yZWxhdGlvbhqMBgoSQXV0b0NkY0Zsb3dEZXRhaWxzEhMKBnNvdXJjZRgBIAEoCUgAiAEBEicKBGtleXMYAiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SMwoLc2VxdWVuY2VfYnkYAyABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb25IAYgBARI4ChBhcHBseV9hc19kZWxldGVzGAYgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uSAKIAQESOgoSYXBwbHlfYXNfdHJ1bmNhdGVzGAcgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uSAOIAQESLgoLY29sdW1uX2xpc3QYCCADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SNQoSZXhjZXB0X2NvbHVtbl9saXN0GAkgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEk0KEnN0b3JlZF9hc19zY2RfdHlwZRgKIAEoDjIxLnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kLkRlZmluZUZsb3cuU0NEVHlwZRI8Chl0cmFja19oaXN0b3J5X2NvbHVtbl9saXN0GAsgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEkMKIHRyYWNrX2hpc3RvcnlfZXhjZXB0X2NvbHVtbl9saXN0GAwgAygLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEkIKH2lnbm9yZV9udWxsX3VwZGF0ZXNfY29sdW1uX2xpc3QYDiADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SSQomaWdub3JlX251bGxfdXBkYXRlc19leGNlcHRfY29sdW1uX2xpc3QYDyADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb25CCQoHX3NvdXJjZUIOCgxfc2VxdWVuY2VfYnlCEwoRX2FwcGx5X2FzX2RlbGV0ZXNCFQoTX2FwcGx5X2FzX3RydW5jYXRlcxowCghSZXNwb25zZRIWCglmbG93X25hbWUYASABKAlIAIgBAUIMCgpfZmxvd19uYW1lIkMKB1NDRFR5cGUSGAoUU0NEX1RZUEVfVU5TUEVDSUZJRUQQABIOCgpTQ0RfVFlQRV8xEAESDgoKU0NEX1RZUEVfMhACQgkKB2RldGFpbHNCFAoSX2RhdGFmbG93X2dyYXBoX2lkQgwKCl9mbG93X25hbWVCFgoUX3RhcmdldF9kYXRhc2V0X25hbWVCDAoKX2NsaWVudF9pZEIXChVfc291cmNlX2NvZGVfbG9jYXRpb25CBwoFX29uY2UaqAIKEkV4ZWN1dGVPdXRwdXRGbG93cxJHCg1kZWZpbmVfb3V0cHV0GAEgASgLMisuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRGVmaW5lT3V0cHV0SACIAQESPwoMZGVmaW5lX2Zsb3dzGAIgAygLMikuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmQuRGVmaW5lRmxvdxIZCgxmdWxsX3JlZnJlc2gYAyABKAhIAYgBARIUCgdzdG9yYWdlGAQgASgJSAKIAQESKAoJZXh0ZW5zaW9uGOcHIAMoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlCEAoOX2RlZmluZV9vdXRwdXRCDwoNX2Z1bGxfcmVmcmVzaEIKCghfc3RvcmFnZRrrAQoIU3RhcnRSdW4SHgoRZGF0YWZsb3dfZ3JhcGhfaWQYASABKAlIAIgBARIeChZmdWxsX3JlZnJlc2hfc2VsZWN0aW9uGAIgAygJEh0KEGZ1bGxfcmVmcmVzaF9hbGwYAyABKAhIAYgBARIZChFyZWZyZXNoX3NlbGVjdGlvbhgEIAMoCRIQCgNkcnkYBSABKAhIAogBARIUCgdzdG9yYWdlGAYgASgJSAOIAQFCFAoSX2RhdGFmbG93X2dyYXBoX2lkQhMKEV9mdWxsX3JlZnJlc2hfYWxsQgYKBF9kcnlCCgoIX3N0b3JhZ2UaoAEKFkRlZmluZVNxbEdyYXBoRWxlbWVudHMSHgoRZGF0YWZsb3dfZ3JhcGhfaWQYASABKAlIAIgBARIaCg1zcWxfZmlsZV9wYXRoGAIgASgJSAGIAQESFQoIc3FsX3RleHQYAyABKAlIAogBAUIUChJfZGF0YWZsb3dfZ3JhcGhfaWRCEAoOX3NxbF9maWxlX3BhdGhCCwoJX3NxbF90ZXh0GoMBCiVHZXRRdWVyeUZ1bmN0aW9uRXhlY3V0aW9uU2lnbmFsU3RyZWFtEh4KEWRhdGFmbG93X2dyYXBoX2lkGAEgASgJSACIAQESFgoJY2xpZW50X2lkGAIgASgJSAGIAQFCFAoSX2RhdGFmbG93X2dyYXBoX2lkQgwKCl9jbGllbnRfaWQakQIKHURlZmluZUZsb3dRdWVyeUZ1bmN0aW9uUmVzdWx0EhoKCWZsb3dfbmFtZRgBIAEoCUICGAFIAIgBARI/Cg9mbG93X2lkZW50aWZpZXIYBCABKAsyIS5zcGFyay5jb25uZWN0LlJlc29sdmVkSWRlbnRpZmllckgBiAEBEh4KEWRhdGFmbG93X2dyYXBoX2lkGAIgASgJSAKIAQESLgoIcmVsYXRpb24YAyABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uSAOIAQFCDAoKX2Zsb3dfbmFtZUISChBfZmxvd19pZGVudGlmaWVyQhQKEl9kYXRhZmxvd19ncmFwaF9pZEILCglfcmVsYXRpb25CDgoMY29tbWFuZF90eXBlIvMEChVQaXBlbGluZUNvbW1hbmRSZXN1bHQSZgocY3JlYXRlX2RhdGFmbG93X2dyYXBoX3Jlc3VsdBgBIAEoCzI+LnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kUmVzdWx0LkNyZWF0ZURhdGFmbG93R3JhcGhSZXN1bHRIABJXChRkZWZpbmVfb3V0cHV0X3Jlc3VsdBgCIAEoCzI3LnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kUmVzdWx0LkRlZmluZU91dHB1dFJlc3VsdEgAElMKEmRlZmluZV9mbG93X3Jlc3VsdBgDIAEoCzI1LnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVDb21tYW5kUmVzdWx0LkRlZmluZUZsb3dSZXN1bHRIABpRChlDcmVhdGVEYXRhZmxvd0dyYXBoUmVzdWx0Eh4KEWRhdGFmbG93X2dyYXBoX2lkGAEgASgJSACIAQFCFAoSX2RhdGFmbG93X2dyYXBoX2lkGnEKEkRlZmluZU91dHB1dFJlc3VsdBJDChNyZXNvbHZlZF9pZGVudGlmaWVyGAEgASgLMiEuc3BhcmsuY29ubmVjdC5SZXNvbHZlZElkZW50aWZpZXJIAIgBAUIWChRfcmVzb2x2ZWRfaWRlbnRpZmllchpvChBEZWZpbmVGbG93UmVzdWx0EkMKE3Jlc29sdmVkX2lkZW50aWZpZXIYASABKAsyIS5zcGFyay5jb25uZWN0LlJlc29sdmVkSWRlbnRpZmllckgAiAEBQhYKFF9yZXNvbHZlZF9pZGVudGlmaWVyQg0KC3Jlc3VsdF90eXBlIkIKE1BpcGVsaW5lRXZlbnRSZXN1bHQSKwoFZXZlbnQYASABKAsyHC5zcGFyay5jb25uZWN0LlBpcGVsaW5lRXZlbnQiYAoNUGlwZWxpbmVFdmVudBItCgl0aW1lc3RhbXAYASABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wEhQKB21lc3NhZ2UYAiABKAlIAIgBAUIKCghfbWVzc2FnZSLAAQoSU291cmNlQ29kZUxvY2F0aW9uEhYKCWZpbGVfbmFtZRgBIAEoCUgAiAEBEhgKC2xpbmVfbnVtYmVyGAIgASgFSAGIAQESHAoPZGVmaW5pdGlvbl9wYXRoGAMgASgJSAKIAQESKAoJZXh0ZW5zaW9uGOcHIAMoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlCDAoKX2ZpbGVfbmFtZUIOCgxfbGluZV9udW1iZXJCEgoQX2RlZmluaXRpb25fcGF0aCJ7CiRQaXBlbGluZVF1ZXJ5RnVuY3Rpb25FeGVjdXRpb25TaWduYWwSFgoKZmxvd19uYW1lcxgBIAMoCUICGAESOwoQZmxvd19pZGVudGlmaWVycxgCIAMoCzIhLnNwYXJrLmNvbm5lY3QuUmVzb2x2ZWRJZGVudGlmaWVyIqoCChdQaXBlbGluZUFuYWx5c2lzQ29udGV4dBIeChFkYXRhZmxvd19ncmFwaF9pZBgBIAEoCUgAiAEBEhwKD2RlZmluaXRpb25fcGF0aBgCIAEoCUgBiAEBEhoKCWZsb3dfbmFtZRgDIAEoCUICGAFIAogBARI/Cg9mbG93X2lkZW50aWZpZXIYBCABKAsyIS5zcGFyay5jb25uZWN0LlJlc29sdmVkSWRlbnRpZmllckgDiAEBEigKCWV4dGVuc2lvbhjnByADKAsyFC5nb29nbGUucHJvdG9idWYuQW55QhQKEl9kYXRhZmxvd19ncmFwaF9pZEISChBfZGVmaW5pdGlvbl9wYXRoQgwKCl9mbG93X25hbWVCEgoQX2Zsb3dfaWRlbnRpZmllcippCgpPdXRwdXRUeXBlEhsKF09VVFBVVF9UWVBFX1VOU1BFQ0lGSUVEEAASFQoRTUFURVJJQUxJWkVEX1ZJRVcQARIJCgVUQUJMRRACEhIKDlRFTVBPUkFSWV9WSUVXEAMSCAoEU0lOSxAEYgZwcm90bzM", [file_google_protobuf_any4, file_google_protobuf_timestamp, file_spark_connect_common, file_spark_connect_expressions, file_spark_connect_relations, file_spark_connect_types]);

// runtime/protocol/gen/spark/connect/commands_pb.ts
var file_spark_connect_commands = /* @__PURE__ */ fileDesc11("ChxzcGFyay9jb25uZWN0L2NvbW1hbmRzLnByb3RvEg1zcGFyay5jb25uZWN0IsgLCgdDb21tYW5kEksKEXJlZ2lzdGVyX2Z1bmN0aW9uGAEgASgLMi4uc3BhcmsuY29ubmVjdC5Db21tb25JbmxpbmVVc2VyRGVmaW5lZEZ1bmN0aW9uSAASOAoPd3JpdGVfb3BlcmF0aW9uGAIgASgLMh0uc3BhcmsuY29ubmVjdC5Xcml0ZU9wZXJhdGlvbkgAEkoKFWNyZWF0ZV9kYXRhZnJhbWVfdmlldxgDIAEoCzIpLnNwYXJrLmNvbm5lY3QuQ3JlYXRlRGF0YUZyYW1lVmlld0NvbW1hbmRIABI9ChJ3cml0ZV9vcGVyYXRpb25fdjIYBCABKAsyHy5zcGFyay5jb25uZWN0LldyaXRlT3BlcmF0aW9uVjJIABIwCgtzcWxfY29tbWFuZBgFIAEoCzIZLnNwYXJrLmNvbm5lY3QuU3FsQ29tbWFuZEgAElAKHHdyaXRlX3N0cmVhbV9vcGVyYXRpb25fc3RhcnQYBiABKAsyKC5zcGFyay5jb25uZWN0LldyaXRlU3RyZWFtT3BlcmF0aW9uU3RhcnRIABJHChdzdHJlYW1pbmdfcXVlcnlfY29tbWFuZBgHIAEoCzIkLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kSAASQwoVZ2V0X3Jlc291cmNlc19jb21tYW5kGAggASgLMiIuc3BhcmsuY29ubmVjdC5HZXRSZXNvdXJjZXNDb21tYW5kSAASVgofc3RyZWFtaW5nX3F1ZXJ5X21hbmFnZXJfY29tbWFuZBgJIAEoCzIrLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlNYW5hZ2VyQ29tbWFuZEgAElYKF3JlZ2lzdGVyX3RhYmxlX2Z1bmN0aW9uGAogASgLMjMuc3BhcmsuY29ubmVjdC5Db21tb25JbmxpbmVVc2VyRGVmaW5lZFRhYmxlRnVuY3Rpb25IABJfCiRzdHJlYW1pbmdfcXVlcnlfbGlzdGVuZXJfYnVzX2NvbW1hbmQYCyABKAsyLy5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5TGlzdGVuZXJCdXNDb21tYW5kSAASUAoUcmVnaXN0ZXJfZGF0YV9zb3VyY2UYDCABKAsyMC5zcGFyay5jb25uZWN0LkNvbW1vbklubGluZVVzZXJEZWZpbmVkRGF0YVNvdXJjZUgAElYKH2NyZWF0ZV9yZXNvdXJjZV9wcm9maWxlX2NvbW1hbmQYDSABKAsyKy5zcGFyay5jb25uZWN0LkNyZWF0ZVJlc291cmNlUHJvZmlsZUNvbW1hbmRIABI+ChJjaGVja3BvaW50X2NvbW1hbmQYDiABKAsyIC5zcGFyay5jb25uZWN0LkNoZWNrcG9pbnRDb21tYW5kSAASYQolcmVtb3ZlX2NhY2hlZF9yZW1vdGVfcmVsYXRpb25fY29tbWFuZBgPIAEoCzIwLnNwYXJrLmNvbm5lY3QuUmVtb3ZlQ2FjaGVkUmVtb3RlUmVsYXRpb25Db21tYW5kSAASSAoYbWVyZ2VfaW50b190YWJsZV9jb21tYW5kGBAgASgLMiQuc3BhcmsuY29ubmVjdC5NZXJnZUludG9UYWJsZUNvbW1hbmRIABIuCgptbF9jb21tYW5kGBEgASgLMhguc3BhcmsuY29ubmVjdC5NbENvbW1hbmRIABJJChhleGVjdXRlX2V4dGVybmFsX2NvbW1hbmQYEiABKAsyJS5zcGFyay5jb25uZWN0LkV4ZWN1dGVFeHRlcm5hbENvbW1hbmRIABI6ChBwaXBlbGluZV9jb21tYW5kGBMgASgLMh4uc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmRIABIqCglleHRlbnNpb24Y5wcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUgAQg4KDGNvbW1hbmRfdHlwZSLZAwoKU3FsQ29tbWFuZBIPCgNzcWwYASABKAlCAhgBEjUKBGFyZ3MYAiADKAsyIy5zcGFyay5jb25uZWN0LlNxbENvbW1hbmQuQXJnc0VudHJ5QgIYARI3Cghwb3NfYXJncxgDIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsQgIYARJKCg9uYW1lZF9hcmd1bWVudHMYBCADKAsyLS5zcGFyay5jb25uZWN0LlNxbENvbW1hbmQuTmFtZWRBcmd1bWVudHNFbnRyeUICGAESNAoNcG9zX2FyZ3VtZW50cxgFIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbkICGAESJgoFaW5wdXQYBiABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uGk4KCUFyZ3NFbnRyeRILCgNrZXkYASABKAkSMAoFdmFsdWUYAiABKAsyIS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24uTGl0ZXJhbDoCOAEaUAoTTmFtZWRBcmd1bWVudHNFbnRyeRILCgNrZXkYASABKAkSKAoFdmFsdWUYAiABKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb246AjgBInYKGkNyZWF0ZURhdGFGcmFtZVZpZXdDb21tYW5kEiYKBWlucHV0GAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhIMCgRuYW1lGAIgASgJEhEKCWlzX2dsb2JhbBgDIAEoCBIPCgdyZXBsYWNlGAQgASgIIrkHCg5Xcml0ZU9wZXJhdGlvbhImCgVpbnB1dBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SEwoGc291cmNlGAIgASgJSAGIAQESDgoEcGF0aBgDIAEoCUgAEjgKBXRhYmxlGAQgASgLMicuc3BhcmsuY29ubmVjdC5Xcml0ZU9wZXJhdGlvbi5TYXZlVGFibGVIABI0CgRtb2RlGAUgASgOMiYuc3BhcmsuY29ubmVjdC5Xcml0ZU9wZXJhdGlvbi5TYXZlTW9kZRIZChFzb3J0X2NvbHVtbl9uYW1lcxgGIAMoCRIcChRwYXJ0aXRpb25pbmdfY29sdW1ucxgHIAMoCRI5CglidWNrZXRfYnkYCCABKAsyJi5zcGFyay5jb25uZWN0LldyaXRlT3BlcmF0aW9uLkJ1Y2tldEJ5EjsKB29wdGlvbnMYCSADKAsyKi5zcGFyay5jb25uZWN0LldyaXRlT3BlcmF0aW9uLk9wdGlvbnNFbnRyeRIaChJjbHVzdGVyaW5nX2NvbHVtbnMYCiADKAkSHQoVd2l0aF9zY2hlbWFfZXZvbHV0aW9uGAsgASgIGi4KDE9wdGlvbnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBGusBCglTYXZlVGFibGUSEgoKdGFibGVfbmFtZRgBIAEoCRJMCgtzYXZlX21ldGhvZBgCIAEoDjI3LnNwYXJrLmNvbm5lY3QuV3JpdGVPcGVyYXRpb24uU2F2ZVRhYmxlLlRhYmxlU2F2ZU1ldGhvZCJ8Cg9UYWJsZVNhdmVNZXRob2QSIQodVEFCTEVfU0FWRV9NRVRIT0RfVU5TUEVDSUZJRUQQABIjCh9UQUJMRV9TQVZFX01FVEhPRF9TQVZFX0FTX1RBQkxFEAESIQodVEFCTEVfU0FWRV9NRVRIT0RfSU5TRVJUX0lOVE8QAho8CghCdWNrZXRCeRIbChNidWNrZXRfY29sdW1uX25hbWVzGAEgAygJEhMKC251bV9idWNrZXRzGAIgASgFIokBCghTYXZlTW9kZRIZChVTQVZFX01PREVfVU5TUEVDSUZJRUQQABIUChBTQVZFX01PREVfQVBQRU5EEAESFwoTU0FWRV9NT0RFX09WRVJXUklURRACEh0KGVNBVkVfTU9ERV9FUlJPUl9JRl9FWElTVFMQAxIUChBTQVZFX01PREVfSUdOT1JFEARCCwoJc2F2ZV90eXBlQgkKB19zb3VyY2Ui6wUKEFdyaXRlT3BlcmF0aW9uVjISJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEhIKCnRhYmxlX25hbWUYAiABKAkSFQoIcHJvdmlkZXIYAyABKAlIAIgBARI3ChRwYXJ0aXRpb25pbmdfY29sdW1ucxgEIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhI9CgdvcHRpb25zGAUgAygLMiwuc3BhcmsuY29ubmVjdC5Xcml0ZU9wZXJhdGlvblYyLk9wdGlvbnNFbnRyeRJOChB0YWJsZV9wcm9wZXJ0aWVzGAYgAygLMjQuc3BhcmsuY29ubmVjdC5Xcml0ZU9wZXJhdGlvblYyLlRhYmxlUHJvcGVydGllc0VudHJ5EjIKBG1vZGUYByABKA4yJC5zcGFyay5jb25uZWN0LldyaXRlT3BlcmF0aW9uVjIuTW9kZRI2ChNvdmVyd3JpdGVfY29uZGl0aW9uGAggASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEhoKEmNsdXN0ZXJpbmdfY29sdW1ucxgJIAMoCRIdChV3aXRoX3NjaGVtYV9ldm9sdXRpb24YCiABKAgaLgoMT3B0aW9uc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEaNgoUVGFibGVQcm9wZXJ0aWVzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASKfAQoETW9kZRIUChBNT0RFX1VOU1BFQ0lGSUVEEAASDwoLTU9ERV9DUkVBVEUQARISCg5NT0RFX09WRVJXUklURRACEh0KGU1PREVfT1ZFUldSSVRFX1BBUlRJVElPTlMQAxIPCgtNT0RFX0FQUEVORBAEEhAKDE1PREVfUkVQTEFDRRAFEhoKFk1PREVfQ1JFQVRFX09SX1JFUExBQ0UQBkILCglfcHJvdmlkZXIimQUKGVdyaXRlU3RyZWFtT3BlcmF0aW9uU3RhcnQSJgoFaW5wdXQYASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEg4KBmZvcm1hdBgCIAEoCRJGCgdvcHRpb25zGAMgAygLMjUuc3BhcmsuY29ubmVjdC5Xcml0ZVN0cmVhbU9wZXJhdGlvblN0YXJ0Lk9wdGlvbnNFbnRyeRIhChlwYXJ0aXRpb25pbmdfY29sdW1uX25hbWVzGAQgAygJEiIKGHByb2Nlc3NpbmdfdGltZV9pbnRlcnZhbBgFIAEoCUgAEhcKDWF2YWlsYWJsZV9ub3cYBiABKAhIABIOCgRvbmNlGAcgASgISAASKAoeY29udGludW91c19jaGVja3BvaW50X2ludGVydmFsGAggASgJSAASIgoYcmVhbF90aW1lX2JhdGNoX2R1cmF0aW9uGGQgASgJSAASEwoLb3V0cHV0X21vZGUYCSABKAkSEgoKcXVlcnlfbmFtZRgKIAEoCRIOCgRwYXRoGAsgASgJSAESFAoKdGFibGVfbmFtZRgMIAEoCUgBEj8KDmZvcmVhY2hfd3JpdGVyGA0gASgLMicuc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdGb3JlYWNoRnVuY3Rpb24SPgoNZm9yZWFjaF9iYXRjaBgOIAEoCzInLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nRm9yZWFjaEZ1bmN0aW9uEh8KF2NsdXN0ZXJpbmdfY29sdW1uX25hbWVzGA8gAygJGi4KDE9wdGlvbnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBQgkKB3RyaWdnZXJCEgoQc2lua19kZXN0aW5hdGlvbiKUAQoYU3RyZWFtaW5nRm9yZWFjaEZ1bmN0aW9uEjMKD3B5dGhvbl9mdW5jdGlvbhgBIAEoCzIYLnNwYXJrLmNvbm5lY3QuUHl0aG9uVURGSAASNwoOc2NhbGFfZnVuY3Rpb24YAiABKAsyHS5zcGFyay5jb25uZWN0LlNjYWxhclNjYWxhVURGSABCCgoIZnVuY3Rpb24irgEKH1dyaXRlU3RyZWFtT3BlcmF0aW9uU3RhcnRSZXN1bHQSOQoIcXVlcnlfaWQYASABKAsyJy5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5SW5zdGFuY2VJZBIMCgRuYW1lGAIgASgJEiUKGHF1ZXJ5X3N0YXJ0ZWRfZXZlbnRfanNvbhgDIAEoCUgAiAEBQhsKGV9xdWVyeV9zdGFydGVkX2V2ZW50X2pzb24iNgoYU3RyZWFtaW5nUXVlcnlJbnN0YW5jZUlkEgoKAmlkGAEgASgJEg4KBnJ1bl9pZBgCIAEoCSLzAwoVU3RyZWFtaW5nUXVlcnlDb21tYW5kEjkKCHF1ZXJ5X2lkGAEgASgLMicuc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdRdWVyeUluc3RhbmNlSWQSEAoGc3RhdHVzGAIgASgISAASFwoNbGFzdF9wcm9ncmVzcxgDIAEoCEgAEhkKD3JlY2VudF9wcm9ncmVzcxgEIAEoCEgAEg4KBHN0b3AYBSABKAhIABIfChVwcm9jZXNzX2FsbF9hdmFpbGFibGUYBiABKAhIABJGCgdleHBsYWluGAcgASgLMjMuc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdRdWVyeUNvbW1hbmQuRXhwbGFpbkNvbW1hbmRIABITCglleGNlcHRpb24YCCABKAhIABJZChFhd2FpdF90ZXJtaW5hdGlvbhgJIAEoCzI8LnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kLkF3YWl0VGVybWluYXRpb25Db21tYW5kSAAaIgoORXhwbGFpbkNvbW1hbmQSEAoIZXh0ZW5kZWQYASABKAgaQQoXQXdhaXRUZXJtaW5hdGlvbkNvbW1hbmQSFwoKdGltZW91dF9tcxgCIAEoA0gAiAEBQg0KC190aW1lb3V0X21zQgkKB2NvbW1hbmQioAcKG1N0cmVhbWluZ1F1ZXJ5Q29tbWFuZFJlc3VsdBI5CghxdWVyeV9pZBgBIAEoCzInLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlJbnN0YW5jZUlkEkkKBnN0YXR1cxgCIAEoCzI3LnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kUmVzdWx0LlN0YXR1c1Jlc3VsdEgAEloKD3JlY2VudF9wcm9ncmVzcxgDIAEoCzI/LnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kUmVzdWx0LlJlY2VudFByb2dyZXNzUmVzdWx0SAASSwoHZXhwbGFpbhgEIAEoCzI4LnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kUmVzdWx0LkV4cGxhaW5SZXN1bHRIABJPCglleGNlcHRpb24YBSABKAsyOi5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5Q29tbWFuZFJlc3VsdC5FeGNlcHRpb25SZXN1bHRIABJeChFhd2FpdF90ZXJtaW5hdGlvbhgGIAEoCzJBLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kUmVzdWx0LkF3YWl0VGVybWluYXRpb25SZXN1bHRIABpvCgxTdGF0dXNSZXN1bHQSFgoOc3RhdHVzX21lc3NhZ2UYASABKAkSGQoRaXNfZGF0YV9hdmFpbGFibGUYAiABKAgSGQoRaXNfdHJpZ2dlcl9hY3RpdmUYAyABKAgSEQoJaXNfYWN0aXZlGAQgASgIGjQKFFJlY2VudFByb2dyZXNzUmVzdWx0EhwKFHJlY2VudF9wcm9ncmVzc19qc29uGAUgAygJGh8KDUV4cGxhaW5SZXN1bHQSDgoGcmVzdWx0GAEgASgJGpsBCg9FeGNlcHRpb25SZXN1bHQSHgoRZXhjZXB0aW9uX21lc3NhZ2UYASABKAlIAIgBARIYCgtlcnJvcl9jbGFzcxgCIAEoCUgBiAEBEhgKC3N0YWNrX3RyYWNlGAMgASgJSAKIAQFCFAoSX2V4Y2VwdGlvbl9tZXNzYWdlQg4KDF9lcnJvcl9jbGFzc0IOCgxfc3RhY2tfdHJhY2UaLAoWQXdhaXRUZXJtaW5hdGlvblJlc3VsdBISCgp0ZXJtaW5hdGVkGAEgASgIQg0KC3Jlc3VsdF90eXBlIqIFChxTdHJlYW1pbmdRdWVyeU1hbmFnZXJDb21tYW5kEhAKBmFjdGl2ZRgBIAEoCEgAEhMKCWdldF9xdWVyeRgCIAEoCUgAEmcKFWF3YWl0X2FueV90ZXJtaW5hdGlvbhgDIAEoCzJGLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlNYW5hZ2VyQ29tbWFuZC5Bd2FpdEFueVRlcm1pbmF0aW9uQ29tbWFuZEgAEhoKEHJlc2V0X3Rlcm1pbmF0ZWQYBCABKAhIABJhCgxhZGRfbGlzdGVuZXIYBSABKAsySS5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5TWFuYWdlckNvbW1hbmQuU3RyZWFtaW5nUXVlcnlMaXN0ZW5lckNvbW1hbmRIABJkCg9yZW1vdmVfbGlzdGVuZXIYBiABKAsySS5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5TWFuYWdlckNvbW1hbmQuU3RyZWFtaW5nUXVlcnlMaXN0ZW5lckNvbW1hbmRIABIYCg5saXN0X2xpc3RlbmVycxgHIAEoCEgAGkQKGkF3YWl0QW55VGVybWluYXRpb25Db21tYW5kEhcKCnRpbWVvdXRfbXMYASABKANIAIgBAUINCgtfdGltZW91dF9tcxqhAQodU3RyZWFtaW5nUXVlcnlMaXN0ZW5lckNvbW1hbmQSGAoQbGlzdGVuZXJfcGF5bG9hZBgBIAEoDBI+ChdweXRob25fbGlzdGVuZXJfcGF5bG9hZBgCIAEoCzIYLnNwYXJrLmNvbm5lY3QuUHl0aG9uVURGSACIAQESCgoCaWQYAyABKAlCGgoYX3B5dGhvbl9saXN0ZW5lcl9wYXlsb2FkQgkKB2NvbW1hbmQijwcKIlN0cmVhbWluZ1F1ZXJ5TWFuYWdlckNvbW1hbmRSZXN1bHQSUAoGYWN0aXZlGAEgASgLMj4uc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdRdWVyeU1hbmFnZXJDb21tYW5kUmVzdWx0LkFjdGl2ZVJlc3VsdEgAElkKBXF1ZXJ5GAIgASgLMkguc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdRdWVyeU1hbmFnZXJDb21tYW5kUmVzdWx0LlN0cmVhbWluZ1F1ZXJ5SW5zdGFuY2VIABJsChVhd2FpdF9hbnlfdGVybWluYXRpb24YAyABKAsySy5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5TWFuYWdlckNvbW1hbmRSZXN1bHQuQXdhaXRBbnlUZXJtaW5hdGlvblJlc3VsdEgAEhoKEHJlc2V0X3Rlcm1pbmF0ZWQYBCABKAhIABIWCgxhZGRfbGlzdGVuZXIYBSABKAhIABIZCg9yZW1vdmVfbGlzdGVuZXIYBiABKAhIABJsCg5saXN0X2xpc3RlbmVycxgHIAEoCzJSLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlNYW5hZ2VyQ29tbWFuZFJlc3VsdC5MaXN0U3RyZWFtaW5nUXVlcnlMaXN0ZW5lclJlc3VsdEgAGnAKDEFjdGl2ZVJlc3VsdBJgCg5hY3RpdmVfcXVlcmllcxgBIAMoCzJILnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlNYW5hZ2VyQ29tbWFuZFJlc3VsdC5TdHJlYW1pbmdRdWVyeUluc3RhbmNlGmkKFlN0cmVhbWluZ1F1ZXJ5SW5zdGFuY2USMwoCaWQYASABKAsyJy5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5SW5zdGFuY2VJZBIRCgRuYW1lGAIgASgJSACIAQFCBwoFX25hbWUaLwoZQXdhaXRBbnlUZXJtaW5hdGlvblJlc3VsdBISCgp0ZXJtaW5hdGVkGAEgASgIGjoKHlN0cmVhbWluZ1F1ZXJ5TGlzdGVuZXJJbnN0YW5jZRIYChBsaXN0ZW5lcl9wYXlsb2FkGAEgASgMGjgKIExpc3RTdHJlYW1pbmdRdWVyeUxpc3RlbmVyUmVzdWx0EhQKDGxpc3RlbmVyX2lkcxgBIAMoCUINCgtyZXN1bHRfdHlwZSJ6CiBTdHJlYW1pbmdRdWVyeUxpc3RlbmVyQnVzQ29tbWFuZBIjChlhZGRfbGlzdGVuZXJfYnVzX2xpc3RlbmVyGAEgASgISAASJgoccmVtb3ZlX2xpc3RlbmVyX2J1c19saXN0ZW5lchgCIAEoCEgAQgkKB2NvbW1hbmQibQobU3RyZWFtaW5nUXVlcnlMaXN0ZW5lckV2ZW50EhIKCmV2ZW50X2pzb24YASABKAkSOgoKZXZlbnRfdHlwZRgCIAEoDjImLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlFdmVudFR5cGUiqgEKIlN0cmVhbWluZ1F1ZXJ5TGlzdGVuZXJFdmVudHNSZXN1bHQSOgoGZXZlbnRzGAEgAygLMiouc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdRdWVyeUxpc3RlbmVyRXZlbnQSKAobbGlzdGVuZXJfYnVzX2xpc3RlbmVyX2FkZGVkGAIgASgISACIAQFCHgocX2xpc3RlbmVyX2J1c19saXN0ZW5lcl9hZGRlZCIVChNHZXRSZXNvdXJjZXNDb21tYW5kIr0BChlHZXRSZXNvdXJjZXNDb21tYW5kUmVzdWx0EkoKCXJlc291cmNlcxgBIAMoCzI3LnNwYXJrLmNvbm5lY3QuR2V0UmVzb3VyY2VzQ29tbWFuZFJlc3VsdC5SZXNvdXJjZXNFbnRyeRpUCg5SZXNvdXJjZXNFbnRyeRILCgNrZXkYASABKAkSMQoFdmFsdWUYAiABKAsyIi5zcGFyay5jb25uZWN0LlJlc291cmNlSW5mb3JtYXRpb246AjgBIk8KHENyZWF0ZVJlc291cmNlUHJvZmlsZUNvbW1hbmQSLwoHcHJvZmlsZRgBIAEoCzIeLnNwYXJrLmNvbm5lY3QuUmVzb3VyY2VQcm9maWxlIjgKIkNyZWF0ZVJlc291cmNlUHJvZmlsZUNvbW1hbmRSZXN1bHQSEgoKcHJvZmlsZV9pZBgBIAEoBSJaCiFSZW1vdmVDYWNoZWRSZW1vdGVSZWxhdGlvbkNvbW1hbmQSNQoIcmVsYXRpb24YASABKAsyIy5zcGFyay5jb25uZWN0LkNhY2hlZFJlbW90ZVJlbGF0aW9uIqcBChFDaGVja3BvaW50Q29tbWFuZBIpCghyZWxhdGlvbhgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SDQoFbG9jYWwYAiABKAgSDQoFZWFnZXIYAyABKAgSNwoNc3RvcmFnZV9sZXZlbBgEIAEoCzIbLnNwYXJrLmNvbm5lY3QuU3RvcmFnZUxldmVsSACIAQFCEAoOX3N0b3JhZ2VfbGV2ZWwi5QIKFU1lcmdlSW50b1RhYmxlQ29tbWFuZBIZChF0YXJnZXRfdGFibGVfbmFtZRgBIAEoCRIyChFzb3VyY2VfdGFibGVfcGxhbhgCIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SMgoPbWVyZ2VfY29uZGl0aW9uGAMgASgLMhkuc3BhcmsuY29ubmVjdC5FeHByZXNzaW9uEjAKDW1hdGNoX2FjdGlvbnMYBCADKAsyGS5zcGFyay5jb25uZWN0LkV4cHJlc3Npb24SNgoTbm90X21hdGNoZWRfYWN0aW9ucxgFIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhJACh1ub3RfbWF0Y2hlZF9ieV9zb3VyY2VfYWN0aW9ucxgGIAMoCzIZLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbhIdChV3aXRoX3NjaGVtYV9ldm9sdXRpb24YByABKAgirgEKFkV4ZWN1dGVFeHRlcm5hbENvbW1hbmQSDgoGcnVubmVyGAEgASgJEg8KB2NvbW1hbmQYAiABKAkSQwoHb3B0aW9ucxgDIAMoCzIyLnNwYXJrLmNvbm5lY3QuRXhlY3V0ZUV4dGVybmFsQ29tbWFuZC5PcHRpb25zRW50cnkaLgoMT3B0aW9uc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEqhQEKF1N0cmVhbWluZ1F1ZXJ5RXZlbnRUeXBlEh4KGlFVRVJZX1BST0dSRVNTX1VOU1BFQ0lGSUVEEAASGAoUUVVFUllfUFJPR1JFU1NfRVZFTlQQARIaChZRVUVSWV9URVJNSU5BVEVEX0VWRU5UEAISFAoQUVVFUllfSURMRV9FVkVOVBADYgZwcm90bzM", [file_google_protobuf_any5, file_spark_connect_common, file_spark_connect_expressions, file_spark_connect_relations, file_spark_connect_ml, file_spark_connect_pipelines]);
var CommandSchema = /* @__PURE__ */ messageDesc11(file_spark_connect_commands, 0);

// runtime/protocol/gen/spark/connect/base_pb.ts
var file_spark_connect_base = /* @__PURE__ */ fileDesc12("ChhzcGFyay9jb25uZWN0L2Jhc2UucHJvdG8SDXNwYXJrLmNvbm5lY3QinwMKBFBsYW4SJwoEcm9vdBgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb25IABIpCgdjb21tYW5kGAIgASgLMhYuc3BhcmsuY29ubmVjdC5Db21tYW5kSAASRwoUY29tcHJlc3NlZF9vcGVyYXRpb24YAyABKAsyJy5zcGFyay5jb25uZWN0LlBsYW4uQ29tcHJlc3NlZE9wZXJhdGlvbkgAGu4BChNDb21wcmVzc2VkT3BlcmF0aW9uEgwKBGRhdGEYASABKAwSPwoHb3BfdHlwZRgCIAEoDjIuLnNwYXJrLmNvbm5lY3QuUGxhbi5Db21wcmVzc2VkT3BlcmF0aW9uLk9wVHlwZRI6ChFjb21wcmVzc2lvbl9jb2RlYxgDIAEoDjIfLnNwYXJrLmNvbm5lY3QuQ29tcHJlc3Npb25Db2RlYyJMCgZPcFR5cGUSFwoTT1BfVFlQRV9VTlNQRUNJRklFRBAAEhQKEE9QX1RZUEVfUkVMQVRJT04QARITCg9PUF9UWVBFX0NPTU1BTkQQAkIJCgdvcF90eXBlIlwKC1VzZXJDb250ZXh0Eg8KB3VzZXJfaWQYASABKAkSEQoJdXNlcl9uYW1lGAIgASgJEikKCmV4dGVuc2lvbnMY5wcgAygLMhQuZ29vZ2xlLnByb3RvYnVmLkFueSLnEQoSQW5hbHl6ZVBsYW5SZXF1ZXN0EhIKCnNlc3Npb25faWQYASABKAkSMwomY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWQYESABKAlIAYgBARIwCgx1c2VyX2NvbnRleHQYAiABKAsyGi5zcGFyay5jb25uZWN0LlVzZXJDb250ZXh0EhgKC2NsaWVudF90eXBlGAMgASgJSAKIAQESOgoGc2NoZW1hGAQgASgLMiguc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlcXVlc3QuU2NoZW1hSAASPAoHZXhwbGFpbhgFIAEoCzIpLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXF1ZXN0LkV4cGxhaW5IABJDCgt0cmVlX3N0cmluZxgGIAEoCzIsLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXF1ZXN0LlRyZWVTdHJpbmdIABI9Cghpc19sb2NhbBgHIAEoCzIpLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXF1ZXN0LklzTG9jYWxIABJFCgxpc19zdHJlYW1pbmcYCCABKAsyLS5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVxdWVzdC5Jc1N0cmVhbWluZ0gAEkMKC2lucHV0X2ZpbGVzGAkgASgLMiwuc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlcXVlc3QuSW5wdXRGaWxlc0gAEkcKDXNwYXJrX3ZlcnNpb24YCiABKAsyLi5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVxdWVzdC5TcGFya1ZlcnNpb25IABI/CglkZGxfcGFyc2UYCyABKAsyKi5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVxdWVzdC5ERExQYXJzZUgAEkkKDnNhbWVfc2VtYW50aWNzGAwgASgLMi8uc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlcXVlc3QuU2FtZVNlbWFudGljc0gAEkcKDXNlbWFudGljX2hhc2gYDSABKAsyLi5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVxdWVzdC5TZW1hbnRpY0hhc2hIABI8CgdwZXJzaXN0GA4gASgLMikuc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlcXVlc3QuUGVyc2lzdEgAEkAKCXVucGVyc2lzdBgPIAEoCzIrLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXF1ZXN0LlVucGVyc2lzdEgAEk4KEWdldF9zdG9yYWdlX2xldmVsGBAgASgLMjEuc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlcXVlc3QuR2V0U3RvcmFnZUxldmVsSAASQgoLanNvbl90b19kZGwYEiABKAsyKy5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVxdWVzdC5Kc29uVG9ERExIABorCgZTY2hlbWESIQoEcGxhbhgBIAEoCzITLnNwYXJrLmNvbm5lY3QuUGxhbhqoAgoHRXhwbGFpbhIhCgRwbGFuGAEgASgLMhMuc3BhcmsuY29ubmVjdC5QbGFuEksKDGV4cGxhaW5fbW9kZRgCIAEoDjI1LnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXF1ZXN0LkV4cGxhaW4uRXhwbGFpbk1vZGUirAEKC0V4cGxhaW5Nb2RlEhwKGEVYUExBSU5fTU9ERV9VTlNQRUNJRklFRBAAEhcKE0VYUExBSU5fTU9ERV9TSU1QTEUQARIZChVFWFBMQUlOX01PREVfRVhURU5ERUQQAhIYChRFWFBMQUlOX01PREVfQ09ERUdFThADEhUKEUVYUExBSU5fTU9ERV9DT1NUEAQSGgoWRVhQTEFJTl9NT0RFX0ZPUk1BVFRFRBAFGk0KClRyZWVTdHJpbmcSIQoEcGxhbhgBIAEoCzITLnNwYXJrLmNvbm5lY3QuUGxhbhISCgVsZXZlbBgCIAEoBUgAiAEBQggKBl9sZXZlbBosCgdJc0xvY2FsEiEKBHBsYW4YASABKAsyEy5zcGFyay5jb25uZWN0LlBsYW4aMAoLSXNTdHJlYW1pbmcSIQoEcGxhbhgBIAEoCzITLnNwYXJrLmNvbm5lY3QuUGxhbhovCgpJbnB1dEZpbGVzEiEKBHBsYW4YASABKAsyEy5zcGFyay5jb25uZWN0LlBsYW4aDgoMU3BhcmtWZXJzaW9uGh4KCERETFBhcnNlEhIKCmRkbF9zdHJpbmcYASABKAkaYgoNU2FtZVNlbWFudGljcxIoCgt0YXJnZXRfcGxhbhgBIAEoCzITLnNwYXJrLmNvbm5lY3QuUGxhbhInCgpvdGhlcl9wbGFuGAIgASgLMhMuc3BhcmsuY29ubmVjdC5QbGFuGjEKDFNlbWFudGljSGFzaBIhCgRwbGFuGAEgASgLMhMuc3BhcmsuY29ubmVjdC5QbGFuGn8KB1BlcnNpc3QSKQoIcmVsYXRpb24YASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uEjcKDXN0b3JhZ2VfbGV2ZWwYAiABKAsyGy5zcGFyay5jb25uZWN0LlN0b3JhZ2VMZXZlbEgAiAEBQhAKDl9zdG9yYWdlX2xldmVsGloKCVVucGVyc2lzdBIpCghyZWxhdGlvbhgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuUmVsYXRpb24SFQoIYmxvY2tpbmcYAiABKAhIAIgBAUILCglfYmxvY2tpbmcaPAoPR2V0U3RvcmFnZUxldmVsEikKCHJlbGF0aW9uGAEgASgLMhcuc3BhcmsuY29ubmVjdC5SZWxhdGlvbhogCglKc29uVG9EREwSEwoLanNvbl9zdHJpbmcYASABKAlCCQoHYW5hbHl6ZUIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDgoMX2NsaWVudF90eXBlIowMChNBbmFseXplUGxhblJlc3BvbnNlEhIKCnNlc3Npb25faWQYASABKAkSHgoWc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgPIAEoCRI7CgZzY2hlbWEYAiABKAsyKS5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuU2NoZW1hSAASPQoHZXhwbGFpbhgDIAEoCzIqLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXNwb25zZS5FeHBsYWluSAASRAoLdHJlZV9zdHJpbmcYBCABKAsyLS5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuVHJlZVN0cmluZ0gAEj4KCGlzX2xvY2FsGAUgASgLMiouc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlc3BvbnNlLklzTG9jYWxIABJGCgxpc19zdHJlYW1pbmcYBiABKAsyLi5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuSXNTdHJlYW1pbmdIABJECgtpbnB1dF9maWxlcxgHIAEoCzItLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXNwb25zZS5JbnB1dEZpbGVzSAASSAoNc3BhcmtfdmVyc2lvbhgIIAEoCzIvLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXNwb25zZS5TcGFya1ZlcnNpb25IABJACglkZGxfcGFyc2UYCSABKAsyKy5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuRERMUGFyc2VIABJKCg5zYW1lX3NlbWFudGljcxgKIAEoCzIwLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXNwb25zZS5TYW1lU2VtYW50aWNzSAASSAoNc2VtYW50aWNfaGFzaBgLIAEoCzIvLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXNwb25zZS5TZW1hbnRpY0hhc2hIABI9CgdwZXJzaXN0GAwgASgLMiouc3BhcmsuY29ubmVjdC5BbmFseXplUGxhblJlc3BvbnNlLlBlcnNpc3RIABJBCgl1bnBlcnNpc3QYDSABKAsyLC5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuVW5wZXJzaXN0SAASTwoRZ2V0X3N0b3JhZ2VfbGV2ZWwYDiABKAsyMi5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuR2V0U3RvcmFnZUxldmVsSAASQwoLanNvbl90b19kZGwYECABKAsyLC5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVzcG9uc2UuSnNvblRvRERMSAAaMQoGU2NoZW1hEicKBnNjaGVtYRgBIAEoCzIXLnNwYXJrLmNvbm5lY3QuRGF0YVR5cGUaIQoHRXhwbGFpbhIWCg5leHBsYWluX3N0cmluZxgBIAEoCRohCgpUcmVlU3RyaW5nEhMKC3RyZWVfc3RyaW5nGAEgASgJGhsKB0lzTG9jYWwSEAoIaXNfbG9jYWwYASABKAgaIwoLSXNTdHJlYW1pbmcSFAoMaXNfc3RyZWFtaW5nGAEgASgIGhsKCklucHV0RmlsZXMSDQoFZmlsZXMYASADKAkaHwoMU3BhcmtWZXJzaW9uEg8KB3ZlcnNpb24YASABKAkaMwoIRERMUGFyc2USJwoGcGFyc2VkGAEgASgLMhcuc3BhcmsuY29ubmVjdC5EYXRhVHlwZRofCg1TYW1lU2VtYW50aWNzEg4KBnJlc3VsdBgBIAEoCBoeCgxTZW1hbnRpY0hhc2gSDgoGcmVzdWx0GAEgASgFGgkKB1BlcnNpc3QaCwoJVW5wZXJzaXN0GkUKD0dldFN0b3JhZ2VMZXZlbBIyCg1zdG9yYWdlX2xldmVsGAEgASgLMhsuc3BhcmsuY29ubmVjdC5TdG9yYWdlTGV2ZWwaHwoJSnNvblRvRERMEhIKCmRkbF9zdHJpbmcYASABKAlCCAoGcmVzdWx0IuAEChJFeGVjdXRlUGxhblJlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIzCiZjbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgIIAEoCUgAiAEBEjAKDHVzZXJfY29udGV4dBgCIAEoCzIaLnNwYXJrLmNvbm5lY3QuVXNlckNvbnRleHQSGQoMb3BlcmF0aW9uX2lkGAYgASgJSAGIAQESIQoEcGxhbhgDIAEoCzITLnNwYXJrLmNvbm5lY3QuUGxhbhIYCgtjbGllbnRfdHlwZRgEIAEoCUgCiAEBEkgKD3JlcXVlc3Rfb3B0aW9ucxgFIAMoCzIvLnNwYXJrLmNvbm5lY3QuRXhlY3V0ZVBsYW5SZXF1ZXN0LlJlcXVlc3RPcHRpb24SDAoEdGFncxgHIAMoCRrSAQoNUmVxdWVzdE9wdGlvbhI6ChByZWF0dGFjaF9vcHRpb25zGAEgASgLMh4uc3BhcmsuY29ubmVjdC5SZWF0dGFjaE9wdGlvbnNIABJHChdyZXN1bHRfY2h1bmtpbmdfb3B0aW9ucxgCIAEoCzIkLnNwYXJrLmNvbm5lY3QuUmVzdWx0Q2h1bmtpbmdPcHRpb25zSAASKgoJZXh0ZW5zaW9uGOcHIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlIAEIQCg5yZXF1ZXN0X29wdGlvbkIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDwoNX29wZXJhdGlvbl9pZEIOCgxfY2xpZW50X3R5cGUi9xUKE0V4ZWN1dGVQbGFuUmVzcG9uc2USEgoKc2Vzc2lvbl9pZBgBIAEoCRIeChZzZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGA8gASgJEhQKDG9wZXJhdGlvbl9pZBgMIAEoCRITCgtyZXNwb25zZV9pZBgNIAEoCRJECgthcnJvd19iYXRjaBgCIAEoCzItLnNwYXJrLmNvbm5lY3QuRXhlY3V0ZVBsYW5SZXNwb25zZS5BcnJvd0JhdGNoSAASUQoSc3FsX2NvbW1hbmRfcmVzdWx0GAUgASgLMjMuc3BhcmsuY29ubmVjdC5FeGVjdXRlUGxhblJlc3BvbnNlLlNxbENvbW1hbmRSZXN1bHRIABJdCiN3cml0ZV9zdHJlYW1fb3BlcmF0aW9uX3N0YXJ0X3Jlc3VsdBgIIAEoCzIuLnNwYXJrLmNvbm5lY3QuV3JpdGVTdHJlYW1PcGVyYXRpb25TdGFydFJlc3VsdEgAElQKHnN0cmVhbWluZ19xdWVyeV9jb21tYW5kX3Jlc3VsdBgJIAEoCzIqLnNwYXJrLmNvbm5lY3QuU3RyZWFtaW5nUXVlcnlDb21tYW5kUmVzdWx0SAASUAocZ2V0X3Jlc291cmNlc19jb21tYW5kX3Jlc3VsdBgKIAEoCzIoLnNwYXJrLmNvbm5lY3QuR2V0UmVzb3VyY2VzQ29tbWFuZFJlc3VsdEgAEmMKJnN0cmVhbWluZ19xdWVyeV9tYW5hZ2VyX2NvbW1hbmRfcmVzdWx0GAsgASgLMjEuc3BhcmsuY29ubmVjdC5TdHJlYW1pbmdRdWVyeU1hbmFnZXJDb21tYW5kUmVzdWx0SAASYwomc3RyZWFtaW5nX3F1ZXJ5X2xpc3RlbmVyX2V2ZW50c19yZXN1bHQYECABKAsyMS5zcGFyay5jb25uZWN0LlN0cmVhbWluZ1F1ZXJ5TGlzdGVuZXJFdmVudHNSZXN1bHRIABJMCg9yZXN1bHRfY29tcGxldGUYDiABKAsyMS5zcGFyay5jb25uZWN0LkV4ZWN1dGVQbGFuUmVzcG9uc2UuUmVzdWx0Q29tcGxldGVIABJjCiZjcmVhdGVfcmVzb3VyY2VfcHJvZmlsZV9jb21tYW5kX3Jlc3VsdBgRIAEoCzIxLnNwYXJrLmNvbm5lY3QuQ3JlYXRlUmVzb3VyY2VQcm9maWxlQ29tbWFuZFJlc3VsdEgAElIKEmV4ZWN1dGlvbl9wcm9ncmVzcxgSIAEoCzI0LnNwYXJrLmNvbm5lY3QuRXhlY3V0ZVBsYW5SZXNwb25zZS5FeGVjdXRpb25Qcm9ncmVzc0gAEksKGWNoZWNrcG9pbnRfY29tbWFuZF9yZXN1bHQYEyABKAsyJi5zcGFyay5jb25uZWN0LkNoZWNrcG9pbnRDb21tYW5kUmVzdWx0SAASOwoRbWxfY29tbWFuZF9yZXN1bHQYFCABKAsyHi5zcGFyay5jb25uZWN0Lk1sQ29tbWFuZFJlc3VsdEgAEkMKFXBpcGVsaW5lX2V2ZW50X3Jlc3VsdBgVIAEoCzIiLnNwYXJrLmNvbm5lY3QuUGlwZWxpbmVFdmVudFJlc3VsdEgAEkcKF3BpcGVsaW5lX2NvbW1hbmRfcmVzdWx0GBYgASgLMiQuc3BhcmsuY29ubmVjdC5QaXBlbGluZUNvbW1hbmRSZXN1bHRIABJnCihwaXBlbGluZV9xdWVyeV9mdW5jdGlvbl9leGVjdXRpb25fc2lnbmFsGBcgASgLMjMuc3BhcmsuY29ubmVjdC5QaXBlbGluZVF1ZXJ5RnVuY3Rpb25FeGVjdXRpb25TaWduYWxIABIqCglleHRlbnNpb24Y5wcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUgAEjsKB21ldHJpY3MYBCABKAsyKi5zcGFyay5jb25uZWN0LkV4ZWN1dGVQbGFuUmVzcG9uc2UuTWV0cmljcxJMChBvYnNlcnZlZF9tZXRyaWNzGAYgAygLMjIuc3BhcmsuY29ubmVjdC5FeGVjdXRlUGxhblJlc3BvbnNlLk9ic2VydmVkTWV0cmljcxInCgZzY2hlbWEYByABKAsyFy5zcGFyay5jb25uZWN0LkRhdGFUeXBlGj0KEFNxbENvbW1hbmRSZXN1bHQSKQoIcmVsYXRpb24YASABKAsyFy5zcGFyay5jb25uZWN0LlJlbGF0aW9uGr0BCgpBcnJvd0JhdGNoEhEKCXJvd19jb3VudBgBIAEoAxIMCgRkYXRhGAIgASgMEhkKDHN0YXJ0X29mZnNldBgDIAEoA0gAiAEBEhgKC2NodW5rX2luZGV4GAQgASgDSAGIAQESIAoTbnVtX2NodW5rc19pbl9iYXRjaBgFIAEoA0gCiAEBQg8KDV9zdGFydF9vZmZzZXRCDgoMX2NodW5rX2luZGV4QhYKFF9udW1fY2h1bmtzX2luX2JhdGNoGq8DCgdNZXRyaWNzEkgKB21ldHJpY3MYASADKAsyNy5zcGFyay5jb25uZWN0LkV4ZWN1dGVQbGFuUmVzcG9uc2UuTWV0cmljcy5NZXRyaWNPYmplY3QamAIKDE1ldHJpY09iamVjdBIMCgRuYW1lGAEgASgJEg8KB3BsYW5faWQYAiABKAMSDgoGcGFyZW50GAMgASgDEmgKEWV4ZWN1dGlvbl9tZXRyaWNzGAQgAygLMk0uc3BhcmsuY29ubmVjdC5FeGVjdXRlUGxhblJlc3BvbnNlLk1ldHJpY3MuTWV0cmljT2JqZWN0LkV4ZWN1dGlvbk1ldHJpY3NFbnRyeRpvChVFeGVjdXRpb25NZXRyaWNzRW50cnkSCwoDa2V5GAEgASgJEkUKBXZhbHVlGAIgASgLMjYuc3BhcmsuY29ubmVjdC5FeGVjdXRlUGxhblJlc3BvbnNlLk1ldHJpY3MuTWV0cmljVmFsdWU6AjgBGj8KC01ldHJpY1ZhbHVlEgwKBG5hbWUYASABKAkSDQoFdmFsdWUYAiABKAMSEwoLbWV0cmljX3R5cGUYAyABKAka4QEKD09ic2VydmVkTWV0cmljcxIMCgRuYW1lGAEgASgJEjEKBnZhbHVlcxgCIAMoCzIhLnNwYXJrLmNvbm5lY3QuRXhwcmVzc2lvbi5MaXRlcmFsEgwKBGtleXMYAyADKAkSDwoHcGxhbl9pZBgEIAEoAxIbCg5yb290X2Vycm9yX2lkeBgFIAEoBUgAiAEBEj4KBmVycm9ycxgGIAMoCzIuLnNwYXJrLmNvbm5lY3QuRmV0Y2hFcnJvckRldGFpbHNSZXNwb25zZS5FcnJvckIRCg9fcm9vdF9lcnJvcl9pZHgaEAoOUmVzdWx0Q29tcGxldGUa9gEKEUV4ZWN1dGlvblByb2dyZXNzEk4KBnN0YWdlcxgBIAMoCzI+LnNwYXJrLmNvbm5lY3QuRXhlY3V0ZVBsYW5SZXNwb25zZS5FeGVjdXRpb25Qcm9ncmVzcy5TdGFnZUluZm8SGgoSbnVtX2luZmxpZ2h0X3Rhc2tzGAIgASgDGnUKCVN0YWdlSW5mbxIQCghzdGFnZV9pZBgBIAEoAxIRCgludW1fdGFza3MYAiABKAMSGwoTbnVtX2NvbXBsZXRlZF90YXNrcxgDIAEoAxIYChBpbnB1dF9ieXRlc19yZWFkGAQgASgDEgwKBGRvbmUYBSABKAhCDwoNcmVzcG9uc2VfdHlwZSI1CghLZXlWYWx1ZRILCgNrZXkYASABKAkSEgoFdmFsdWUYAiABKAlIAIgBAUIICgZfdmFsdWUi5QcKDUNvbmZpZ1JlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIzCiZjbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgIIAEoCUgAiAEBEjAKDHVzZXJfY29udGV4dBgCIAEoCzIaLnNwYXJrLmNvbm5lY3QuVXNlckNvbnRleHQSOQoJb3BlcmF0aW9uGAMgASgLMiYuc3BhcmsuY29ubmVjdC5Db25maWdSZXF1ZXN0Lk9wZXJhdGlvbhIYCgtjbGllbnRfdHlwZRgEIAEoCUgBiAEBGrADCglPcGVyYXRpb24SLwoDc2V0GAEgASgLMiAuc3BhcmsuY29ubmVjdC5Db25maWdSZXF1ZXN0LlNldEgAEi8KA2dldBgCIAEoCzIgLnNwYXJrLmNvbm5lY3QuQ29uZmlnUmVxdWVzdC5HZXRIABJHChBnZXRfd2l0aF9kZWZhdWx0GAMgASgLMisuc3BhcmsuY29ubmVjdC5Db25maWdSZXF1ZXN0LkdldFdpdGhEZWZhdWx0SAASPAoKZ2V0X29wdGlvbhgEIAEoCzImLnNwYXJrLmNvbm5lY3QuQ29uZmlnUmVxdWVzdC5HZXRPcHRpb25IABI2CgdnZXRfYWxsGAUgASgLMiMuc3BhcmsuY29ubmVjdC5Db25maWdSZXF1ZXN0LkdldEFsbEgAEjMKBXVuc2V0GAYgASgLMiIuc3BhcmsuY29ubmVjdC5Db25maWdSZXF1ZXN0LlVuc2V0SAASQgoNaXNfbW9kaWZpYWJsZRgHIAEoCzIpLnNwYXJrLmNvbm5lY3QuQ29uZmlnUmVxdWVzdC5Jc01vZGlmaWFibGVIAEIJCgdvcF90eXBlGk0KA1NldBImCgVwYWlycxgBIAMoCzIXLnNwYXJrLmNvbm5lY3QuS2V5VmFsdWUSEwoGc2lsZW50GAIgASgISACIAQFCCQoHX3NpbGVudBoTCgNHZXQSDAoEa2V5cxgBIAMoCRo4Cg5HZXRXaXRoRGVmYXVsdBImCgVwYWlycxgBIAMoCzIXLnNwYXJrLmNvbm5lY3QuS2V5VmFsdWUaGQoJR2V0T3B0aW9uEgwKBGtleXMYASADKAkaKAoGR2V0QWxsEhMKBnByZWZpeBgBIAEoCUgAiAEBQgkKB19wcmVmaXgaFQoFVW5zZXQSDAoEa2V5cxgBIAMoCRocCgxJc01vZGlmaWFibGUSDAoEa2V5cxgBIAMoCUIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDgoMX2NsaWVudF90eXBlIn4KDkNvbmZpZ1Jlc3BvbnNlEhIKCnNlc3Npb25faWQYASABKAkSHgoWc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgEIAEoCRImCgVwYWlycxgCIAMoCzIXLnNwYXJrLmNvbm5lY3QuS2V5VmFsdWUSEAoId2FybmluZ3MYAyADKAkivAYKE0FkZEFydGlmYWN0c1JlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIwCgx1c2VyX2NvbnRleHQYAiABKAsyGi5zcGFyay5jb25uZWN0LlVzZXJDb250ZXh0EjMKJmNsaWVudF9vYnNlcnZlZF9zZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAcgASgJSAGIAQESGAoLY2xpZW50X3R5cGUYBiABKAlIAogBARI5CgViYXRjaBgDIAEoCzIoLnNwYXJrLmNvbm5lY3QuQWRkQXJ0aWZhY3RzUmVxdWVzdC5CYXRjaEgAEk4KC2JlZ2luX2NodW5rGAQgASgLMjcuc3BhcmsuY29ubmVjdC5BZGRBcnRpZmFjdHNSZXF1ZXN0LkJlZ2luQ2h1bmtlZEFydGlmYWN0SAASQQoFY2h1bmsYBSABKAsyMC5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1JlcXVlc3QuQXJ0aWZhY3RDaHVua0gAGioKDUFydGlmYWN0Q2h1bmsSDAoEZGF0YRgBIAEoDBILCgNjcmMYAiABKAMaYwoTU2luZ2xlQ2h1bmtBcnRpZmFjdBIMCgRuYW1lGAEgASgJEj4KBGRhdGEYAiABKAsyMC5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1JlcXVlc3QuQXJ0aWZhY3RDaHVuaxpSCgVCYXRjaBJJCglhcnRpZmFjdHMYASADKAsyNi5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1JlcXVlc3QuU2luZ2xlQ2h1bmtBcnRpZmFjdBqWAQoUQmVnaW5DaHVua2VkQXJ0aWZhY3QSDAoEbmFtZRgBIAEoCRITCgt0b3RhbF9ieXRlcxgCIAEoAxISCgpudW1fY2h1bmtzGAMgASgDEkcKDWluaXRpYWxfY2h1bmsYBCABKAsyMC5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1JlcXVlc3QuQXJ0aWZhY3RDaHVua0IJCgdwYXlsb2FkQikKJ19jbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZEIOCgxfY2xpZW50X3R5cGUizgEKFEFkZEFydGlmYWN0c1Jlc3BvbnNlEhIKCnNlc3Npb25faWQYAiABKAkSHgoWc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgDIAEoCRJGCglhcnRpZmFjdHMYASADKAsyMy5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1Jlc3BvbnNlLkFydGlmYWN0U3VtbWFyeRo6Cg9BcnRpZmFjdFN1bW1hcnkSDAoEbmFtZRgBIAEoCRIZChFpc19jcmNfc3VjY2Vzc2Z1bBgCIAEoCCL4AQoXQXJ0aWZhY3RTdGF0dXNlc1JlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIzCiZjbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgFIAEoCUgAiAEBEjAKDHVzZXJfY29udGV4dBgCIAEoCzIaLnNwYXJrLmNvbm5lY3QuVXNlckNvbnRleHQSGAoLY2xpZW50X3R5cGUYAyABKAlIAYgBARINCgVuYW1lcxgEIAMoCUIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDgoMX2NsaWVudF90eXBlIqICChhBcnRpZmFjdFN0YXR1c2VzUmVzcG9uc2USEgoKc2Vzc2lvbl9pZBgCIAEoCRIeChZzZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAMgASgJEkcKCHN0YXR1c2VzGAEgAygLMjUuc3BhcmsuY29ubmVjdC5BcnRpZmFjdFN0YXR1c2VzUmVzcG9uc2UuU3RhdHVzZXNFbnRyeRpnCg1TdGF0dXNlc0VudHJ5EgsKA2tleRgBIAEoCRJFCgV2YWx1ZRgCIAEoCzI2LnNwYXJrLmNvbm5lY3QuQXJ0aWZhY3RTdGF0dXNlc1Jlc3BvbnNlLkFydGlmYWN0U3RhdHVzOgI4ARogCg5BcnRpZmFjdFN0YXR1cxIOCgZleGlzdHMYASABKAgi6gMKEEludGVycnVwdFJlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIzCiZjbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgHIAEoCUgBiAEBEjAKDHVzZXJfY29udGV4dBgCIAEoCzIaLnNwYXJrLmNvbm5lY3QuVXNlckNvbnRleHQSGAoLY2xpZW50X3R5cGUYAyABKAlIAogBARJFCg5pbnRlcnJ1cHRfdHlwZRgEIAEoDjItLnNwYXJrLmNvbm5lY3QuSW50ZXJydXB0UmVxdWVzdC5JbnRlcnJ1cHRUeXBlEhcKDW9wZXJhdGlvbl90YWcYBSABKAlIABIWCgxvcGVyYXRpb25faWQYBiABKAlIACKAAQoNSW50ZXJydXB0VHlwZRIeChpJTlRFUlJVUFRfVFlQRV9VTlNQRUNJRklFRBAAEhYKEklOVEVSUlVQVF9UWVBFX0FMTBABEhYKEklOVEVSUlVQVF9UWVBFX1RBRxACEh8KG0lOVEVSUlVQVF9UWVBFX09QRVJBVElPTl9JRBADQgsKCWludGVycnVwdEIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDgoMX2NsaWVudF90eXBlImAKEUludGVycnVwdFJlc3BvbnNlEhIKCnNlc3Npb25faWQYASABKAkSHgoWc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgDIAEoCRIXCg9pbnRlcnJ1cHRlZF9pZHMYAiADKAkiJwoPUmVhdHRhY2hPcHRpb25zEhQKDHJlYXR0YWNoYWJsZRgBIAEoCCKDAQoVUmVzdWx0Q2h1bmtpbmdPcHRpb25zEiIKGmFsbG93X2Fycm93X2JhdGNoX2NodW5raW5nGAEgASgIEicKGnByZWZlcnJlZF9hcnJvd19jaHVua19zaXplGAIgASgDSACIAQFCHQobX3ByZWZlcnJlZF9hcnJvd19jaHVua19zaXplIrICChZSZWF0dGFjaEV4ZWN1dGVSZXF1ZXN0EhIKCnNlc3Npb25faWQYASABKAkSMwomY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWQYBiABKAlIAIgBARIwCgx1c2VyX2NvbnRleHQYAiABKAsyGi5zcGFyay5jb25uZWN0LlVzZXJDb250ZXh0EhQKDG9wZXJhdGlvbl9pZBgDIAEoCRIYCgtjbGllbnRfdHlwZRgEIAEoCUgBiAEBEh0KEGxhc3RfcmVzcG9uc2VfaWQYBSABKAlIAogBAUIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDgoMX2NsaWVudF90eXBlQhMKEV9sYXN0X3Jlc3BvbnNlX2lkIs8DChVSZWxlYXNlRXhlY3V0ZVJlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIzCiZjbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgHIAEoCUgBiAEBEjAKDHVzZXJfY29udGV4dBgCIAEoCzIaLnNwYXJrLmNvbm5lY3QuVXNlckNvbnRleHQSFAoMb3BlcmF0aW9uX2lkGAMgASgJEhgKC2NsaWVudF90eXBlGAQgASgJSAKIAQESRgoLcmVsZWFzZV9hbGwYBSABKAsyLy5zcGFyay5jb25uZWN0LlJlbGVhc2VFeGVjdXRlUmVxdWVzdC5SZWxlYXNlQWxsSAASSgoNcmVsZWFzZV91bnRpbBgGIAEoCzIxLnNwYXJrLmNvbm5lY3QuUmVsZWFzZUV4ZWN1dGVSZXF1ZXN0LlJlbGVhc2VVbnRpbEgAGgwKClJlbGVhc2VBbGwaIwoMUmVsZWFzZVVudGlsEhMKC3Jlc3BvbnNlX2lkGAEgASgJQgkKB3JlbGVhc2VCKQonX2NsaWVudF9vYnNlcnZlZF9zZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkQg4KDF9jbGllbnRfdHlwZSJ4ChZSZWxlYXNlRXhlY3V0ZVJlc3BvbnNlEhIKCnNlc3Npb25faWQYASABKAkSHgoWc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgDIAEoCRIZCgxvcGVyYXRpb25faWQYAiABKAlIAIgBAUIPCg1fb3BlcmF0aW9uX2lkIqABChVSZWxlYXNlU2Vzc2lvblJlcXVlc3QSEgoKc2Vzc2lvbl9pZBgBIAEoCRIwCgx1c2VyX2NvbnRleHQYAiABKAsyGi5zcGFyay5jb25uZWN0LlVzZXJDb250ZXh0EhgKC2NsaWVudF90eXBlGAMgASgJSACIAQESFwoPYWxsb3dfcmVjb25uZWN0GAQgASgIQg4KDF9jbGllbnRfdHlwZSJMChZSZWxlYXNlU2Vzc2lvblJlc3BvbnNlEhIKCnNlc3Npb25faWQYASABKAkSHgoWc2VydmVyX3NpZGVfc2Vzc2lvbl9pZBgCIAEoCSL8AQoYRmV0Y2hFcnJvckRldGFpbHNSZXF1ZXN0EhIKCnNlc3Npb25faWQYASABKAkSMwomY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWQYBSABKAlIAIgBARIwCgx1c2VyX2NvbnRleHQYAiABKAsyGi5zcGFyay5jb25uZWN0LlVzZXJDb250ZXh0EhAKCGVycm9yX2lkGAMgASgJEhgKC2NsaWVudF90eXBlGAQgASgJSAGIAQFCKQonX2NsaWVudF9vYnNlcnZlZF9zZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkQg4KDF9jbGllbnRfdHlwZSLADAoZRmV0Y2hFcnJvckRldGFpbHNSZXNwb25zZRIeChZzZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAMgASgJEhIKCnNlc3Npb25faWQYBCABKAkSGwoOcm9vdF9lcnJvcl9pZHgYASABKAVIAIgBARI+CgZlcnJvcnMYAiADKAsyLi5zcGFyay5jb25uZWN0LkZldGNoRXJyb3JEZXRhaWxzUmVzcG9uc2UuRXJyb3IafAoRU3RhY2tUcmFjZUVsZW1lbnQSFwoPZGVjbGFyaW5nX2NsYXNzGAEgASgJEhMKC21ldGhvZF9uYW1lGAIgASgJEhYKCWZpbGVfbmFtZRgDIAEoCUgAiAEBEhMKC2xpbmVfbnVtYmVyGAQgASgFQgwKCl9maWxlX25hbWUalwIKDFF1ZXJ5Q29udGV4dBJXCgxjb250ZXh0X3R5cGUYCiABKA4yQS5zcGFyay5jb25uZWN0LkZldGNoRXJyb3JEZXRhaWxzUmVzcG9uc2UuUXVlcnlDb250ZXh0LkNvbnRleHRUeXBlEhMKC29iamVjdF90eXBlGAEgASgJEhMKC29iamVjdF9uYW1lGAIgASgJEhMKC3N0YXJ0X2luZGV4GAMgASgFEhIKCnN0b3BfaW5kZXgYBCABKAUSEAoIZnJhZ21lbnQYBSABKAkSEQoJY2FsbF9zaXRlGAYgASgJEg8KB3N1bW1hcnkYByABKAkiJQoLQ29udGV4dFR5cGUSBwoDU1FMEAASDQoJREFUQUZSQU1FEAEazgMKDlNwYXJrVGhyb3dhYmxlEhgKC2Vycm9yX2NsYXNzGAEgASgJSACIAQESagoSbWVzc2FnZV9wYXJhbWV0ZXJzGAIgAygLMk4uc3BhcmsuY29ubmVjdC5GZXRjaEVycm9yRGV0YWlsc1Jlc3BvbnNlLlNwYXJrVGhyb3dhYmxlLk1lc3NhZ2VQYXJhbWV0ZXJzRW50cnkSTQoOcXVlcnlfY29udGV4dHMYAyADKAsyNS5zcGFyay5jb25uZWN0LkZldGNoRXJyb3JEZXRhaWxzUmVzcG9uc2UuUXVlcnlDb250ZXh0EhYKCXNxbF9zdGF0ZRgEIAEoCUgBiAEBEl4KFGJyZWFraW5nX2NoYW5nZV9pbmZvGAUgASgLMjsuc3BhcmsuY29ubmVjdC5GZXRjaEVycm9yRGV0YWlsc1Jlc3BvbnNlLkJyZWFraW5nQ2hhbmdlSW5mb0gCiAEBGjgKFk1lc3NhZ2VQYXJhbWV0ZXJzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4AUIOCgxfZXJyb3JfY2xhc3NCDAoKX3NxbF9zdGF0ZUIXChVfYnJlYWtpbmdfY2hhbmdlX2luZm8aygEKEkJyZWFraW5nQ2hhbmdlSW5mbxIZChFtaWdyYXRpb25fbWVzc2FnZRgBIAMoCRJZChFtaXRpZ2F0aW9uX2NvbmZpZxgCIAEoCzI5LnNwYXJrLmNvbm5lY3QuRmV0Y2hFcnJvckRldGFpbHNSZXNwb25zZS5NaXRpZ2F0aW9uQ29uZmlnSACIAQESGAoLbmVlZHNfYXVkaXQYAyABKAhIAYgBAUIUChJfbWl0aWdhdGlvbl9jb25maWdCDgoMX25lZWRzX2F1ZGl0Gi4KEE1pdGlnYXRpb25Db25maWcSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJGpgCCgVFcnJvchIcChRlcnJvcl90eXBlX2hpZXJhcmNoeRgBIAMoCRIPCgdtZXNzYWdlGAIgASgJEk8KC3N0YWNrX3RyYWNlGAMgAygLMjouc3BhcmsuY29ubmVjdC5GZXRjaEVycm9yRGV0YWlsc1Jlc3BvbnNlLlN0YWNrVHJhY2VFbGVtZW50EhYKCWNhdXNlX2lkeBgEIAEoBUgAiAEBElUKD3NwYXJrX3Rocm93YWJsZRgFIAEoCzI3LnNwYXJrLmNvbm5lY3QuRmV0Y2hFcnJvckRldGFpbHNSZXNwb25zZS5TcGFya1Rocm93YWJsZUgBiAEBQgwKCl9jYXVzZV9pZHhCEgoQX3NwYXJrX3Rocm93YWJsZUIRCg9fcm9vdF9lcnJvcl9pZHgiUAoXQ2hlY2twb2ludENvbW1hbmRSZXN1bHQSNQoIcmVsYXRpb24YASABKAsyIy5zcGFyay5jb25uZWN0LkNhY2hlZFJlbW90ZVJlbGF0aW9uIpUCChNDbG9uZVNlc3Npb25SZXF1ZXN0EhIKCnNlc3Npb25faWQYASABKAkSMwomY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWQYBSABKAlIAIgBARIwCgx1c2VyX2NvbnRleHQYAiABKAsyGi5zcGFyay5jb25uZWN0LlVzZXJDb250ZXh0EhgKC2NsaWVudF90eXBlGAMgASgJSAGIAQESGwoObmV3X3Nlc3Npb25faWQYBCABKAlIAogBAUIpCidfY2xpZW50X29ic2VydmVkX3NlcnZlcl9zaWRlX3Nlc3Npb25faWRCDgoMX2NsaWVudF90eXBlQhEKD19uZXdfc2Vzc2lvbl9pZCKGAQoUQ2xvbmVTZXNzaW9uUmVzcG9uc2USEgoKc2Vzc2lvbl9pZBgBIAEoCRIeChZzZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAIgASgJEhYKDm5ld19zZXNzaW9uX2lkGAMgASgJEiIKGm5ld19zZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAQgASgJItUDChBHZXRTdGF0dXNSZXF1ZXN0EhIKCnNlc3Npb25faWQYASABKAkSMAoMdXNlcl9jb250ZXh0GAIgASgLMhouc3BhcmsuY29ubmVjdC5Vc2VyQ29udGV4dBIYCgtjbGllbnRfdHlwZRgDIAEoCUgAiAEBEjMKJmNsaWVudF9vYnNlcnZlZF9zZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAQgASgJSAGIAQESVQoQb3BlcmF0aW9uX3N0YXR1cxgFIAEoCzI2LnNwYXJrLmNvbm5lY3QuR2V0U3RhdHVzUmVxdWVzdC5PcGVyYXRpb25TdGF0dXNSZXF1ZXN0SAKIAQESKQoKZXh0ZW5zaW9ucxjnByADKAsyFC5nb29nbGUucHJvdG9idWYuQW55GloKFk9wZXJhdGlvblN0YXR1c1JlcXVlc3QSFQoNb3BlcmF0aW9uX2lkcxgBIAMoCRIpCgpleHRlbnNpb25zGOcHIAMoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlCDgoMX2NsaWVudF90eXBlQikKJ19jbGllbnRfb2JzZXJ2ZWRfc2VydmVyX3NpZGVfc2Vzc2lvbl9pZEITChFfb3BlcmF0aW9uX3N0YXR1cyLOBAoRR2V0U3RhdHVzUmVzcG9uc2USEgoKc2Vzc2lvbl9pZBgBIAEoCRIeChZzZXJ2ZXJfc2lkZV9zZXNzaW9uX2lkGAIgASgJEkwKEm9wZXJhdGlvbl9zdGF0dXNlcxgDIAMoCzIwLnNwYXJrLmNvbm5lY3QuR2V0U3RhdHVzUmVzcG9uc2UuT3BlcmF0aW9uU3RhdHVzEikKCmV4dGVuc2lvbnMY5wcgAygLMhQuZ29vZ2xlLnByb3RvYnVmLkFueRqLAwoPT3BlcmF0aW9uU3RhdHVzEhQKDG9wZXJhdGlvbl9pZBgBIAEoCRJOCgVzdGF0ZRgCIAEoDjI/LnNwYXJrLmNvbm5lY3QuR2V0U3RhdHVzUmVzcG9uc2UuT3BlcmF0aW9uU3RhdHVzLk9wZXJhdGlvblN0YXRlEikKCmV4dGVuc2lvbnMY5wcgAygLMhQuZ29vZ2xlLnByb3RvYnVmLkFueSLmAQoOT3BlcmF0aW9uU3RhdGUSHwobT1BFUkFUSU9OX1NUQVRFX1VOU1BFQ0lGSUVEEAASGwoXT1BFUkFUSU9OX1NUQVRFX1VOS05PV04QARIbChdPUEVSQVRJT05fU1RBVEVfUlVOTklORxACEh8KG09QRVJBVElPTl9TVEFURV9URVJNSU5BVElORxADEh0KGU9QRVJBVElPTl9TVEFURV9TVUNDRUVERUQQBBIaChZPUEVSQVRJT05fU1RBVEVfRkFJTEVEEAUSHQoZT1BFUkFUSU9OX1NUQVRFX0NBTkNFTExFRBAGKlEKEENvbXByZXNzaW9uQ29kZWMSIQodQ09NUFJFU1NJT05fQ09ERUNfVU5TUEVDSUZJRUQQABIaChZDT01QUkVTU0lPTl9DT0RFQ19aU1REEAEy3wgKE1NwYXJrQ29ubmVjdFNlcnZpY2USWAoLRXhlY3V0ZVBsYW4SIS5zcGFyay5jb25uZWN0LkV4ZWN1dGVQbGFuUmVxdWVzdBoiLnNwYXJrLmNvbm5lY3QuRXhlY3V0ZVBsYW5SZXNwb25zZSIAMAESVgoLQW5hbHl6ZVBsYW4SIS5zcGFyay5jb25uZWN0LkFuYWx5emVQbGFuUmVxdWVzdBoiLnNwYXJrLmNvbm5lY3QuQW5hbHl6ZVBsYW5SZXNwb25zZSIAEkcKBkNvbmZpZxIcLnNwYXJrLmNvbm5lY3QuQ29uZmlnUmVxdWVzdBodLnNwYXJrLmNvbm5lY3QuQ29uZmlnUmVzcG9uc2UiABJbCgxBZGRBcnRpZmFjdHMSIi5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1JlcXVlc3QaIy5zcGFyay5jb25uZWN0LkFkZEFydGlmYWN0c1Jlc3BvbnNlIgAoARJjCg5BcnRpZmFjdFN0YXR1cxImLnNwYXJrLmNvbm5lY3QuQXJ0aWZhY3RTdGF0dXNlc1JlcXVlc3QaJy5zcGFyay5jb25uZWN0LkFydGlmYWN0U3RhdHVzZXNSZXNwb25zZSIAElAKCUludGVycnVwdBIfLnNwYXJrLmNvbm5lY3QuSW50ZXJydXB0UmVxdWVzdBogLnNwYXJrLmNvbm5lY3QuSW50ZXJydXB0UmVzcG9uc2UiABJgCg9SZWF0dGFjaEV4ZWN1dGUSJS5zcGFyay5jb25uZWN0LlJlYXR0YWNoRXhlY3V0ZVJlcXVlc3QaIi5zcGFyay5jb25uZWN0LkV4ZWN1dGVQbGFuUmVzcG9uc2UiADABEl8KDlJlbGVhc2VFeGVjdXRlEiQuc3BhcmsuY29ubmVjdC5SZWxlYXNlRXhlY3V0ZVJlcXVlc3QaJS5zcGFyay5jb25uZWN0LlJlbGVhc2VFeGVjdXRlUmVzcG9uc2UiABJfCg5SZWxlYXNlU2Vzc2lvbhIkLnNwYXJrLmNvbm5lY3QuUmVsZWFzZVNlc3Npb25SZXF1ZXN0GiUuc3BhcmsuY29ubmVjdC5SZWxlYXNlU2Vzc2lvblJlc3BvbnNlIgASaAoRRmV0Y2hFcnJvckRldGFpbHMSJy5zcGFyay5jb25uZWN0LkZldGNoRXJyb3JEZXRhaWxzUmVxdWVzdBooLnNwYXJrLmNvbm5lY3QuRmV0Y2hFcnJvckRldGFpbHNSZXNwb25zZSIAElkKDENsb25lU2Vzc2lvbhIiLnNwYXJrLmNvbm5lY3QuQ2xvbmVTZXNzaW9uUmVxdWVzdBojLnNwYXJrLmNvbm5lY3QuQ2xvbmVTZXNzaW9uUmVzcG9uc2UiABJQCglHZXRTdGF0dXMSHy5zcGFyay5jb25uZWN0LkdldFN0YXR1c1JlcXVlc3QaIC5zcGFyay5jb25uZWN0LkdldFN0YXR1c1Jlc3BvbnNlIgBiBnByb3RvMw", [file_google_protobuf_any6, file_spark_connect_commands, file_spark_connect_common, file_spark_connect_expressions, file_spark_connect_relations, file_spark_connect_types, file_spark_connect_ml, file_spark_connect_pipelines]);
var PlanSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 0);
var AnalyzePlanRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 2);
var ExecutePlanRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 4);
var ConfigRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 7);
var AddArtifactsRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 9);
var ArtifactStatusesRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 11);
var InterruptRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 13);
var ReattachExecuteRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 17);
var ReleaseExecuteRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 18);
var ReleaseSessionRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 20);
var FetchErrorDetailsRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 22);
var CloneSessionRequestSchema = /* @__PURE__ */ messageDesc12(file_spark_connect_base, 25);
var SparkConnectService = /* @__PURE__ */ serviceDesc(file_spark_connect_base, 0);

// runtime/protocol/gen/sparknb/inspect_pb.ts
import { enumDesc as enumDesc7, fileDesc as fileDesc13, messageDesc as messageDesc13, serviceDesc as serviceDesc2 } from "@bufbuild/protobuf/codegenv2";

// runtime/protocol/grpc-service.ts
import { toBinary } from "@bufbuild/protobuf";
var definitions = /* @__PURE__ */ new WeakMap();
function grpcService(service) {
  let definition = definitions.get(service);
  if (!definition) {
    definition = Object.fromEntries(service.methods.map((method) => [method.localName, methodDefinition(method)]));
    definitions.set(service, definition);
  }
  return definition;
}
function methodDefinition(method) {
  const { input, output } = method;
  return {
    path: `/${method.parent.typeName}/${method.name}`,
    originalName: method.localName,
    requestStream: method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming",
    responseStream: method.methodKind === "server_streaming" || method.methodKind === "bidi_streaming",
    requestSerialize: (message) => encode(toBinary(input, message)),
    requestDeserialize: (bytes2) => decodeMessage(input, bytes2),
    responseSerialize: (message) => encode(toBinary(output, message)),
    responseDeserialize: (bytes2) => decodeMessage(output, bytes2)
  };
}
var encode = (bytes2) => Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);

// runtime/protocol/spark-type.ts
import { create } from "@bufbuild/protobuf";
var atomicCases = {
  null: "null",
  boolean: "boolean",
  byte: "byte",
  short: "short",
  integer: "integer",
  long: "long",
  float: "float",
  double: "double",
  binary: "binary",
  date: "date",
  timestamp: "timestamp",
  timestamp_ntz: "timestampNtz",
  calendar_interval: "calendarInterval",
  variant: "variant"
};
var atomicKinds = new Map(Object.entries(atomicCases).map(([kind, name]) => [name, kind]));
var dayTimeFields = ["day", "hour", "minute", "second"];
var yearMonthFields = ["year", "month"];
var toTypeMessage = (type) => create(DataTypeSchema, { kind: kindOf(type) });
function kindOf(type) {
  switch (type.kind) {
    case "decimal":
      return { case: "decimal", value: { precision: type.precision, scale: type.scale } };
    case "string":
      return { case: "string", value: { collation: type.collation ?? "UTF8_BINARY" } };
    case "char":
      return { case: "char", value: { length: type.length } };
    case "varchar":
      return { case: "varChar", value: { length: type.length } };
    case "time":
      return { case: "time", value: { precision: type.precision } };
    case "day_time_interval":
      return {
        case: "dayTimeInterval",
        value: { startField: dayTimeFields.indexOf(type.start), endField: dayTimeFields.indexOf(type.end) }
      };
    case "year_month_interval":
      return {
        case: "yearMonthInterval",
        value: { startField: yearMonthFields.indexOf(type.start), endField: yearMonthFields.indexOf(type.end) }
      };
    case "array":
      return { case: "array", value: { elementType: toTypeMessage(type.element), containsNull: type.containsNull } };
    case "map":
      return {
        case: "map",
        value: {
          keyType: toTypeMessage(type.key),
          valueType: toTypeMessage(type.value),
          valueContainsNull: type.valueContainsNull
        }
      };
    case "struct":
      return { case: "struct", value: { fields: type.fields.map(toFieldInit) } };
    case "udt":
      return {
        case: "udt",
        value: {
          type: "udt",
          sqlType: toTypeMessage(type.sqlType),
          ...type.jvmClass !== void 0 && { jvmClass: type.jvmClass },
          ...type.pythonClass !== void 0 && { pythonClass: type.pythonClass },
          ...type.serializedPythonClass !== void 0 && { serializedPythonClass: type.serializedPythonClass }
        }
      };
    default:
      return { case: atomicCases[type.kind], value: {} };
  }
}
var toFieldInit = ({ name, type, nullable, metadata }) => ({
  name,
  dataType: toTypeMessage(type),
  nullable,
  ...metadata && Object.keys(metadata).length > 0 && { metadata: JSON.stringify(metadata) }
});
function fromTypeMessage(message) {
  const { kind } = message;
  switch (kind.case) {
    case "decimal":
      return { kind: "decimal", precision: kind.value.precision ?? 10, scale: kind.value.scale ?? 0 };
    case "string": {
      const { collation } = kind.value;
      return collation && collation !== "UTF8_BINARY" ? { kind: "string", collation } : { kind: "string" };
    }
    case "char":
      return { kind: "char", length: kind.value.length };
    case "varChar":
      return { kind: "varchar", length: kind.value.length };
    case "time":
      return { kind: "time", precision: kind.value.precision ?? 6 };
    case "dayTimeInterval":
      return dayTimeInterval(kind.value.startField, kind.value.endField);
    case "yearMonthInterval":
      return yearMonthInterval(kind.value.startField, kind.value.endField);
    case "array":
      return { kind: "array", element: required(kind.value.elementType), containsNull: kind.value.containsNull };
    case "map":
      return {
        kind: "map",
        key: required(kind.value.keyType),
        value: required(kind.value.valueType),
        valueContainsNull: kind.value.valueContainsNull
      };
    case "struct":
      return {
        kind: "struct",
        fields: kind.value.fields.map(({ name, dataType, nullable, metadata }) => ({
          name,
          type: required(dataType),
          nullable,
          ...metadata && metadata !== "{}" && { metadata: JSON.parse(metadata) }
        }))
      };
    case "udt": {
      const { jvmClass, pythonClass, serializedPythonClass } = kind.value;
      return {
        kind: "udt",
        sqlType: required(kind.value.sqlType),
        ...jvmClass !== void 0 && { jvmClass },
        ...pythonClass !== void 0 && { pythonClass },
        ...serializedPythonClass !== void 0 && { serializedPythonClass }
      };
    }
    default: {
      const atomic = kind.case === void 0 ? void 0 : atomicKinds.get(kind.case);
      if (!atomic) throw new RangeError(`No data type in a message of kind ${kind.case ?? "none"}`);
      return { kind: atomic };
    }
  }
}
var dayTimeInterval = (start = 0, end = 3) => ({
  kind: "day_time_interval",
  start: dayTimeFields[start],
  end: dayTimeFields[end]
});
var yearMonthInterval = (start = 0, end = 1) => ({
  kind: "year_month_interval",
  start: yearMonthFields[start],
  end: yearMonthFields[end]
});
function required(message) {
  if (!message) throw new RangeError("A data type is missing inside another");
  return fromTypeMessage(message);
}

// runtime/client/api/option-value.ts
var optionText = (value) => String(value);

// runtime/client/api/relation.ts
import { create as create2 } from "@bufbuild/protobuf";
var lastPlanId = 0n;
function newRelation(relType, inputs = [], references = []) {
  const pending = [...new Set(inputs.flatMap((input) => input.pending))];
  const observations = [...new Set(inputs.flatMap((input) => input.observations))];
  const { planId, relation } = bareRelation(relType);
  if (references.length === 0) return { planId, relation, pending, observations };
  const whole = bareRelation({ case: "withRelations", value: { root: relation, references: [...references] } });
  return { planId, relation: whole.relation, pending, observations };
}
function bareRelation(relType) {
  const planId = ++lastPlanId;
  const origin = originInit();
  return { planId, relation: create2(RelationSchema, { common: { planId, ...origin && { origin } }, relType }) };
}

// runtime/client/api/catalog.ts
var Catalog = class {
  constructor(sparkSession) {
    this.sparkSession = sparkSession;
  }
  sparkSession;
  currentCatalog() {
    return this.#value({ case: "currentCatalog", value: {} });
  }
  async setCurrentCatalog(catalogName) {
    await this.#change({ case: "setCurrentCatalog", value: { catalogName } });
  }
  listCatalogs(pattern) {
    return this.#list({ case: "listCatalogs", value: { ...pattern !== void 0 && { pattern } } });
  }
  currentDatabase() {
    return this.#value({ case: "currentDatabase", value: {} });
  }
  async setCurrentDatabase(dbName) {
    await this.#change({ case: "setCurrentDatabase", value: { dbName } });
  }
  listDatabases(pattern) {
    return this.#list({ case: "listDatabases", value: { ...pattern !== void 0 && { pattern } } });
  }
  /** @throws AnalysisException SCHEMA_NOT_FOUND */
  getDatabase(dbName) {
    return this.#one({ case: "getDatabase", value: { dbName } });
  }
  databaseExists(dbName) {
    return this.#value({ case: "databaseExists", value: { dbName } });
  }
  listTables(dbName, pattern) {
    return this.#list({
      case: "listTables",
      value: { ...inDatabase(dbName), ...pattern !== void 0 && { pattern } }
    });
  }
  listViews(dbName, pattern) {
    return this.#list({
      case: "listViews",
      value: { ...inDatabase(dbName), ...pattern !== void 0 && { pattern } }
    });
  }
  /** @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND */
  getTable(tableName) {
    return this.#one({ case: "getTable", value: { tableName } });
  }
  tableExists(tableName, dbName) {
    return this.#value({ case: "tableExists", value: { tableName, ...inDatabase(dbName) } });
  }
  listColumns(tableName, dbName) {
    return this.#list({ case: "listColumns", value: { tableName, ...inDatabase(dbName) } });
  }
  listFunctions(dbName, pattern) {
    return this.#list({
      case: "listFunctions",
      value: { ...inDatabase(dbName), ...pattern !== void 0 && { pattern } }
    });
  }
  /** @throws AnalysisException UNRESOLVED_ROUTINE */
  getFunction(functionName) {
    return this.#one({ case: "getFunction", value: { functionName } });
  }
  functionExists(functionName, dbName) {
    return this.#value({ case: "functionExists", value: { functionName, ...inDatabase(dbName) } });
  }
  async createTable(tableName, given = {}) {
    const { schema, options = {}, ...rest } = given;
    const texts = Object.fromEntries(Object.entries(options).map(([key, value2]) => [key, optionText(value2)]));
    const value = { tableName, ...rest, options: texts, ...schema && { schema: toTypeMessage(schema) } };
    await this.#change({ case: "createTable", value });
    return this.sparkSession.table(tableName);
  }
  async createDatabase(dbName, ifNotExists = false, properties = {}) {
    await this.#change({ case: "createDatabase", value: { dbName, ifNotExists, properties } });
  }
  async dropDatabase(dbName, ifExists = false, cascade = false) {
    await this.#change({ case: "dropDatabase", value: { dbName, ifExists, cascade } });
  }
  async dropTable(tableName, ifExists = false, purge = false) {
    await this.#change({ case: "dropTable", value: { tableName, ifExists, purge } });
  }
  async dropView(viewName, ifExists = false) {
    await this.#change({ case: "dropView", value: { viewName, ifExists } });
  }
  /** False when there was no such view. */
  async dropTempView(viewName) {
    return await this.#change({ case: "dropTempView", value: { viewName } }) === true;
  }
  async dropGlobalTempView(viewName) {
    return await this.#change({ case: "dropGlobalTempView", value: { viewName } }) === true;
  }
  async truncateTable(tableName) {
    await this.#change({ case: "truncateTable", value: { tableName } });
  }
  async analyzeTable(tableName, noScan = false) {
    await this.#change({ case: "analyzeTable", value: { tableName, noScan } });
  }
  async getTableProperties(tableName) {
    const rows = await this.#dataFrame({ case: "getTableProperties", value: { tableName } }).collect();
    return Object.fromEntries(rows.map((row) => [String(row.get(0)), String(row.get(1))]));
  }
  getCreateTableString(tableName, asSerde = false) {
    return this.#value({ case: "getCreateTableString", value: { tableName, asSerde } });
  }
  async listPartitions(tableName) {
    const rows = await this.#dataFrame({ case: "listPartitions", value: { tableName } }).collect();
    return rows.map((row) => String(row.get(0)));
  }
  async recoverPartitions(tableName) {
    await this.#change({ case: "recoverPartitions", value: { tableName } });
  }
  isCached(tableName) {
    return this.#value({ case: "isCached", value: { tableName } });
  }
  async cacheTable(tableName, level2) {
    await this.#change({ case: "cacheTable", value: { tableName, ...level2 && { storageLevel: { ...level2 } } } });
  }
  async uncacheTable(tableName) {
    await this.#change({ case: "uncacheTable", value: { tableName } });
  }
  async clearCache() {
    await this.#change({ case: "clearCache", value: {} });
  }
  async refreshTable(tableName) {
    await this.#change({ case: "refreshTable", value: { tableName } });
  }
  async refreshByPath(path) {
    await this.#change({ case: "refreshByPath", value: { path } });
  }
  #dataFrame(catType) {
    return this.sparkSession.dataFrame(newRelation({ case: "catalog", value: { catType } }));
  }
  async #list(catType) {
    return (await this.#dataFrame(catType).collect()).map((row) => row.toObject());
  }
  async #one(catType) {
    return (await this.#list(catType))[0];
  }
  async #value(catType) {
    return (await this.#dataFrame(catType).first())?.get(0);
  }
  /** In the order of the session's other changes. */
  #change(catType) {
    const { relation } = this.#dataFrame(catType);
    return this.sparkSession.runner.changeQuery(relation);
  }
};
var inDatabase = (dbName) => dbName === void 0 ? {} : { dbName };

// runtime/client/api/expression.ts
import { create as create3 } from "@bufbuild/protobuf";
function newExpression(exprType) {
  const origin = originInit();
  return create3(ExpressionSchema, origin ? { common: { origin }, exprType } : { exprType });
}
var functionCall = (functionName, args, isDistinct = false) => newExpression({ case: "unresolvedFunction", value: { functionName, arguments: [...args], isDistinct } });
function attribute(name, planId) {
  const plan = planId === void 0 ? {} : { planId };
  if (name === "*") return newExpression({ case: "unresolvedStar", value: plan });
  if (name.endsWith(".*")) return newExpression({ case: "unresolvedStar", value: { unparsedTarget: name, ...plan } });
  return newExpression({ case: "unresolvedAttribute", value: { unparsedIdentifier: name, ...plan } });
}

// runtime/client/api/literal.ts
import { create as create4 } from "@bufbuild/protobuf";

// runtime/errors/conditions/analysis.ts
var analysisConditions = {
  ALL_PARAMETERS_MUST_BE_NAMED: {
    sqlState: "07001",
    message: "Using name parameterized queries requires all parameters to be named. Parameters missing names: <exprs>."
  },
  CANNOT_PARSE_INTERVAL: {
    sqlState: "22006",
    message: "Unable to parse <intervalString>. Please ensure that the value provided is in a valid format for defining an interval. You can reference the documentation for the correct format. If the issue persists, please double check that the input value is not null or empty and try again."
  },
  _LEGACY_ERROR_TEMP_1039: {
    message: "Multiple time/session window expressions would result in a cartesian product of rows, therefore they are currently not supported."
  },
  _LEGACY_ERROR_TEMP_1207: {
    message: "The duration and time inputs to window must be an integer, long or string literal."
  },
  _LEGACY_ERROR_TEMP_3231: { message: "Intervals greater than a month is not supported (<interval>)." },
  "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION": {
    message: "The <leftExprName>(<leftExprValue>) must be <constraint> the <rightExprName>(<rightExprValue>)."
  },
  INVALID_OPTIONS: { sqlState: "42K06", message: "Invalid options:" },
  "INVALID_OPTIONS.NON_MAP_FUNCTION": { message: "Must use the `map()` function for options." },
  "INVALID_OPTIONS.NON_STRING_TYPE": {
    message: "A type of keys and values in `map()` must be string, but got <mapType>."
  },
  AMBIGUOUS_COLUMN_OR_FIELD: { sqlState: "42702", message: "Column or field <name> is ambiguous and has <n> matches." },
  AMBIGUOUS_COLUMN_REFERENCE: {
    sqlState: "42702",
    message: 'Column <name> is ambiguous. It\'s because you joined several DataFrame together, and some of these DataFrames are the same.\nThis column points to one of the DataFrames but Spark is unable to figure out which one.\nPlease alias the DataFrames with different names via `DataFrame.alias` before joining them,\nand specify the column using qualified name, e.g. `df.alias("a").join(df.alias("b"), col("a.id") > col("b.id"))`.'
  },
  AMBIGUOUS_LATERAL_COLUMN_ALIAS: {
    sqlState: "42702",
    message: "Lateral column alias <name> is ambiguous and has <n> matches."
  },
  AMBIGUOUS_REFERENCE: { sqlState: "42704", message: "Reference <name> is ambiguous, could be: <referenceNames>." },
  AMBIGUOUS_REFERENCE_TO_FIELDS: {
    sqlState: "42000",
    message: "Ambiguous reference to the field <field>. It appears <count> times in the schema."
  },
  ARITHMETIC_OVERFLOW: {
    sqlState: "22003",
    message: '<message>.<alternative> If necessary set <config> to "false" to bypass this error.'
  },
  ASSIGNMENT_ARITY_MISMATCH: {
    sqlState: "42802",
    message: "The number of columns or variables assigned or aliased: <numTarget> does not match the number of source expressions: <numExpr>."
  },
  AS_OF_JOIN: { sqlState: "42604", message: "Invalid as-of join." },
  "AS_OF_JOIN.TOLERANCE_IS_NON_NEGATIVE": { message: "The input argument `tolerance` must be non-negative." },
  "AS_OF_JOIN.TOLERANCE_IS_UNFOLDABLE": { message: "The input argument `tolerance` must be a constant." },
  "AS_OF_JOIN.UNSUPPORTED_DIRECTION": {
    message: "Unsupported as-of join direction '<direction>'. Supported as-of join direction include: <supported>."
  },
  CANNOT_PARSE_TIMESTAMP: {
    sqlState: "22007",
    message: "<message>. Use <func> to tolerate invalid input string and return NULL instead."
  },
  CANNOT_RESOLVE_DATAFRAME_COLUMN: {
    sqlState: "42704",
    message: 'Cannot resolve dataframe column <name>. It\'s probably because of illegal references like `df1.select(df2.col("a"))`.'
  },
  CANNOT_RESOLVE_STAR_EXPAND: {
    sqlState: "42704",
    message: "Cannot resolve <targetString>.* given input columns <columns>. Please check that the specified table or struct exists and is accessible in the input columns."
  },
  CAST_INVALID_INPUT: {
    sqlState: "22018",
    message: "The value <expression> of the type <sourceType> cannot be cast to <targetType> because it is malformed. Correct the value as per the syntax, or change its target type. Use `try_cast` to tolerate malformed input and return NULL instead."
  },
  CAST_OVERFLOW: {
    sqlState: "22003",
    message: "The value <value> of the type <sourceType> cannot be cast to <targetType> due to an overflow. Use `try_cast` to tolerate overflow and return NULL instead."
  },
  CATALOG_NOT_FOUND: {
    sqlState: "42P08",
    message: "The catalog <catalogName> not found. Consider to set the SQL config <config> to a catalog plugin."
  },
  COLUMN_ALREADY_EXISTS: {
    sqlState: "42711",
    message: "The column <columnName> already exists. Choose another name or rename the existing column."
  },
  "CONNECT_INVALID_PLAN.AGGREGATE_NEEDS_PLAN_INPUT": { message: "Aggregate needs a plan input" },
  "CONNECT_INVALID_PLAN.AGGREGATE_WITH_PIVOT_REQUIRES_PIVOT": {
    message: "Aggregate with GROUP_TYPE_PIVOT requires a Pivot"
  },
  "CONNECT_INVALID_PLAN.ALIAS_WITH_MULTIPLE_IDENTIFIERS_AND_METADATA": {
    message: "Alias expressions with more than 1 identifier must not use optional metadata."
  },
  "CONNECT_INVALID_PLAN.ARRAY_LITERAL_MISSING_DATA_TYPE": {
    message: "Data type information is missing in the array literal."
  },
  "CONNECT_INVALID_PLAN.CANNOT_FIND_CACHED_LOCAL_RELATION": {
    message: "Cannot find a cached local relation for hash: <hash>"
  },
  "CONNECT_INVALID_PLAN.DATA_TYPE_UNSUPPORTED_PROTO_TO_CATALYST": {
    message: "Does not support convert <kindCase> to catalyst types."
  },
  "CONNECT_INVALID_PLAN.DEDUPLICATE_ALL_COLUMNS_AND_SUBSET": {
    message: "Cannot deduplicate on both all columns and a subset of columns"
  },
  "CONNECT_INVALID_PLAN.DEDUPLICATE_NEEDS_INPUT": { message: "Deduplicate needs a plan input" },
  "CONNECT_INVALID_PLAN.DEDUPLICATE_REQUIRES_COLUMNS_OR_ALL": {
    message: "Deduplicate requires to either deduplicate on all columns or a subset of columns"
  },
  "CONNECT_INVALID_PLAN.EXCEPT_DOES_NOT_SUPPORT_UNION_BY_NAME": { message: "Except does not support union_by_name" },
  "CONNECT_INVALID_PLAN.FIELD_CANNOT_BE_EMPTY": { message: "<fieldName> in <fullName> cannot be empty" },
  "CONNECT_INVALID_PLAN.INTERSECT_DOES_NOT_SUPPORT_UNION_BY_NAME": {
    message: "Intersect does not support union_by_name"
  },
  "CONNECT_INVALID_PLAN.INVALID_ENUM": { message: "This enum value of <fullName> is invalid: <name>(<number>)" },
  "CONNECT_INVALID_PLAN.INVALID_SCHEMA_NON_STRUCT_TYPE": {
    message: "The input schema <inputSchema> is not a struct type, but got <dataType>."
  },
  "CONNECT_INVALID_PLAN.INVALID_SQL_WITH_REFERENCES": {
    message: "<query> is not a valid relation for SQL with references"
  },
  "CONNECT_INVALID_PLAN.INVALID_WITH_RELATION_REFERENCE": { message: "Invalid WithRelation reference" },
  "CONNECT_INVALID_PLAN.LAMBDA_FUNCTION_ARGUMENT_COUNT_INVALID": {
    message: "LambdaFunction requires 1 ~ 3 arguments, but got <got> ones!"
  },
  "CONNECT_INVALID_PLAN.LOWER_BOUND_REQUIRED_IN_WINDOW_FRAME": { message: "LowerBound is required in WindowFrame" },
  "CONNECT_INVALID_PLAN.MAP_LITERAL_MISSING_DATA_TYPE": {
    message: "Data type information is missing in the map literal."
  },
  "CONNECT_INVALID_PLAN.NA_FILL_VALUES_EMPTY": { message: "values must contains at least 1 item!" },
  "CONNECT_INVALID_PLAN.NA_FILL_VALUES_LENGTH_MISMATCH": {
    message: "When values contains more than 1 items, values and cols should have the same length!"
  },
  "CONNECT_INVALID_PLAN.NO_HANDLER_FOR_EXTENSION": {
    message: "No handler found for extension type: <extensionTypeUrl>"
  },
  "CONNECT_INVALID_PLAN.PREDICATES_NOT_SUPPORTED_FOR_DATA_SOURCE": {
    message: "Predicates are not supported for <format> data sources."
  },
  "CONNECT_INVALID_PLAN.SCHEMA_REQUIRED_FOR_LOCAL_RELATION": {
    message: "Schema for LocalRelation is required when the input data is not provided."
  },
  "CONNECT_INVALID_PLAN.SET_OPERATION_MUST_HAVE_TWO_INPUTS": { message: "Set operation must have 2 inputs" },
  "CONNECT_INVALID_PLAN.UNION_BY_NAME_ALLOW_MISSING_COL_REQUIRES_BY_NAME": {
    message: "UnionByName `allowMissingCol` can be true only if `byName` is true."
  },
  "CONNECT_INVALID_PLAN.UNRESOLVED_NAMED_LAMBDA_VARIABLE_REQUIRES_NAME_PART": {
    message: "UnresolvedNamedLambdaVariable requires at least one name part!"
  },
  "CONNECT_INVALID_PLAN.UNRESOLVED_STAR_TARGET_INVALID": {
    message: "UnresolvedStar requires a unparsed target ending with '.*', but got <target>."
  },
  "CONNECT_INVALID_PLAN.UNRESOLVED_STAR_WITH_BOTH_TARGET_AND_PLAN_ID": {
    message: "UnresolvedStar with both target and plan id is not supported."
  },
  "CONNECT_INVALID_PLAN.UNSUPPORTED_LITERAL_TYPE": { message: "Unsupported Literal Type: <typeInfo>" },
  "CONNECT_INVALID_PLAN.UPPER_BOUND_REQUIRED_IN_WINDOW_FRAME": { message: "UpperBound is required in WindowFrame" },
  "CONNECT_INVALID_PLAN.USING_COLUMNS_OR_JOIN_CONDITION_SET_IN_JOIN": {
    message: "Using columns or join conditions cannot be set at the same time in Join"
  },
  "CONNECT_INVALID_PLAN.WINDOW_FUNCTION_REQUIRED": { message: "WindowFunction is required in WindowExpression" },
  "CONNECT_INVALID_PLAN.WITH_COLUMNS_REQUIRE_SINGLE_NAME_PART": {
    message: "WithColumns require column name only contains one name part, but got <got>"
  },
  CREATE_VIEW_COLUMN_ARITY_MISMATCH: {
    sqlState: "21S01",
    message: "Cannot create view <viewName>, the reason is"
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    message: "not enough data columns:\nView columns: <viewColumns>.\nData columns: <dataColumns>."
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    message: "too many data columns:\nView columns: <viewColumns>.\nData columns: <dataColumns>."
  },
  DATAFRAME_INPUT_NOT_SINGLE_COLUMN: {
    sqlState: "42K09",
    message: "Input DataFrame must have exactly one column, but got <numColumns>."
  },
  DATAFRAME_INPUT_NOT_STRING_TYPE: {
    sqlState: "42K09",
    message: "Input DataFrame column must be StringType, but got <dataType>."
  },
  DATATYPE_MISMATCH: { sqlState: "42K09", message: "Cannot resolve <sqlExpr> due to data type mismatch:" },
  "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES": {
    message: "Input to <functionName> should have been <dataType> followed by a value with same element type, but it's [<leftType>, <rightType>]."
  },
  "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES": {
    message: "the left and right operands of the binary operator have incompatible types (<left> and <right>)."
  },
  "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE": {
    message: "the binary operator requires the input type <inputType>, not <actualDataType>."
  },
  "DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS": { message: "Cannot drop all fields in struct." },
  "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION": { message: "cannot cast <srcType> to <targetType>." },
  "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION": {
    message: "cannot cast <srcType> to <targetType> with ANSI mode on.\nIf you have to cast <srcType> to <targetType>, you can set <config> as <configVal>."
  },
  "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING": {
    message: "Only foldable `STRING` expressions are allowed to appear at odd position, but they are <inputExprs>."
  },
  "DATATYPE_MISMATCH.INVALID_ARG_VALUE": {
    message: "The <inputName> value must to be a <requireType> literal of <validValues>, but got <inputValue>."
  },
  "DATATYPE_MISMATCH.DATA_DIFF_TYPES": {
    message: "Input to <functionName> should all be the same type, but it's <dataType>."
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER": {
    message: "A range window frame with value boundaries cannot be used in a window specification with multiple order by expressions: <orderSpec>."
  },
  "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN": { message: "Filter expression <filter> of type <type> is not a boolean." },
  "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE": {
    message: "The <functionName> does not support ordering on type <dataType>."
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH": {
    message: "The data type of one or more elements in the left hand side of an IN subquery is not compatible with the data type of the output of the subquery. Mismatched columns: [<mismatchedColumns>], left side: [<leftType>], right side: [<rightType>]."
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH": {
    message: "The number of columns in the left hand side of an IN subquery does not match the number of columns in the output of subquery. Left hand side columns(length: <leftLength>): [<leftColumns>], right hand side columns(length: <rightLength>): [<rightColumns>]."
  },
  "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT": {
    message: "the input <inputName> should be a foldable <inputType> expression; however, got <inputExpr>."
  },
  "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE": {
    message: "The <paramIndex> parameter requires the <requiredType> type, however <inputSql> has the type <inputType>."
  },
  "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE": {
    message: "The <exprName> must be between <valueRange> (current value = <currentValue>)."
  },
  DISTINCT_WINDOW_FUNCTION_UNSUPPORTED: {
    sqlState: "0A000",
    message: "Distinct window functions are not supported: <windowExpr>."
  },
  DIVIDE_BY_ZERO: {
    sqlState: "22012",
    message: 'Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead. If necessary set <config> to "false" to bypass this error.'
  },
  DUPLICATED_MAP_KEY: {
    sqlState: "23505",
    message: 'Duplicate map key <key> was found, please check the input data.\nIf you want to remove the duplicated keys, you can set <mapKeyDedupPolicy> to "LAST_WIN" so that the key inserted at last takes precedence.'
  },
  DUPLICATE_ASSIGNMENTS: {
    sqlState: "42701",
    message: "The columns or variables <nameList> appear more than once as assignment targets."
  },
  DUPLICATE_ROUTINE_PARAMETER_NAMES: {
    sqlState: "42734",
    message: "Found duplicate name(s) in the parameter list of the user-defined routine <routineName>: <names>."
  },
  FAILED_READ_FILE: { sqlState: "KD001", message: "Encountered error while reading file <path>." },
  "FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER": {
    message: "Could not read footer. Please ensure that the file is in either ORC or Parquet format.\nIf not, please convert it to a valid format. If the file is in the valid format, please check if it is corrupt.\nIf it is, you can choose to either ignore it or fix the corruption."
  },
  "FAILED_READ_FILE.FILE_NOT_EXIST": {
    message: "File does not exist. It is possible the underlying files have been updated.\nYou can explicitly invalidate the cache in Spark by running 'REFRESH TABLE tableName' command in SQL or by recreating the Dataset/DataFrame involved."
  },
  FIELD_NOT_FOUND: { sqlState: "42704", message: "No such struct field <fieldName> in <fields>." },
  GROUPING_COLUMN_MISMATCH: {
    sqlState: "42803",
    message: "Column of grouping (<grouping>) can't be found in grouping columns <groupingColumns>."
  },
  GROUPING_ID_COLUMN_MISMATCH: {
    sqlState: "42803",
    message: "Columns of grouping_id (<groupingIdColumn>) does not match grouping columns (<groupByColumns>)."
  },
  GROUPING_SIZE_LIMIT_EXCEEDED: { sqlState: "54000", message: "Grouping sets size cannot be greater than <maxSize>." },
  GROUP_BY_AGGREGATE: {
    sqlState: "42903",
    message: "Aggregate functions are not allowed in GROUP BY, but found <sqlExpr>."
  },
  GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    sqlState: "42822",
    message: "The expression <sqlExpr> cannot be used as a grouping expression because its data type <dataType> is not an orderable data type."
  },
  GROUP_BY_POS_AGGREGATE: {
    sqlState: "42903",
    message: "GROUP BY <index> refers to an expression <aggExpr> that contains an aggregate function. Aggregate functions are not allowed in GROUP BY."
  },
  GROUP_BY_POS_OUT_OF_RANGE: {
    sqlState: "42805",
    message: "GROUP BY position <index> is not in select list (valid range is [1, <size>])."
  },
  INCOMPATIBLE_COLUMN_TYPE: {
    sqlState: "42825",
    message: "<operator> can only be performed on tables with compatible column types. The <columnOrdinalNumber> column of the <tableOrdinalNumber> table is <dataType1> type which is not compatible with <dataType2> at the same column of the first table.<hint>."
  },
  INTERVAL_DIVIDED_BY_ZERO: {
    sqlState: "22012",
    message: "Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead."
  },
  INVALID_ARRAY_INDEX: {
    sqlState: "22003",
    message: "The index <indexValue> is out of bounds. The array has <arraySize> elements. Use the SQL function `get()` to tolerate accessing element at invalid index and return NULL instead."
  },
  INVALID_ARRAY_INDEX_IN_ELEMENT_AT: {
    sqlState: "22003",
    message: "The index <indexValue> is out of bounds. The array has <arraySize> elements. Use `try_element_at` to tolerate accessing element at invalid index and return NULL instead."
  },
  INVALID_ATTRIBUTE_NAME_SYNTAX: {
    sqlState: "42601",
    message: "Syntax error in the attribute name: <name>. Check that backticks appear in pairs, a quoted string is a complete name part and use a backtick only inside quoted name parts."
  },
  INVALID_COLUMN_OR_FIELD_DATA_TYPE: {
    sqlState: "42000",
    message: "Column or field <name> is of type <type> while it's required to be <expectedType>."
  },
  INVALID_DEFAULT_VALUE: {
    sqlState: "42623",
    message: "Failed to execute <statement> command because the destination column or variable <colName> has a DEFAULT value <defaultValue>,"
  },
  "INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION": { message: "which contains subquery expressions." },
  INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE: {
    sqlState: "42K09",
    message: "Expression type must be string type but got <exprType>."
  },
  INVALID_EXTRACT_BASE_FIELD_TYPE: {
    sqlState: "42000",
    message: "Can't extract a value from <base>. Need a complex type [STRUCT, ARRAY, MAP] but got <other>."
  },
  INVALID_EXTRACT_FIELD: { sqlState: "42601", message: "Cannot extract <field> from <expr>." },
  INVALID_EXTRACT_FIELD_TYPE: {
    sqlState: "42000",
    message: "Field name should be a non-null string literal, but it's <extraction>."
  },
  INVALID_INDEX_OF_ZERO: {
    sqlState: "22003",
    message: "The index 0 is invalid. An index shall be either < 0 or > 0 (the first element has index 1)."
  },
  INVALID_INLINE_TABLE: { sqlState: "42000", message: "Invalid inline table." },
  "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE": {
    message: "Found incompatible types in the column <colName> for inline table."
  },
  "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH": {
    message: "Inline table expected <expectedNumCols> columns but found <actualNumCols> columns in row <rowIndex>."
  },
  INVALID_LAMBDA_FUNCTION_CALL: { sqlState: "42K0D", message: "Invalid lambda function call." },
  "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES": {
    message: 'The lambda function has duplicate arguments <args>. Please, consider to rename the argument names or set <caseSensitiveConfig> to "true".'
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION": {
    message: "A lambda function should only be used in a higher order function. However, its class is <class>, which is not a higher order function."
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH": {
    message: "A higher order function expects <expectedNumArgs> arguments, but got <actualNumArgs>."
  },
  INVALID_LIMIT_LIKE_EXPRESSION: { sqlState: "42K0E", message: "The limit like expression <expr> is invalid." },
  "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE": {
    message: "The <name> expression must be integer type, but got <dataType>."
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE": {
    message: "The <name> expression must be equal to or greater than 0, but got <v>."
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL": { message: "The evaluated <name> expression must not be null." },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE": {
    message: "The <name> expression must evaluate to a constant value."
  },
  INVALID_QUERY_MIXED_QUERY_PARAMETERS: {
    sqlState: "42613",
    message: "Parameterized query must either use positional, or named parameters, but not both."
  },
  INVALID_STATEMENT_FOR_EXECUTE_INTO: {
    sqlState: "07501",
    message: "The INTO clause of EXECUTE IMMEDIATE is only valid for queries but the given statement is not a query: <sqlString>."
  },
  NON_FOLDABLE_ARGUMENT: {
    sqlState: "42K08",
    message: "The function <funcName> requires the parameter <paramName> to be a foldable expression of the type <paramType>, but the actual argument is a non-foldable."
  },
  NOT_A_SCALAR_FUNCTION: {
    sqlState: "42887",
    message: "<functionName> appears as a scalar expression here, but the function was defined as a table function. Please update the query to move the function call into the FROM clause, or redefine <functionName> as a scalar function instead."
  },
  NOT_A_TABLE_FUNCTION: {
    sqlState: "42887",
    message: "<functionName> appears as a table function here, but the function was defined as a scalar function. Please update the query to move the function call outside the FROM clause, or redefine <functionName> as a table function instead."
  },
  NULL_QUERY_STRING_EXECUTE_IMMEDIATE: {
    sqlState: "22004",
    message: "Execute immediate requires a non-null variable as the query string, but the provided variable <varName> is null."
  },
  ROUTINE_ALREADY_EXISTS: {
    sqlState: "42723",
    message: "Cannot create the <newRoutineType> <routineName> because a <existingRoutineType> of that name already exists.\nChoose a different name, drop or replace the existing <existingRoutineType>, or add the IF NOT EXISTS clause to tolerate a pre-existing <newRoutineType>."
  },
  ROUTINE_NOT_FOUND: {
    sqlState: "42883",
    message: "The routine <routineName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a schema and catalog, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP ... IF EXISTS."
  },
  ROW_SUBQUERY_TOO_MANY_ROWS: { sqlState: "21000", message: "More than one row returned by a subquery used as a row." },
  SEED_EXPRESSION_IS_UNFOLDABLE: {
    sqlState: "42K08",
    message: "The seed expression <seedExpr> of the expression <exprWithSeed> must be foldable."
  },
  "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE": {
    message: "expects an integer value in [0, <upper>), but got <invalidValue>."
  },
  "INVALID_PARAMETER_VALUE.LENGTH": { message: "Expects `length` greater than or equal to 0, but got <length>." },
  "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX": {
    message: "Expects group index between 0 and <groupCount>, but got <groupIndex>."
  },
  "INVALID_PARAMETER_VALUE.START": { message: "Expects a positive or a negative value for `start`, but got 0." },
  INVALID_RECURSIVE_CTE: {
    sqlState: "42836",
    message: "Invalid recursive definition found. Recursive queries must contain an UNION or an UNION ALL statement with 2 children. The first child needs to be the anchor term without any recursive references. Any top level inner CTE must not contain self references."
  },
  INVALID_SCHEMA: { sqlState: "42K07", message: "The input schema <inputSchema> is not a valid schema string." },
  "INVALID_SCHEMA.NON_STRING_LITERAL": { message: "The input expression must be string literal and not null." },
  "INVALID_SCHEMA.NON_STRUCT_TYPE": {
    message: "The input expression should be evaluated to struct type, but got <dataType>."
  },
  INVALID_SUBQUERY_EXPRESSION: { sqlState: "42823", message: "Invalid subquery:" },
  "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN": {
    message: "Scalar subquery must return only one column, but got <number>."
  },
  INVALID_USAGE_OF_STAR_OR_REGEX: { sqlState: "42000", message: "Invalid usage of <elem> in <prettyName>." },
  INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT: {
    sqlState: "42000",
    message: "count(<tableName>.*) is not allowed. Use count(*) or expand the columns manually, e.g. count(col1, col2)."
  },
  INVALID_WHERE_CONDITION: {
    sqlState: "42903",
    message: "The WHERE condition <condition> contains invalid expressions: <expressionList>.\nRewrite the query to avoid window functions, aggregate functions, and generator functions in the WHERE clause."
  },
  INVALID_WITHIN_GROUP_EXPRESSION: { sqlState: "42K0K", message: "Invalid function <funcName> with WITHIN GROUP." },
  "INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING": { message: "WITHIN GROUP is required for the function." },
  JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE: {
    sqlState: "42K0E",
    message: 'The join condition <joinCondition> has the invalid type <conditionType>, expected "BOOLEAN".'
  },
  MISSING_AGGREGATION: {
    sqlState: "42803",
    message: "The non-aggregating expression <expression> is based on columns which are not participating in the GROUP BY clause.\nAdd the columns or the expression to the GROUP BY, aggregate the expression, or use <expressionAnyValue> if you do not care which of the values within a group is returned."
  },
  MISSING_GROUP_BY: {
    sqlState: "42803",
    message: "The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using OVER clauses."
  },
  MISSING_WINDOW_SPECIFICATION: {
    sqlState: "42P20",
    message: "Window specification is not defined in the WINDOW clause for <windowName>. For more information about WINDOW clauses, please refer to '<docroot>/sql-ref-syntax-qry-select-window.html'."
  },
  MULTI_ALIAS_WITHOUT_GENERATOR: {
    sqlState: "42K0E",
    message: "Multi part aliasing (<names>) is not supported with <expr> as it is not a generator function."
  },
  NAMED_PARAMETERS_NOT_SUPPORTED: {
    sqlState: "4274K",
    message: "Named parameters are not supported for function <functionName>; please retry the query with positional arguments to the function call instead."
  },
  NESTED_AGGREGATE_FUNCTION: {
    sqlState: "42607",
    message: "It is not allowed to use an aggregate function in the argument of another aggregate function. Please use the inner aggregate function in a sub-query."
  },
  NON_LITERAL_PIVOT_VALUES: {
    sqlState: "42K08",
    message: "Literal expressions required for pivot values, found <expression>."
  },
  NOT_A_CONSTANT_STRING: {
    sqlState: "42601",
    message: "The expression <expr> used for the routine or clause <name> must be a constant STRING which is NOT NULL."
  },
  "NOT_A_CONSTANT_STRING.NOT_CONSTANT": {
    message: "To be considered constant the expression must not depend on any columns, contain a subquery, or invoke a non deterministic function such as rand()."
  },
  "NOT_A_CONSTANT_STRING.NULL": { message: "The expression evaluates to NULL." },
  "NOT_A_CONSTANT_STRING.WRONG_TYPE": { message: "The data type of the expression is <dataType>." },
  NULLABLE_COLUMN_OR_FIELD: {
    sqlState: "42000",
    message: "Column or field <name> is nullable while it's required to be non-nullable."
  },
  NULL_MAP_KEY: { sqlState: "2200E", message: "Cannot use null as map key." },
  NUMERIC_VALUE_OUT_OF_RANGE: { sqlState: "22003", message: "" },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION": {
    message: '<value> cannot be represented as Decimal(<precision>, <scale>). If necessary set <config> to "false" to bypass this error, and return NULL instead.'
  },
  NUM_COLUMNS_MISMATCH: {
    sqlState: "42826",
    message: "<operator> can only be performed on inputs with the same number of columns, but the first input has <firstNumColumns> columns and the <invalidOrdinalNum> input has <invalidNumColumns> columns."
  },
  ORDER_BY_POS_OUT_OF_RANGE: {
    sqlState: "42805",
    message: "ORDER BY position <index> is not in select list (valid range is [1, <size>])."
  },
  PIVOT_VALUE_DATA_TYPE_MISMATCH: {
    sqlState: "42K09",
    message: "Invalid pivot value '<value>': value data type <valueType> does not match pivot column data type <pivotType>."
  },
  RECURSIVE_VIEW: { sqlState: "42K0H", message: "Recursive view <viewIdent> detected (cycle: <newPath>)." },
  REMAINDER_BY_ZERO: {
    sqlState: "22012",
    message: 'Remainder by zero. Use `try_mod` to tolerate divisor being 0 and return NULL instead. If necessary set <config> to "false" to bypass this error.'
  },
  REQUIRES_SINGLE_PART_NAMESPACE: {
    sqlState: "42K05",
    message: "<sessionCatalog> requires a single-part namespace, but got identifier <identifier>."
  },
  SCALAR_SUBQUERY_TOO_MANY_ROWS: {
    sqlState: "21000",
    message: "More than one row returned by a subquery used as an expression."
  },
  SCHEMA_NOT_FOUND: {
    sqlState: "42704",
    message: "The schema <schemaName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a catalog, verify the current_schema() output, or qualify the name with the correct catalog.\nTo tolerate the error on drop use DROP SCHEMA IF EXISTS."
  },
  TABLE_OR_VIEW_NOT_FOUND: {
    sqlState: "42P01",
    message: "The table or view <relationName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nSearch path: <searchPath>.\nIf you did not qualify the name with a schema, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP VIEW IF EXISTS or DROP TABLE IF EXISTS."
  },
  TASK_WRITE_FAILED: { sqlState: "58030", message: "Task failed while writing rows to <path>." },
  TEMP_TABLE_OR_VIEW_ALREADY_EXISTS: {
    sqlState: "42P07",
    message: "Cannot create the temporary view <relationName> because it already exists.\nChoose a different name, drop or replace the existing view."
  },
  TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS: {
    sqlState: "428EK",
    message: "CREATE TEMPORARY VIEW or the corresponding Dataset APIs only accept single-part view names, but got: <actualName>."
  },
  TRANSPOSE_EXCEED_ROW_LIMIT: {
    sqlState: "54006",
    message: "Number of rows exceeds the allowed limit of <maxValues> for TRANSPOSE. If this was intended, set <config> to at least the current row count."
  },
  TRANSPOSE_INVALID_INDEX_COLUMN: {
    sqlState: "42804",
    message: "Invalid index column for TRANSPOSE because: <reason>"
  },
  TRANSPOSE_NO_LEAST_COMMON_TYPE: {
    sqlState: "42K09",
    message: "Transpose requires non-index columns to share a least common type, but <dt1> and <dt2> do not."
  },
  UDTF_ALIAS_NUMBER_MISMATCH: {
    sqlState: "42802",
    message: "The number of aliases supplied in the AS clause does not match the number of columns output by the UDTF.\nExpected <aliasesSize> aliases, but got <aliasesNames>.\nPlease ensure that the number of aliases provided matches the number of columns output by the UDTF."
  },
  UNABLE_TO_ACQUIRE_MEMORY: {
    sqlState: "53200",
    message: "Unable to acquire <requestedBytes> bytes of memory, got <receivedBytes>."
  },
  UNBOUND_SQL_PARAMETER: {
    sqlState: "42P02",
    message: "Found the unbound parameter: <name>. Please, fix `args` and provide a mapping of the parameter to either a SQL literal or collection constructor functions such as `map()`, `array()`, `struct()`."
  },
  UNEXPECTED_INPUT_TYPE: {
    sqlState: "42K09",
    message: "Parameter <paramIndex> of function <functionName> requires the <requiredType> type, however <inputSql> has the type <inputType>."
  },
  UNPIVOT_REQUIRES_VALUE_COLUMNS: {
    sqlState: "42K0A",
    message: "At least one value column needs to be specified for UNPIVOT, all columns specified as ids."
  },
  UNPIVOT_VALUE_DATA_TYPE_MISMATCH: {
    sqlState: "42K09",
    message: "Unpivot value columns must share a least common type, some types do not: [<types>]."
  },
  UNPIVOT_VALUE_SIZE_MISMATCH: {
    sqlState: "428C4",
    message: "All unpivot value columns must have the same size as there are value column names (<names>)."
  },
  UNRECOGNIZED_PARAMETER_NAME: {
    sqlState: "4274K",
    message: "Cannot invoke routine <routineName> because the routine call included a named argument reference for the argument named <argumentName>, but this routine does not include any signature containing an argument with this name. Did you mean one of the following? [<proposal>]."
  },
  UNRESOLVABLE_TABLE_VALUED_FUNCTION: {
    sqlState: "42883",
    message: "Could not resolve <name> to a table-valued function.\nPlease make sure that <name> is defined as a table-valued function and that all required parameters are provided correctly.\nIf <name> is not defined, please create the table-valued function before using it.\nFor more information about defining table-valued functions, please refer to the Apache Spark documentation."
  },
  UNRESOLVED_COLUMN: {
    sqlState: "42703",
    message: "A column, variable, or function parameter with name <objectName> cannot be resolved."
  },
  "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION": { message: "" },
  "UNRESOLVED_COLUMN.WITH_SUGGESTION": { message: "Did you mean one of the following? [<proposal>]." },
  UNRESOLVED_COLUMN_AMONG_FIELD_NAMES: {
    sqlState: "42703",
    message: 'Cannot resolve column name "<colName>" among (<fieldNames>).'
  },
  UNRESOLVED_ROUTINE: {
    sqlState: "42883",
    message: "Cannot resolve routine <routineName> on search path <searchPath>."
  },
  UNRESOLVED_USING_COLUMN_FOR_JOIN: {
    sqlState: "42703",
    message: "USING column <colName> cannot be resolved on the <side> side of the join. The <side>-side columns: [<suggestion>]."
  },
  UNRESOLVED_VARIABLE: {
    sqlState: "42883",
    message: "Cannot resolve variable <variableName> on search path <searchPath>."
  },
  UNSUPPORTED_CALL: { sqlState: "0A000", message: 'Cannot call the method "<methodName>" of the class "<className>".' },
  "UNSUPPORTED_CALL.WITHOUT_SUGGESTION": { message: "" },
  UNSUPPORTED_EXPR_FOR_OPERATOR: {
    sqlState: "42K0E",
    message: "The query operator <operator> contains one or more unsupported expressions.\nConsider to rewrite it to avoid window functions, aggregate functions, and generator functions in the <operator> operator.\nInvalid expressions: [<invalidExprSqls>]"
  },
  UNSUPPORTED_EXPR_FOR_WINDOW: {
    sqlState: "42P20",
    message: "Expression <sqlExpr> not supported within a window function."
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE": {
    message: "Cannot have MAP type columns in a set operation (INTERSECT, EXCEPT, etc.), but the type of column <colName> is <dataType>."
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE": {
    message: "Cannot have VARIANT type columns in a set operation (INTERSECT, EXCEPT, etc.), but the type of column <colName> is <dataType>."
  },
  "UNSUPPORTED_FEATURE.TABLE_OPERATION": {
    message: 'Table <tableName> does not support <operation>. Please check the current catalog and namespace to make sure the qualified table name is expected, and also check the catalog implementation which is configured by "spark.sql.catalog".'
  },
  "UNSUPPORTED_FEATURE.TIME_TRAVEL": { message: "Time travel on the relation: <relationId>." },
  UNSUPPORTED_GENERATOR: { sqlState: "42K0E", message: "The generator is not supported:" },
  "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS": { message: "nested in expressions <expression>." },
  "UNSUPPORTED_GENERATOR.NOT_GENERATOR": {
    message: "<functionName> is expected to be a generator. However, its class is <classCanonicalName>, which is not a generator."
  },
  "UNSUPPORTED_GENERATOR.OUTSIDE_SELECT": { message: "outside the SELECT clause, found: <plan>." },
  UNSUPPORTED_GROUPING_EXPRESSION: {
    sqlState: "42K0E",
    message: "grouping()/grouping_id() can only be used with GroupingSets/Cube/Rollup."
  },
  UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY: { sqlState: "0A000", message: "Unsupported subquery expression:" },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_TABLE_ARGUMENT": {
    message: "Table arguments are used in a function where they are not supported:\n<treeNode>"
  },
  USER_DEFINED_FUNCTIONS: { sqlState: "42601", message: "User defined function is invalid:" },
  "USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS": {
    message: "SQL scalar function cannot contain aggregate/window/generate functions: <queryText>"
  },
  "USER_DEFINED_FUNCTIONS.CANNOT_REPLACE_NON_SQL_UDF_WITH_SQL_UDF": {
    message: "Cannot replace the non-SQL function <name> with a SQL function."
  },
  "USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH": {
    message: "The number of columns produced by the RETURN clause (num: `<outputSize>`) does not match the number of column names specified by the RETURNS clause (num: `<returnParamSize>`) of <name>."
  },
  USER_RAISED_EXCEPTION: { sqlState: "P0001", message: "<errorMessage>" },
  VARIABLE_ALREADY_EXISTS: {
    sqlState: "42723",
    message: "Cannot create the variable <variableName> because it already exists.\nChoose a different name, or drop or replace the existing variable."
  },
  VARIABLE_NOT_FOUND: {
    sqlState: "42883",
    message: "The variable <variableName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a schema and catalog, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP VARIABLE IF EXISTS."
  },
  WINDOW_FUNCTION_FRAME_NOT_ORDERED: {
    sqlState: "42601",
    message: "Window function <wf_name> requires the window to be ordered. You need to add an ORDER BY clause. For example: SELECT <wf_expr> OVER (PARTITION BY window_partition ORDER BY window_ordering) FROM table."
  },
  WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE: {
    sqlState: "42601",
    message: "It is not allowed to use window functions inside <clauseName> clause."
  },
  WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE: {
    sqlState: "42601",
    message: "Window function <funcName> requires an OVER clause."
  },
  WRONG_NUM_ARGS: {
    sqlState: "42605",
    message: "The <functionName> requires <expectedNum> parameters but the actual number is <actualNum>."
  },
  "WRONG_NUM_ARGS.WITHOUT_SUGGESTION": { message: "Please, refer to '<docroot>/sql-ref-functions.html' for a fix." },
  ZIP_PLANS_NOT_MERGEABLE: {
    sqlState: "42K03",
    message: "The two DataFrames in zip() cannot be merged. They must produce the same canonicalized plan after stripping outer Project chains, and must not contain non-scalar Python UDFs."
  }
};

// runtime/errors/conditions/catalog.ts
var catalogConditions = {
  CANNOT_TRUNCATE_EXTERNAL_TABLE: {
    sqlState: "0A000",
    message: "Operation not allowed: TRUNCATE TABLE on external tables: <tableName>."
  },
  CAST_OVERFLOW_IN_TABLE_INSERT: {
    sqlState: "22003",
    message: "Fail to assign a value of <sourceType> type to the <targetType> type column or variable <columnName> due to an overflow. Use `try_cast` on the input value to tolerate overflow and return NULL instead."
  },
  COLUMN_NOT_DEFINED_IN_TABLE: {
    sqlState: "42703",
    message: "<colType> column <colName> is not defined in table <tableName>, defined table columns are: <tableCols>."
  },
  COLUMN_NOT_FOUND: {
    sqlState: "42703",
    message: "The column <colName> cannot be found. Verify the spelling and correctness of the column name according to the SQL config <caseSensitiveConfig>."
  },
  EXCEED_LIMIT_LENGTH: { sqlState: "54006", message: "Exceeds char/varchar type length limitation: <limit>." },
  EXPECT_PERMANENT_VIEW_NOT_TEMP: {
    sqlState: "42809",
    message: "'<operation>' expects a permanent view but <viewName> is a temp view."
  },
  EXPECT_TABLE_NOT_VIEW: { sqlState: "42809", message: "'<operation>' expects a table but <viewName> is a view." },
  "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE": { sqlState: "42809", message: "" },
  "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW": { sqlState: "42809", message: "Please use ALTER VIEW instead." },
  EXPECT_VIEW_NOT_TABLE: { sqlState: "42809", message: "The table <tableName> does not support <operation>." },
  "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE": { sqlState: "42809", message: "" },
  "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE": { sqlState: "42809", message: "Please use ALTER TABLE instead." },
  INCOMPATIBLE_DATA_FOR_TABLE: {
    sqlState: "KD000",
    message: "Cannot write incompatible data for the table <tableName>:"
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME": {
    sqlState: "KD000",
    message: "Ambiguous column name in the input data <colName>."
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA": {
    sqlState: "KD000",
    message: "Cannot find data for the output column <colName>."
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST": {
    sqlState: "KD000",
    message: "Cannot safely cast <colName> <srcType> to <targetType>."
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS": {
    sqlState: "KD000",
    message: "Cannot write extra columns <extraColumns>."
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_STRUCT_FIELDS": {
    sqlState: "KD000",
    message: "Cannot write extra fields <extraFields> to the struct <colName>."
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.STRUCT_MISSING_FIELDS": {
    sqlState: "KD000",
    message: "Struct <colName> missing fields: <missingFields>."
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.UNEXPECTED_COLUMN_NAME": {
    sqlState: "KD000",
    message: "Struct <colName> <order>-th field name does not match (may be out of order): expected <expected>, found <found>."
  },
  INCOMPATIBLE_VIEW_SCHEMA_CHANGE: {
    sqlState: "51024",
    message: "The SQL query of view <viewName> has an incompatible schema change and column <colName> cannot be resolved. Expected <expectedNum> columns named <colName> but got <actualCols>.\nPlease try to re-create the view by running: <suggestion>."
  },
  INSERT_COLUMN_ARITY_MISMATCH: { sqlState: "21S01", message: "Cannot write to <tableName>, the reason is" },
  "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    sqlState: "21S01",
    message: "not enough data columns:\nTable columns: <tableColumns>.\nData columns: <dataColumns>."
  },
  "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    sqlState: "21S01",
    message: "too many data columns:\nTable columns: <tableColumns>.\nData columns: <dataColumns>."
  },
  INSERT_PARTITION_COLUMN_ARITY_MISMATCH: {
    sqlState: "21S01",
    message: "Cannot write to '<tableName>', <reason>:\nTable columns: <tableColumns>.\nPartition columns with static values: <staticPartCols>.\nData columns: <dataColumns>."
  },
  "INVALID_DEFAULT_VALUE.DATA_TYPE": {
    sqlState: "42623",
    message: "which requires <expectedType> type, but the statement provided a value of incompatible <actualType> type."
  },
  INVALID_PARTITION_OPERATION: { sqlState: "42601", message: "The partition command is invalid." },
  "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY": {
    sqlState: "42601",
    message: "Table <name> is not partitioned."
  },
  INVALID_TEMP_OBJ_REFERENCE: {
    sqlState: "42K0F",
    message: "Cannot create the persistent object <objName> of the type <obj> because it references to the temporary object <tempObjName> of the type <tempObj>. Please make the temporary object <tempObjName> persistent, or make the persistent object <objName> temporary."
  },
  LOCATION_ALREADY_EXISTS: {
    sqlState: "42710",
    message: "Cannot name the managed table as <identifier>, as its associated location <location> already exists. Please pick a different table name, or remove the existing location first."
  },
  NOT_A_PARTITIONED_TABLE: {
    sqlState: "42809",
    message: "Operation <operation> is not allowed for <tableIdentWithDB> because it is not a partitioned table."
  },
  NOT_SUPPORTED_CHANGE_COLUMN: {
    sqlState: "0A000",
    message: "ALTER TABLE ALTER/CHANGE COLUMN is not supported for changing <table>'s column <originName> with type <originType> to <newName> with type <newType>."
  },
  PARTITIONS_ALREADY_EXIST: {
    sqlState: "428FT",
    message: "Cannot ADD or RENAME TO partition(s) <partitionList> in table <tableName> because they already exist.\nChoose a different name, drop the existing partition, or add the IF NOT EXISTS clause to tolerate a pre-existing partition."
  },
  PARTITIONS_NOT_FOUND: {
    sqlState: "428FT",
    message: "The partition(s) <partitionList> cannot be found in table <tableName>.\nVerify the partition specification and table name.\nTo tolerate the error on drop use ALTER TABLE \u2026 DROP IF EXISTS PARTITION."
  },
  RENAME_TABLE_SOURCE_DESTINATION_DATABASE_MISMATCH: {
    sqlState: "3F000",
    message: "RENAME TABLE source and destination databases do not match: <db> != <newDb>."
  },
  SCHEMA_ALREADY_EXISTS: {
    sqlState: "42P06",
    message: "Cannot create schema <schemaName> because it already exists.\nChoose a different name, drop the existing schema, or add the IF NOT EXISTS clause to tolerate pre-existing schema."
  },
  SCHEMA_NOT_EMPTY: {
    sqlState: "2BP01",
    message: "Cannot drop a schema <schemaName> because it contains objects.\nUse DROP SCHEMA ... CASCADE to drop the schema and all its objects."
  },
  TABLE_OR_VIEW_ALREADY_EXISTS: {
    sqlState: "42P07",
    message: "Cannot create table or view <relationName> because it already exists.\nChoose a different name, drop or replace the existing object, or add the IF NOT EXISTS clause to tolerate pre-existing objects."
  },
  "UNSUPPORTED_FEATURE.DROP_DATABASE": { sqlState: "0A000", message: "Drop the default database <database>." },
  "UNSUPPORTED_FEATURE.SET_PROPERTIES_AND_DBPROPERTIES": {
    sqlState: "0A000",
    message: "set PROPERTIES and DBPROPERTIES at the same time."
  },
  UNSUPPORTED_INSERT: { sqlState: "42809", message: "Can't insert into the target." },
  "UNSUPPORTED_INSERT.READ_FROM": {
    sqlState: "42809",
    message: "The target relation <relationId> is also being read from."
  },
  UNSUPPORTED_OVERWRITE: { sqlState: "42902", message: "Can't overwrite the target that is also being read from." },
  "UNSUPPORTED_OVERWRITE.TABLE": { sqlState: "42902", message: "The target table is <table>." },
  WRONG_COMMAND_FOR_OBJECT_TYPE: {
    sqlState: "42809",
    message: "The operation <operation> requires a <requiredType>. But <objectName> is a <foundType>. Use <alternative> instead."
  },
  _LEGACY_ERROR_TEMP_1012: { message: "Cannot write into v1 table: <identifier>." },
  _LEGACY_ERROR_TEMP_1158: { message: "Saving data into a view is not allowed." },
  _LEGACY_ERROR_TEMP_1159: {
    message: "The format of the existing table <tableName> is `<existingProvider>`. It doesn't match the specified format `<specifiedProvider>`."
  },
  _LEGACY_ERROR_TEMP_1160: {
    message: "The location of the existing table <identifier> is `<existingTableLoc>`. It doesn't match the specified location `<tableDescLoc>`."
  },
  _LEGACY_ERROR_TEMP_1161: {
    message: "The column number of the existing table <tableName> (<existingTableSchema>) doesn't match the data schema (<querySchema>)."
  },
  _LEGACY_ERROR_TEMP_1162: { message: "Cannot resolve '<col>' given input columns: [<inputColumns>]." },
  _LEGACY_ERROR_TEMP_1163: {
    message: "Specified partitioning does not match that of the existing table <tableName>.\nSpecified partition columns: [<specifiedPartCols>].\nExisting partition columns: [<existingPartCols>]."
  },
  _LEGACY_ERROR_TEMP_1232: {
    message: "Partition spec is invalid. The spec (<specKeys>) must match the partition spec (<partitionColumnNames>) defined in table '<tableName>'."
  },
  _LEGACY_ERROR_TEMP_1241: {
    message: "CREATE-TABLE-AS-SELECT cannot create table with location to a non-empty directory <tablePath>. To allow overwriting the existing non-empty directory, set '<config>' to true."
  },
  _LEGACY_ERROR_TEMP_1251: {
    message: "<action> is not allowed on <tableName> since its partition metadata is not stored in the Hive metastore. To import this information into the metastore, run `msck repair table <tableName>`."
  },
  _LEGACY_ERROR_TEMP_1267: {
    message: "Operation not allowed: TRUNCATE TABLE ... PARTITION is not supported for tables that are not partitioned: <tableIdentWithDB>."
  },
  _LEGACY_ERROR_TEMP_1288: { message: "Table or view '<name>' already exists. SaveMode: ErrorIfExists." }
};

// runtime/errors/conditions/connect.ts
var connectConditions = {
  CANNOT_MODIFY_CONFIG: {
    sqlState: "46110",
    message: "Cannot modify the value of the Spark config: <key>.\nSee also '<docroot>/sql-migration-guide.html#ddl-statements'."
  },
  CANNOT_MODIFY_STATIC_CONFIG: {
    sqlState: "46110",
    message: "Cannot modify the value of the static Spark config: <key>."
  },
  CONNECT_INVALID_PLAN: { sqlState: "56K00", message: "The Spark Connect plan is invalid." },
  "CONNECT_INVALID_PLAN.CANNOT_PARSE": {
    message: "Cannot decompress or parse the input plan (<errorMsg>)\nThis may be caused by a corrupted compressed plan.\nTo disable plan compression, set 'spark.connect.session.planCompression.threshold' to -1."
  },
  "CONNECT_INVALID_PLAN.CHUNKED_CACHED_LOCAL_RELATION_WITHOUT_DATA": {
    message: "ChunkedCachedLocalRelation should contain data."
  },
  "CONNECT_INVALID_PLAN.DATAFRAME_NOT_FOUND": {
    message: "No DataFrame with id <dfId> is found in the session <sessionId>"
  },
  "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET": { message: "This oneOf field in <fullName> is not set: <name>" },
  "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED": {
    message: "This oneOf field message in <fullName> is not supported: <name>(<number>)"
  },
  "CONNECT_INVALID_PLAN.NOT_FOUND_CACHED_LOCAL_RELATION": {
    message: "Not found any cached local relation with the hash: <hash> in the session with sessionUUID <sessionUUID>."
  },
  "CONNECT_INVALID_PLAN.NOT_FOUND_CHUNKED_CACHED_LOCAL_RELATION": {
    message: "Not found chunked cached local relation block with the hash: <hash> in the session with sessionUUID <sessionUUID>."
  },
  "CONNECT_INVALID_PLAN.UNKNOWN_ANALYZE_METHOD": { message: "Unknown Analyze Method <other>!" },
  INTERNAL_ERROR: { sqlState: "XX000", message: "<message>" },
  INTERNAL_ERROR_EXECUTOR: { sqlState: "XX000", message: "<message>" },
  INVALID_CONF_VALUE: {
    sqlState: "22022",
    message: `The value '<confValue>' in the config "<confName>" is invalid.`
  },
  "INVALID_CONF_VALUE.TIME_ZONE": { message: "Cannot resolve the given timezone." },
  "INVALID_CONF_VALUE.TYPE_MISMATCH": { message: "It should be a/an '<confType>' value." },
  INVALID_CURSOR: { sqlState: "HY109", message: "The cursor is invalid." },
  "INVALID_CURSOR.DISCONNECTED": { message: "The cursor has been disconnected by the server." },
  "INVALID_CURSOR.NOT_REATTACHABLE": { message: "The cursor is not reattachable." },
  "INVALID_CURSOR.POSITION_NOT_AVAILABLE": {
    message: "The cursor position id <responseId> is no longer available at index <index>."
  },
  "INVALID_CURSOR.POSITION_NOT_FOUND": { message: "The cursor position id <responseId> is not found." },
  INVALID_HANDLE: { sqlState: "HY000", message: "The handle <handle> is invalid." },
  "INVALID_HANDLE.FORMAT": {
    message: "Handle must be an UUID string of the format '00112233-4455-6677-8899-aabbccddeeff'"
  },
  "INVALID_HANDLE.OPERATION_ALREADY_EXISTS": { message: "Operation already exists." },
  "INVALID_HANDLE.OPERATION_NOT_FOUND": { message: "Operation not found." },
  "INVALID_HANDLE.SESSION_CHANGED": {
    message: "The existing Spark server driver instance has restarted. Please reconnect."
  },
  "INVALID_HANDLE.SESSION_CLOSED": { message: "Session was closed." },
  "INVALID_HANDLE.SESSION_NOT_FOUND": { message: "Session not found." },
  OPERATION_CANCELED: { sqlState: "HY008", message: "Operation has been canceled." },
  SQL_CONF_NOT_FOUND: {
    sqlState: "42K0I",
    message: "The SQL config <sqlConf> cannot be found. Please verify that the config exists."
  },
  "UNSUPPORTED_FEATURE.SPARKNB": {
    message: "<feature> is not carried out by the bundled cluster of this version. It runs on Apache Spark."
  }
};

// runtime/errors/conditions/execution.ts
var executionConditions = {
  INVALID_BITMAP_POSITION: {
    sqlState: "22003",
    message: "The 0-indexed bitmap position <bitPosition> is out of bounds. The bitmap has <bitmapNumBits> bits (<bitmapNumBytes> bytes)."
  },
  INVALID_VARIANT_CAST: {
    sqlState: "22023",
    message: "The variant value `<value>` cannot be cast into `<dataType>`. Please use `try_variant_get` instead."
  },
  INVALID_VARIANT_GET_PATH: {
    sqlState: "22023",
    message: "The path `<path>` is not a valid variant extraction path in `<functionName>`.\nA valid path should start with `$` and is followed by zero or more segments like `[123]`, `.name`, `['name']`, or `[\"name\"]`."
  },
  INVALID_VARIANT_PATH: {
    sqlState: "22023",
    message: "The path '<path>' is not a valid <functionName> target.\nA valid path should start with `$` and is followed by segments like `[123]`, `.name`, `['name']`, or `[\"name\"]`."
  },
  MALFORMED_VARIANT: {
    sqlState: "22023",
    message: "Variant binary is malformed. Please check the data source is valid."
  },
  UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT: {
    sqlState: "22023",
    message: "Unknown primitive type with id <id> was found in a variant value."
  },
  VARIANT_DUPLICATE_KEY: {
    sqlState: "22023",
    message: "Failed to build variant because of a duplicate object key `<key>`."
  },
  VARIANT_PATH_TYPE_MISMATCH: {
    sqlState: "22023",
    message: "The path '<path>' is incompatible with the variant value at '<failedAt>' in <functionName>."
  },
  VARIANT_SIZE_LIMIT: {
    sqlState: "22023",
    message: "Cannot build variant bigger than <sizeLimit> in <functionName>.\nPlease avoid large input strings to this expression (for example, add function calls(s) to check the expression size and convert it to NULL first if it is too big)."
  },
  DATETIME_FIELD_OUT_OF_BOUNDS: { sqlState: "22023", message: "<rangeMessage>." },
  "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION": { message: "" },
  INCONSISTENT_BEHAVIOR_CROSS_VERSION: {
    sqlState: "42K0B",
    message: "You may get a different result due to the upgrading to"
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION": {
    message: `Spark >= 3.0:
Fail to recognize <pattern> pattern in the DateTimeFormatter.
1) You can set <config> to "LEGACY" to restore the behavior before Spark 3.0.
2) You can form a valid datetime pattern with the guide from '<docroot>/sql-ref-datetime-pattern.html'.`
  },
  INVALID_FORMAT: { sqlState: "42601", message: "The format is invalid: <format>." },
  "INVALID_FORMAT.ESC_AT_THE_END": { message: "The escape character is not allowed to end with." },
  "INVALID_FORMAT.ESC_IN_THE_MIDDLE": { message: "The escape character is not allowed to precede <char>." },
  "INVALID_FORMAT.CONT_THOUSANDS_SEPS": {
    message: "Thousands separators (, or G) must have digits in between them in the number format."
  },
  "INVALID_FORMAT.CUR_MUST_BEFORE_DEC": {
    message: "Currency characters must appear before any decimal point in the number format."
  },
  "INVALID_FORMAT.CUR_MUST_BEFORE_DIGIT": {
    message: "Currency characters must appear before digits in the number format."
  },
  "INVALID_FORMAT.EMPTY": { message: "The number format string cannot be empty." },
  "INVALID_FORMAT.MISMATCH_INPUT": { message: "The input <inputType> <input> does not match the format." },
  "INVALID_FORMAT.THOUSANDS_SEPS_MUST_BEFORE_DEC": {
    message: "Thousands separators (, or G) may not appear after the decimal point in the number format."
  },
  "INVALID_FORMAT.UNEXPECTED_TOKEN": {
    message: "Found the unexpected <token> in the format string; the structure of the format string must match: `[MI|S]` `[$]` `[0|9|G|,]*` `[.|D]` `[0|9]*` `[$]` `[PR|MI|S]`."
  },
  "INVALID_FORMAT.WRONG_NUM_DIGIT": { message: "The format string requires at least one number digit." },
  "INVALID_FORMAT.WRONG_NUM_TOKEN": { message: "At most one <token> is allowed in the number format." },
  CANNOT_PARSE_TIME: {
    sqlState: "22010",
    message: "The input string <input> cannot be parsed to a TIME value because it does not match to the datetime format <format>."
  },
  VECTOR_DIMENSION_MISMATCH: {
    sqlState: "22000",
    message: "Vectors passed to <functionName> must have the same dimension, but got <leftDim> and <rightDim>."
  },
  INVALID_VECTOR_NORM_DEGREE: {
    sqlState: "22023",
    message: "For the <functionName> function, degree must be 1.0, 2.0, or float('inf'), but got <degree>."
  },
  COUNTER_DIFF_NEGATIVE_COUNTER_VALUE: {
    sqlState: "22003",
    message: "A negative counter value <value> was provided to function <function>. Negative counter values are not allowed."
  },
  COUNTER_DIFF_START_TIME_DECREASED: {
    sqlState: "22023",
    message: "Start time provided to function <function> decreased from <previousStartTime> to <currentStartTime>. Start time is required to be non-decreasing."
  },
  PARSE_MODE_UNSUPPORTED: {
    sqlState: "42601",
    message: "The function <funcName> doesn't support the <mode> mode. Acceptable modes are PERMISSIVE and FAILFAST."
  },
  "INVALID_PARAMETER_VALUE.BINARY_FORMAT": {
    message: "expects one of binary formats 'base64', 'hex', 'utf-8', but got <invalidFormat>."
  },
  "INVALID_PARAMETER_VALUE.TIME_UNIT": {
    message: "expects one of the units 'HOUR', 'MINUTE', 'SECOND', 'MILLISECOND', 'MICROSECOND', but got '<invalidValue>'."
  },
  "INVALID_PARAMETER_VALUE.NULL": { message: "expects a non-NULL value." },
  NON_FOLDABLE_ARGUMENT: {
    sqlState: "42K08",
    message: "The function <funcName> requires the parameter <paramName> to be a foldable expression of the type <paramType>, but the actual argument is a non-foldable."
  },
  INTERVAL_ARITHMETIC_OVERFLOW: { sqlState: "22015", message: "Integer overflow while operating with intervals." },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION": {
    message: "Use <functionName> to tolerate overflow and return NULL instead."
  },
  NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION: {
    sqlState: "22003",
    message: "Found the negative value in <frequencyExpression>: <negativeValue>, but expected a positive integral value."
  },
  CONVERSION_INVALID_INPUT: {
    sqlState: "22018",
    message: "The value <str> (<fmt>) cannot be converted to <targetType> because it is malformed. Correct the value as per the syntax, or change its format. Use <suggestion> to tolerate malformed input and return NULL instead."
  },
  "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR": { message: "detail message: <detailMessage>" },
  "INVALID_PARAMETER_VALUE.AES_IV_LENGTH": {
    message: "supports 16-byte CBC IVs and 12-byte GCM IVs, but got <actualLength> bytes for <mode>."
  },
  "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH": {
    message: "expects a binary value with 16, 24 or 32 bytes, but got <actualLength> bytes."
  },
  "INVALID_PARAMETER_VALUE.HMAC_ALGORITHM": {
    message: "expects one of the algorithms 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-1', 'MD5', but got <algorithm>."
  },
  "INVALID_PARAMETER_VALUE.OCCURRENCE": { message: "expects a positive integer, but got <actual>." },
  "UNSUPPORTED_FEATURE.AES_MODE": { message: "AES-<mode> with the padding <padding> by the <functionName> function." },
  "UNSUPPORTED_FEATURE.AES_MODE_AAD": {
    message: "<functionName> with AES-<mode> does not support additional authenticate data (AAD)."
  },
  "UNSUPPORTED_FEATURE.AES_MODE_IV": {
    message: "<functionName> with AES-<mode> does not support initialization vectors (IVs)."
  },
  INVALID_UTF8_STRING: { sqlState: "22029", message: "Invalid UTF8 byte sequence found in string: <str>." },
  INVALID_REGEXP_REPLACE: {
    sqlState: "22023",
    message: 'Could not perform regexp_replace for source = "<source>", pattern = "<pattern>", replacement = "<replacement>" and position = <position>.'
  },
  "INVALID_PARAMETER_VALUE.PATTERN": { message: "<value>." },
  INVALID_URL: {
    sqlState: "22P02",
    message: "The url is invalid: <url>. Use `try_parse_url` to tolerate invalid URL and return NULL instead."
  },
  BINARY_ARITHMETIC_OVERFLOW: {
    sqlState: "22003",
    message: "<value1> <symbol> <value2> caused overflow. Use <functionName> to ignore overflow problem and return NULL."
  }
};

// runtime/errors/conditions/io.ts
var ioConditions = {
  ALL_PARTITION_COLUMNS_NOT_ALLOWED: { sqlState: "KD005", message: "Cannot use all columns for partition columns." },
  CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE: {
    sqlState: "42825",
    message: "Failed to merge incompatible data types <left> and <right>. Please check the data types of the columns being merged and ensure that they are compatible. If necessary, consider casting the columns to compatible data types before attempting the merge."
  },
  CANNOT_MERGE_SCHEMAS: {
    sqlState: "42KD9",
    message: "Failed merging schemas:\nInitial schema:\n<left>\nSchema that cannot be merged with the initial schema:\n<right>."
  },
  CODEC_NOT_AVAILABLE: { sqlState: "56038", message: "The codec <codecName> is not available." },
  "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION": { message: "Available codecs are <availableCodecs>." },
  CODEC_SHORT_NAME_NOT_FOUND: { sqlState: "42704", message: "Cannot find a short name for the codec <codecName>." },
  CONFLICTING_DIRECTORY_STRUCTURES: {
    sqlState: "KD009",
    message: 'Conflicting directory structures detected.\nSuspicious paths:\n<discoveredBasePaths>\nIf provided paths are partition directories, please set "basePath" in the options of the data source to specify the root directory of the table.\nIf there are multiple root directories, please load them separately and then union them.'
  },
  CONFLICTING_PARTITION_COLUMN_NAMES: {
    sqlState: "KD009",
    message: "Conflicting partition column names detected:\n<distinctPartColLists>\nFor partitioned table directories, data files should only live in leaf directories.\nAnd directories at the same level should have the same partition column name.\nPlease check the following directories for unexpected files or inconsistent partition column names:\n<suspiciousPaths>"
  },
  DATA_SOURCE_NOT_FOUND: {
    sqlState: "42K02",
    message: "Failed to find the data source: <provider>. Make sure the provider name is correct and the package is properly registered and compatible with your Spark version."
  },
  EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE: {
    sqlState: "0A000",
    message: "The <format> datasource does not support writing empty or nested empty schemas. Please make sure the data schema has at least one or more column(s)."
  },
  "FAILED_READ_FILE.NO_HINT": { message: "" },
  "FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH": {
    message: "Data type mismatches when reading Parquet column <column>. Expected Spark type <expectedType>, actual Parquet type <actualType>."
  },
  INVALID_DELIMITER_VALUE: { sqlState: "42602", message: "Invalid value for delimiter." },
  "INVALID_DELIMITER_VALUE.EMPTY_STRING": { message: "Delimiter cannot be empty string." },
  "INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH": {
    message: "Single backslash is prohibited. It has special meaning as beginning of an escape sequence. To get the backslash character, pass a string with two backslashes as the delimiter."
  },
  "INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER": {
    message: "Unsupported special character for delimiter: <str>."
  },
  MALFORMED_RECORD_IN_PARSING: {
    sqlState: "22023",
    message: "Malformed records are detected in record parsing: <badRecord>.\nParse Mode: <failFastMode>. To process malformed records as null result, try setting the option 'mode' as 'PERMISSIVE'."
  },
  "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION": { message: "" },
  "INVALID_PARAMETER_VALUE.CHARSET": { message: "expects one of the <charsets>, but got <charset>." },
  NEGATIVE_SCALE_DISALLOWED: {
    sqlState: "0A000",
    message: `Negative scale is not allowed: '<scale>'. Set the config <sqlConf> to "true" to allow it.`
  },
  OPTION_VALUE_EXCEEDS_ONE_CHARACTER: {
    sqlState: "22023",
    message: "The value of <paramName> cannot be more than one character, but got <actualValue>."
  },
  PARQUET_TYPE_ILLEGAL: { sqlState: "42846", message: "Illegal Parquet type: <parquetType>." },
  PARQUET_TYPE_NOT_RECOGNIZED: { sqlState: "42846", message: "Unrecognized Parquet type: <field>." },
  PATH_ALREADY_EXISTS: {
    sqlState: "42K04",
    message: 'Path <outputPath> already exists. Set mode as "overwrite" to overwrite the existing path.'
  },
  PATH_NOT_FOUND: { sqlState: "42K03", message: "Path does not exist: <path>." },
  RECURSION_LEVEL_LIMIT_EXCEEDED: {
    sqlState: "42836",
    message: "Recursion level limit <levelLimit> reached but query has not exhausted, try increasing it like 'WITH RECURSIVE t(col) MAX RECURSION LEVEL 200'."
  },
  UNABLE_TO_INFER_SCHEMA: {
    sqlState: "42KD9",
    message: "Unable to infer schema for <format>. It must be specified manually."
  },
  UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE: {
    sqlState: "0A000",
    message: "The <format> datasource doesn't support the column <columnName> of the type <columnType>."
  },
  _LEGACY_ERROR_TEMP_1155: { message: "Partition column `<col>` not found in schema <schemaCatalog>." },
  _LEGACY_ERROR_TEMP_2146: { message: "<paramName> should be an integer. Found <value>." },
  _LEGACY_ERROR_TEMP_2147: { message: "<paramName> flag can be true or false." }
};

// runtime/errors/conditions/parse.ts
var parseConditions = {
  ALTER_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    sqlState: "42710",
    message: 'ALTER TABLE <type> column <columnName> specifies descriptor "<optionName>" more than once, which is invalid.'
  },
  COLLATION_INVALID_NAME: {
    sqlState: "42704",
    message: "The value <collationName> does not represent a correct collation name. Suggested valid collation names: [<proposals>]."
  },
  COLUMN_ALIASES_NOT_ALLOWED: { sqlState: "42601", message: "Column aliases are not allowed in <op>." },
  CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    sqlState: "42710",
    message: 'CREATE TABLE column <columnName> specifies descriptor "<optionName>" more than once, which is invalid.'
  },
  CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE: {
    sqlState: "42601",
    message: "CREATE VIEW <viewName> with both IF NOT EXISTS and REPLACE is not allowed."
  },
  DATATYPE_MISSING_SIZE: {
    sqlState: "42K01",
    message: "DataType <type> requires a length parameter, for example <type>(10). Please specify the length."
  },
  DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION: {
    sqlState: "22003",
    message: "Decimal precision <precision> exceeds max precision <maxPrecision>."
  },
  DECIMAL_SCALE_EXCEEDS_PRECISION: {
    sqlState: "22003",
    message: "Decimal scale (<scale>) cannot be greater than precision (<precision>)."
  },
  DUPLICATED_CTE_NAMES: { sqlState: "42602", message: "CTE definition can't have duplicate names: <duplicateNames>." },
  DUPLICATE_CLAUSES: {
    sqlState: "42614",
    message: "Found duplicate clauses: <clauseName>. Please, remove one of them."
  },
  DUPLICATE_KEY: { sqlState: "23505", message: "Found duplicate keys <keyColumn>." },
  FAILED_TO_PARSE_TOO_COMPLEX: {
    sqlState: "54001",
    message: "The statement, including potential SQL functions and referenced views, was too complex to parse.\nTo mitigate this error divide the statement into multiple, less complex chunks."
  },
  IDENTITY_COLUMNS_DUPLICATED_SEQUENCE_GENERATOR_OPTION: {
    sqlState: "42601",
    message: "Duplicated IDENTITY column sequence generator option: <sequenceGeneratorOption>."
  },
  IDENTITY_COLUMNS_ILLEGAL_STEP: { sqlState: "42611", message: "IDENTITY column step cannot be 0." },
  IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE: {
    sqlState: "428H2",
    message: "DataType <dataType> is not supported for IDENTITY columns."
  },
  INCOMPLETE_TYPE_DEFINITION: { sqlState: "42K01", message: "Incomplete complex type:" },
  "INCOMPLETE_TYPE_DEFINITION.ARRAY": {
    message: 'The definition of "ARRAY" type is incomplete. You must provide an element type. For example: "ARRAY<elementType>".'
  },
  "INCOMPLETE_TYPE_DEFINITION.MAP": {
    message: 'The definition of "MAP" type is incomplete. You must provide a key type and a value type. For example: "MAP<TIMESTAMP, INT>".'
  },
  "INCOMPLETE_TYPE_DEFINITION.STRUCT": {
    message: 'The definition of "STRUCT" type is incomplete. You must provide at least one field type. For example: "STRUCT<name STRING, phone DECIMAL(10, 0)>".'
  },
  INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED: {
    sqlState: "42000",
    message: "Table alias is not allowed with INSERT INTO ... REPLACE WHERE because the WHERE condition is evaluated against the target table directly.\nUse INSERT INTO ... REPLACE ON if you need to reference the target table via an alias."
  },
  INVALID_CDC_OPTION: { sqlState: "42K03", message: "Invalid Change Data Capture (CDC) option." },
  "INVALID_CDC_OPTION.INVALID_TIMESTAMP_EXPR": {
    message: "The timestamp expression for CDC queries must not contain subqueries."
  },
  INVALID_ESC: {
    sqlState: "42604",
    message: "Found an invalid escape string: <invalidEscape>. The escape string must contain only one character."
  },
  INVALID_IDENTIFIER: {
    sqlState: "42602",
    message: "The unquoted identifier <ident> is invalid and must be back quoted as: `<ident>`.\nUnquoted identifiers can only contain ASCII letters ('a' - 'z', 'A' - 'Z'), digits ('0' - '9'), and underbar ('_').\nUnquoted identifiers must also not start with a digit.\nDifferent data sources and meta stores may impose additional restrictions on valid identifiers."
  },
  INVALID_INTERVAL_FORMAT: {
    sqlState: "22006",
    message: "Error parsing '<input>' to interval. Please ensure that the value provided is in a valid format for defining an interval. You can reference the documentation for the correct format."
  },
  "INVALID_INTERVAL_FORMAT.INVALID_FRACTION": { message: "<unit> cannot have fractional part." },
  "INVALID_INTERVAL_FORMAT.INVALID_PRECISION": {
    message: "Interval can only support nanosecond precision, <value> is out of range."
  },
  "INVALID_INTERVAL_FORMAT.INVALID_UNIT": { message: "Invalid unit <unit>." },
  "INVALID_INTERVAL_FORMAT.INVALID_VALUE": { message: "Invalid value <value>." },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING": {
    message: "Interval string does not match <intervalStr> format of <supportedFormat> when cast to <typeName>: <input>."
  },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE": {
    message: 'Interval string does not match <intervalStr> format of <supportedFormat> when cast to <typeName>: <input>. Set "spark.sql.legacy.fromDayTimeString.enabled" to "true" to restore the behavior before Spark 3.0.'
  },
  "INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER": { message: "Unrecognized number <number>." },
  "INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION": {
    message: "Cannot support (interval '<input>' <from> to <to>) expression."
  },
  INVALID_JSON_DATA_TYPE: {
    sqlState: "2203G",
    message: "Failed to convert the JSON string '<invalidType>' to a data type. Please enter a valid data type."
  },
  INVALID_NUMERIC_LITERAL_RANGE: {
    sqlState: "22003",
    message: "Numeric literal <rawStrippedQualifier> is outside the valid range for <typeName> with minimum value of <minValue> and maximum value of <maxValue>. Please adjust the value accordingly."
  },
  INVALID_PARAMETER_VALUE: {
    sqlState: "22023",
    message: "The value of parameter(s) <parameter> in <functionName> is invalid:"
  },
  "INVALID_PARAMETER_VALUE.DATETIME_UNIT": {
    message: "expects one of the units without quotes YEAR, QUARTER, MONTH, WEEK, DAY, DAYOFYEAR, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, but got the string literal <invalidValue>."
  },
  INVALID_RESET_COMMAND_FORMAT: {
    sqlState: "42000",
    message: "Expected format is 'RESET' or 'RESET key'. If you want to include special characters in key, please use quotes, e.g., RESET `key`."
  },
  INVALID_SET_SYNTAX: {
    sqlState: "42000",
    message: "Expected format is 'SET', 'SET key', or 'SET key=value'. If you want to include special characters in key, or include semicolon in value, please use backquotes, e.g., SET `key`=`value`."
  },
  INVALID_SQL_SYNTAX: { sqlState: "42000", message: "Invalid SQL syntax:" },
  "INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN": {
    message: "ANALYZE TABLE(S) ... COMPUTE STATISTICS ... <ctx> must be either NOSCAN or empty."
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS": {
    message: "CREATE TEMPORARY FUNCTION with IF NOT EXISTS is not allowed."
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_TABLE_USING_PROVIDER": {
    message: "CREATE TEMPORARY TABLE ... USING ... is a deprecated syntax. To overcome the issue, please use CREATE TEMPORARY VIEW instead."
  },
  "INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN": { message: "Expected something between '(' and ')'." },
  "INVALID_SQL_SYNTAX.EMPTY_REFRESH_RESOURCE_PATH": {
    message: "Resource paths cannot be empty in REFRESH statements. Use / to match everything."
  },
  "INVALID_SQL_SYNTAX.INVALID_REFRESH_RESOURCE_PATH": {
    message: "REFRESH statements cannot contain ' ', '\\n', '\\r', '\\t' inside unquoted resource paths."
  },
  "INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_TABLE_ARGUMENT_PARTITIONING": {
    message: "The table function call includes a table argument with an invalid partitioning/ordering specification: the <clause> clause included multiple expressions without parentheses surrounding them; please add parentheses around these expressions and then retry the query again."
  },
  "INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE": {
    message: "Window reference <windowName> is not a window specification."
  },
  "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION": {
    message: "The definition of window <windowName> is repetitive."
  },
  "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE": { message: "SHOW <scope> FUNCTIONS not supported." },
  "INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE": { message: "Cannot resolve window reference <windowName>." },
  "INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED": {
    message: "The definition of a SQL variable requires either a datatype or a DEFAULT clause.\nFor example, use `DECLARE name STRING` or `DECLARE name = 'SQL'` instead of `DECLARE name`."
  },
  INVALID_STATEMENT_OR_CLAUSE: { sqlState: "42601", message: "The statement or clause: <operation> is not valid." },
  INVALID_TABLESAMPLE_FRACTION: {
    sqlState: "22023",
    message: "Sampling fraction (<fraction>) must be on interval [0, 1]."
  },
  INVALID_TYPED_LITERAL: {
    sqlState: "42604",
    message: "The value of the typed literal <valueType> is invalid: <value>."
  },
  MERGE_INSERT_VALUE_COUNT_MISMATCH: {
    sqlState: "21S01",
    message: "The number of provided values (<actualCount>) must match the number of expected columns (<expectedCount>) in the INSERT clause of MERGE."
  },
  MERGE_WITHOUT_WHEN: { sqlState: "42601", message: "There must be at least one WHEN clause in a MERGE statement." },
  NEAREST_BY_JOIN: { sqlState: "42604", message: "Invalid nearest-by join." },
  "NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION": {
    message: "The ranking expression <expression> of type <type> is not orderable. Provide an expression that returns an orderable type, such as a numeric distance like abs(a.col - b.col) or a numeric similarity score."
  },
  "NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE": {
    message: "The number of results <numResults> must be between <min> and <max>. Update the literal in `APPROX NEAREST <numResults> BY ...` (or `EXACT NEAREST <numResults> BY ...`) to fall within that range."
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_DIRECTION": {
    message: "Unsupported nearest-by join direction '<direction>'. Supported nearest-by join directions include: <supported>."
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_MODE": {
    message: "Unsupported nearest-by join mode '<mode>'. Supported modes include: <supported>."
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE": {
    message: "Unsupported nearest-by join type <joinType>. Supported types: <supported>."
  },
  NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message: "When there are more than one MATCHED clauses in a MERGE statement, only the last MATCHED clause can omit the condition."
  },
  NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message: "When there are more than one NOT MATCHED BY SOURCE clauses in a MERGE statement, only the last NOT MATCHED BY SOURCE clause can omit the condition."
  },
  NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message: "When there are more than one NOT MATCHED [BY TARGET] clauses in a MERGE statement, only the last NOT MATCHED [BY TARGET] clause can omit the condition."
  },
  NOT_ALLOWED_IN_FROM: { sqlState: "42601", message: "Not allowed in the FROM clause:" },
  "NOT_ALLOWED_IN_FROM.LATERAL_WITH_PIVOT": { message: "LATERAL together with PIVOT." },
  "NOT_ALLOWED_IN_FROM.LATERAL_WITH_UNPIVOT": { message: "LATERAL together with UNPIVOT." },
  "NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT": { message: "UNPIVOT together with PIVOT." },
  PARSE_EMPTY_STATEMENT: { sqlState: "42617", message: "Syntax error, unexpected empty statement." },
  PARSE_SYNTAX_ERROR: { sqlState: "42601", message: "Syntax error at or near <error><hint>." },
  SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED: {
    sqlState: "42908",
    message: "Cannot specify both CLUSTER BY and CLUSTERED BY INTO BUCKETS."
  },
  SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED: {
    sqlState: "42908",
    message: "Cannot specify both CLUSTER BY and PARTITIONED BY."
  },
  SYNTAX_DISCONTINUED: {
    sqlState: "42601",
    message: "Support of the clause or keyword: <clause> has been discontinued in this context."
  },
  "SYNTAX_DISCONTINUED.BANG_EQUALS_NOT": {
    message: "The '!' keyword is only supported as an alias for the prefix operator 'NOT'.\nUse the 'NOT' keyword instead for infix clauses such as `NOT LIKE`, `NOT IN`, `NOT BETWEEN`, etc.\nTo re-enable the '!' keyword, set \"spark.sql.legacy.bangEqualsNot\" to \"true\"."
  },
  UNCLOSED_BRACKETED_COMMENT: {
    sqlState: "42601",
    message: "Found an unclosed bracketed comment. Please, append */ at the end of the comment."
  },
  UNSUPPORTED_ARROWTYPE: { sqlState: "0A000", message: "Unsupported arrow type <typeName>." },
  UNSUPPORTED_DATATYPE: { sqlState: "0A000", message: "Unsupported data type <typeName>." },
  UNSUPPORTED_FEATURE: { sqlState: "0A000", message: "The feature is not supported:" },
  "UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES": {
    message: "Combination of ORDER BY/SORT BY/DISTRIBUTE BY/CLUSTER BY."
  },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY": { message: "LATERAL correlation with NEAREST BY clause." },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_USING": { message: "JOIN USING with LATERAL correlation." },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE": {
    message: "TABLESAMPLE SYSTEM does not support the REPEATABLE clause. Use TABLESAMPLE BERNOULLI for repeatable sampling with a seed."
  },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD": {
    message: "TABLESAMPLE SYSTEM does not support <sampleMethod> sampling. Only PERCENT sampling is supported."
  },
  UNSUPPORTED_TIME_PRECISION: {
    sqlState: "0A001",
    message: "The seconds precision <precision> of the TIME data type is out of the supported range [0, 9]."
  },
  UNSUPPORTED_TYPED_LITERAL: {
    sqlState: "0A000",
    message: "Literals of the type <unsupportedType> are not supported. Supported types are <supportedTypes>."
  },
  _LEGACY_ERROR_TEMP_0014: { message: "TABLESAMPLE does not accept empty inputs." },
  _LEGACY_ERROR_TEMP_0015: { message: "TABLESAMPLE(<msg>) is not supported." },
  _LEGACY_ERROR_TEMP_0016: {
    message: "<bytesStr> is not a valid byte length literal, expected syntax: DIGIT+ ('B' | 'K' | 'M' | 'G')."
  },
  _LEGACY_ERROR_TEMP_0024: { message: "Can only have a single from-to unit in the interval literal syntax." },
  _LEGACY_ERROR_TEMP_0027: { message: "The value of from-to unit must be a string." },
  _LEGACY_ERROR_TEMP_0029: { message: "Cannot mix year-month and day-time fields: <literal>." },
  _LEGACY_ERROR_TEMP_0034: { message: "<operation> is not supported in Hive-style <command><msg>." },
  _LEGACY_ERROR_TEMP_0035: { message: "Operation not allowed: <message>." },
  _LEGACY_ERROR_TEMP_0037: {
    message: "It is not allowed to add catalog/namespace prefix <quoted> to the table name in CACHE TABLE AS SELECT."
  },
  _LEGACY_ERROR_TEMP_0045: { message: "Invalid time zone displacement value." },
  _LEGACY_ERROR_TEMP_0046: { message: "CREATE TEMPORARY TABLE without a provider is not allowed." },
  _LEGACY_ERROR_TEMP_0051: { message: "Empty set in <element> grouping sets is not supported." },
  _LEGACY_ERROR_TEMP_0053: { message: "It is not allowed to define a TEMPORARY view with IF NOT EXISTS." },
  _LEGACY_ERROR_TEMP_0056: { message: "Invalid time travel spec: <reason>." }
};

// runtime/errors/conditions/index.ts
var conditions = {
  ...parseConditions,
  ...analysisConditions,
  ...catalogConditions,
  ...executionConditions,
  ...ioConditions,
  ...connectConditions
};

// runtime/errors/spark-error.ts
var SparkError = class extends Error {
  constructor(condition, parameters = {}, errorClass = "AnalysisException", contexts = [], options) {
    super(options?.message ?? formatMessage(condition, parameters), options);
    this.condition = condition;
    this.parameters = parameters;
    this.errorClass = errorClass;
    this.contexts = contexts;
    this.sqlState = options?.sqlState ?? sqlStateOf(condition);
  }
  condition;
  parameters;
  errorClass;
  contexts;
  name = "SparkError";
  sqlState;
};
var rowOf = (condition) => conditions[condition] ?? conditions[condition.split(".")[0]];
function sqlStateOf(condition) {
  return conditions[condition]?.sqlState ?? conditions[condition.split(".")[0]]?.sqlState;
}
function formatMessage(condition, parameters) {
  const main = conditions[condition.split(".")[0]];
  const own = rowOf(condition);
  const template = !own ? "" : own === main || !main ? own.message : `${main.message} ${own.message}`;
  const text2 = template.replace(/<(\w+)>/g, (whole, key) => parameters[key] ?? whole);
  if (condition.startsWith("_LEGACY_ERROR_TEMP_")) return text2;
  const state = sqlStateOf(condition);
  return `[${condition}] ${text2}${state ? ` SQLSTATE: ${state}` : ""}`;
}

// runtime/errors/sql-context.ts
var maxExtraContext = 32;
function sqlContext(text2, start, stop) {
  const lineStart = text2.lastIndexOf("\n", start - 1) + 1;
  const line = countLines(text2, start);
  const column = start - lineStart;
  const fragment = text2.slice(start, stop + 1);
  return { kind: "sql", fragment, start, stop, line, column, summary: summaryOf(text2, start, stop, line, column) };
}
var countLines = (text2, end) => {
  let lines = 1;
  for (let at = text2.indexOf("\n"); at >= 0 && at < end; at = text2.indexOf("\n", at + 1)) lines++;
  return lines;
};
function summaryOf(text2, start, stop, line, column) {
  let from = start;
  while (from > 0 && start - from < maxExtraContext && text2[from - 1] !== "\n") from--;
  const isStartCut = start - from === maxExtraContext;
  let to = stop + 1;
  while (to < text2.length && to - stop <= maxExtraContext && text2[to] !== "\n") to++;
  const isStopCut = to - stop > maxExtraContext;
  const shown = (isStartCut ? "..." : "") + text2.slice(from, to) + (isStopCut ? "..." : "");
  let at = from - (isStartCut ? 3 : 0);
  let summary2 = `== SQL (line ${line}, position ${column + 1}) ==
`;
  for (const shownLine of shown.split("\n")) {
    let marks = "";
    for (let i = 0; i < shownLine.length; i++, at++) marks += at < start ? " " : at <= stop ? "^" : "";
    at++;
    summary2 += `${shownLine}
${marks}
`;
  }
  return summary2;
}

// runtime/errors/parse-error.ts
var ParseError = class extends SparkError {
  constructor(condition, parameters, text2, range, shows = "token") {
    const place = !range ? `
== SQL ==
${text2}` : shows === "node" ? `
${summary(text2, range)}` : marked(text2, range);
    super(condition, parameters, "ParseException", [], {
      message: `
${formatMessage(condition, parameters)}${place}`
    });
    this.text = text2;
    this.range = range;
  }
  text;
  range;
};
var summary = (text2, range) => sqlContext(text2, range.start, range.stop).summary;
function marked(text2, { start }) {
  const line = countLines(text2, start);
  const column = start - (text2.lastIndexOf("\n", start - 1) + 1);
  const lines = text2.split("\n");
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  lines.splice(line, 0, `${"-".repeat(column)}^^^`);
  return ` (line ${line}, pos ${column})

== SQL ==
${lines.join("\n")}
`;
}

// runtime/types/collation.ts
var icuLocales = "af am ar ar_SAU as az be bg blo bn bo br bs bs_Cyrl ca ceb chr cs cy da de de_AUT dsb dz ee el en en_USA eo es et fa fa_AFG ff ff_Adlm fi fil fo fr fr_CAN fy ga gl gu ha haw he he_ISR hi hr hsb hu hy id id_IDN ig is it ja ka kk kk_Arab kl km kn ko kok ku ky lb lij lkt ln lo lt lv mk ml mn mr ms mt my nb nb_NOR ne nl nn no nso om or pa pa_Guru pa_Guru_IND pl ps pt ro ru sa se si sk sl smn sq sr sr_Cyrl sr_Cyrl_BIH sr_Cyrl_MNE sr_Cyrl_SRB sr_Latn sr_Latn_BIH sr_Latn_SRB st sv sw ta te th tk tn to tr ug uk ur uz vi wae wo xh yi yo zh zh_Hans zh_Hans_CHN zh_Hans_SGP zh_Hant zh_Hant_HKG zh_Hant_MAC zh_Hant_TWN zu";
var locales = new Map(["UNICODE", ...icuLocales.split(" ")].map((name) => [name.toUpperCase(), name]));
function canonicalCollation(name) {
  const upper = name.toUpperCase();
  const trimmed = upper.replace(/_RTRIM$/, "");
  const trim = trimmed === upper ? "" : "_RTRIM";
  if (trimmed === "UTF8_BINARY") return trim ? "UTF8_BINARY_RTRIM" : void 0;
  if (trimmed === "UTF8_LCASE") return `UTF8_LCASE${trim}`;
  const flags = /(?:_(?:CI|CS|AI|AS))*$/.exec(trimmed)[0];
  const locale = locales.get(trimmed.slice(0, trimmed.length - flags.length));
  const given = flags.split("_").slice(1);
  const isRepeated = given.filter((f) => f[0] === "C").length > 1 || given.filter((f) => f[0] === "A").length > 1;
  if (!locale || isRepeated)
    throw new SparkError(
      "COLLATION_INVALID_NAME",
      { collationName: name, proposals: proposals(upper) },
      "SparkException"
    );
  return locale + (given.includes("CI") ? "_CI" : "") + (given.includes("AI") ? "_AI" : "") + trim;
}
var collationProvider = (collation) => collation.startsWith("UTF8_") ? "spark" : "icu";
function proposals(upper) {
  const names2 = ["UTF8_BINARY", "UTF8_LCASE", ...locales.values()];
  const ranked = names2.map((name) => ({ name, distance: editDistance(upper, name.toUpperCase()) }));
  return ranked.sort((a, b) => a.distance - b.distance).slice(0, 3).map((r) => r.name).join(", ");
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

// runtime/types/data-type.ts
var nullType = { kind: "null" };
var booleanType = { kind: "boolean" };
var byteType = { kind: "byte" };
var shortType = { kind: "short" };
var integerType = { kind: "integer" };
var longType = { kind: "long" };
var floatType = { kind: "float" };
var doubleType = { kind: "double" };
var binaryType = { kind: "binary" };
var dateType = { kind: "date" };
var timestampType = { kind: "timestamp" };
var timestampNtzType = { kind: "timestamp_ntz" };
var calendarIntervalType = { kind: "calendar_interval" };
var variantType = { kind: "variant" };
var stringType = { kind: "string" };
var dayTimeIntervalType = { kind: "day_time_interval", start: "day", end: "second" };
var yearMonthIntervalType = {
  kind: "year_month_interval",
  start: "year",
  end: "month"
};
var decimalType = (precision, scale) => ({ kind: "decimal", precision, scale });
var arrayType = (element, containsNull = true) => ({
  kind: "array",
  element,
  containsNull
});
var mapType = (key, value, valueContainsNull = true) => ({
  kind: "map",
  key,
  value,
  valueContainsNull
});
var structType = (fields) => ({ kind: "struct", fields });
var structField = (name, type, nullable = true, metadata) => metadata ? { name, type, nullable, metadata } : { name, type, nullable };

// runtime/types/type-limits.ts
var maxDecimalPrecision = 38;
function decimalOf(precision, scale) {
  if (scale > precision)
    throw new SparkError("DECIMAL_SCALE_EXCEEDS_PRECISION", { scale: `${scale}`, precision: `${precision}` });
  if (precision > maxDecimalPrecision)
    throw new SparkError(
      "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
      {
        precision: `${precision}`,
        maxPrecision: `${maxDecimalPrecision}`
      },
      "SparkArithmeticException"
    );
  return decimalType(precision, scale);
}
function timeOf(precision) {
  if (precision > 9)
    throw new SparkError("UNSUPPORTED_TIME_PRECISION", { precision: `${precision}` }, "SparkException");
  return { kind: "time", precision };
}

// runtime/types/ddl-type.ts
var atomicKinds2 = {
  VOID: "null",
  BOOLEAN: "boolean",
  TINYINT: "byte",
  BYTE: "byte",
  SMALLINT: "short",
  SHORT: "short",
  INT: "integer",
  INTEGER: "integer",
  BIGINT: "long",
  LONG: "long",
  FLOAT: "float",
  REAL: "float",
  DOUBLE: "double",
  BINARY: "binary",
  DATE: "date",
  TIMESTAMP: "timestamp",
  TIMESTAMP_LTZ: "timestamp",
  TIMESTAMP_NTZ: "timestamp_ntz",
  INTERVAL: "calendar_interval",
  VARIANT: "variant"
};
var dayTimeFields2 = ["day", "hour", "minute", "second"];
var incompleteParameters = { ARRAY: { elementType: "<INT>" }, MAP: {}, STRUCT: {} };
function parseType(cursor) {
  const token = cursor.current;
  switch (token.word) {
    case "ARRAY":
    case "MAP":
    case "STRUCT":
      return parseNested(cursor, token.word);
    case "INTERVAL":
      return parseInterval(cursor);
    case "TIMESTAMP":
      cursor.next();
      if (cursor.acceptSequence("WITHOUT", "TIME", "ZONE")) return { kind: "timestamp_ntz" };
      if (cursor.acceptSequence("WITH", "LOCAL", "TIME", "ZONE")) return { kind: "timestamp" };
      cursor.index--;
  }
  const name = cursor.identifier();
  const word = token.word;
  const lengths = parseLengths(cursor);
  const unsupported2 = () => {
    const typeName2 = `"${name.toUpperCase()}${lengths.length ? `(${lengths})` : ""}"`;
    cursor.report("UNSUPPORTED_DATATYPE", { typeName: typeName2 }, token);
    return nullType;
  };
  switch (word) {
    case "STRING":
      return lengths.length ? unsupported2() : { kind: "string", ...parseCollation(cursor) };
    case "CHAR":
    case "CHARACTER":
    case "VARCHAR": {
      if (lengths.length > 1) return unsupported2();
      if (!lengths.length) cursor.report("DATATYPE_MISSING_SIZE", { type: `"${word}"` }, token);
      const kind2 = word === "VARCHAR" ? "varchar" : "char";
      return { kind: kind2, length: lengths[0] ?? 1, ...parseCollation(cursor) };
    }
    case "DECIMAL":
    case "DEC":
    case "NUMERIC":
      if (lengths.length > 2) return unsupported2();
      return cursor.check(() => decimalOf(lengths[0] ?? 10, lengths[1] ?? 0)) ?? nullType;
    case "TIME":
      if (lengths.length > 1) return unsupported2();
      cursor.acceptSequence("WITHOUT", "TIME", "ZONE");
      return cursor.check(() => timeOf(lengths[0] ?? 6)) ?? nullType;
  }
  const kind = Object.hasOwn(atomicKinds2, word) ? atomicKinds2[word] : void 0;
  return kind && !lengths.length ? { kind } : unsupported2();
}
function parseColumns(cursor, isSingle = false) {
  const columns = [parseColumn(cursor, false)];
  while (!isSingle && cursor.accept(",")) columns.push(parseColumn(cursor, false));
  return columns;
}
function parseColumn(cursor, isNested) {
  const name = cursor.identifier();
  if (isNested) cursor.accept(":");
  const type = parseType(cursor);
  const nullable = !(cursor.acceptSequence("NOT", "NULL") || cursor.acceptSequence("!", "NULL"));
  const metadata = cursor.accept("COMMENT") ? { comment: cursor.string() } : void 0;
  return metadata ? { name, type, nullable, metadata } : { name, type, nullable };
}
function parseNested(cursor, word) {
  const start = cursor.next().start;
  if (cursor.accept("<>")) return word === "STRUCT" ? structType([]) : cursor.fail(cursor.peek(-1));
  const open = cursor.current;
  if (!cursor.accept("<")) {
    cursor.report(`INCOMPLETE_TYPE_DEFINITION.${word}`, incompleteParameters[word], start);
    return nullType;
  }
  try {
    const type = parseNestedBody(cursor, word);
    cursor.expectCloseAngle();
    return type;
  } catch (error) {
    if (error instanceof ParseError && error.condition === "PARSE_SYNTAX_ERROR") return cursor.fail(open);
    throw error;
  }
}
var parseNestedBody = (cursor, word) => word === "ARRAY" ? arrayType(parseType(cursor)) : word === "MAP" ? parseMapBody(cursor) : parseStructBody(cursor);
function parseMapBody(cursor) {
  const key = parseType(cursor);
  cursor.expect(",");
  return mapType(key, parseType(cursor));
}
function parseStructBody(cursor) {
  const fields = [];
  if (cursor.current.word[0] !== ">")
    do
      fields.push(parseColumn(cursor, true));
    while (cursor.accept(","));
  return structType(fields);
}
function parseInterval(cursor) {
  cursor.expect("INTERVAL");
  if (cursor.at("YEAR") || cursor.at("MONTH")) {
    const start = cursor.next().word.toLowerCase();
    const end = start === "year" && cursor.acceptSequence("TO", "MONTH") ? "month" : start;
    return { kind: "year_month_interval", start, end };
  }
  const first = dayTimeFields2.indexOf(cursor.current.word.toLowerCase());
  if (first < 0) return { kind: "calendar_interval" };
  cursor.next();
  const last = cursor.at("TO") ? dayTimeFields2.indexOf(cursor.peek().word.toLowerCase()) : -1;
  if (last > first) cursor.index += 2;
  return { kind: "day_time_interval", start: dayTimeFields2[first], end: dayTimeFields2[Math.max(first, last)] };
}
function parseLengths(cursor) {
  const lengths = [];
  if (!cursor.accept("(")) return lengths;
  do
    lengths.push(cursor.current.kind === "integer" ? Number(cursor.next().text) : cursor.fail());
  while (cursor.accept(","));
  cursor.expect(")");
  return lengths;
}
function parseCollation(cursor) {
  if (!cursor.accept("COLLATE")) return {};
  const name = cursor.identifier();
  const collation = cursor.check(() => canonicalCollation(name));
  return collation ? { collation } : {};
}

// runtime/types/collation-paths.ts
var isCharacter = (type) => type.kind === "string" || type.kind === "char" || type.kind === "varchar";
function mapStrings(type, path, change) {
  if (isCharacter(type)) return change(type, path);
  if (type.kind === "array") return { ...type, element: mapStrings(type.element, `${path}.element`, change) };
  if (type.kind !== "map") return type;
  const key = mapStrings(type.key, `${path}.key`, change);
  return { ...type, key, value: mapStrings(type.value, `${path}.value`, change) };
}
var collationsKey = "__COLLATIONS";

// runtime/types/lexer/characters.ts
var asciiTable = (test) => {
  const table2 = new Uint8Array(128);
  for (let code = 0; code < 128; code++) if (test.test(String.fromCharCode(code))) table2[code] = 1;
  return table2;
};
var space = asciiTable(/[ \t\n\f\r\v]/);
var wordPart = asciiTable(/[A-Za-z0-9_]/);
var uriPart = asciiTable(/[A-Za-z0-9_/\-.?=&#%]/);
var wideSpace = /[\u00a0\u1680\u2000-\u200a\u2028\u202f\u205f\u3000]/;
var letter = /\p{L}/u;
var isSpace = (code) => code < 128 ? space[code] === 1 : wideSpace.test(String.fromCharCode(code));
var isWordPart = (code) => code < 128 ? wordPart[code] === 1 : code >= 55296 && code <= 57343 || letter.test(String.fromCharCode(code));
var isUriPart = (code) => code < 128 ? uriPart[code] === 1 : letter.test(String.fromCharCode(code));
var isDigit = (code) => code >= 48 && code <= 57;

// runtime/types/lexer/number-token.ts
var suffixKinds = {
  L: "bigint",
  S: "smallint",
  Y: "tinyint",
  F: "float",
  D: "double",
  BD: "bigdecimal"
};
var numberPattern = /(?:(\d+)(\.\d*)?|\.\d+)(E[+-]?\d+)?(BD|[LSYFD])?/iy;
var wordPattern = /[\p{L}\d_]+/uy;
function numberAt(text2, start) {
  numberPattern.lastIndex = start;
  const match = numberPattern.exec(text2);
  const [whole, integer, fraction, exponent, suffix] = match;
  const isFraction = integer === void 0 || fraction !== void 0;
  wordPattern.lastIndex = start;
  const wordEnd = wordPattern.test(text2) ? wordPattern.lastIndex : start;
  const end = start + whole.length;
  const kind = suffix ? suffixKinds[suffix.toUpperCase()] : exponent ? "exponent" : isFraction ? "decimal" : "integer";
  const isLetterSuffix = kind === "bigint" || kind === "smallint" || kind === "tinyint";
  if (!isFraction) {
    if (wordEnd > end || isLetterSuffix && exponent) return void 0;
    return { kind, end };
  }
  if (!isLetterSuffix && !/[A-Z0-9_]/i.test(text2[end] ?? "")) return { kind, end };
  return integer === void 0 || wordEnd > start + integer.length ? void 0 : { kind: "integer", end: start + integer.length };
}

// runtime/types/lexer/lexer.ts
var synonyms = /* @__PURE__ */ new Map([
  ["==", "="],
  ["!>", "<="],
  ["!<", ">="],
  ["TEMP", "TEMPORARY"],
  ["REGEXP", "RLIKE"]
]);
var symbols = [">>>", "<=>", "/*+"].concat(
  ["<<", ">>", "<=", ">=", "<>", "!=", "!>", "!<", "==", "=>", "->", "::", "||", "|>", "*/"],
  [..."()[],.;+-*/%~&|^:?=<>!"]
);
var symbolsByFirst = /* @__PURE__ */ new Map();
for (const symbol of symbols) {
  const code = symbol.charCodeAt(0);
  symbolsByFirst.set(code, [...symbolsByFirst.get(code) ?? [], symbol]);
}
var backslash = 92;
var plainString = { backslashEscapes: true, doubles: true };
var rawString = { backslashEscapes: false, doubles: false };
var quotedIdentifier = { backslashEscapes: false, doubles: true };
function endOfQuoted(text2, start, { backslashEscapes, doubles }) {
  const quote = text2.charCodeAt(start);
  let afterLastPair = -1;
  for (let at = start + 1; at < text2.length; at++) {
    const code = text2.charCodeAt(at);
    if (code === backslash && backslashEscapes) at++;
    else if (code === quote) {
      if (!doubles || text2.charCodeAt(at + 1) !== quote) return at + 1;
      afterLastPair = ++at;
    }
  }
  return afterLastPair;
}
function tokenize(text2) {
  const tokens = [];
  let at = 0;
  const push = (kind, end, word = "", written = text2.slice(at, end)) => {
    tokens.push({ kind, word, text: written, start: at, end });
    at = end;
  };
  while (at < text2.length) {
    const code = text2.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (code === 45 && text2.charCodeAt(at + 1) === 45) at = endOfLineComment(text2, at);
    else if (code === 47 && text2.charCodeAt(at + 1) === 42 && text2[at + 2] !== "+") at = endOfBlockComment(text2, at);
    else if (isDigit(code) || code === 46 && isDigit(text2.charCodeAt(at + 1))) {
      const number2 = numberAt(text2, at);
      if (number2) push(number2.kind, number2.end);
      else if (code === 46) push("symbol", at + 1, ".");
      else pushWord();
    } else if (code === 39 || code === 34) {
      const end = endOfQuoted(text2, at, plainString);
      if (end < 0) push("unknown", at + 1);
      else push("string", end);
    } else if (code === 96) {
      const end = endOfQuoted(text2, at, quotedIdentifier);
      if (end < 0) push("unknown", at + 1);
      else push("quoted", end);
    } else if (isWordPart(code)) pushWord();
    else pushSymbol(code);
  }
  push("end", at);
  return tokens;
  function pushWord() {
    let end = at + 1;
    while (end < text2.length && isWordPart(text2.charCodeAt(end))) end++;
    const next = text2.charCodeAt(end);
    if (end === at + 1 && (next === 39 || next === 34) && (text2[at] === "r" || text2[at] === "R")) {
      const rawEnd = endOfQuoted(text2, end, rawString);
      if (rawEnd > 0) return push("string", rawEnd);
    }
    if (next === 58 && text2.startsWith("://", end) && isUriPart(text2.charCodeAt(end + 3))) {
      end += 3;
      while (end < text2.length && isUriPart(text2.charCodeAt(end))) end++;
    }
    const word = text2.slice(at, end).toUpperCase();
    push("word", end, synonyms.get(word) ?? word);
  }
  function pushSymbol(code) {
    for (const symbol of symbolsByFirst.get(code) ?? [])
      if (text2.startsWith(symbol, at))
        return push("symbol", at + symbol.length, synonyms.get(symbol) ?? symbol, symbol);
    push("unknown", at + 1);
  }
}
function endOfLineComment(text2, start) {
  let at = start;
  while (at < text2.length) {
    const code = text2.charCodeAt(at);
    if (code === 92 && text2.charCodeAt(at + 1) === 10) at++;
    else if (code === 10 || code === 13) return at;
    at++;
  }
  return at;
}
function endOfBlockComment(text2, start) {
  let depth = 1;
  let at = start + 2;
  while (at < text2.length) {
    if (text2.startsWith("*/", at)) {
      at += 2;
      if (--depth === 0) return at;
    } else if (text2.startsWith("/*", at) && text2[at + 2] !== "+") {
      depth++;
      at += 2;
    } else at++;
  }
  throw new ParseError("UNCLOSED_BRACKETED_COMMENT", {}, text2);
}

// runtime/types/lexer/string-literal.ts
var escapes = {
  "0": "\0",
  b: "\b",
  n: "\n",
  r: "\r",
  t: "	",
  Z: "",
  "%": "\\%",
  _: "\\_"
};
var escapePattern = /\\(?:U([0-9A-Fa-f]{8})|u([0-9A-Fa-f]{4})|([01][0-7]{2})|([\s\S]))|''|""/g;
function unquoteString(literal2) {
  const first = literal2.charCodeAt(0);
  if (first === 82 || first === 114) return literal2.slice(2, -1);
  const body = literal2.slice(1, -1);
  const quote = literal2[0];
  if (!body.includes("\\") && !body.includes(quote)) return body;
  return body.replace(escapePattern, (whole, long, short, octal, character) => {
    if (long || short) return fromCodePoint(Number.parseInt(long ?? short, 16), whole);
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
    if (character !== void 0) return escapes[character] ?? character;
    return whole[0] === quote ? quote : whole;
  });
}
var fromCodePoint = (code, whole) => code <= 1114111 ? String.fromCodePoint(code) : whole;
var unquoteIdentifier = (quoted) => quoted.slice(1, -1).replaceAll("``", "`");

// runtime/types/lexer/token-cursor.ts
var plainIdentifier = /^[A-Za-z0-9_]+$/;
var TokenCursor = class {
  /** @param shows how errors about nodes are shown: Spark underlines them in statements, and marks their first token elsewhere */
  constructor(text2, shows = "node") {
    this.text = text2;
    this.shows = shows;
    this.tokens = tokenize(text2);
  }
  text;
  shows;
  tokens;
  index = 0;
  firstReport;
  get current() {
    return this.tokens[this.index];
  }
  get isAtEnd() {
    return this.current.kind === "end";
  }
  /** The token `distance` places on; the end token when there is none. */
  peek(distance = 1) {
    return this.tokens[Math.min(this.index + distance, this.tokens.length - 1)];
  }
  /** The offset after the last token taken. */
  get lastEnd() {
    return this.index === 0 ? 0 : this.tokens[this.index - 1].end;
  }
  next() {
    const token = this.tokens[this.index];
    if (token.kind !== "end") this.index++;
    return token;
  }
  at(word) {
    return this.tokens[this.index].word === word;
  }
  atAny(words) {
    return words.has(this.tokens[this.index].word);
  }
  /** Whether the coming tokens are these words. */
  atSequence(...words) {
    return words.every((word, i) => this.peek(i).word === word);
  }
  accept(word) {
    if (this.tokens[this.index].word !== word) return false;
    this.index++;
    return true;
  }
  /** All of the words, or none. */
  acceptSequence(...words) {
    if (!this.atSequence(...words)) return false;
    this.index += words.length;
    return true;
  }
  expect(...words) {
    for (const word of words) {
      if (this.accept(word)) continue;
      const isExtra = this.peek().word === word && !this.isAtEnd && /^\w/.test(word);
      this.fail(this.current, isExtra ? `: extra input ${displayToken(this.current)}` : "");
    }
  }
  atString() {
    return this.current.kind === "string";
  }
  /** The value of a string literal, or of several side by side. */
  string() {
    if (!this.atString()) this.fail();
    let value = unquoteString(this.next().text);
    while (this.atString()) value += unquoteString(this.next().text);
    return value;
  }
  atIdentifier() {
    const { kind } = this.current;
    return kind === "word" || kind === "quoted";
  }
  /**
   * Any word, or a back-quoted name.
   * @throws ParseError INVALID_IDENTIFIER for `c-d` where no expression can stand, and for letters outside ASCII
   */
  identifier(isExpression = false) {
    const token = this.current;
    if (token.kind === "quoted") this.index++;
    else if (token.kind !== "word") this.fail();
    else {
      if (!plainIdentifier.test(token.text)) this.refuse("INVALID_IDENTIFIER", { ident: token.text }, token);
      this.index++;
    }
    if (!isExpression && this.at("-")) this.refuseHyphenated(token);
    return token.kind === "quoted" ? unquoteIdentifier(token.text) : token.text;
  }
  refuseHyphenated(first) {
    const hyphen = this.current;
    let text2 = first.text;
    while (this.accept("-")) text2 += `-${this.current.text}` + (this.atIdentifier() ? this.next() && "" : this.fail());
    this.refuse("INVALID_IDENTIFIER", { ident: text2 }, hyphen);
  }
  /** A closing `>` of a type, which may be the first character of `>>`, `>>>` or `>=`. */
  expectCloseAngle() {
    const token = this.current;
    if (token.word[0] !== ">") this.fail();
    if (token.word === ">") this.index++;
    else
      this.tokens[this.index] = {
        ...token,
        word: token.word.slice(1),
        text: token.text.slice(1),
        start: token.start + 1
      };
  }
  /** Ends a text: only a text without syntax errors is refused for what its words mean. */
  expectEnd() {
    if (!this.isAtEnd) this.failAtEnd();
    if (this.firstReport) throw this.firstReport;
  }
  /** One token too many is called extra input, and so is whatever stands behind a semicolon. */
  failAtEnd(isExtra = false) {
    const isOneTooMany = isExtra || this.peek().kind === "end" || this.peek().word === ";";
    return this.fail(this.current, isOneTooMany ? `: extra input ${displayToken(this.current)}` : "");
  }
  /** @throws ParseError PARSE_SYNTAX_ERROR at the token, by default the current one */
  fail(token = this.current, hint = "") {
    return this.refuse("PARSE_SYNTAX_ERROR", { error: displayToken(token), hint }, token);
  }
  /** @throws ParseError that marks the token */
  refuse(condition, parameters, at) {
    const range = { start: at.start, stop: Math.max(at.end - 1, at.start) };
    throw new ParseError(condition, parameters, this.text, range);
  }
  /**
   * Notes that the words from `start` (or the token) to the last token taken are no sense, for `expectEnd` to raise. Reading goes on. Without
   * `start` the error has no place.
   */
  report(condition, parameters, start) {
    const at = typeof start === "object" ? start.start : start;
    const range = at === void 0 ? void 0 : { start: at, stop: Math.max(this.lastEnd - 1, at) };
    this.firstReport ??= new ParseError(condition, parameters, this.text, range, this.shows);
  }
  /** The value, or undefined and a report when it cannot be made. */
  check(make) {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof SparkError)) throw error;
      if (error.errorClass === "AnalysisException") this.report(error.condition, error.parameters);
      else this.firstReport ??= error;
      return void 0;
    }
  }
};
var displayToken = (token) => token.kind === "end" ? "end of input" : `'${token.text.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t")}'`;

// runtime/types/parse-ddl.ts
function parseDataType(text2) {
  const cursor = cursorOf(text2);
  const type = parseType(cursor);
  cursor.expectEnd();
  return type;
}
function parseTableSchema(text2) {
  const cursor = cursorOf(text2);
  const schema = structType(parseColumns(cursor));
  cursor.expectEnd();
  return schema;
}
function parseDdl(text2) {
  try {
    return parseTableSchema(text2);
  } catch (error) {
    const type = attempt(() => parseDataType(text2)) ?? attempt(() => parseDataType(`struct<${text2.trim()}>`));
    if (!type) throw error;
    return type;
  }
}
function parseSchemaDdl(text2) {
  const type = parseDdl(text2);
  return type.kind === "struct" ? type : structType([{ name: "value", type, nullable: true }]);
}
function cursorOf(text2) {
  const cursor = new TokenCursor(text2, "token");
  if (cursor.isAtEnd) cursor.refuse("PARSE_EMPTY_STATEMENT", {}, cursor.current);
  return cursor;
}
function attempt(parse) {
  try {
    return parse();
  } catch {
    return void 0;
  }
}

// runtime/types/same-type.ts
function sameType(a, b, options = {}) {
  if (a === b) return true;
  const nullable = (x, y) => !options.nullability || x === y;
  switch (a.kind) {
    case "decimal":
      return b.kind === "decimal" && a.precision === b.precision && a.scale === b.scale;
    case "string":
      return b.kind === "string" && a.collation === b.collation;
    case "char":
    case "varchar":
      return b.kind === a.kind && a.length === b.length && a.collation === b.collation;
    case "time":
      return b.kind === "time" && a.precision === b.precision;
    case "day_time_interval":
    case "year_month_interval":
      return b.kind === a.kind && a.start === b.start && a.end === b.end;
    case "array":
      return b.kind === "array" && nullable(a.containsNull, b.containsNull) && sameType(a.element, b.element, options);
    case "map":
      return b.kind === "map" && nullable(a.valueContainsNull, b.valueContainsNull) && sameType(a.key, b.key, options) && sameType(a.value, b.value, options);
    case "struct":
      return b.kind === "struct" && a.fields.length === b.fields.length && a.fields.every((field, i) => {
        const other = b.fields[i];
        return sameName(field.name, other.name, options) && nullable(field.nullable, other.nullable) && sameType(field.type, other.type, options);
      });
    case "udt":
      return b.kind === "udt" && a.jvmClass === b.jvmClass && a.pythonClass === b.pythonClass && sameType(a.sqlType, b.sqlType, options);
    default:
      return a.kind === b.kind;
  }
}
var sameName = (a, b, options) => a === b || !options.caseSensitiveNames && a.toLowerCase() === b.toLowerCase();

// runtime/types/simple-string.ts
var atomicNames = {
  null: "void",
  boolean: "boolean",
  byte: "tinyint",
  short: "smallint",
  integer: "int",
  long: "bigint",
  float: "float",
  double: "double",
  binary: "binary",
  date: "date",
  timestamp: "timestamp",
  timestamp_ntz: "timestamp_ntz",
  calendar_interval: "interval",
  variant: "variant"
};
function simpleString(type, maxFields = 25) {
  switch (type.kind) {
    case "decimal":
      return `decimal(${type.precision},${type.scale})`;
    case "string":
      return `string${collate(type.collation)}`;
    case "char":
    case "varchar":
      return `${type.kind}(${type.length})${collate(type.collation)}`;
    case "time":
      return `time(${type.precision})`;
    case "day_time_interval":
    case "year_month_interval":
      return `interval ${intervalRange(type)}`;
    case "array":
      return `array<${simpleString(type.element, maxFields)}>`;
    case "map":
      return `map<${simpleString(type.key, maxFields)},${simpleString(type.value, maxFields)}>`;
    case "struct":
      return structString(type, maxFields);
    case "udt":
      return userTypeName(type);
    default:
      return atomicNames[type.kind];
  }
}
var intervalRange = ({ start, end }) => start === end ? start : `${start} to ${end}`;
function userTypeName(type) {
  if (!type.jvmClass) return "pythonuserdefined";
  return type.jvmClass.slice(type.jvmClass.lastIndexOf(".") + 1).replace(/\$$/, "").replace(/Type$/, "").replace(/UDT$/, "").toLowerCase();
}
var collate = (collation) => collation ? ` collate ${collation}` : "";
function structString({ fields }, maxFields) {
  const shown = fields.slice(0, maxFields).map((field) => `${field.name}:${simpleString(field.type, maxFields)}`);
  if (fields.length > maxFields) shown.push(`... ${fields.length - maxFields} more fields`);
  return `struct<${shown.join(",")}>`;
}

// runtime/types/type-name.ts
function typeName(type) {
  switch (type.kind) {
    case "null":
      return "void";
    case "calendar_interval":
      return "interval";
    case "array":
    case "map":
    case "struct":
      return type.kind;
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "binary":
    case "date":
    case "timestamp":
    case "timestamp_ntz":
    case "variant":
      return type.kind;
    default:
      return simpleString(type);
  }
}

// runtime/types/to-json.ts
var toJson = (type) => JSON.stringify(toJsonValue(type));
function toJsonValue(type) {
  switch (type.kind) {
    case "array":
      return { type: "array", elementType: toJsonValue(type.element), containsNull: type.containsNull };
    case "map":
      return {
        type: "map",
        keyType: toJsonValue(type.key),
        valueType: toJsonValue(type.value),
        valueContainsNull: type.valueContainsNull
      };
    case "struct":
      return { type: "struct", fields: type.fields.map(fieldToJson) };
    case "udt":
      return {
        type: "udt",
        ...type.jvmClass && { class: type.jvmClass },
        ...(type.pythonClass || type.jvmClass) && { pyClass: type.pythonClass ?? null },
        ...type.serializedPythonClass && { serializedClass: type.serializedPythonClass },
        sqlType: toJsonValue(type.sqlType)
      };
    default:
      return typeName(type);
  }
}
function fieldToJson({ name, type, nullable, metadata }) {
  const collations = {};
  const plain = mapStrings(type, name, ({ collation, ...rest }, path) => {
    if (collation) collations[path] = `${collationProvider(collation)}.${collation}`;
    return rest;
  });
  const all = Object.keys(collations).length ? { ...metadata, [collationsKey]: collations } : metadata ?? {};
  return { name, type: toJsonValue(plain), nullable, metadata: all };
}

// runtime/types/tree-string.ts
function treeString(schema, maxDepth) {
  const lines = ["root"];
  addChildren(lines, schema, " |", maxDepth !== void 0 && maxDepth > 0 ? maxDepth : Number.POSITIVE_INFINITY);
  return `${lines.join("\n")}
`;
}
function addChildren(lines, type, prefix, depth) {
  if (depth <= 0) return;
  const add = (label, child, nullability) => {
    lines.push(`${prefix}-- ${label}: ${typeName(child)}${nullability}`);
    addChildren(lines, child, `${prefix}    |`, depth - 1);
  };
  if (type.kind === "struct")
    for (const { name, type: child, nullable } of type.fields)
      add(escapeControls(name), child, ` (nullable = ${nullable})`);
  else if (type.kind === "array") add("element", type.element, ` (containsNull = ${type.containsNull})`);
  else if (type.kind === "map") {
    add("key", type.key, "");
    add("value", type.value, ` (valueContainsNull = ${type.valueContainsNull})`);
  }
}
var controls = {
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\v": "\\v",
  "\x07": "\\a"
};
var escapeControls = (name) => name.replace(/[\n\r\t\f\x08\v\x07]/g, (c) => controls[c]);

// runtime/client/api/literal.ts
function literalExpression(value) {
  if (Array.isArray(value)) return functionCall("array", value.map(literalExpression));
  if (value instanceof Map) {
    return functionCall(
      "map",
      [...value].flatMap(([key, item]) => [literalExpression(key), literalExpression(item)])
    );
  }
  if (isPlainObject(value)) {
    const fields = Object.entries(value);
    return functionCall(
      "named_struct",
      fields.flatMap(([name, item]) => [literalExpression(name), literalExpression(item)])
    );
  }
  return newExpression({ case: "literal", value: literal(value) });
}
var literal = (value) => create4(Expression_LiteralSchema, { literalType: kindOf2(value) });
function kindOf2(value) {
  switch (typeof value) {
    case "boolean":
      return { case: "boolean", value };
    case "string":
      return { case: "string", value };
    case "number":
      return numberKind(value);
    case "bigint":
      if (BigInt.asIntN(64, value) !== value) throw new RangeError(`${value} does not fit BIGINT; use a Decimal`);
      return { case: "long", value };
  }
  if (value === null) return { case: "null", value: toTypeMessage(nullType) };
  if (value instanceof Uint8Array) return { case: "binary", value };
  if (value instanceof Date) return { case: "timestamp", value: dateMicros(value) };
  if (value instanceof Decimal) {
    const { precision, scale } = value;
    if (precision > 38) throw new RangeError(`${value} has more than 38 digits`);
    return { case: "decimal", value: { value: value.toString(), precision, scale } };
  }
  if (value instanceof LocalDate) return { case: "date", value: value.epochDays };
  if (value instanceof Instant) return { case: "timestamp", value: value.epochMicros };
  if (value instanceof LocalDateTime) return { case: "timestampNtz", value: value.epochMicros };
  if (value instanceof LocalTime) return { case: "time", value: { nano: value.nanosOfDay, precision: 6 } };
  if (value instanceof Duration) return { case: "dayTimeInterval", value: value.micros };
  if (value instanceof Period) return { case: "yearMonthInterval", value: value.months };
  if (value instanceof CalendarInterval) {
    const { months, days: days2, microseconds } = value;
    return { case: "calendarInterval", value: { months, days: days2, microseconds } };
  }
  throw new TypeError(`No Spark literal for ${describe(value)}`);
}
function numberKind(value) {
  if (!Number.isInteger(value) || Object.is(value, -0)) return { case: "double", value };
  if (value >= -2147483648 && value <= 2147483647) return { case: "integer", value };
  return Number.isSafeInteger(value) ? { case: "long", value: BigInt(value) } : { case: "double", value };
}
function dateMicros(value) {
  if (Number.isNaN(value.getTime())) throw new RangeError("An invalid Date is no timestamp");
  return BigInt(value.getTime()) * 1000n;
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
var describe = (value) => typeof value === "object" ? value?.constructor.name ?? "object" : `${typeof value} ${String(value)}`;

// runtime/client/api/column.ts
var Column = class _Column {
  /** @param subqueries the relations that this expression's subqueries read */
  constructor(expression, subqueries = []) {
    this.expression = expression;
    this.subqueries = subqueries;
  }
  expression;
  subqueries;
  /** `+`; also intervals to dates and timestamps. */
  plus(other) {
    return call("+", this, other);
  }
  minus(other) {
    return call("-", this, other);
  }
  multiply(other) {
    return call("*", this, other);
  }
  /** `/`: fractional for whole numbers too. */
  divide(other) {
    return call("/", this, other);
  }
  /** `%`: the remainder, with the sign of the dividend. */
  mod(other) {
    return call("%", this, other);
  }
  pow(exponent) {
    return call("power", this, exponent);
  }
  negate() {
    return call("negative", this);
  }
  equalTo(other) {
    return call("==", this, other);
  }
  eq(other) {
    return this.equalTo(other);
  }
  notEqual(other) {
    return this.equalTo(other).not();
  }
  neq(other) {
    return this.notEqual(other);
  }
  gt(other) {
    return call(">", this, other);
  }
  geq(other) {
    return call(">=", this, other);
  }
  lt(other) {
    return call("<", this, other);
  }
  leq(other) {
    return call("<=", this, other);
  }
  /** `<=>`: null equals null, and the answer is never null. */
  eqNullSafe(other) {
    return call("<=>", this, other);
  }
  /** Both bounds belong to the range. */
  between(lower, upper) {
    return this.geq(lower).and(this.leq(upper));
  }
  /** Equal to one of the values, or of the rows of a one-column DataFrame. */
  isin(...values) {
    const [first] = values;
    if (values.length === 1 && isSubquerySource(first)) return this.#inSubquery(first);
    const list = values.length === 1 && Array.isArray(first) ? first : values;
    return call("in", this, ...list);
  }
  and(other) {
    return call("and", this, other);
  }
  or(other) {
    return call("or", this, other);
  }
  not() {
    return call("not", this);
  }
  isNull() {
    return call("isNull", this);
  }
  isNotNull() {
    return call("isNotNull", this);
  }
  isNaN() {
    return call("isNaN", this);
  }
  bitwiseAND(other) {
    return call("&", this, other);
  }
  bitwiseOR(other) {
    return call("|", this, other);
  }
  bitwiseXOR(other) {
    return call("^", this, other);
  }
  contains(other) {
    return call("contains", this, other);
  }
  startsWith(other) {
    return call("startsWith", this, other);
  }
  endsWith(other) {
    return call("endsWith", this, other);
  }
  /** SQL LIKE: `%` any text, `_` any character. */
  like(pattern) {
    return call("like", this, pattern);
  }
  /** LIKE that ignores case. */
  ilike(pattern) {
    return call("ilike", this, pattern);
  }
  /** True where the regular expression is found anywhere in the text. */
  rlike(pattern) {
    return call("rlike", this, pattern);
  }
  /** @param start counted from 1; negative from the end */
  substr(start, length) {
    return call("substr", this, start, length);
  }
  /** An element of an array (from 0), a value of a map by key, or a field of a struct. */
  getItem(key) {
    const child = this.expression;
    const extraction = toExpression(key);
    return this.#with({ case: "unresolvedExtractValue", value: { child, extraction } }, key);
  }
  getField(name) {
    return this.getItem(name);
  }
  /** A struct with one field added or replaced; dots go into nested structs. */
  withField(fieldName, value) {
    const update = { structExpression: this.expression, fieldName, valueExpression: value.expression };
    return this.#with({ case: "updateFields", value: update }, value);
  }
  dropFields(...fieldNames) {
    if (fieldNames.length === 0) throw new RangeError("dropFields needs the name of a field");
    return fieldNames.reduce(
      (struct, fieldName) => struct.#with({ case: "updateFields", value: { structExpression: struct.expression, fieldName } }),
      this
    );
  }
  /** @param type a DDL type such as `decimal(10,2)`, or a DataType. ANSI: a value that does not fit is an error */
  cast(type) {
    return this.#cast(type, 0 /* UNSPECIFIED */);
  }
  astype(type) {
    return this.cast(type);
  }
  /** As `cast`, with null for a value that does not fit. */
  tryCast(type) {
    return this.#cast(type, 3 /* TRY */);
  }
  /** Names the column; several names for a function that makes several columns. */
  alias(...names2) {
    return this.#with({ case: "alias", value: { expr: this.expression, name: [...names2] } });
  }
  as(...names2) {
    return this.alias(...names2);
  }
  name(...names2) {
    return this.alias(...names2);
  }
  /** Names the column, with metadata that its field of the schema carries. */
  aliasWithMetadata(name, metadata) {
    const value = { expr: this.expression, name: [name], metadata: JSON.stringify(metadata) };
    return this.#with({ case: "alias", value });
  }
  /** Nulls first, as Spark's default for ascending order. */
  asc() {
    return this.ascNullsFirst();
  }
  ascNullsFirst() {
    return this.#sort(1 /* ASCENDING */, 1 /* SORT_NULLS_FIRST */);
  }
  ascNullsLast() {
    return this.#sort(1 /* ASCENDING */, 2 /* SORT_NULLS_LAST */);
  }
  /** Nulls last, as Spark's default for descending order. */
  desc() {
    return this.descNullsLast();
  }
  descNullsFirst() {
    return this.#sort(2 /* DESCENDING */, 1 /* SORT_NULLS_FIRST */);
  }
  descNullsLast() {
    return this.#sort(2 /* DESCENDING */, 2 /* SORT_NULLS_LAST */);
  }
  /** Computes an aggregate or window function over rows near each row. */
  over(window) {
    const value = { windowFunction: this.expression, ...window.toInit() };
    return this.#with({ case: "window", value }, ...window.columns);
  }
  /** One more branch after `when`. @throws RangeError on a column that `when` did not make */
  when(condition, value) {
    return new _Column(functionCall("when", [...this.#branches(), condition.expression, toExpression(value)]), [
      ...this.subqueries,
      ...subqueriesOf([condition, value])
    ]);
  }
  /** The value where no branch holds; without it, null. @throws RangeError on a column that `when` did not make */
  otherwise(value) {
    const branches = functionCall("when", [...this.#branches(), toExpression(value)]);
    return new _Column(branches, [...this.subqueries, ...subqueriesOf([value])]);
  }
  transform(body) {
    return body(this);
  }
  /** A column of the query around a lateral join or subquery. */
  outer() {
    return this;
  }
  #with(kind, ...others) {
    return new _Column(newExpression(kind), [...this.subqueries, ...subqueriesOf(others)]);
  }
  #cast(type, evalMode) {
    const castToType = typeof type === "string" ? { case: "typeStr", value: type } : { case: "type", value: toTypeMessage(type) };
    return this.#with({ case: "cast", value: { expr: this.expression, castToType, evalMode } });
  }
  #sort(direction, nullOrdering) {
    return this.#with({ case: "sortOrder", value: { child: this.expression, direction, nullOrdering } });
  }
  #branches() {
    const { exprType } = this.expression;
    const isWhen = exprType.case === "unresolvedFunction" && exprType.value.functionName === "when";
    if (!isWhen || exprType.value.arguments.length % 2 !== 0) {
      throw new RangeError("when and otherwise follow only when(\u2026), and nothing follows otherwise");
    }
    return exprType.value.arguments;
  }
  #inSubquery({ planId, relation }) {
    const { exprType } = this.expression;
    const isStruct = exprType.case === "unresolvedFunction" && exprType.value.functionName === "struct";
    const inSubqueryValues = isStruct ? exprType.value.arguments : [this.expression];
    const value = { planId, subqueryType: 4 /* IN */, inSubqueryValues };
    return new _Column(newExpression({ case: "subqueryExpression", value }), [...this.subqueries, relation]);
  }
};
var isSubquerySource = (value) => typeof value === "object" && value !== null && "planId" in value && "relation" in value;
var toExpression = (value) => value instanceof Column ? value.expression : literalExpression(value);
var toColumn = (column) => column instanceof Column ? column : new Column(attribute(column));
var subqueriesOf = (values) => values.flatMap((value) => value instanceof Column ? value.subqueries : []);
function call(functionName, ...args) {
  return new Column(functionCall(functionName, args.map(toExpression)), subqueriesOf(args));
}

// runtime/client/channel/connect-client.ts
import { createHash, randomUUID } from "node:crypto";
import { create as create7 } from "@bufbuild/protobuf";

// runtime/client/channel/artifact-requests.ts
var chunkSize = 32 * 1024;
function* artifactPayloads(artifacts) {
  let batch = [];
  let batchSize = 0;
  for (const artifact of artifacts) {
    const { length } = artifact.data;
    if (batch.length > 0 && batchSize + length > chunkSize) {
      yield batchPayload(batch);
      batch = [];
      batchSize = 0;
    }
    if (length > chunkSize) {
      yield* chunkPayloads(artifact);
    } else {
      batch.push(artifact);
      batchSize += length;
    }
  }
  if (batch.length > 0) yield batchPayload(batch);
}
function batchPayload(batch) {
  return { case: "batch", value: { artifacts: batch.map(({ name, data }) => ({ name, data: chunk(data) })) } };
}
function* chunkPayloads({ name, data }) {
  const initialChunk = chunk(data.subarray(0, chunkSize));
  const numChunks = BigInt(Math.ceil(data.length / chunkSize));
  yield { case: "beginChunk", value: { name, totalBytes: BigInt(data.length), numChunks, initialChunk } };
  for (let start = chunkSize; start < data.length; start += chunkSize) {
    yield { case: "chunk", value: chunk(data.subarray(start, start + chunkSize)) };
  }
}
var chunk = (data) => ({ data, crc: BigInt(crc32(data)) });

// runtime/client/channel/connection-string.ts
var defaultPort = 15002;
var defaultMaxMessageSize = 128 * 1024 * 1024;
var uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var ownParameters = /* @__PURE__ */ new Set([
  "token",
  "use_ssl",
  "user_id",
  "session_id",
  "user_agent",
  "grpc_max_message_size",
  "grpc_keepalive_enabled",
  "grpc_keepalive_time_ms",
  "grpc_keepalive_timeout_ms",
  "grpc_keepalive_without_calls"
]);
function parseConnectionString(url) {
  if (!url.startsWith("sc://")) {
    throw invalid(
      "The URL must start with 'sc://'. Please update the URL to follow the correct format, e.g., 'sc://hostname:port'."
    );
  }
  const rest = url.slice("sc://".length);
  const slash = rest.indexOf("/");
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const path = slash < 0 ? "" : rest.slice(slash + 1);
  const [folder, ...pairs] = path.split(";");
  if (folder) {
    throw invalid(
      `The path component '/${folder}' must be empty. Please update the URL to follow the correct format, e.g., 'sc://hostname:port'.`
    );
  }
  const { host, port } = parseAuthority(authority, url);
  const parameters = parseParameters(pairs.filter((pair) => pair !== ""));
  const token = parameters.get("token") ?? process.env.SPARK_CONNECT_AUTHENTICATE_TOKEN;
  const sessionId = parameters.get("session_id");
  if (sessionId !== void 0 && !uuid.test(sessionId)) {
    throw new IllegalArgumentException({
      condition: "INVALID_SESSION_UUID_ID",
      message: "[INVALID_SESSION_UUID_ID] Parameter value session_id must be a valid UUID format: badly formed hexadecimal UUID string",
      messageParameters: { arg_name: "session_id", origin: "badly formed hexadecimal UUID string" }
    });
  }
  return {
    host,
    port,
    token,
    secure: isTrue(parameters.get("use_ssl")) || token !== void 0 && !isLoopback(host),
    userId: parameters.get("user_id"),
    sessionId,
    userAgent: parameters.get("user_agent") ?? process.env.SPARK_CONNECT_USER_AGENT,
    maxMessageSize: positive(parameters, "grpc_max_message_size", defaultMaxMessageSize),
    keepAlive: keepAliveOf(parameters),
    headers: Object.fromEntries([...parameters].filter(([key]) => !ownParameters.has(key)))
  };
}
function isLoopback(host) {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
function parseAuthority(authority, url) {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority);
  if (!match?.[1]) {
    throw invalid(
      `Hostname is missing in the URL: '${url}'. Please update the URL to follow the correct format, e.g., 'sc://hostname:port'.`
    );
  }
  const port = match[2] ? Number(match[2]) : defaultPort;
  if (port > 65535) throw invalid(`Port ${port} is out of range 0-65535.`);
  return { host: match[1], port };
}
function parseParameters(pairs) {
  const parameters = /* @__PURE__ */ new Map();
  for (const pair of pairs) {
    const [key, value, ...more] = pair.split("=");
    if (!key || value === void 0 || more.length > 0) {
      throw invalid(
        `Parameter '${pair}' should be provided as a key-value pair separated by an equal sign (=). Please update the parameter to follow the correct format, e.g., 'key=value'.`
      );
    }
    parameters.set(key, decode(value));
  }
  return parameters;
}
function keepAliveOf(parameters) {
  if (!isTrue(parameters.get("grpc_keepalive_enabled") ?? "true")) return void 0;
  return {
    timeMs: positive(parameters, "grpc_keepalive_time_ms", 6e4),
    timeoutMs: positive(parameters, "grpc_keepalive_timeout_ms", 2e4),
    withoutCalls: isTrue(parameters.get("grpc_keepalive_without_calls") ?? "true")
  };
}
function positive(parameters, key, fallback) {
  const text2 = parameters.get(key);
  if (text2 === void 0) return fallback;
  if (!/^[1-9]\d*$/.test(text2)) throw invalid(`Parameter '${key}=${text2}' should be a positive number.`);
  return Number(text2);
}
function decode(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    throw invalid(`'${text2}' is not percent-encoded text.`);
  }
}
var isTrue = (text2) => text2?.toLowerCase() === "true";
var invalid = (detail) => new IllegalArgumentException({
  condition: "INVALID_CONNECT_URL",
  message: `[INVALID_CONNECT_URL] Invalid URL for Spark Connect: ${detail}`,
  messageParameters: { detail }
});

// runtime/client/channel/execution.ts
import { create as create6 } from "@bufbuild/protobuf";

// runtime/client/channel/arrow-chunks.ts
var ArrowChunks = class {
  #rows = 0n;
  #chunks = [];
  /** One batch as a complete Arrow IPC stream, once its last chunk is there. */
  add(batch) {
    const index = Number(batch.chunkIndex ?? 0n);
    if (index !== this.#chunks.length) {
      throw new SparkConnectException(
        `Expected chunk index ${this.#chunks.length} of the arrow batch but got ${index}.`
      );
    }
    if (index === 0 && batch.startOffset !== void 0 && batch.startOffset !== this.#rows) {
      throw new SparkConnectException(
        `Expected arrow batch to start at row offset ${this.#rows} in results, but received arrow batch starting at offset ${batch.startOffset}.`
      );
    }
    this.#chunks.push(batch.data);
    const expected = Number(batch.numChunksInBatch ?? 0n);
    if (expected > 0 && this.#chunks.length < expected) return void 0;
    const whole = this.#chunks.length === 1 ? batch.data : Buffer.concat(this.#chunks);
    this.#chunks = [];
    this.#rows += batch.rowCount;
    return whole;
  }
  /** @throws SparkConnectException when the stream ended inside a batch. */
  end() {
    if (this.#chunks.length > 0)
      throw new SparkConnectException(`The stream ended after chunk ${this.#chunks.length} of an arrow batch.`);
  }
};

// runtime/client/channel/reattachable-execution.ts
import { setTimeout as sleep } from "node:timers/promises";
import { status as status2 } from "@grpc/grpc-js";

// runtime/client/channel/error-status.ts
import { fromBinary as fromBinary2 } from "@bufbuild/protobuf";
import { anyUnpack } from "@bufbuild/protobuf/wkt";
function statusOf(error) {
  const bytes2 = error.metadata?.get("grpc-status-details-bin")[0];
  if (!bytes2 || typeof bytes2 === "string") return void 0;
  try {
    return fromBinary2(StatusSchema, bytes2);
  } catch {
    return void 0;
  }
}
function errorInfoOf(status4) {
  for (const detail of status4.details) {
    const info = anyUnpack(detail, ErrorInfoSchema);
    if (info) return info;
  }
  return void 0;
}
function retryDelayOf(error) {
  for (const detail of statusOf(error)?.details ?? []) {
    const info = anyUnpack(detail, RetryInfoSchema);
    if (info) return Number(info.retryDelay?.seconds ?? 0n) * 1e3 + (info.retryDelay?.nanos ?? 0) / 1e6;
  }
  return void 0;
}
function isServiceError(error) {
  return error instanceof Error && "code" in error && typeof error.code === "number" && "metadata" in error;
}

// runtime/client/channel/reattach-state.ts
var ReattachState = class {
  #lastResponseId;
  #complete = false;
  get lastResponseId() {
    return this.#lastResponseId;
  }
  get complete() {
    return this.#complete;
  }
  on(event) {
    switch (event.kind) {
      case "response":
        this.#lastResponseId = event.responseId;
        this.#complete = event.complete;
        return "emit";
      case "ended":
        return this.#complete ? "finish" : "reattach";
      case "failed":
        if (this.#complete) return "finish";
        if (event.reason === "deadline") return "reattach";
        if (event.reason === "other") return "retry";
        return this.#lastResponseId === void 0 ? "execute" : "lost";
    }
  }
};

// runtime/client/channel/release-queue.ts
var releaseThreshold = 1024 * 1024;
var ReleaseQueue = class {
  /** `send` frees the responses up to one, or the whole operation. */
  constructor(send) {
    this.send = send;
  }
  send;
  #consumedBytes = 0;
  #pending;
  #sending;
  consumed(responseId, bytes2) {
    this.#consumedBytes += bytes2;
    if (this.#consumedBytes < releaseThreshold) return;
    this.#consumedBytes = 0;
    this.#enqueue(responseId);
  }
  all() {
    return this.#enqueue("all");
  }
  #enqueue(what) {
    this.#pending = what;
    this.#sending ??= this.#drain();
    return this.#sending;
  }
  async #drain() {
    try {
      while (this.#pending !== void 0) {
        const what = this.#pending;
        this.#pending = void 0;
        await this.send(what === "all" ? void 0 : what).catch(() => void 0);
      }
    } finally {
      this.#sending = void 0;
    }
  }
};

// runtime/client/channel/retry-policy.ts
import { status } from "@grpc/grpc-js";
var defaultRetryPolicy = {
  maxRetries: 15,
  initialBackoff: 50,
  maxBackoff: 6e4,
  backoffMultiplier: 4,
  jitter: 500,
  minJitterThreshold: 2e3,
  maxServerRetryDelay: 6e5,
  canRetry: (error) => isServiceError(error) && (error.code === status.UNAVAILABLE || error.code === status.INTERNAL && error.details.includes("INVALID_CURSOR.DISCONNECTED") || retryDelayOf(error) !== void 0)
};
var RetryState = class {
  constructor(policy, random = Math.random) {
    this.policy = policy;
    this.random = random;
    this.#nextWait = policy.initialBackoff;
  }
  policy;
  random;
  #attempts = 0;
  #nextWait;
  /** Milliseconds to wait before the next try; undefined: give up and raise the error. */
  next(error) {
    const { policy } = this;
    if (!policy.canRetry(error) || this.#attempts >= policy.maxRetries) return void 0;
    this.#attempts++;
    let wait = this.#nextWait;
    this.#nextWait = Math.min(policy.maxBackoff, wait * policy.backoffMultiplier);
    const asked = isServiceError(error) ? retryDelayOf(error) : void 0;
    if (asked !== void 0) wait = Math.max(wait, Math.min(asked, policy.maxServerRetryDelay));
    if (wait >= policy.minJitterThreshold) wait += this.random() * policy.jitter;
    return Math.trunc(wait);
  }
};

// runtime/client/channel/reattachable-execution.ts
async function* reattachableExecution(calls, policy, onRelease) {
  const state = new ReattachState();
  const release = new ReleaseQueue(calls.release);
  let retry = new RetryState(policy);
  let emptyStreams = 0;
  let stream = calls.execute();
  try {
    for (; ; ) {
      let received = 0;
      let event = { kind: "ended" };
      let failure;
      try {
        for await (const response of stream) {
          received++;
          retry = new RetryState(policy);
          state.on({ kind: "response", responseId: response.responseId, complete: isComplete(response) });
          yield response;
          if (state.complete) return;
          release.consumed(response.responseId, payloadBytes(response));
        }
      } catch (error) {
        failure = error;
        event = { kind: "failed", reason: reasonOf(error) };
      }
      emptyStreams = received > 0 ? 0 : emptyStreams + 1;
      switch (state.on(event)) {
        case "execute":
          await pause(emptyStreams, failure);
          stream = calls.execute();
          break;
        case "reattach":
          await pause(emptyStreams, failure);
          stream = calls.reattach(state.lastResponseId);
          break;
        case "retry": {
          const wait = retry.next(failure);
          if (wait === void 0) throw failure;
          await sleep(wait);
          stream = calls.reattach(state.lastResponseId);
          break;
        }
        case "lost":
          throw new SparkConnectException({
            condition: "RESPONSE_ALREADY_RECEIVED",
            message: `[RESPONSE_ALREADY_RECEIVED] Response from the server has already been received and cannot be retried. (${messageOf(failure)})`,
            cause: failure
          });
        default:
          return;
      }
    }
  } finally {
    stream.on("error", () => void 0);
    stream.cancel();
    onRelease(release.all());
  }
}
async function pause(emptyStreams, failure) {
  if (emptyStreams > 100 && failure) throw failure;
  if (emptyStreams > 1) await sleep(Math.min(1e3, 10 * 2 ** emptyStreams));
}
function reasonOf(error) {
  if (!isServiceError(error)) throw error;
  if (/INVALID_HANDLE\.(OPERATION|SESSION)_NOT_FOUND/.test(messageOf(error))) return "notFound";
  return error.code === status2.DEADLINE_EXCEEDED ? "deadline" : "other";
}
var messageOf = (error) => statusOf(error)?.message ?? error.details;
var isComplete = (response) => response.responseType.case === "resultComplete";
var payloadBytes = (response) => response.responseType.case === "arrowBatch" ? response.responseType.value.data.length : 0;

// runtime/client/channel/session-rpc.ts
import { create as create5 } from "@bufbuild/protobuf";
import { status as status3 } from "@grpc/grpc-js";

// runtime/client/channel/convert-error.ts
function convertError(info, truncatedMessage, details, grpcCode) {
  const root = details?.rootErrorIdx === void 0 ? void 0 : details.errors[details.rootErrorIdx];
  const throwable = root?.sparkThrowable;
  const chain = parseJson(info.metadata.classes) ?? root?.errorTypeHierarchy ?? [];
  return newException(chain, {
    message: root?.message ?? truncatedMessage,
    condition: info.metadata.errorClass ?? throwable?.errorClass,
    sqlState: info.metadata.sqlState ?? throwable?.sqlState,
    messageParameters: throwable?.messageParameters ?? parseJson(info.metadata.messageParameters),
    contexts: throwable?.queryContexts.map(convertContext),
    serverStackTrace: details && root ? stackTraceOf(root, details.errors) : info.metadata.stackTrace,
    grpcCode,
    reason: info.reason
  });
}
function convertErrorDetails(errors, rootIndex) {
  const root = errors[rootIndex];
  return newException(root?.errorTypeHierarchy ?? [], {
    message: root?.message ?? "The observation failed",
    condition: root?.sparkThrowable?.errorClass,
    sqlState: root?.sparkThrowable?.sqlState,
    messageParameters: root?.sparkThrowable?.messageParameters,
    contexts: root?.sparkThrowable?.queryContexts.map(convertContext),
    serverStackTrace: root && stackTraceOf(root, errors)
  });
}
function newException(classes, { reason, ...parts }) {
  const Class = classes.map((name) => exceptionClasses[name]).find((known) => known !== void 0);
  const init = { ...definedOnly(parts), message: parts.message, classes };
  if (Class) return new Class(init);
  return new UnknownException({ ...init, message: reason ? `(${reason}) ${parts.message}` : parts.message });
}
function definedOnly(parts) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== void 0));
}
function convertContext(context) {
  const { fragment, summary: summary2, startIndex, stopIndex, objectType, objectName, callSite } = context;
  return context.contextType === 0 /* SQL */ ? { kind: "sql", fragment, summary: summary2, start: startIndex, stop: stopIndex, objectType, objectName } : { kind: "dataframe", fragment, summary: summary2, callSite };
}
function stackTraceOf(error, all, lines = []) {
  const name = error.errorTypeHierarchy[0] ?? "";
  lines.push(lines.length === 0 ? name : `Caused by: ${name}: ${error.message}`);
  for (const at of error.stackTrace) {
    lines.push(`	at ${at.declaringClass}.${at.methodName}(${at.fileName ?? "Unknown Source"}:${at.lineNumber})`);
  }
  const cause = error.causeIdx === void 0 ? void 0 : all[error.causeIdx];
  if (cause && lines.length < 1e4) stackTraceOf(cause, all, lines);
  return lines.join("\n");
}
function parseJson(text2) {
  if (!text2) return void 0;
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// runtime/client/channel/retrying.ts
import { setTimeout as sleep2 } from "node:timers/promises";
async function retrying(policy, attempt2) {
  const state = new RetryState(policy);
  for (; ; ) {
    try {
      return await attempt2();
    } catch (error) {
      const wait = state.next(error);
      if (wait === void 0) throw error;
      await sleep2(wait);
    }
  }
}

// runtime/client/channel/session-rpc.ts
var connectService = grpcService(SparkConnectService);
var SessionRpc = class {
  constructor(channel, sessionId, userId, clientType2, retryPolicy, errorDetailsDeadline) {
    this.channel = channel;
    this.sessionId = sessionId;
    this.userId = userId;
    this.clientType = clientType2;
    this.retryPolicy = retryPolicy;
    this.errorDetailsDeadline = errorDetailsDeadline;
  }
  channel;
  sessionId;
  userId;
  clientType;
  retryPolicy;
  errorDetailsDeadline;
  #serverSideSessionId;
  #lost;
  /** Why the session is over at the server, once that is known. */
  get lost() {
    return this.#lost;
  }
  /** For a request's own fields; `withObserved: false` where the message has no such field. */
  envelope() {
    return {
      sessionId: this.sessionId,
      clientType: this.clientType,
      ...this.userId !== void 0 && { userContext: { userId: this.userId } },
      ...this.#serverSideSessionId && { clientObservedServerSideSessionId: this.#serverSideSessionId }
    };
  }
  /** @throws SparkConnectException of the class that fits */
  async unary(method, request, deadlineMs) {
    return this.guard(async () => {
      const response = await retrying(this.retryPolicy, () => this.channel.unary(method, request, { deadlineMs }));
      this.check(response);
      return response;
    });
  }
  /** Turns gRPC's errors into ours. */
  async guard(body) {
    this.assertAlive();
    try {
      return await body();
    } catch (error) {
      throw await this.convert(error);
    }
  }
  assertAlive() {
    if (this.#lost !== void 0) throw new SparkConnectException(this.#lost);
  }
  /** @throws SparkConnectException when the answer is another session's: after a restart, the server has none of our views. */
  check(response) {
    if (response.sessionId !== this.sessionId) {
      throw new SparkConnectException(
        `Received incorrect session identifier for request: ${response.sessionId} != ${this.sessionId}`
      );
    }
    if (!response.serverSideSessionId) return;
    this.#serverSideSessionId ??= response.serverSideSessionId;
    if (response.serverSideSessionId !== this.#serverSideSessionId) {
      this.#lost = `Received incorrect server side session identifier for request. Please create a new Spark Session to reconnect. (${response.serverSideSessionId} != ${this.#serverSideSessionId})`;
      throw new SparkConnectException(this.#lost);
    }
  }
  async convert(error) {
    if (!isServiceError(error)) return error;
    const detail = statusOf(error);
    const info = detail && errorInfoOf(detail);
    if (!info) {
      const hint = error.code === status3.DEADLINE_EXCEEDED ? ": RPC deadline exceeded" : "";
      const message = `${detail?.message || error.details || error.message}${hint}`;
      return new SparkConnectGrpcException({ message, grpcCode: error.code, cause: error });
    }
    if (info.metadata.errorClass === "INVALID_HANDLE.SESSION_CHANGED") this.#lost = detail.message;
    return convertError(info, detail.message, await this.#fetchDetails(info), error.code);
  }
  /** Not retried, and its own failure is no news: the short error is there. */
  async #fetchDetails(info) {
    const { errorId } = info.metadata;
    if (errorId === void 0) return void 0;
    const request = create5(FetchErrorDetailsRequestSchema, { ...this.envelope(), errorId });
    const settings = { deadlineMs: this.errorDetailsDeadline };
    return this.channel.unary(connectService.fetchErrorDetails, request, settings).catch(() => void 0);
  }
};

// runtime/client/channel/execution.ts
var preferredChunkSize = 128 * 1024 * 1024 - 1024 * 1024;
async function* execution(rpc, settings) {
  const { operationId, onProgress } = settings;
  const chunks = new ArrowChunks();
  rpc.assertAlive();
  try {
    for await (const response of reattachableExecution(callsOf(rpc, settings), rpc.retryPolicy, settings.onRelease)) {
      rpc.check(response);
      yield* eventsOf(response, chunks, operationId, onProgress);
    }
    chunks.end();
  } catch (error) {
    const converted = await rpc.convert(error);
    if (converted instanceof SparkConnectException) converted.operationId ??= operationId;
    throw converted;
  } finally {
    onProgress({ operationId, stages: [], inflightTasks: 0, done: true });
  }
}
function callsOf(rpc, { plan, operationId, tags, deadlines }) {
  const request = create6(ExecutePlanRequestSchema, {
    ...rpc.envelope(),
    operationId,
    plan,
    tags: [...tags],
    requestOptions: [
      {
        requestOption: {
          case: "resultChunkingOptions",
          value: { allowArrowBatchChunking: true, preferredArrowChunkSize: BigInt(preferredChunkSize) }
        }
      },
      { requestOption: { case: "reattachOptions", value: { reattachable: true } } }
    ]
  });
  return {
    execute: () => rpc.channel.serverStream(connectService.executePlan, request, { deadlineMs: deadlines.executePlan }),
    reattach: (lastResponseId) => rpc.channel.serverStream(
      connectService.reattachExecute,
      create6(ReattachExecuteRequestSchema, {
        ...rpc.envelope(),
        operationId,
        ...lastResponseId !== void 0 && { lastResponseId }
      }),
      { deadlineMs: deadlines.reattachExecute }
    ),
    release: (until) => rpc.channel.unary(
      connectService.releaseExecute,
      create6(ReleaseExecuteRequestSchema, {
        ...rpc.envelope(),
        operationId,
        release: until === void 0 ? { case: "releaseAll", value: {} } : { case: "releaseUntil", value: { responseId: until } }
      }),
      { deadlineMs: deadlines.other }
    )
  };
}
function* eventsOf(response, chunks, operationId, onProgress) {
  const { responseType: type } = response;
  if (response.schema) yield { kind: "schema", schema: response.schema };
  for (const observed of response.observedMetrics) yield { kind: "observed", observed };
  if (response.metrics) yield { kind: "metrics", metrics: response.metrics.metrics };
  switch (type.case) {
    case void 0:
    case "resultComplete":
      return;
    case "executionProgress":
      onProgress({
        operationId,
        stages: type.value.stages,
        inflightTasks: Number(type.value.numInflightTasks),
        done: false
      });
      return;
    case "arrowBatch": {
      const ipc = chunks.add(type.value);
      if (ipc) yield { kind: "batch", ipc, rows: Number(type.value.rowCount) };
      return;
    }
    default:
      yield { kind: "result", result: type };
  }
}

// runtime/client/channel/grpc-channel.ts
import {
  Client,
  credentials,
  Metadata
} from "@grpc/grpc-js";
var GrpcChannel = class {
  #client;
  #metadata = new Metadata();
  constructor(parameters) {
    const { host, port, keepAlive, maxMessageSize } = parameters;
    this.#client = new Client(
      `${host}:${port}`,
      parameters.secure ? credentials.createSsl() : credentials.createInsecure(),
      {
        "grpc.max_send_message_length": maxMessageSize,
        "grpc.max_receive_message_length": maxMessageSize,
        ...keepAlive && {
          "grpc.keepalive_time_ms": keepAlive.timeMs,
          "grpc.keepalive_timeout_ms": keepAlive.timeoutMs,
          "grpc.keepalive_permit_without_calls": keepAlive.withoutCalls ? 1 : 0
        },
        // Retries are ours: grpc-js's own would run beside them.
        "grpc.enable_retries": 0
      }
    );
    if (parameters.token !== void 0) this.#metadata.set("authorization", `Bearer ${parameters.token}`);
    for (const [key, value] of Object.entries(parameters.headers)) this.#metadata.set(key, value);
  }
  unary(method, request, settings = {}) {
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        request,
        this.#metadata,
        callOptions(settings),
        (error, response) => error ? reject(error) : resolve(response)
      );
    });
  }
  serverStream(method, request, settings = {}) {
    return this.#client.makeServerStreamRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      this.#metadata,
      callOptions(settings)
    );
  }
  /** Sends all requests, waiting for the connection where it is slower than we are. */
  clientStream(method, requests, settings = {}) {
    return new Promise((resolve, reject) => {
      const call2 = this.#client.makeClientStreamRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        this.#metadata,
        callOptions(settings),
        (error, response) => error ? reject(error) : resolve(response)
      );
      const iterator = requests[Symbol.iterator]();
      const send = () => {
        for (; ; ) {
          const { done, value } = iterator.next();
          if (done) {
            call2.end();
            return;
          }
          if (!call2.write(value)) {
            call2.once("drain", send);
            return;
          }
        }
      };
      send();
    });
  }
  close() {
    this.#client.close();
  }
};
function callOptions({ deadlineMs }) {
  return deadlineMs === void 0 ? {} : { deadline: Date.now() + deadlineMs };
}

// runtime/client/channel/rpc-deadlines.ts
var minute = 6e4;
var defaultDeadlines = {
  executePlan: 10 * minute,
  reattachExecute: 10 * minute,
  analyzePlan: 60 * minute,
  addArtifacts: 60 * minute,
  other: 10 * minute
};

// runtime/client/channel/session-tags.ts
import { AsyncLocalStorage } from "node:async_hooks";
var SessionTags = class {
  #own = /* @__PURE__ */ new Set();
  #scope = new AsyncLocalStorage();
  add(tag) {
    this.#own.add(checked(tag));
  }
  remove(tag) {
    this.#own.delete(checked(tag));
  }
  clear() {
    this.#own.clear();
  }
  get() {
    return /* @__PURE__ */ new Set([...this.#own, ...this.#scope.getStore() ?? []]);
  }
  /** Executions that `body` starts carry these tags too; others running beside it do not. */
  run(tags, body) {
    return this.#scope.run(/* @__PURE__ */ new Set([...this.#scope.getStore() ?? [], ...tags.map(checked)]), body);
  }
};
function checked(tag) {
  if (tag === "" || tag.includes(","))
    throw new IllegalArgumentException(`A tag must be non-empty text without a comma: '${tag}'`);
  return tag;
}

// runtime/client/channel/user-agent.ts
import { platform } from "node:os";
var sparkVersion = "4.3.0";
function clientType(userAgent = "sparknb") {
  const { length } = encodeURIComponent(userAgent);
  if (length > 2048) {
    throw new IllegalArgumentException(
      `'user_agent' parameter should not exceed 2048 characters after URL escaping, found ${length} characters.`
    );
  }
  return `${userAgent} spark/${sparkVersion} os/${platform()} node/${process.versions.node}`;
}

// runtime/client/channel/connect-client.ts
var ConnectClient = class {
  constructor(remote, options = {}) {
    this.remote = remote;
    this.options = options;
    this.parameters = parseConnectionString(remote);
    this.sessionId = options.sessionId ?? this.parameters.sessionId ?? randomUUID();
    this.#deadlines = { ...defaultDeadlines, ...options.deadlines };
    this.#channel = new GrpcChannel(this.parameters);
    const retryPolicy = options.retryPolicy ?? defaultRetryPolicy;
    const userId = this.parameters.userId ?? process.env.SPARK_USER ?? process.env.USER;
    const type = clientType(this.parameters.userAgent);
    this.#rpc = new SessionRpc(this.#channel, this.sessionId, userId, type, retryPolicy, this.#deadlines.other);
  }
  remote;
  options;
  parameters;
  sessionId;
  tags = new SessionTags();
  #rpc;
  #channel;
  #deadlines;
  #progressHandlers = /* @__PURE__ */ new Set();
  #releases = /* @__PURE__ */ new Set();
  #closed = false;
  get closed() {
    return this.#closed || this.#rpc.lost !== void 0;
  }
  /** Runs a plan; schema, batches, metrics and results as they come. Leaving the loop early ends the operation. */
  execute(plan, operationId = randomUUID()) {
    return execution(this.#rpc, {
      plan,
      operationId,
      tags: [...this.tags.get()],
      deadlines: this.#deadlines,
      onProgress: (progress) => this.#report(progress),
      onRelease: (released) => this.#track(released)
    });
  }
  /** Runs a plan to its end. */
  async run(plan, operationId = randomUUID()) {
    let schema;
    const batches = [];
    const metrics = [];
    const observed = [];
    const results = [];
    for await (const event of this.execute(plan, operationId)) {
      if (event.kind === "schema") schema = event.schema;
      else if (event.kind === "batch") batches.push(event.ipc);
      else if (event.kind === "metrics") metrics.push(...event.metrics);
      else if (event.kind === "observed") observed.push(event.observed);
      else results.push(event.result);
    }
    return { operationId, schema, batches, metrics, observed, results };
  }
  async analyze(analyze) {
    const request = create7(AnalyzePlanRequestSchema, { ...this.#rpc.envelope(), analyze });
    return (await this.#rpc.unary(connectService.analyzePlan, request, this.#deadlines.analyzePlan)).result;
  }
  async config(opType) {
    const request = create7(ConfigRequestSchema, { ...this.#rpc.envelope(), operation: { opType } });
    return this.#rpc.unary(connectService.config, request, this.#deadlines.other);
  }
  /** Cancels what runs in this session; answers the ids of the operations it stopped. */
  async interruptAll() {
    return this.#interrupt(1 /* ALL */, { case: void 0 });
  }
  async interruptTag(tag) {
    return this.#interrupt(2 /* TAG */, { case: "operationTag", value: tag });
  }
  async interruptOperation(operationId) {
    return this.#interrupt(3 /* OPERATION_ID */, { case: "operationId", value: operationId });
  }
  async #interrupt(interruptType, interrupt) {
    const request = create7(InterruptRequestSchema, { ...this.#rpc.envelope(), interruptType, interrupt });
    return (await this.#rpc.unary(connectService.interrupt, request, this.#deadlines.other)).interruptedIds;
  }
  async addArtifacts(artifacts) {
    if (artifacts.length === 0) return;
    await this.#rpc.guard(
      () => retrying(this.#rpc.retryPolicy, async () => {
        const envelope = this.#rpc.envelope();
        const requests = function* () {
          for (const payload of artifactPayloads(artifacts))
            yield create7(AddArtifactsRequestSchema, { ...envelope, payload });
        };
        const settings = { deadlineMs: this.#deadlines.addArtifacts };
        const response = await this.#channel.clientStream(connectService.addArtifacts, requests(), settings);
        this.#rpc.check(response);
        const broken = response.artifacts.filter((summary2) => !summary2.isCrcSuccessful).map((summary2) => summary2.name);
        if (broken.length > 0)
          throw new SparkConnectException(`Artifacts arrived with a wrong checksum: ${broken.join(", ")}`);
      })
    );
  }
  /** Which of the named artifacts the session has. */
  async artifactStatus(names2) {
    const request = create7(ArtifactStatusesRequestSchema, { ...this.#rpc.envelope(), names: [...names2] });
    const { statuses } = await this.#rpc.unary(connectService.artifactStatus, request, this.#deadlines.other);
    return new Map(names2.map((name) => [name, statuses[name]?.exists ?? false]));
  }
  /** Uploads what the session does not have yet, under the name of its content's SHA-256. */
  async cacheBlobs(blobs) {
    const named2 = new Map(blobs.map((data) => [`cache/${sha256(data)}`, data]));
    const present2 = await this.artifactStatus([...named2.keys()]);
    await this.addArtifacts([...named2].filter(([name]) => !present2.get(name)).map(([name, data]) => ({ name, data })));
  }
  /** A new session with this one's configuration, views and functions; answers its id. */
  async cloneSession(newSessionId) {
    const request = create7(CloneSessionRequestSchema, {
      ...this.#rpc.envelope(),
      ...newSessionId && { newSessionId }
    });
    return (await this.#rpc.unary(connectService.cloneSession, request, this.#deadlines.other)).newSessionId;
  }
  /** Ends the session at the server; it cannot be used again. */
  async releaseSession() {
    const { sessionId, clientType: clientType2, userContext } = { userContext: void 0, ...this.#rpc.envelope() };
    const request = create7(ReleaseSessionRequestSchema, { sessionId, clientType: clientType2, ...userContext && { userContext } });
    await this.#rpc.unary(connectService.releaseSession, request, this.#deadlines.other);
  }
  addProgressHandler(handler) {
    this.#progressHandlers.add(handler);
  }
  removeProgressHandler(handler) {
    this.#progressHandlers.delete(handler);
  }
  clearProgressHandlers() {
    this.#progressHandlers.clear();
  }
  /** Waits for the last messages that free operations, then closes the connection. */
  async close() {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#releases);
    this.#channel.close();
  }
  #report(progress) {
    for (const handler of this.#progressHandlers) handler(progress);
  }
  #track(released) {
    this.#releases.add(released);
    void released.finally(() => this.#releases.delete(released));
  }
};
var sha256 = (data) => createHash("sha256").update(data).digest("hex");

// runtime/client/api/arrow-result.ts
import { RecordBatchReader as RecordBatchReader2, Table } from "apache-arrow";

// runtime/types/arrow-schema.ts
import {
  Binary,
  Bool,
  DateDay,
  Decimal as Decimal2,
  DurationMicrosecond,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  IntervalMonthDayNano,
  IntervalYearMonth,
  List,
  Map_,
  Null,
  Schema,
  Struct,
  TimeNanosecond,
  TimestampMicrosecond,
  Utf8
} from "apache-arrow";
var arrowSchema = (type, timeZone) => new Schema(type.fields.map((field) => arrowField(field.name, field.type, field.nullable, timeZone, field.metadata)));
function arrowField(name, type, nullable, timeZone, metadata) {
  const entries2 = [];
  if (type.kind === "time") entries2.push([timePrecisionKey, String(type.precision)]);
  if (metadata && Object.keys(metadata).length > 0) entries2.push([metadataKey, JSON.stringify(metadata)]);
  return new Field(name, arrowType(type, timeZone), nullable, new Map(entries2));
}
var timePrecisionKey = "SPARK::time::precision";
var metadataKey = "SPARK::metadata::json";
function arrowType(type, timeZone) {
  switch (type.kind) {
    case "decimal":
      return new Decimal2(type.scale, type.precision, 128);
    case "timestamp":
      return new TimestampMicrosecond(timeZone);
    case "array":
      return new List(arrowField("element", type.element, type.containsNull, timeZone));
    case "map": {
      const key = arrowField("key", type.key, false, timeZone);
      const value = arrowField("value", type.value, type.valueContainsNull, timeZone);
      return new Map_(
        new Field("entries", new Struct([key, value]), false),
        false
      );
    }
    case "struct":
      return new Struct(type.fields.map((f) => arrowField(f.name, f.type, f.nullable, timeZone, f.metadata)));
    case "udt":
      return arrowType(type.sqlType, timeZone);
    default:
      return atomicArrowTypes[type.kind]();
  }
}
var variantFields = () => [
  new Field("value", new Binary(), false),
  new Field("metadata", new Binary(), false, /* @__PURE__ */ new Map([["variant", "true"]]))
];
var atomicArrowTypes = {
  null: () => new Null(),
  boolean: () => new Bool(),
  byte: () => new Int8(),
  short: () => new Int16(),
  integer: () => new Int32(),
  long: () => new Int64(),
  float: () => new Float32(),
  double: () => new Float64(),
  string: () => new Utf8(),
  char: () => new Utf8(),
  varchar: () => new Utf8(),
  binary: () => new Binary(),
  date: () => new DateDay(),
  timestamp_ntz: () => new TimestampMicrosecond(),
  time: () => new TimeNanosecond(),
  day_time_interval: () => new DurationMicrosecond(),
  year_month_interval: () => new IntervalYearMonth(),
  calendar_interval: () => new IntervalMonthDayNano(),
  variant: () => new Struct(variantFields())
};

// runtime/types/arrow-to-spark.ts
import { DataType as ArrowTypes, DateUnit, Field as Field2, IntervalUnit, Precision, TimeUnit } from "apache-arrow";
var sparkSchema = (schema) => structType(schema.fields.map(sparkField));
function sparkField(field) {
  const metadata = field.metadata.get(metadataKey);
  return structField(
    field.name,
    sparkType(field),
    field.nullable,
    metadata ? JSON.parse(metadata) : void 0
  );
}
function sparkType(field) {
  const type = field.type;
  if (ArrowTypes.isDecimal(type)) return decimalType(type.precision, type.scale);
  if (ArrowTypes.isTime(type) && type.unit === TimeUnit.NANOSECOND) {
    return { kind: "time", precision: Number(field.metadata.get(timePrecisionKey) ?? 6) };
  }
  if (ArrowTypes.isDictionary(type))
    return sparkType(new Field2(field.name, type.dictionary, field.nullable, field.metadata));
  if (ArrowTypes.isList(type)) {
    const element = type.children[0];
    return arrayType(sparkType(element), element.nullable);
  }
  if (ArrowTypes.isMap(type)) {
    const [key, value] = type.children[0].type.children;
    return mapType(sparkType(key), sparkType(value), value.nullable);
  }
  if (ArrowTypes.isStruct(type)) {
    return isVariant(type.children) ? variantType : structType(type.children.map(sparkField));
  }
  return atomicType(type) ?? unsupported(type);
}
var isVariant = (fields) => fields.length === 2 && fields[1].metadata.get("variant") === "true";
function atomicType(type) {
  if (ArrowTypes.isNull(type)) return nullType;
  if (ArrowTypes.isBool(type)) return booleanType;
  if (ArrowTypes.isInt(type)) return type.isSigned ? signedTypes[type.bitWidth] : void 0;
  if (ArrowTypes.isFloat(type)) return floatTypes[type.precision];
  if (ArrowTypes.isUtf8(type) || ArrowTypes.isLargeUtf8(type)) return stringType;
  if (ArrowTypes.isBinary(type) || ArrowTypes.isLargeBinary(type)) return binaryType;
  if (ArrowTypes.isDate(type)) return type.unit === DateUnit.DAY ? dateType : void 0;
  if (ArrowTypes.isTimestamp(type) && type.unit === TimeUnit.MICROSECOND) {
    return type.timezone ? timestampType : timestampNtzType;
  }
  if (ArrowTypes.isDuration(type)) return type.unit === TimeUnit.MICROSECOND ? dayTimeIntervalType : void 0;
  if (ArrowTypes.isInterval(type)) return intervalTypes[type.unit];
  return void 0;
}
var signedTypes = { 8: byteType, 16: shortType, 32: integerType, 64: longType };
var floatTypes = {
  [Precision.SINGLE]: floatType,
  [Precision.DOUBLE]: doubleType
};
var intervalTypes = {
  [IntervalUnit.YEAR_MONTH]: yearMonthIntervalType,
  [IntervalUnit.MONTH_DAY_NANO]: calendarIntervalType
};
function unsupported(type) {
  throw new SparkError("UNSUPPORTED_ARROWTYPE", { typeName: String(type) }, "SparkUnsupportedOperationException");
}

// runtime/client/api/arrow-result.ts
function schemaOf({ schema, batches }) {
  const type = schema && fromTypeMessage(schema);
  if (type?.kind === "struct") return type;
  const [ipc] = batches;
  if (!ipc) throw new SparkConnectException("The server answered neither a schema nor rows");
  return sparkSchema(RecordBatchReader2.from(ipc).open().schema);
}
function arrowTable(result) {
  const batches = result.batches.flatMap((ipc) => [...RecordBatchReader2.from(ipc)]);
  return batches.length > 0 ? new Table(batches) : new Table(arrowSchema(schemaOf(result), "UTC"));
}
function firstValue(result) {
  const schema = result.batches.length > 0 ? schemaOf(result) : void 0;
  if (!schema || schema.fields.length === 0) return void 0;
  for (const ipc of result.batches) {
    for (const batch of recordBatches(ipc)) {
      const [row] = rowDecoder(schema)(batch);
      if (row) return row.get(0);
    }
  }
  return void 0;
}

// runtime/client/api/grouped-data.ts
var numericKinds = /* @__PURE__ */ new Set(["byte", "short", "integer", "long", "float", "double", "decimal"]);
var GroupedData = class _GroupedData {
  constructor(dataFrame, groupType, grouping, groupingSets = [], pivoted) {
    this.dataFrame = dataFrame;
    this.groupType = groupType;
    this.grouping = grouping;
    this.groupingSets = groupingSets;
    this.pivoted = pivoted;
  }
  dataFrame;
  groupType;
  grouping;
  groupingSets;
  pivoted;
  /** One row a group: the grouping columns, then these aggregates; `{ amount: "sum" }` stands for `sum(amount)`. */
  agg(...aggregates) {
    const [first] = aggregates;
    const columns = first === void 0 || first instanceof Column ? aggregates : Object.entries(first).map(([name, functionName]) => call(functionName, toColumn(name)));
    if (columns.length === 0) throw new RangeError("agg needs at least one aggregate");
    return this.#aggregate(columns);
  }
  count() {
    return this.#aggregate([call("count", 1).alias("count")]);
  }
  sum(...columns) {
    return this.#each("sum", columns);
  }
  avg(...columns) {
    return this.#each("avg", columns);
  }
  mean(...columns) {
    return this.avg(...columns);
  }
  /** Without names, as `sum` and the others: every numeric column. */
  min(...columns) {
    return this.#each("min", columns);
  }
  max(...columns) {
    return this.#each("max", columns);
  }
  /** One column for each value of `column`; without `values`, the server finds them first. */
  pivot(column, values = []) {
    if (this.groupType !== 1 /* GROUPBY */) throw new RangeError("pivot comes after groupBy, once");
    const pivoted = typeof column === "string" ? this.dataFrame.col(column) : column;
    return new _GroupedData(this.dataFrame, 4 /* PIVOT */, this.grouping, [], { column: pivoted, values });
  }
  /** Named columns, or every numeric one: then the server is asked for the schema before the first action. */
  #each(functionName, columns) {
    const aggregatesOf = (names2) => names2.map((name) => call(functionName, toColumn(name)));
    if (columns.length > 0) return this.#aggregate(aggregatesOf(columns));
    return this.dataFrame.deriveWithSchema(this.#aggregate([]), (schema, { relType }) => {
      if (relType.case !== "aggregate") throw new TypeError("Not an aggregate");
      const numeric = schema.fields.filter((field) => numericKinds.has(field.type.kind)).map((field) => field.name);
      relType.value.aggregateExpressions.push(...aggregatesOf(numeric).map((column) => column.expression));
    });
  }
  #aggregate(aggregates) {
    const { pivoted } = this;
    const columns = [
      ...this.grouping,
      ...aggregates,
      ...this.groupingSets.flat(),
      ...pivoted ? [pivoted.column] : []
    ];
    const references = subqueriesOf(columns);
    return this.dataFrame.derive(
      {
        case: "aggregate",
        value: {
          input: this.dataFrame.relation,
          groupType: this.groupType,
          groupingExpressions: this.grouping.map((column) => column.expression),
          aggregateExpressions: aggregates.map((column) => column.expression),
          groupingSets: this.groupingSets.map((set) => ({ groupingSet: set.map((column) => column.expression) })),
          ...pivoted && { pivot: { col: pivoted.column.expression, values: pivoted.values.map(literal) } }
        }
      },
      [],
      references
    );
  }
};

// runtime/client/api/join-type.ts
var joinTypes = {
  inner: 1 /* INNER */,
  outer: 2 /* FULL_OUTER */,
  full: 2 /* FULL_OUTER */,
  fullouter: 2 /* FULL_OUTER */,
  full_outer: 2 /* FULL_OUTER */,
  leftouter: 3 /* LEFT_OUTER */,
  left: 3 /* LEFT_OUTER */,
  left_outer: 3 /* LEFT_OUTER */,
  rightouter: 4 /* RIGHT_OUTER */,
  right: 4 /* RIGHT_OUTER */,
  right_outer: 4 /* RIGHT_OUTER */,
  leftsemi: 6 /* LEFT_SEMI */,
  left_semi: 6 /* LEFT_SEMI */,
  semi: 6 /* LEFT_SEMI */,
  leftanti: 5 /* LEFT_ANTI */,
  left_anti: 5 /* LEFT_ANTI */,
  anti: 5 /* LEFT_ANTI */,
  cross: 7 /* CROSS */
};
function joinTypeOf(how) {
  const type = joinTypes[how.toLowerCase()];
  if (type !== void 0) return type;
  const supported = Object.keys(joinTypes).map((name) => `'${name}'`).join(", ");
  throw new AnalysisException({
    condition: "UNSUPPORTED_JOIN_TYPE",
    sqlState: "0A000",
    message: `[UNSUPPORTED_JOIN_TYPE] Unsupported join type '${how}'. Supported join types include: ${supported}. SQLSTATE: 0A000`,
    messageParameters: { typ: how, supported }
  });
}

// runtime/client/api/na-functions.ts
var DataFrameNaFunctions = class {
  constructor(dataFrame) {
    this.dataFrame = dataFrame;
  }
  dataFrame;
  /**
   * Leaves out rows with nulls.
   * @param how "any": one null is enough; "all": only rows of nothing but nulls
   * @param subset the columns looked at; default all
   */
  drop(how = "any", subset = []) {
    const minNonNulls = typeof how === "object" ? how.thresh : how === "all" ? 1 : void 0;
    const value = {
      input: this.dataFrame.relation,
      cols: [subset].flat(),
      ...minNonNulls !== void 0 && { minNonNulls }
    };
    return this.dataFrame.derive({ case: "dropNa", value });
  }
  /**
   * Puts a value where there is null, in the columns whose type it fits.
   * @param value one for all columns, or an object of values by column name
   */
  fill(value, subset = []) {
    const byColumn = typeof value === "object";
    const cols = byColumn ? Object.keys(value) : [subset].flat();
    const values = (byColumn ? Object.values(value) : [value]).map((given) => literal(widened(given)));
    if (values.length === 0) throw new RangeError("fill needs at least one value");
    return this.dataFrame.derive({ case: "fillNa", value: { input: this.dataFrame.relation, cols, values } });
  }
  /** Puts new values in the place of old ones; all keys of one type, or null. */
  replace(replacements, subset = []) {
    const pairs = replacements instanceof Map ? [...replacements] : Object.entries(replacements);
    return this.dataFrame.derive({
      case: "replace",
      value: {
        input: this.dataFrame.relation,
        cols: [subset].flat(),
        replacements: pairs.map(([from, to]) => ({ oldValue: literal(from), newValue: literal(to) }))
      }
    });
  }
};
var widened = (value) => Number.isSafeInteger(value) ? BigInt(value) : value;

// runtime/client/api/from-literal.ts
function fromLiteral(message) {
  const { literalType } = message;
  switch (literalType.case) {
    case void 0:
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
      const { months, days: days2, microseconds } = literalType.value;
      return new CalendarInterval(months, days2, microseconds);
    }
    case "array":
      return literalType.value.elements.map(fromLiteral);
    case "map": {
      const { keys, values } = literalType.value;
      return new Map(keys.map((key, index) => [fromLiteral(key), fromLiteral(values[index])]));
    }
    case "struct": {
      const declared = message.dataType ?? literalType.value.structType;
      const type = declared && fromTypeMessage(declared);
      const values = literalType.value.elements.map(fromLiteral);
      return type?.kind === "struct" ? new (rowClass(type))(values) : values;
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

// runtime/client/api/observation.ts
var Observation = class {
  constructor(name = `observation-${crypto.randomUUID()}`) {
    this.name = name;
    this.#values.catch(() => void 0);
  }
  name;
  #resolve;
  #reject;
  #values = new Promise((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });
  #used = false;
  /** The metrics by name, as soon as the first action over the observed DataFrame has ended. */
  get() {
    return this.#values;
  }
  /** @internal @throws SparkConnectException when it observes a DataFrame already */
  claim() {
    if (this.#used) throw new SparkConnectException("An Observation can be used with a DataFrame only once");
    this.#used = true;
  }
  /** @internal */
  resolve(keys, values) {
    this.#resolve(Object.fromEntries(keys.map((key, index) => [key, fromLiteral(values[index])])));
  }
  /** @internal */
  reject(error) {
    this.#reject(error);
  }
};

// runtime/client/api/stat-functions.ts
var DataFrameStatFunctions = class {
  constructor(dataFrame) {
    this.dataFrame = dataFrame;
  }
  dataFrame;
  async approxQuantile(columns, probabilities, relativeError) {
    const value = { input: this.#input, cols: [columns].flat(), probabilities: [...probabilities], relativeError };
    const [row] = await this.dataFrame.derive({ case: "approxQuantile", value }).collect();
    const quantiles = row?.get(0);
    return typeof columns === "string" ? quantiles[0] ?? [] : quantiles;
  }
  /** Pearson's correlation. */
  async corr(column1, column2, method = "pearson") {
    return this.#scalar({ case: "corr", value: { input: this.#input, col1: column1, col2: column2, method } });
  }
  /** The sample covariance. */
  async cov(column1, column2) {
    return this.#scalar({ case: "cov", value: { input: this.#input, col1: column1, col2: column2 } });
  }
  /** How often each pair of values occurs, as a table. */
  crosstab(column1, column2) {
    const value = { input: this.#input, col1: column1, col2: column2 };
    return this.dataFrame.derive({ case: "crosstab", value });
  }
  /** Values that occur at least this often; there may be some that do not. */
  freqItems(columns, support = 0.01) {
    return this.dataFrame.derive({ case: "freqItems", value: { input: this.#input, cols: [...columns], support } });
  }
  /** A sample with its own fraction for each value of a column; a value without one is left out. */
  sampleBy(column, fractions, seed = randomSeed()) {
    const pairs = fractions instanceof Map ? [...fractions] : Object.entries(fractions);
    return this.dataFrame.derive({
      case: "sampleBy",
      value: {
        input: this.#input,
        col: toColumn(column).expression,
        fractions: pairs.map(([stratum, fraction]) => ({ stratum: literal(stratum), fraction })),
        seed: BigInt(seed)
      }
    });
  }
  get #input() {
    return this.dataFrame.relation;
  }
  async #scalar(kind) {
    const [row] = await this.dataFrame.derive(kind).collect();
    return row?.get(0);
  }
};
var randomSeed = () => Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);

// runtime/client/api/window.ts
var WindowSpec = class _WindowSpec {
  constructor(partition = [], order = [], frame) {
    this.partition = partition;
    this.order = order;
    this.frame = frame;
  }
  partition;
  order;
  frame;
  partitionBy(...columns) {
    return new _WindowSpec(columns.flat().map(toColumn), this.order, this.frame);
  }
  orderBy(...columns) {
    return new _WindowSpec(this.partition, columns.flat().map(toSortColumn), this.frame);
  }
  /** Counted in rows from the current one: -1 the row before. */
  rowsBetween(start, end) {
    return this.#between(1 /* ROW */, start, end);
  }
  /** Counted in the value of the one ordering column, from that of the current row. */
  rangeBetween(start, end) {
    return this.#between(2 /* RANGE */, start, end);
  }
  get columns() {
    return [...this.partition, ...this.order];
  }
  toInit() {
    return {
      partitionSpec: this.partition.map((column) => column.expression),
      orderSpec: this.order.map(sortOrderOf),
      ...this.frame && { frameSpec: this.frame }
    };
  }
  #between(frameType, start, end) {
    const frame = { frameType, lower: boundary(frameType, start), upper: boundary(frameType, end) };
    return new _WindowSpec(this.partition, this.order, frame);
  }
};
var Window = {
  unboundedPreceding: Number.NEGATIVE_INFINITY,
  unboundedFollowing: Number.POSITIVE_INFINITY,
  currentRow: 0,
  partitionBy: (...columns) => new WindowSpec().partitionBy(...columns),
  orderBy: (...columns) => new WindowSpec().orderBy(...columns),
  rowsBetween: (start, end) => new WindowSpec().rowsBetween(start, end),
  rangeBetween: (start, end) => new WindowSpec().rangeBetween(start, end)
};
function boundary(frameType, offset) {
  if (offset === 0) return { boundary: { case: "currentRow", value: true } };
  if (!Number.isFinite(offset)) return { boundary: { case: "unbounded", value: true } };
  if (!Number.isInteger(offset)) throw new RangeError(`A window's bound is a whole number: ${offset}`);
  const literalType = frameType === 1 /* ROW */ ? { case: "integer", value: offset } : { case: "long", value: BigInt(offset) };
  return { boundary: { case: "value", value: newExpression({ case: "literal", value: { literalType } }) } };
}
function toSortColumn(column) {
  const given = toColumn(column);
  return given.expression.exprType.case === "sortOrder" ? given : given.asc();
}
function sortOrderOf(column) {
  const { exprType } = toSortColumn(column).expression;
  if (exprType.case !== "sortOrder") throw new TypeError("Not a sort order");
  return exprType.value;
}

// runtime/client/api/table-arg.ts
var TableArg = class _TableArg {
  constructor(dataFrame, partition = [], order = [], singlePartition = false) {
    this.dataFrame = dataFrame;
    this.partition = partition;
    this.order = order;
    this.singlePartition = singlePartition;
  }
  dataFrame;
  partition;
  order;
  singlePartition;
  /** @throws IllegalArgumentException when the partitioning is set already */
  partitionBy(...columns) {
    this.#assertOpen("partitionBy()");
    return new _TableArg(this.dataFrame, columns.map(toColumn), this.order);
  }
  /** @throws IllegalArgumentException when the partitioning is set already */
  withSinglePartition() {
    this.#assertOpen("withSinglePartition()");
    return new _TableArg(this.dataFrame, [], this.order, true);
  }
  /** @throws IllegalArgumentException before the partitioning is set */
  orderBy(...columns) {
    if (!this.#isPartitioned) {
      throw new IllegalArgumentException("Please call partitionBy() or withSinglePartition() before orderBy().");
    }
    return new _TableArg(
      this.dataFrame,
      this.partition,
      [...this.order, ...columns.map(toSortColumn)],
      this.singlePartition
    );
  }
  toColumn() {
    const { planId, relation } = this.dataFrame;
    const tableArgOptions = {
      partitionSpec: this.partition.map((column) => column.expression),
      orderSpec: this.order.map(sortOrderOf),
      ...this.singlePartition && { withSinglePartition: true }
    };
    const value = { planId, subqueryType: 3 /* TABLE_ARG */, tableArgOptions };
    const columns = [...this.partition, ...this.order];
    return new Column(newExpression({ case: "subqueryExpression", value }), [relation, ...subqueriesOf(columns)]);
  }
  get #isPartitioned() {
    return this.partition.length > 0 || this.singlePartition;
  }
  #assertOpen(method) {
    if (!this.#isPartitioned) return;
    throw new IllegalArgumentException(
      `Cannot call ${method} after partitionBy() or withSinglePartition() has been called.`
    );
  }
};

// runtime/client/api/dataframe-transforms.ts
var DataFrameTransforms = class {
  constructor(sparkSession, node) {
    this.sparkSession = sparkSession;
    this.node = node;
  }
  sparkSession;
  node;
  /** @internal The plan, as the message that goes to the server. */
  get relation() {
    return this.node.relation;
  }
  /** @internal */
  get planId() {
    return this.node.planId;
  }
  /** @internal A DataFrame of the same session over this one and `others`. */
  derive(kind, others = [], references = []) {
    for (const other of others) {
      if (other.sparkSession !== this.sparkSession)
        throw new RangeError("Both DataFrames must be of the same SparkSession");
    }
    const inputs = [this.node, ...others.map((other) => other.node)];
    return this.sparkSession.dataFrame(newRelation(kind, inputs, references));
  }
  /** A column of just this DataFrame, so that a self-join stays clear. */
  col(name) {
    return new Column(attribute(name, this.planId));
  }
  /** Columns whose names match a regular expression in backticks: `` `(id|name)` ``. */
  colRegex(pattern) {
    return new Column(newExpression({ case: "unresolvedRegex", value: { colName: pattern, planId: this.planId } }));
  }
  /** A column that the source keeps beside the data, such as `_metadata`. */
  metadataColumn(name) {
    const value = { unparsedIdentifier: name, planId: this.planId, isMetadataColumn: true };
    return new Column(newExpression({ case: "unresolvedAttribute", value }));
  }
  select(...columns) {
    return this.#project(columns.flat().map(toColumn));
  }
  /** Columns written in SQL: `selectExpr("price * 2 AS double_price")`. */
  selectExpr(...expressions) {
    return this.#project(expressions.map(sqlColumn));
  }
  /** Rows for which the condition, a column or SQL text, is true. */
  filter(condition) {
    const column = typeof condition === "string" ? sqlColumn(condition) : condition;
    const value = { input: this.relation, condition: column.expression };
    return this.derive({ case: "filter", value }, [], column.subqueries);
  }
  where(condition) {
    return this.filter(condition);
  }
  /** Adds a column, or replaces the one of that name. */
  withColumn(name, column) {
    return this.withColumns({ [name]: column });
  }
  withColumns(columns) {
    const aliases = Object.entries(columns).map(([name, { expression }]) => ({ expr: expression, name: [name] }));
    const references = subqueriesOf(Object.values(columns));
    return this.derive({ case: "withColumns", value: { input: this.relation, aliases } }, [], references);
  }
  withColumnRenamed(existing, name) {
    return this.withColumnsRenamed({ [existing]: name });
  }
  /** @param names old name → new name; a name that is not there is skipped */
  withColumnsRenamed(names2) {
    const renames = Object.entries(names2).map(([colName, newColName]) => ({ colName, newColName }));
    return this.derive({ case: "withColumnsRenamed", value: { input: this.relation, renames } });
  }
  withMetadata(name, metadata) {
    const alias = { expr: this.col(name).expression, name: [name], metadata: JSON.stringify(metadata) };
    return this.derive({ case: "withColumns", value: { input: this.relation, aliases: [alias] } });
  }
  /** New names for all columns, in order. */
  toDF(...names2) {
    return this.derive({ case: "toDf", value: { input: this.relation, columnNames: [...names2] } });
  }
  /** Columns reordered, cast and checked to fit a schema (a StructType or DDL). */
  to(schema) {
    const type = typeof schema === "string" ? parseSchemaDdl(schema) : schema;
    return this.derive({ case: "toSchema", value: { input: this.relation, schema: toTypeMessage(type) } });
  }
  drop(...columns) {
    const columnNames = columns.filter((column) => typeof column === "string");
    const expressions = columns.filter((column) => column instanceof Column).map((column) => column.expression);
    return this.derive({ case: "drop", value: { input: this.relation, columnNames, columns: expressions } });
  }
  /** Names the whole DataFrame, for `col("name.column")` and joins with itself. */
  alias(name) {
    return this.derive({ case: "subqueryAlias", value: { input: this.relation, alias: name } });
  }
  as(name) {
    return this.alias(name);
  }
  distinct() {
    return this.dropDuplicates();
  }
  /** One row of each set of equal ones. @param columns what makes rows equal; default all */
  dropDuplicates(...columns) {
    return this.#deduplicate(columns.flat(), {});
  }
  dropDuplicatesWithinWatermark(...columns) {
    return this.#deduplicate(columns.flat(), { withinWatermark: true });
  }
  groupBy(...columns) {
    return this.#group(1 /* GROUPBY */, columns);
  }
  /** Groups, subtotals from the last column to the first, and the grand total. */
  rollup(...columns) {
    return this.#group(2 /* ROLLUP */, columns);
  }
  /** Subtotals of every combination of the columns. */
  cube(...columns) {
    return this.#group(3 /* CUBE */, columns);
  }
  groupingSets(sets, ...columns) {
    const grouping = sets.map((set) => set.map(toColumn));
    return new GroupedData(this.#self, 5 /* GROUPING_SETS */, columns.map(toColumn), grouping);
  }
  /** Aggregates over all rows. */
  agg(...aggregates) {
    return this.groupBy().agg(...aggregates);
  }
  /**
   * @param on the names of columns that both have (they come once), a condition, or several conditions
   * @throws AnalysisException UNSUPPORTED_JOIN_TYPE
   */
  join(other, on, how = "inner") {
    const keys = on === void 0 ? [] : [on].flat();
    const usingColumns = keys.filter((key) => typeof key === "string");
    const conditions2 = keys.filter((key) => key instanceof Column);
    const condition = conditions2.length > 0 ? conditions2.reduce((all, next) => all.and(next)) : void 0;
    const value = {
      left: this.relation,
      right: other.relation,
      joinType: joinTypeOf(how),
      usingColumns,
      ...condition && { joinCondition: condition.expression }
    };
    return this.derive({ case: "join", value }, [other], condition?.subqueries);
  }
  crossJoin(other) {
    return this.derive(
      { case: "join", value: { left: this.relation, right: other.relation, joinType: 7 /* CROSS */ } },
      [other]
    );
  }
  /** A join whose right side may use columns of the left one. */
  lateralJoin(other, on, how = "inner") {
    const value = { left: this.relation, right: other.relation, joinType: joinTypeOf(how) };
    const joined = on ? { ...value, joinCondition: on.expression } : value;
    return this.derive({ case: "lateralJoin", value: joined }, [other], on?.subqueries);
  }
  /** For each row, the best `results` rows of `other` by a ranking expression. */
  nearestByJoin(other, ranking, results, options) {
    const { mode, direction, joinType = "inner" } = options;
    const rankingExpression = ranking.expression;
    const value = {
      left: this.relation,
      right: other.relation,
      rankingExpression,
      numResults: results,
      joinType,
      mode,
      direction
    };
    return this.derive({ case: "nearestByJoin", value }, [other], ranking.subqueries);
  }
  /** All rows of both, columns by position. */
  union(other) {
    return this.#setOperation(other, 2 /* UNION */, { isAll: true });
  }
  unionAll(other) {
    return this.union(other);
  }
  /** All rows of both, columns by name. @param allowMissingColumns nulls where one side lacks a column */
  unionByName(other, allowMissingColumns = false) {
    return this.#setOperation(other, 2 /* UNION */, { isAll: true, byName: true, allowMissingColumns });
  }
  intersect(other) {
    return this.#setOperation(other, 1 /* INTERSECT */, { isAll: false });
  }
  intersectAll(other) {
    return this.#setOperation(other, 1 /* INTERSECT */, { isAll: true });
  }
  subtract(other) {
    return this.#setOperation(other, 3 /* EXCEPT */, { isAll: false });
  }
  except(other) {
    return this.subtract(other);
  }
  exceptAll(other) {
    return this.#setOperation(other, 3 /* EXCEPT */, { isAll: true });
  }
  orderBy(...columns) {
    return this.#sort(columns, true);
  }
  sort(...columns) {
    return this.#sort(columns, true);
  }
  sortWithinPartitions(...columns) {
    return this.#sort(columns, false);
  }
  limit(rows) {
    return this.derive({ case: "limit", value: { input: this.relation, limit: rows } });
  }
  offset(rows) {
    return this.derive({ case: "offset", value: { input: this.relation, offset: rows } });
  }
  /** @param fraction of the rows, about; with replacement it may be more than 1 */
  sample(fraction, options = {}) {
    const { withReplacement = false, seed = randomSeed() } = options;
    return this.#sample(0, fraction, withReplacement, BigInt(seed), false);
  }
  /** Parts by weight; a row is in just one of them. */
  randomSplit(weights, seed = randomSeed()) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0) || weights.some((weight) => weight < 0)) throw new RangeError("Weights are positive numbers");
    let upper = 0;
    return weights.map((weight) => {
      const lower = upper;
      upper += weight / total;
      return this.#sample(lower, upper, false, BigInt(seed), true);
    });
  }
  /** Partitions by hash of the columns, or round robin without any. */
  repartition(partitions, ...columns) {
    if (typeof partitions !== "number") return this.#repartitionBy(void 0, [partitions, ...columns].map(toColumn));
    if (columns.length > 0) return this.#repartitionBy(partitions, columns.map(toColumn));
    return this.derive({
      case: "repartition",
      value: { input: this.relation, numPartitions: partitions, shuffle: true }
    });
  }
  repartitionByRange(partitions, ...columns) {
    if (typeof partitions === "number") return this.#repartitionBy(partitions, columns.map(toSortColumn));
    return this.#repartitionBy(void 0, [partitions, ...columns].map(toSortColumn));
  }
  /** Partition by number: the column says which, modulo `partitions`. */
  repartitionById(partitions, column) {
    const child = toColumn(column).expression;
    return this.#repartitionBy(partitions, [
      new Column(newExpression({ case: "directShufflePartitionId", value: { child } }))
    ]);
  }
  /** Fewer partitions without moving rows between the rest. */
  coalesce(partitions) {
    return this.derive({
      case: "repartition",
      value: { input: this.relation, numPartitions: partitions, shuffle: false }
    });
  }
  /** Advice for the optimizer, such as `hint("broadcast")`. */
  hint(name, ...parameters) {
    const value = { input: this.relation, name, parameters: parameters.map(toExpression) };
    return this.derive({ case: "hint", value });
  }
  withWatermark(eventTime, delayThreshold) {
    return this.derive({ case: "withWatermark", value: { input: this.relation, eventTime, delayThreshold } });
  }
  /** Count, mean, stddev, min and max of columns, as a table of text. */
  describe(...columns) {
    return this.derive({ case: "describe", value: { input: this.relation, cols: columns.flat() } });
  }
  /** As `describe`, with chosen statistics: count, mean, stddev, min, max, count_distinct, `75%`, … */
  summary(...statistics) {
    return this.derive({ case: "summary", value: { input: this.relation, statistics: [...statistics] } });
  }
  /** Columns to rows: a row for each of `values` (default: all but `ids`), with its name and its value. */
  unpivot(ids, values, variableColumnName, valueColumnName) {
    const expressions = (columns) => [columns].flat().map((column) => toColumn(column).expression);
    return this.derive({
      case: "unpivot",
      value: {
        input: this.relation,
        ids: expressions(ids),
        ...values !== void 0 && { values: { values: expressions(values) } },
        variableColumnName,
        valueColumnName
      }
    });
  }
  melt(...args) {
    return this.unpivot(...args);
  }
  /** Rows become columns, named by the values of `indexColumn` (default: the first). */
  transpose(indexColumn) {
    const indexColumns = indexColumn === void 0 ? [] : [toColumn(indexColumn).expression];
    return this.derive({ case: "transpose", value: { input: this.relation, indexColumns } });
  }
  /** Rows side by side. */
  zip(other) {
    return this.derive({ case: "zip", value: { left: this.relation, right: other.relation } }, [other]);
  }
  /** A column with the number of each row, from 0. */
  zipWithIndex(name = "index") {
    return this.select("*", call("distributed_sequence_id").alias(name));
  }
  /** Computes aggregates beside the rows of the next action; `observation.get()` has them. */
  observe(observation, ...metrics) {
    if (metrics.length === 0) throw new RangeError("observe needs at least one metric");
    if (observation instanceof Observation) observation.claim();
    const name = typeof observation === "string" ? observation : observation.name;
    const value = { input: this.relation, name, metrics: metrics.map((metric) => metric.expression) };
    const node = newRelation({ case: "collectMetrics", value }, [this.node], subqueriesOf(metrics));
    const own = observation instanceof Observation ? [observation] : [];
    return this.sparkSession.dataFrame({ ...node, observations: [...node.observations, ...own] });
  }
  transform(body) {
    return body(this.#self);
  }
  /** The one value of a one-row, one-column DataFrame, as a column of another. */
  scalar() {
    return this.#subquery(1 /* SCALAR */);
  }
  /** This DataFrame as the table argument of a table function. */
  asTable() {
    return new TableArg(this);
  }
  /** One STRING column `value`: each row as JSON. */
  toJSON() {
    return this.select(call("to_json", call("struct", toColumn("*"))).alias("value"));
  }
  /** True where this DataFrame has a row; it may use columns of the query around it. */
  exists() {
    return this.#subquery(2 /* EXISTS */);
  }
  get na() {
    return new DataFrameNaFunctions(this.#self);
  }
  dropna(...args) {
    return this.na.drop(...args);
  }
  fillna(value, subset = []) {
    return this.na.fill(value, subset);
  }
  replace(...args) {
    return this.na.replace(...args);
  }
  get stat() {
    return new DataFrameStatFunctions(this.#self);
  }
  crosstab(column1, column2) {
    return this.stat.crosstab(column1, column2);
  }
  freqItems(columns, support) {
    return this.stat.freqItems(columns, support);
  }
  sampleBy(...args) {
    return this.stat.sampleBy(...args);
  }
  get #self() {
    return this;
  }
  #project(columns) {
    const value = { input: this.relation, expressions: columns.map((column) => column.expression) };
    return this.derive({ case: "project", value }, [], subqueriesOf(columns));
  }
  #group(groupType, columns) {
    return new GroupedData(this.#self, groupType, columns.flat().map(toColumn));
  }
  #deduplicate(columnNames, more) {
    const keys = columnNames.length === 0 ? { allColumnsAsKeys: true } : { columnNames };
    return this.derive({ case: "deduplicate", value: { input: this.relation, ...keys, ...more } });
  }
  #setOperation(other, setOpType, options) {
    const value = { leftInput: this.relation, rightInput: other.relation, setOpType, ...options };
    return this.derive({ case: "setOp", value }, [other]);
  }
  #sort(columns, isGlobal) {
    const order = columns.flat().map(toSortColumn);
    const value = { input: this.relation, order: order.map(sortOrderOf), isGlobal };
    return this.derive({ case: "sort", value }, [], subqueriesOf(order));
  }
  #sample(lowerBound, upperBound, withReplacement, seed, deterministicOrder) {
    const value = { input: this.relation, lowerBound, upperBound, withReplacement, seed, deterministicOrder };
    return this.derive({ case: "sample", value });
  }
  #repartitionBy(numPartitions, columns) {
    const partitionExprs = columns.map((column) => column.expression);
    const value = { input: this.relation, partitionExprs, ...numPartitions !== void 0 && { numPartitions } };
    return this.derive({ case: "repartitionByExpression", value });
  }
  #subquery(subqueryType) {
    const { planId, relation } = this;
    return new Column(newExpression({ case: "subqueryExpression", value: { planId, subqueryType } }), [relation]);
  }
};
var sqlColumn = (expression) => new Column(newExpression({ case: "expressionString", value: { expression } }));

// runtime/client/api/merge-into-writer.ts
var MergeIntoWriter = class {
  constructor(dataFrame, table2, condition) {
    this.dataFrame = dataFrame;
    this.table = table2;
    this.condition = condition;
  }
  dataFrame;
  table;
  condition;
  #matched = [];
  #notMatched = [];
  #notMatchedBySource = [];
  #schemaEvolution = false;
  /** Rows of both. Of several such clauses, the first whose condition holds decides. */
  whenMatched(condition) {
    return this.#changes(this.#matched, condition);
  }
  /** Rows of the DataFrame only. */
  whenNotMatched(condition) {
    return {
      insertAll: () => this.#add(this.#notMatched, 3 /* INSERT_STAR */, condition),
      insert: (values) => this.#add(this.#notMatched, 2 /* INSERT */, condition, values)
    };
  }
  /** Rows of the table only. */
  whenNotMatchedBySource(condition) {
    return this.#changes(this.#notMatchedBySource, condition);
  }
  /** Lets the table grow columns that only the DataFrame has. */
  withSchemaEvolution() {
    this.#schemaEvolution = true;
    return this;
  }
  async merge() {
    const value = {
      targetTableName: this.table,
      sourceTablePlan: this.dataFrame.relation,
      mergeCondition: this.condition.expression,
      matchActions: this.#matched,
      notMatchedActions: this.#notMatched,
      notMatchedBySourceActions: this.#notMatchedBySource,
      withSchemaEvolution: this.#schemaEvolution
    };
    await this.dataFrame.sparkSession.runner.command({ case: "mergeIntoTableCommand", value }, this.dataFrame.node);
  }
  #changes(actions, condition) {
    return {
      updateAll: () => this.#add(actions, 5 /* UPDATE_STAR */, condition),
      update: (values) => this.#add(actions, 4 /* UPDATE */, condition, values),
      delete: () => this.#add(actions, 1 /* DELETE */, condition)
    };
  }
  #add(actions, actionType, condition, values = {}) {
    const assignments = Object.entries(values).map(([name, column]) => ({
      key: attribute(name),
      value: column.expression
    }));
    const value = { actionType, assignments, ...condition && { condition: condition.expression } };
    actions.push(newExpression({ case: "mergeAction", value }));
    return this;
  }
};

// runtime/client/api/output.ts
var write = (text2) => console.log(text2);
var print = (text2) => write(text2);

// runtime/client/api/plan-runner.ts
import { create as create8 } from "@bufbuild/protobuf";

// runtime/client/api/eager-command.ts
var EagerCommand = class {
  constructor(promise, quiet) {
    this.promise = promise;
    promise.catch((error) => {
      if (!quiet && !this.#consumed) void Promise.reject(error);
    });
  }
  promise;
  #consumed = false;
  wait() {
    this.#consumed = true;
    return this.promise;
  }
};

// runtime/client/api/plan-runner.ts
var PlanRunner = class {
  constructor(client) {
    this.client = client;
  }
  client;
  #eager = /* @__PURE__ */ new Set();
  #changes = Promise.resolve();
  /** Runs `change` after the changes before it; everything later waits for it, but only its caller sees its error. */
  change(change) {
    const result = this.#changes.then(change);
    this.#changes = result.catch(() => void 0);
    return result;
  }
  /** As `change`, for a call that answers no promise. */
  eager(change, quiet) {
    const command = new EagerCommand(this.change(change), quiet);
    this.#eager.add(command);
    void command.promise.catch(() => void 0).finally(() => this.#eager.delete(command));
    return command;
  }
  /** Waits for all changes under way. @throws the first error of one that answered no promise */
  async settled() {
    const commands = [...this.#eager].map((command) => command.wait());
    const results = await Promise.allSettled([...commands, this.#changes]);
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }
  async run(node) {
    await this.#ready(node);
    return noted(node, await this.client.run(rootPlan(node.relation)));
  }
  async *events(node) {
    await this.#ready(node);
    const observed = [];
    for await (const event of this.client.execute(rootPlan(node.relation))) {
      if (event.kind === "observed") observed.push(event.observed);
      yield event;
    }
    note(node, observed);
  }
  /** A command that other calls need not wait for, such as a write. */
  async command(commandType, input) {
    await this.#ready(input);
    return noted(input, await this.#send(commandType));
  }
  /** A command that changes the session. */
  changeCommand(commandType, input) {
    return this.change(async () => {
      for (const command of input?.pending ?? []) await command.wait();
      return noted(input, await this.#send(commandType));
    });
  }
  /** A query that changes the session, as the catalog's are; its first value. */
  changeQuery(relation) {
    return this.change(async () => {
      const result = await this.client.run(rootPlan(relation));
      return firstValue(result);
    });
  }
  /** Runs a SQL command; the relation that stands for its result. */
  async sendSql(input) {
    const { results } = await this.#send({ case: "sqlCommand", value: { input } });
    return results.find((result) => result.case === "sqlCommandResult")?.value.relation;
  }
  async analyze(analyze, ...inputs) {
    await this.#ready(...inputs);
    const result = await this.client.analyze(analyze);
    if (result.case !== analyze.case) {
      throw new SparkConnectException(
        `The server answered ${result.case ?? "nothing"} where ${analyze.case} was asked`
      );
    }
    return result.value;
  }
  async #ready(...inputs) {
    for (const input of inputs) for (const command of input?.pending ?? []) await command.wait();
    await this.#changes;
  }
  async #send(commandType) {
    const command = create8(CommandSchema, { commandType });
    const plan = create8(PlanSchema, { opType: { case: "command", value: command } });
    return this.client.run(plan);
  }
};
function noted(node, result) {
  note(node, result.observed);
  return result;
}
function note(node, all) {
  for (const observation of node?.observations ?? []) {
    const found = all.find(({ name }) => name === observation.name);
    if (!found)
      observation.reject(new SparkConnectException(`The server sent no values of the observation ${observation.name}`));
    else if (found.rootErrorIdx === void 0) observation.resolve(found.keys, found.values);
    else observation.reject(convertErrorDetails(found.errors, found.rootErrorIdx));
  }
}
var rootPlan = (relation) => create8(PlanSchema, { opType: { case: "root", value: relation } });

// runtime/client/api/storage-level.ts
var level = (useDisk, useMemory, deserialized, replication = 1, useOffHeap = false) => ({
  useDisk,
  useMemory,
  useOffHeap,
  deserialized,
  replication
});
var StorageLevel = {
  NONE: level(false, false, false),
  DISK_ONLY: level(true, false, false),
  DISK_ONLY_2: level(true, false, false, 2),
  DISK_ONLY_3: level(true, false, false, 3),
  MEMORY_ONLY: level(false, true, false),
  MEMORY_ONLY_2: level(false, true, false, 2),
  MEMORY_AND_DISK: level(true, true, false),
  MEMORY_AND_DISK_2: level(true, true, false, 2),
  MEMORY_AND_DISK_DESER: level(true, true, true),
  OFF_HEAP: level(true, true, false, 1, true)
};

// runtime/client/api/writer.ts
var saveModes = {
  append: 1 /* APPEND */,
  overwrite: 2 /* OVERWRITE */,
  error: 3 /* ERROR_IF_EXISTS */,
  errorifexists: 3 /* ERROR_IF_EXISTS */,
  default: 3 /* ERROR_IF_EXISTS */,
  ignore: 4 /* IGNORE */
};
var DataFrameWriter = class {
  constructor(dataFrame) {
    this.dataFrame = dataFrame;
  }
  dataFrame;
  #source;
  #mode;
  #options = {};
  #partitioning = [];
  #clustering = [];
  #sorting = [];
  #buckets;
  format(source) {
    this.#source = source;
    return this;
  }
  /** What to do when the target is there already; default "error". @throws IllegalArgumentException */
  mode(mode) {
    const known = saveModes[mode.toLowerCase()];
    if (known === void 0) {
      throw new IllegalArgumentException(
        `Unknown save mode: ${mode}. Accepted save modes are 'overwrite', 'append', 'ignore', 'error', 'errorifexists', 'default'.`
      );
    }
    this.#mode = known;
    return this;
  }
  option(key, value) {
    this.#options[key] = optionText(value);
    return this;
  }
  options(options) {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }
  /** Folders by value of these columns. */
  partitionBy(...columns) {
    this.#partitioning = columns.flat();
    return this;
  }
  clusterBy(...columns) {
    this.#clustering = columns.flat();
    return this;
  }
  bucketBy(buckets, ...columns) {
    this.#buckets = { bucketColumnNames: columns.flat(), numBuckets: buckets };
    return this;
  }
  sortBy(...columns) {
    this.#sorting = columns.flat();
    return this;
  }
  save(path) {
    return this.#write(path === void 0 ? { case: void 0 } : { case: "path", value: path });
  }
  saveAsTable(name) {
    return this.#write({ case: "table", value: { tableName: name, saveMethod: 1 /* SAVE_AS_TABLE */ } });
  }
  /** Adds rows to a table, columns by position. */
  insertInto(name, overwrite) {
    if (overwrite !== void 0) this.mode(overwrite ? "overwrite" : "append");
    return this.#write({ case: "table", value: { tableName: name, saveMethod: 2 /* INSERT_INTO */ } });
  }
  csv(path, options = {}) {
    return this.options(options).format("csv").save(path);
  }
  json(path, options = {}) {
    return this.options(options).format("json").save(path);
  }
  parquet(path, options = {}) {
    return this.options(options).format("parquet").save(path);
  }
  orc(path, options = {}) {
    return this.options(options).format("orc").save(path);
  }
  text(path, options = {}) {
    return this.options(options).format("text").save(path);
  }
  xml(path, options = {}) {
    return this.options(options).format("xml").save(path);
  }
  jdbc(url, table2, properties = {}) {
    return this.options({ ...properties, url, dbtable: table2 }).format("jdbc").save();
  }
  async #write(saveType) {
    const value = {
      input: this.dataFrame.relation,
      saveType,
      options: this.#options,
      partitioningColumns: this.#partitioning,
      clusteringColumns: this.#clustering,
      sortColumnNames: this.#sorting,
      ...this.#source !== void 0 && { source: this.#source },
      ...this.#mode !== void 0 && { mode: this.#mode },
      ...this.#buckets && { bucketBy: this.#buckets }
    };
    await this.dataFrame.sparkSession.runner.command({ case: "writeOperation", value }, this.dataFrame.node);
  }
};

// runtime/client/api/writer-v2.ts
var DataFrameWriterV2 = class {
  constructor(dataFrame, table2) {
    this.dataFrame = dataFrame;
    this.table = table2;
  }
  dataFrame;
  table;
  #provider;
  #options = {};
  #properties = {};
  #partitioning = [];
  #clustering = [];
  /** The format of a new table, such as "parquet". */
  using(provider2) {
    this.#provider = provider2;
    return this;
  }
  option(key, value) {
    this.#options[key] = optionText(value);
    return this;
  }
  options(options) {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }
  tableProperty(property, value) {
    this.#properties[property] = value;
    return this;
  }
  partitionedBy(...columns) {
    this.#partitioning = columns.map(toColumn);
    return this;
  }
  clusterBy(...columns) {
    this.#clustering = [...columns];
    return this;
  }
  /** @throws AnalysisException when the table is there already */
  create() {
    return this.#write(1 /* CREATE */);
  }
  replace() {
    return this.#write(5 /* REPLACE */);
  }
  createOrReplace() {
    return this.#write(6 /* CREATE_OR_REPLACE */);
  }
  append() {
    return this.#write(4 /* APPEND */);
  }
  /** Puts these rows in the place of those for which the condition holds. */
  overwrite(condition) {
    return this.#write(2 /* OVERWRITE */, condition);
  }
  /** Puts these rows in the place of all partitions they fall into. */
  overwritePartitions() {
    return this.#write(3 /* OVERWRITE_PARTITIONS */);
  }
  async #write(mode, condition) {
    const value = {
      input: this.dataFrame.relation,
      tableName: this.table,
      mode,
      options: this.#options,
      tableProperties: this.#properties,
      partitioningColumns: this.#partitioning.map((column) => column.expression),
      clusteringColumns: this.#clustering,
      ...this.#provider !== void 0 && { provider: this.#provider },
      ...condition && { overwriteCondition: condition.expression }
    };
    await this.dataFrame.sparkSession.runner.command({ case: "writeOperationV2", value }, this.dataFrame.node);
  }
};

// runtime/client/api/dataframe.ts
var explainModes = {
  simple: 1 /* SIMPLE */,
  extended: 2 /* EXTENDED */,
  codegen: 3 /* CODEGEN */,
  cost: 4 /* COST */,
  formatted: 5 /* FORMATTED */
};
var DataFrame = class extends DataFrameTransforms {
  #schema;
  /** Names and types; asked once. */
  schema() {
    this.#schema ??= this.#analyzeSchema();
    return this.#schema;
  }
  async columns() {
    return (await this.schema()).fields.map((field) => field.name);
  }
  /** Name and type of each column, as `["price", "decimal(10,2)"]`. */
  async dtypes() {
    return (await this.schema()).fields.map(({ name, type }) => [name, simpleString(type)]);
  }
  async printSchema(level2) {
    print(treeString(await this.schema(), level2));
  }
  async collect() {
    const result = await this.#runner.run(this.node);
    const schema = schemaOf(result);
    const decode2 = rowDecoder(schema);
    return result.batches.flatMap((ipc) => [...recordBatches(ipc)].flatMap(decode2));
  }
  /** All rows as an Arrow table, with Spark's schema even where there is no row. */
  async toArrow() {
    return arrowTable(await this.#runner.run(this.node));
  }
  /** Rows one by one, while the rest is still on its way; reading slowly holds the server back. */
  async *toLocalIterator() {
    let decode2;
    for await (const event of this.#runner.events(this.node)) {
      if (event.kind === "schema") {
        const schema = fromTypeMessage(event.schema);
        if (schema.kind === "struct") decode2 = rowDecoder(schema);
      } else if (event.kind === "batch") {
        for (const batch of recordBatches(event.ipc)) {
          decode2 ??= rowDecoder(schemaOf({ schema: void 0, batches: [event.ipc] }));
          yield* decode2(batch);
        }
      }
    }
  }
  take(rows) {
    return this.limit(rows).collect();
  }
  async first() {
    return (await this.take(1))[0];
  }
  head(rows) {
    return rows === void 0 ? this.first() : this.take(rows);
  }
  /** The last rows. */
  tail(rows) {
    return this.derive({ case: "tail", value: { input: this.relation, limit: rows } }).collect();
  }
  /** @throws RangeError beyond 2^53 */
  async count() {
    const [row] = await this.agg(call("count", 1)).collect();
    const count = row?.get(0);
    if (count > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`${count} rows are more than a number can count`);
    return Number(count);
  }
  async isEmpty() {
    return (await this.select().take(1)).length === 0;
  }
  async foreach(body) {
    for await (const row of this.toLocalIterator()) await body(row);
  }
  /** Prints the first rows as a table of text. */
  async show(rows = 20, options = {}) {
    print(await this.showString(rows, typeof options === "object" ? options : { truncate: options }));
  }
  /** What `show` prints. */
  async showString(rows = 20, { truncate = true, vertical = false } = {}) {
    const width = truncate === true ? 20 : Number(truncate);
    return this.#text({
      case: "showString",
      value: { input: this.relation, numRows: rows, truncate: width, vertical }
    });
  }
  /** The first rows as an HTML table. */
  async htmlString(rows = 20, truncate = 20) {
    return this.#text({ case: "htmlString", value: { input: this.relation, numRows: rows, truncate } });
  }
  /** Prints the plan. @param mode `true`: extended */
  async explain(mode = "simple") {
    print(await this.explainString(mode));
  }
  async explainString(mode = "simple") {
    const name = mode === true ? "extended" : mode || "simple";
    const value = { plan: rootPlan(this.relation), explainMode: explainModes[name] };
    return (await this.#runner.analyze({ case: "explain", value }, this.node)).explainString;
  }
  async isLocal() {
    return (await this.#runner.analyze({ case: "isLocal", value: { plan: rootPlan(this.relation) } }, this.node)).isLocal;
  }
  async isStreaming() {
    const value = { plan: rootPlan(this.relation) };
    return (await this.#runner.analyze({ case: "isStreaming", value }, this.node)).isStreaming;
  }
  async inputFiles() {
    return (await this.#runner.analyze({ case: "inputFiles", value: { plan: rootPlan(this.relation) } }, this.node)).files;
  }
  /** True only if both surely give the same rows. */
  async sameSemantics(other) {
    const value = { targetPlan: rootPlan(this.relation), otherPlan: rootPlan(other.relation) };
    return (await this.#runner.analyze({ case: "sameSemantics", value }, this.node, other.node)).result;
  }
  async semanticHash() {
    const value = { plan: rootPlan(this.relation) };
    return (await this.#runner.analyze({ case: "semanticHash", value }, this.node)).result;
  }
  /** Keeps the rows, once computed, for all queries over this plan. Answers this DataFrame; errors come with the next action. */
  persist(level2 = StorageLevel.MEMORY_AND_DISK_DESER) {
    const value = { relation: this.relation, storageLevel: { ...level2 } };
    return this.#prepared(() => this.#runner.client.analyze({ case: "persist", value }));
  }
  cache() {
    return this.persist();
  }
  unpersist(blocking = false) {
    const value = { relation: this.relation, blocking };
    return this.#prepared(() => this.#runner.client.analyze({ case: "unpersist", value }));
  }
  async storageLevel() {
    const value = { relation: this.relation };
    const { storageLevel } = await this.#runner.analyze({ case: "getStorageLevel", value }, this.node);
    if (!storageLevel) throw new SparkConnectException("The server answered no storage level");
    const { useDisk, useMemory, useOffHeap, deserialized, replication } = storageLevel;
    return { useDisk, useMemory, useOffHeap, deserialized, replication };
  }
  /** The same rows, computed and stored, with a plan that begins at what is stored. */
  checkpoint(eager = true) {
    return this.#checkpoint(false, eager);
  }
  localCheckpoint(eager = true, level2) {
    return this.#checkpoint(true, eager, level2);
  }
  /** @throws TempTableAlreadyExistsException */
  createTempView(name) {
    return this.#createView(name, false, false);
  }
  /** Names this DataFrame for SQL in this session. Queries made after the call see it, awaited or not. */
  createOrReplaceTempView(name) {
    return this.#createView(name, false, true);
  }
  createGlobalTempView(name) {
    return this.#createView(name, true, false);
  }
  createOrReplaceGlobalTempView(name) {
    return this.#createView(name, true, true);
  }
  get write() {
    return new DataFrameWriter(this);
  }
  /** Writes to a table of a catalog that has its own rules (DataSource V2). */
  writeTo(table2) {
    return new DataFrameWriterV2(this, table2);
  }
  /** Rows of this DataFrame into a table that may have them already. */
  mergeInto(table2, condition) {
    return new MergeIntoWriter(this, table2, condition);
  }
  /** @internal `made`, whose message `fill` completes by this DataFrame's schema before anything reads it. */
  deriveWithSchema(made, fill) {
    const filled = this.#runner.eager(async () => {
      for (const command of this.node.pending) await command.wait();
      const value = { plan: rootPlan(this.relation) };
      fill(structOf(await this.#runner.client.analyze({ case: "schema", value })), made.relation);
    }, true);
    return this.sparkSession.dataFrame({ ...made.node, pending: [...made.node.pending, filled] });
  }
  get #runner() {
    return this.sparkSession.runner;
  }
  /** Starts at once; its error comes with the next action over this DataFrame. */
  #prepared(prepare) {
    const { pending } = this.node;
    const command = this.#runner.eager(async () => {
      for (const earlier of pending) await earlier.wait();
      await prepare();
    }, true);
    this.node = { ...this.node, pending: [...pending, command] };
    return this;
  }
  async #analyzeSchema() {
    const value = await this.#runner.analyze({ case: "schema", value: { plan: rootPlan(this.relation) } }, this.node);
    return structOf({ case: "schema", value });
  }
  async #text(kind) {
    const [row] = await this.derive(kind).collect();
    return String(row?.get(0));
  }
  #createView(name, isGlobal, replace) {
    const value = { input: this.relation, name, isGlobal, replace };
    return this.#runner.changeCommand({ case: "createDataframeView", value }, this.node).then(() => void 0);
  }
  async #checkpoint(local, eager, level2) {
    const value = { relation: this.relation, local, eager, ...level2 && { storageLevel: { ...level2 } } };
    const { results } = await this.#runner.command({ case: "checkpointCommand", value }, this.node);
    const stored = results.find((result) => result.case === "checkpointCommandResult")?.value.relation;
    if (!stored) throw new SparkConnectException("The server answered no checkpoint");
    return this.sparkSession.dataFrame(newRelation({ case: "cachedRemoteRelation", value: stored }));
  }
};
function structOf(answer) {
  const message = answer.case === "schema" ? answer.value.schema : void 0;
  const type = message && fromTypeMessage(message);
  if (type?.kind !== "struct") throw new SparkConnectException("The server answered no schema");
  return type;
}

// runtime/client/api/functions/special.ts
var timestamp = (name) => (...parts) => call(name, ...parts.filter((part) => part !== void 0).map(toColumn));
var makeTimestamp = timestamp("make_timestamp");
var makeTimestampNtz = timestamp("make_timestamp_ntz");
var tryMakeTimestamp = timestamp("try_make_timestamp");
var tryMakeTimestampNtz = timestamp("try_make_timestamp_ntz");

// runtime/client/api/reader.ts
var DataFrameReader = class {
  constructor(sparkSession) {
    this.sparkSession = sparkSession;
  }
  sparkSession;
  #source;
  #schema;
  #options = {};
  format(source) {
    this.#source = source;
    return this;
  }
  /** A StructType or DDL (`"id INT, name STRING"`); without it the source is asked, which may read the data. */
  schema(schema) {
    this.#schema = typeof schema === "string" ? schema : toJson(schema);
    return this;
  }
  option(key, value) {
    this.#options[key] = optionText(value);
    return this;
  }
  options(options) {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }
  load(...paths) {
    const value = {
      options: this.#options,
      paths: paths.flat(),
      ...this.#source !== void 0 && { format: this.#source },
      ...this.#schema !== void 0 && { schema: this.#schema }
    };
    const relation = newRelation({ case: "read", value: { readType: { case: "dataSource", value } } });
    return this.sparkSession.dataFrame(relation);
  }
  csv(...paths) {
    return this.format("csv").load(...paths);
  }
  json(...paths) {
    return this.format("json").load(...paths);
  }
  parquet(...paths) {
    return this.format("parquet").load(...paths);
  }
  orc(...paths) {
    return this.format("orc").load(...paths);
  }
  /** One STRING column `value`, a row a line. */
  text(...paths) {
    return this.format("text").load(...paths);
  }
  xml(...paths) {
    return this.format("xml").load(...paths);
  }
  jdbc(url, table2, properties = {}) {
    return this.options({ ...properties, url, dbtable: table2 }).format("jdbc").load();
  }
  table(name) {
    const value = { unparsedIdentifier: name, options: this.#options };
    const relation = newRelation({ case: "read", value: { readType: { case: "namedTable", value } } });
    return this.sparkSession.dataFrame(relation);
  }
};

// runtime/client/api/runtime-config.ts
var RuntimeConfig = class {
  constructor(runner) {
    this.runner = runner;
    this.#client = runner.client;
  }
  runner;
  #client;
  async get(key, fallback) {
    await this.runner.settled();
    const { pairs } = fallback === void 0 ? await this.#client.config({ case: "get", value: { keys: [key] } }) : await this.#client.config({
      case: "getWithDefault",
      value: { pairs: [fallback === null ? { key } : { key, value: fallback }] }
    });
    return pairs[0]?.value ?? null;
  }
  /** What runs after the call sees it, awaited or not. */
  set(key, value) {
    return this.setAll({ [key]: value });
  }
  setAll(values) {
    const pairs = Object.entries(values).map(([key, value]) => ({ key, value: optionText(value) }));
    return this.runner.change(async () => {
      await this.#client.config({ case: "set", value: { pairs } });
    });
  }
  unset(key) {
    return this.runner.change(async () => {
      await this.#client.config({ case: "unset", value: { keys: [key] } });
    });
  }
  async getAll(prefix) {
    await this.runner.settled();
    const { pairs } = await this.#client.config({ case: "getAll", value: prefix === void 0 ? {} : { prefix } });
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value ?? ""]));
  }
  /** False for settings that only a new server can change, and for unknown ones. */
  async isModifiable(key) {
    const { pairs } = await this.#client.config({ case: "isModifiable", value: { keys: [key] } });
    return pairs[0]?.value === "true";
  }
};

// runtime/client/api/session.ts
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

// runtime/client/api/local-relation.ts
import { Table as Table2, tableToIPC } from "apache-arrow";

// runtime/client/api/arrow-columns.ts
import { makeData, RecordBatch, Struct as Struct2 } from "apache-arrow";
function encodeBatch(schema, columns, rows) {
  const arrow = arrowSchema(schema, "UTC");
  const children = schema.fields.map((field, index) => {
    return encodeField(field, columns[index], arrow.fields[index].type, field.name);
  });
  return new RecordBatch(arrow, makeData({ type: new Struct2(arrow.fields), length: rows, nullCount: 0, children }));
}
function encodeField({ type, nullable }, values, arrow, path) {
  const length = values.length;
  const bitmap = new Uint8Array(length + 7 >> 3);
  let nullCount = 0;
  for (let index = 0; index < length; index++) {
    if (values[index] === null || values[index] === void 0) nullCount++;
    else bitmap[index >> 3] |= 1 << (index & 7);
  }
  if (nullCount > 0 && !nullable) throw new RangeError(`Column ${path} is not nullable, but a value of it is null`);
  const data = encodeValues(type, values, path, arrow);
  return makeData({ type: arrow, length, nullCount, nullBitmap: nullCount > 0 ? bitmap : void 0, ...data });
}
function encodeValues(type, values, path, arrow) {
  switch (type.kind) {
    case "null":
      return {};
    case "boolean":
      return {
        data: bits(values, (value) => checked2(typeof value === "boolean", value, type, path) && value)
      };
    case "byte":
    case "short":
    case "integer":
    case "float":
    case "double":
      return {
        data: numbers[type.kind](values.map((value) => number(value, type.kind, type, path)))
      };
    case "string":
    case "char":
    case "varchar":
      return bytes(values.map((value) => present(value) ? Buffer.from(text(value, type, path)) : empty));
    case "binary":
      return bytes(values.map((value) => present(value) ? binary(value, type, path) : empty));
    case "decimal":
      return { data: decimals(values, type.precision, type.scale, path) };
    case "date":
      return { data: Int32Array.from(values, (value) => present(value) ? days(value, type, path) : 0) };
    case "year_month_interval":
      return {
        data: Int32Array.from(values, (value) => present(value) ? instance(value, Period, type, path).months : 0)
      };
    case "calendar_interval":
      return { data: calendarIntervals(values, type, path) };
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "time":
    case "day_time_interval":
      return { data: BigInt64Array.from(values, (value) => present(value) ? int64(value, type, path) : 0n) };
    case "array": {
      const { offsets, items } = flatten(values, (value) => array(value, type, path));
      const element = { type: type.element, nullable: type.containsNull };
      return { valueOffsets: offsets, child: encodeField(element, items, arrow.children[0].type, `${path}.element`) };
    }
    case "map": {
      const { offsets, items } = flatten(values, (value2) => entries(value2, type, path));
      const entryType = arrow.children[0].type;
      const key = encodeField(
        { type: type.key, nullable: false },
        items.map(([k]) => k),
        entryType.children[0].type,
        `${path}.key`
      );
      const item = { type: type.value, nullable: type.valueContainsNull };
      const value = encodeField(
        item,
        items.map(([, v]) => v),
        entryType.children[1].type,
        `${path}.value`
      );
      const child = makeData({ type: entryType, length: items.length, nullCount: 0, children: [key, value] });
      return { valueOffsets: offsets, child };
    }
    case "struct": {
      const children = type.fields.map((field, index) => {
        const column = values.map((value) => present(value) ? fieldOf(value, field.name, index, type, path) : null);
        const relaxed = values.some((value) => !present(value)) ? { ...field, nullable: true } : field;
        return encodeField(relaxed, column, arrow.children[index].type, `${path}.${field.name}`);
      });
      return { children };
    }
    case "variant": {
      const variants = values.map((value) => present(value) ? instance(value, Variant, type, path) : void 0);
      const fields = ["value", "metadata"];
      const children = fields.map((name, index) => {
        const column = variants.map((variant) => variant?.[name] ?? empty);
        return makeData({
          type: arrow.children[index].type,
          length: column.length,
          nullCount: 0,
          ...bytes(column)
        });
      });
      return { children };
    }
    case "udt":
      return encodeValues(type.sqlType, values, path, arrow);
  }
}
var numbers = {
  byte: (values) => Int8Array.from(values),
  short: (values) => Int16Array.from(values),
  integer: (values) => Int32Array.from(values),
  float: (values) => Float32Array.from(values),
  double: (values) => Float64Array.from(values)
};
var ranges = { byte: 128, short: 32768, integer: 2147483648 };
var empty = new Uint8Array(0);
var present = (value) => value !== null && value !== void 0;
function checked2(fits, value, type, path) {
  if (fits) return true;
  const shown = typeof value === "object" ? value?.constructor?.name ?? "object" : `${typeof value} ${String(value)}`;
  throw new TypeError(`Column ${path} is ${simpleString(type)}; ${shown} does not fit it`);
}
function instance(value, Class, type, path) {
  checked2(value instanceof Class, value, type, path);
  return value;
}
function number(value, kind, type, path) {
  if (!present(value)) return 0;
  checked2(typeof value === "number" || typeof value === "bigint", value, type, path);
  const given = Number(value);
  if (kind === "float" || kind === "double") return given;
  const limit = ranges[kind];
  checked2(Number.isInteger(given) && given >= -limit && given < limit, value, type, path);
  return given;
}
function int64(value, type, path) {
  if (type.kind === "timestamp") {
    if (value instanceof Date) return Instant.fromDate(value).epochMicros;
    return instance(value, Instant, type, path).epochMicros;
  }
  if (type.kind === "timestamp_ntz") return instance(value, LocalDateTime, type, path).epochMicros;
  if (type.kind === "time") return instance(value, LocalTime, type, path).nanosOfDay;
  if (type.kind === "day_time_interval") return instance(value, Duration, type, path).micros;
  checked2(typeof value === "bigint" || Number.isSafeInteger(value), value, type, path);
  const given = BigInt(value);
  checked2(BigInt.asIntN(64, given) === given, value, type, path);
  return given;
}
function days(value, type, path) {
  if (value instanceof Date) return Math.floor(value.getTime() / 864e5);
  return instance(value, LocalDate, type, path).epochDays;
}
function text(value, type, path) {
  checked2(typeof value === "string", value, type, path);
  return value;
}
function binary(value, type, path) {
  return instance(value, Uint8Array, type, path);
}
function array(value, type, path) {
  checked2(Array.isArray(value) || ArrayBuffer.isView(value), value, type, path);
  return Array.from(value);
}
function entries(value, type, path) {
  if (value instanceof Map) return [...value];
  checked2(typeof value === "object", value, type, path);
  return Object.entries(value);
}
function fieldOf(value, name, index, type, path) {
  if (Array.isArray(value)) return value[index];
  checked2(typeof value === "object", value, type, path);
  return isRow(value) ? value.toArray()[index] : value[name];
}
function bits(values, isSet) {
  const data = new Uint8Array(values.length + 7 >> 3);
  for (const [index, value] of values.entries())
    if (present(value) && isSet(value)) data[index >> 3] |= 1 << (index & 7);
  return data;
}
function bytes(values) {
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [index, value] of values.entries()) valueOffsets[index + 1] = valueOffsets[index] + value.length;
  const data = new Uint8Array(valueOffsets[values.length]);
  for (const [index, value] of values.entries()) data.set(value, valueOffsets[index]);
  return { valueOffsets, data };
}
function flatten(values, itemsOf) {
  const offsets = new Int32Array(values.length + 1);
  const items = [];
  for (const [index, value] of values.entries()) {
    if (present(value)) for (const item of itemsOf(value)) items.push(item);
    offsets[index + 1] = items.length;
  }
  return { offsets, items };
}
function decimals(values, precision, scale, path) {
  const words = new Uint32Array(values.length * 4);
  const limit = 10n ** BigInt(precision);
  for (const [index, value] of values.entries()) {
    if (!present(value)) continue;
    const unscaled = unscaledAt(value, scale, path);
    if (unscaled >= limit || unscaled <= -limit)
      throw new RangeError(`Column ${path}: ${String(value)} has more than ${precision} digits`);
    const bits128 = BigInt.asUintN(128, unscaled);
    for (let word = 0; word < 4; word++) words[index * 4 + word] = Number(bits128 >> BigInt(32 * word) & 0xffffffffn);
  }
  return words;
}
function unscaledAt(value, scale, path) {
  const decimal = value instanceof Decimal ? value : Decimal.parse(String(value));
  if (decimal.scale <= scale) return decimal.unscaled * 10n ** BigInt(scale - decimal.scale);
  const factor = 10n ** BigInt(decimal.scale - scale);
  if (decimal.unscaled % factor !== 0n)
    throw new RangeError(`Column ${path}: ${decimal} has more than ${scale} digits after the point`);
  return decimal.unscaled / factor;
}
function calendarIntervals(values, type, path) {
  const words = new Int32Array(values.length * 4);
  for (const [index, value] of values.entries()) {
    if (!present(value)) continue;
    const { months, days: dayCount, microseconds } = instance(value, CalendarInterval, type, path);
    const nanos = microseconds * 1000n;
    words.set([months, dayCount, Number(BigInt.asIntN(32, nanos)), Number(nanos >> 32n)], index * 4);
  }
  return words;
}

// runtime/client/api/infer-type.ts
function inferType(value) {
  if (value === null || value === void 0) return nullType;
  switch (typeof value) {
    case "boolean":
      return booleanType;
    case "string":
      return stringType;
    case "bigint":
      return longType;
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? longType : doubleType;
  }
  if (Array.isArray(value)) return arrayType(value.map(inferType).reduce(mergeTypes, nullType));
  if (value instanceof Map) {
    const keys = [...value.keys()].map(inferType).reduce(mergeTypes, nullType);
    return mapType(keys, [...value.values()].map(inferType).reduce(mergeTypes, nullType));
  }
  for (const [Class, type] of classTypes) if (value instanceof Class) return type;
  if (value instanceof Decimal) return decimalType(38, 18);
  const fields = isRow(value) ? value.toObject() : value;
  if (typeof value === "object" && (isRow(value) || isPlain(value))) {
    return structType(Object.entries(fields).map(([name, field]) => structField(name, inferType(field))));
  }
  throw new TypeError(`Spark has no type for ${Object.prototype.toString.call(value)}`);
}
var classTypes = [
  [Uint8Array, binaryType],
  [Date, timestampType],
  [Instant, timestampType],
  [LocalDateTime, timestampNtzType],
  [LocalDate, dateType],
  [LocalTime, { kind: "time", precision: 6 }],
  [Duration, dayTimeIntervalType],
  [Period, yearMonthIntervalType],
  [CalendarInterval, calendarIntervalType],
  [Variant, variantType]
];
function mergeTypes(a, b) {
  if (a.kind === "null") return b;
  if (b.kind === "null" || sameType(a, b)) return a;
  if (isNumber(a) && isNumber(b)) return doubleType;
  if (a.kind === "array" && b.kind === "array") return arrayType(mergeTypes(a.element, b.element));
  if (a.kind === "map" && b.kind === "map") return mapType(mergeTypes(a.key, b.key), mergeTypes(a.value, b.value));
  if (a.kind === "struct" && b.kind === "struct") {
    const others = new Map(b.fields.map((field) => [field.name, field]));
    const merged = a.fields.map((field) => {
      const other = others.get(field.name);
      others.delete(field.name);
      return other ? structField(field.name, mergeTypes(field.type, other.type)) : field;
    });
    return structType([...merged, ...others.values()]);
  }
  throw new TypeError(`One column has values of type ${a.kind} and ${b.kind}; give a schema`);
}
var isNumber = (type) => type.kind === "long" || type.kind === "double";
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// runtime/client/api/local-relation.ts
var cacheThreshold = 1024 * 1024;
var chunkRows = 1e4;
function localRelation(data, schema) {
  const { type, table: table2 } = data instanceof Table2 ? fromArrow(data, schema) : fromRows(data, schema);
  const schemaJson = toJson(type);
  const ipc = tableToIPC(table2, "stream");
  if (ipc.length <= cacheThreshold)
    return { kind: { case: "localRelation", value: { data: ipc, schema: schemaJson } }, blobs: [] };
  const schemaBlob = Buffer.from(schemaJson);
  const chunks = [];
  for (let row = 0; row < table2.numRows; row += chunkRows)
    chunks.push(tableToIPC(table2.slice(row, row + chunkRows), "stream"));
  const value = { dataHashes: chunks.map(sha256), schemaHash: sha256(schemaBlob) };
  return { kind: { case: "chunkedCachedLocalRelation", value }, blobs: [schemaBlob, ...chunks] };
}
function fromArrow(table2, schema) {
  const own = sparkSchema(table2.schema);
  if (schema === void 0) return { type: own, table: table2 };
  const names2 = Array.isArray(schema) ? schema : schema.fields.map((field) => field.name);
  if (names2.length !== own.fields.length)
    throw new RangeError(`${names2.length} names for ${own.fields.length} columns`);
  const type = Array.isArray(schema) ? renamed(own, names2) : schema;
  return { type, table: table2 };
}
var renamed = (type, names2) => structType(type.fields.map((field, index) => ({ ...field, name: names2[index] })));
function fromRows(rows, schema) {
  const declared = schema !== void 0 && !Array.isArray(schema) ? schema : void 0;
  const names2 = declared?.fields.map((field) => field.name) ?? schema ?? namesOf2(rows);
  const columns = names2.map((name, index) => rows.map((row) => columnValue(row, name, index)));
  const type = declared ?? structType(names2.map((name, index) => inferField(name, columns[index])));
  for (const row of rows) {
    if (Array.isArray(row) && row.length !== names2.length)
      throw new RangeError(`A row has ${row.length} values for ${names2.length} columns`);
  }
  return { type, table: new Table2(encodeBatch(type, columns, rows.length)) };
}
function inferField(name, values) {
  try {
    const type = values.map(inferType).reduce(mergeTypes, { kind: "null" });
    return structField(name, type.kind === "null" && values.length === 0 ? stringType : type);
  } catch (error) {
    throw new TypeError(`Column ${name}: ${error.message}`);
  }
}
function namesOf2(rows) {
  const names2 = /* @__PURE__ */ new Set();
  for (const row of rows) {
    if (Array.isArray(row)) for (const index of row.keys()) names2.add(`_${index + 1}`);
    else if (isRecord(row)) for (const name of Object.keys(isRow(row) ? row.toObject() : row)) names2.add(name);
    else names2.add("value");
  }
  return [...names2];
}
var isRecord = (row) => typeof row === "object" && row !== null && (isRow(row) || Object.getPrototypeOf(row) === Object.prototype);
function columnValue(row, name, index) {
  if (Array.isArray(row)) return row[index];
  if (isRow(row)) return name in row ? row[name] : row.toArray()[index];
  return isRecord(row) ? fieldOf(row, name, index, stringType, name) : row;
}

// runtime/client/api/session-builder.ts
var SparkSessionBuilder = class {
  constructor(sessions) {
    this.sessions = sessions;
  }
  sessions;
  #remote;
  #client = {};
  #config = {};
  /** `sc://host:port/;token=…;user_id=…`; default: the environment's SPARK_REMOTE. */
  remote(url) {
    this.#remote = url;
    return this;
  }
  appName(name) {
    return this.config("spark.app.name", name);
  }
  /** Kept for notebooks written for classic Spark: where a session runs is the address's business. */
  master(_url) {
    return this;
  }
  enableHiveSupport() {
    return this.config("spark.sql.catalogImplementation", "hive");
  }
  config(settings, value) {
    if (typeof settings === "string") {
      this.#config[settings] = optionText(value ?? "");
      return this;
    }
    for (const [key, item] of Object.entries(settings)) this.config(key, item);
    return this;
  }
  /** Retry policy, deadlines and session id, for tests and tools. */
  clientOptions(options) {
    this.#client = { ...this.#client, ...options };
    return this;
  }
  /** The active session with these settings applied, or a new one. */
  async getOrCreate() {
    const active = this.sessions.active();
    if (!active || this.#remote !== void 0 && this.#remote !== active.client.remote) return this.create();
    await this.#configure(active);
    return active;
  }
  /** @throws IllegalArgumentException without an address; SparkConnectException when the server does not answer */
  async create() {
    const remote = this.#remote ?? process.env.SPARK_REMOTE;
    if (!remote) {
      throw new IllegalArgumentException(
        "No address of a Spark Connect server: call remote('sc://\u2026') or set SPARK_REMOTE"
      );
    }
    const session = this.sessions.create(new ConnectClient(remote, this.#client));
    try {
      await this.#configure(session);
    } catch (error) {
      await session.client.close();
      throw error;
    }
    return session;
  }
  /** Also the first call to a new session: a wrong address or token shows here. */
  async #configure(session) {
    const pairs = Object.entries(this.#config).map(([key, value]) => ({ key, value }));
    await session.client.config({ case: "set", value: { pairs, silent: true } });
  }
};

// runtime/client/api/sql-text.ts
var space2 = /^(\s+|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/|\(|;)+/;
var queryWords = /^(select|values|table|with|from)\b/i;
var changeWords = /\b(insert|update|delete|merge)\b/i;
function isQueryText(text2) {
  const start = text2.replace(space2, "");
  const word = queryWords.exec(start)?.[1]?.toLowerCase();
  if (word === void 0) return false;
  return word !== "with" && word !== "from" || !changeWords.test(start);
}

// runtime/client/api/tvf.ts
var TableValuedFunctions = class {
  constructor(sparkSession) {
    this.sparkSession = sparkSession;
  }
  sparkSession;
  range(...args) {
    return this.sparkSession.range(...args);
  }
  explode(collection) {
    return this.call("explode", collection);
  }
  explodeOuter(collection) {
    return this.call("explode_outer", collection);
  }
  posexplode(collection) {
    return this.call("posexplode", collection);
  }
  posexplodeOuter(collection) {
    return this.call("posexplode_outer", collection);
  }
  inline(input) {
    return this.call("inline", input);
  }
  inlineOuter(input) {
    return this.call("inline_outer", input);
  }
  jsonTuple(input, ...fields) {
    return this.call("json_tuple", input, ...fields);
  }
  stack(rows, ...fields) {
    return this.call("stack", rows, ...fields);
  }
  collations() {
    return this.call("collations");
  }
  sqlKeywords() {
    return this.call("sql_keywords");
  }
  variantExplode(input) {
    return this.call("variant_explode", input);
  }
  variantExplodeOuter(input) {
    return this.call("variant_explode_outer", input);
  }
  /** Any table function by name; `df.asTable()` passes a table. */
  call(functionName, ...given) {
    const args = given.map((arg) => arg instanceof TableArg ? arg.toColumn() : arg);
    const value = { functionName, arguments: args.map((arg) => arg.expression) };
    const node = newRelation({ case: "unresolvedTableValuedFunction", value }, [], subqueriesOf(args));
    return this.sparkSession.dataFrame(node);
  }
};

// runtime/client/api/session.ts
var SparkSession = class _SparkSession {
  /** @internal Made by `builder()`. */
  constructor(client) {
    this.client = client;
    this.runner = new PlanRunner(client);
    this.conf = new RuntimeConfig(this.runner);
    this.catalog = new Catalog(this);
    this.tvf = new TableValuedFunctions(this);
    _SparkSession.#active = this;
  }
  client;
  static #active;
  /** `await SparkSession.builder().remote("sc://localhost").getOrCreate()` */
  static builder() {
    return new SparkSessionBuilder({
      active: () => _SparkSession.getActiveSession(),
      create: (client) => new _SparkSession(client)
    });
  }
  static getActiveSession() {
    return _SparkSession.#active?.isStopped === false ? _SparkSession.#active : void 0;
  }
  /** @throws SparkConnectException NO_ACTIVE_SESSION */
  static active() {
    const session = _SparkSession.getActiveSession();
    if (session) return session;
    throw new SparkConnectException({
      condition: "NO_ACTIVE_SESSION",
      message: "[NO_ACTIVE_SESSION] No active Spark session found. Please create a new Spark session before running the code."
    });
  }
  /** @internal */
  runner;
  conf;
  catalog;
  tvf;
  get sessionId() {
    return this.client.sessionId;
  }
  get isStopped() {
    return this.client.closed;
  }
  /** The server's Spark version. */
  async version() {
    return (await this.runner.analyze({ case: "sparkVersion", value: {} })).version;
  }
  /**
   * A query is lazy, as any DataFrame. A command (CREATE, INSERT, SET, SHOW, …) starts at once and runs once, whatever is then done
   * with its result; calls made after it see what it changed.
   */
  sql(text2, args) {
    const columns = args === void 0 ? [] : Object.values(args);
    const value = { query: text2, ...argumentsInit(args) };
    const node = newRelation({ case: "sql", value }, [], subqueriesOf(columns));
    return this.dataFrame(isQueryText(text2) ? node : this.#startCommand(node));
  }
  table(name) {
    return this.read.table(name);
  }
  range(first, second, options = {}) {
    const { step = 1, numPartitions } = typeof options === "number" ? { step: options } : options;
    const [start, end] = second === void 0 ? [0, first] : [first, second];
    const value = {
      start: BigInt(start),
      end: BigInt(end),
      step: BigInt(step),
      ...numPartitions && { numPartitions }
    };
    return this.dataFrame(newRelation({ case: "range", value }));
  }
  get read() {
    return new DataFrameReader(this);
  }
  /**
   * A DataFrame of values from here.
   * @param data arrays of values, objects or Rows by field name, single values for one column, or an Arrow table
   * @param schema a StructType, DDL, or only the names; what it leaves open is inferred from all rows
   * @throws TypeError, RangeError for values that do not fit
   */
  createDataFrame(data, schema) {
    const { kind, blobs } = localRelation(data, typeof schema === "string" ? parseSchemaDdl(schema) : schema);
    const node = newRelation(kind);
    if (blobs.length === 0) return this.dataFrame(node);
    const upload = this.runner.eager(() => this.client.cacheBlobs(blobs), true);
    return this.dataFrame({ ...node, pending: [upload] });
  }
  emptyDataFrame(schema = "") {
    return this.createDataFrame([], schema === "" ? { kind: "struct", fields: [] } : schema);
  }
  /** Functions of the user's own. @throws UnsupportedOperationException for now */
  get udf() {
    throw new UnsupportedOperationException({
      condition: "UNSUPPORTED_FEATURE.TYPESCRIPT_UDF",
      sqlState: "0A000",
      message: "[UNSUPPORTED_FEATURE.TYPESCRIPT_UDF] User-defined functions in TypeScript are not supported yet. SQLSTATE: 0A000"
    });
  }
  /** A tag for everything that this session runs from now on; `interruptTag` stops it. */
  addTag(tag) {
    this.client.tags.add(tag);
  }
  removeTag(tag) {
    this.client.tags.remove(tag);
  }
  getTags() {
    return this.client.tags.get();
  }
  clearTags() {
    this.client.tags.clear();
  }
  /** Tags only what `body` starts, and what that starts. */
  withTags(tags, body) {
    return this.client.tags.run(tags, body);
  }
  /** Cancels what runs; the waiting calls raise OPERATION_CANCELED. Answers the ids of the operations. */
  interruptAll() {
    return this.client.interruptAll();
  }
  interruptTag(tag) {
    return this.client.interruptTag(tag);
  }
  interruptOperation(operationId) {
    return this.client.interruptOperation(operationId);
  }
  registerProgressHandler(handler) {
    this.client.addProgressHandler(handler);
  }
  removeProgressHandler(handler) {
    this.client.removeProgressHandler(handler);
  }
  clearProgressHandlers() {
    this.client.clearProgressHandlers();
  }
  /** Sends files to the session: jars by name, others to be found under `files/`. */
  async addArtifacts(...paths) {
    await this.client.addArtifacts(await Promise.all(paths.map(fileArtifact)));
  }
  /** Copies a local file to an absolute path of the server's own file system. */
  async copyFromLocalToFs(localPath, serverPath) {
    if (!serverPath.startsWith("/")) throw new RangeError(`Not an absolute path: ${serverPath}`);
    await this.client.addArtifacts([{ name: `forward_to_fs${serverPath}`, data: await readFile(localPath) }]);
  }
  /** A session of its own at the same server. */
  newSession() {
    const { sessionId: _, ...options } = this.client.options;
    return new _SparkSession(new ConnectClient(withoutSessionId(this.client.remote), options));
  }
  /** A session that begins with this one's settings, views and functions. */
  async cloneSession(newSessionId) {
    const sessionId = await this.client.cloneSession(newSessionId);
    return new _SparkSession(new ConnectClient(this.client.remote, { ...this.client.options, sessionId }));
  }
  /** Waits for commands that were started and not awaited. @throws the first error among them */
  settled() {
    return this.runner.settled();
  }
  /** Ends the session at the server and closes the connection. A server that is gone is no error. */
  async stop() {
    if (_SparkSession.#active === this) _SparkSession.#active = void 0;
    if (this.client.closed) return;
    await this.client.releaseSession().catch(() => void 0);
    await this.client.close();
  }
  /** @internal */
  dataFrame(node) {
    return new DataFrame(this, node);
  }
  /** The node's message becomes the command's result once that is there: plans made over it meanwhile read the result. */
  #startCommand(node) {
    const { relation } = node;
    const sent = { ...relation };
    const command = this.runner.eager(async () => {
      const result = await this.runner.sendSql(sent);
      if (result) relation.relType = result.relType;
    }, false);
    return { ...node, pending: [command] };
  }
};
function argumentsInit(args = []) {
  if (Array.isArray(args)) return { posArguments: args.map(toExpression) };
  const named2 = Object.entries(args);
  return { namedArguments: Object.fromEntries(named2.map(([name, value]) => [name, toExpression(value)])) };
}
async function fileArtifact(path) {
  const name = basename(path);
  return { name: `${name.endsWith(".jar") ? "jars" : "files"}/${name}`, data: await readFile(path) };
}
var withoutSessionId = (remote) => remote.replace(/;session_id=[^;]*/g, "");

// exp2.ts
import { writeFileSync } from "node:fs";
var spark = await SparkSession.builder().remote(process.argv[2]).create();
var names = (await spark.sql("SHOW SYSTEM FUNCTIONS").collect()).map((r) => String(r.get(0)));
console.log(names.length);
var out = {};
for (const n of names) {
  try {
    out[n] = (await spark.sql(`DESCRIBE FUNCTION EXTENDED \`${n}\``).collect()).map((r) => String(r.get(0))).join("\n");
  } catch (e) {
    console.log(n, e.message.slice(0, 80));
  }
}
writeFileSync("/tmp/spark-functions-raw.json", JSON.stringify(out, null, 1));
await spark.stop();
console.log("done");
