import type { DataType } from "./data-type";

export interface SameTypeOptions {
  /** Default false, as `spark.sql.caseSensitive`. */
  readonly caseSensitiveNames?: boolean;
  /** Whether nullability, of fields, elements and values, must be equal too. Default false. */
  readonly nullability?: boolean;
  /** Whether fields are told by their places alone. Default false. */
  readonly anyNames?: boolean;
}

/** Whether two types hold the same values. Metadata does not count. */
export function sameType(a: DataType, b: DataType, options: SameTypeOptions = {}): boolean {
  if (a === b) return true;
  const nullable = (x: boolean, y: boolean) => !options.nullability || x === y;
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
    case "geometry":
    case "geography":
      return b.kind === a.kind && a.srid === b.srid;
    case "array":
      return b.kind === "array" && nullable(a.containsNull, b.containsNull) && sameType(a.element, b.element, options);
    case "map":
      return (
        b.kind === "map" &&
        nullable(a.valueContainsNull, b.valueContainsNull) &&
        sameType(a.key, b.key, options) &&
        sameType(a.value, b.value, options)
      );
    case "struct":
      return (
        b.kind === "struct" &&
        a.fields.length === b.fields.length &&
        a.fields.every((field, i) => {
          const other = b.fields[i]!;
          return (
            (options.anyNames || sameName(field.name, other.name, options)) &&
            nullable(field.nullable, other.nullable) &&
            sameType(field.type, other.type, options)
          );
        })
      );
    case "udt":
      return (
        b.kind === "udt" &&
        a.jvmClass === b.jvmClass &&
        a.pythonClass === b.pythonClass &&
        sameType(a.sqlType, b.sqlType, options)
      );
    default:
      return a.kind === b.kind;
  }
}

const sameName = (a: string, b: string, options: SameTypeOptions) =>
  a === b || (!options.caseSensitiveNames && a.toLowerCase() === b.toLowerCase());
