import type { StructType } from "../../types";
import { toPlainValue } from "./plain-value";

/**
 * A row of a result, or a struct inside one. Fields are properties (`row.name`) and elements (`row[0]`); a `for` loop or
 * `const [a, b] = row` goes through the values. Where two fields share a name, or a field is called as a method here, use the index.
 *
 * A value is read from Arrow when it is asked for, so a row keeps the batch that it came with; `toObject()` frees it.
 */
export interface Row extends Iterable<unknown> {
  /** A value by field name or 0-based position. @throws RangeError when there is no such field */
  get(field: string | number): unknown;
  /** Fields as an object, nested rows too; Maps stay Maps. */
  toObject(): Record<string, unknown>;
  /** The values in order. */
  toArray(): unknown[];
  /** What JSON can say: bigint as number where exact and else as text, Decimal and dates as text, bytes as base64. */
  toJSON(): Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a field has the type that its schema says, which TypeScript cannot know.
  readonly [field: string]: any;
}

/** The values of one field, by row. */
export type FieldReader = (index: number) => unknown;
export type RowClass = new (fields: readonly FieldReader[], index: number) => Row;

const fieldsOf = Symbol("fields");
const indexOf = Symbol("index");
const namesOf = Symbol("names");
const typeOf = Symbol("type");

class RowBase {
  declare readonly [namesOf]: readonly string[];
  declare readonly [typeOf]: StructType;
  readonly [fieldsOf]: readonly FieldReader[];
  readonly [indexOf]: number;

  constructor(fields: readonly FieldReader[], index: number) {
    this[fieldsOf] = fields;
    this[indexOf] = index;
  }

  get(field: string | number): unknown {
    const index = typeof field === "number" ? field : this[namesOf].indexOf(field);
    const read = this[fieldsOf][index];
    if (!read) throw new RangeError(`No field ${field} among: ${this[namesOf].join(", ")}`);
    return read(this[indexOf]);
  }

  toObject(): Record<string, unknown> {
    return Object.fromEntries(this.toArray().map((value, index) => [this[namesOf][index], objectOf(value)]));
  }

  toArray(): unknown[] {
    return this[fieldsOf].map((read) => read(this[indexOf]));
  }

  toJSON(): Record<string, unknown> {
    return Object.fromEntries(this.toArray().map((value, index) => [this[namesOf][index], toPlainValue(value)]));
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.toArray()[Symbol.iterator]();
  }

  [Symbol.for("nodejs.util.inspect.custom")](
    _depth: number,
    options: object,
    inspect: (v: unknown, o: object) => string,
  ) {
    const fields = this.toArray().map((value, index) => `${this[namesOf][index]}=${inspect(value, options)}`);
    return `Row(${fields.join(", ")})`;
  }
}

function objectOf(value: unknown): unknown {
  if (value instanceof RowBase) return value.toObject();
  return Array.isArray(value) ? value.map(objectOf) : value;
}

/** One class a schema: its rows share the properties. */
export function rowClass(type: StructType): RowClass {
  class SchemaRow extends RowBase {}
  const names = type.fields.map((field) => field.name);
  Object.defineProperty(SchemaRow.prototype, namesOf, { value: names });
  Object.defineProperty(SchemaRow.prototype, typeOf, { value: type });
  const define = (key: string, index: number) =>
    Object.defineProperty(SchemaRow.prototype, key, {
      configurable: true,
      get(this: RowBase) {
        return this[fieldsOf][index]!(this[indexOf]);
      },
    });
  for (let index = names.length - 1; index >= 0; index--) {
    const name = names[index]!;
    define(String(index), index);
    if (!(name in RowBase.prototype)) define(name, index);
  }
  return SchemaRow as unknown as RowClass;
}

/** A row of values that are there already. */
export const rowOf = (type: StructType, values: readonly unknown[]): Row =>
  new (rowClass(type))(
    values.map((value) => () => value),
    0,
  );

/** True for what `collect()` answers, and for structs inside it. */
export const isRow = (value: unknown): value is Row => value instanceof RowBase;

export const schemaOf = (row: Row): StructType => (row as unknown as RowBase)[typeOf];
