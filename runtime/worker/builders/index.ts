import duckdb, { type LogicalType, type Type } from "@duckdb/node-bindings";
import type { DataType as ArrowType, Decimal, Field, List, Map_, Struct, Utf8 } from "apache-arrow";
import { type DataType, geospatialDisabled } from "../../types/index";
import { BooleanBuilder } from "./boolean-builder";
import type { ColumnBuilder } from "./column-builder";
import { DecimalBuilder } from "./decimal-builder";
import { FixedWidthBuilder } from "./fixed-width-builder";
import { IntervalBuilder } from "./interval-builder";
import { ListBuilder } from "./list-builder";
import { NullBuilder } from "./null-builder";
import { StringBuilder } from "./string-builder";
import { StructBuilder } from "./struct-builder";
import { UntypedNullBuilder } from "./untyped-null-builder";
import { VariantBuilder } from "./variant-builder";

export type { ColumnBuilder } from "./column-builder";

/**
 * The builder that turns a DuckDB column of type `source` into the Arrow column `field` of Spark type `type`. When the SQL text gives another
 * type than `duckType(type)` it takes nulls only: what DuckDB knows to be null has any type.
 */
export function columnBuilder(type: DataType, source: LogicalType, field: Field): ColumnBuilder {
  try {
    return typedBuilder(type, source, field);
  } catch (error) {
    if (error instanceof TypeMismatch) return new UntypedNullBuilder(field.type, error);
    throw error;
  }
}

/** @throws TypeMismatch */
function typedBuilder(type: DataType, source: LogicalType, field: Field): ColumnBuilder {
  const arrow: ArrowType = field.type;
  switch (type.kind) {
    case "null":
      return new NullBuilder();
    case "boolean":
      expect(source, duckdb.Type.BOOLEAN, field);
      return new BooleanBuilder();
    case "calendar_interval":
      expect(source, duckdb.Type.INTERVAL, field);
      return new IntervalBuilder();
    case "decimal":
      return new DecimalBuilder(arrow as Decimal, decimalWidth(source, type.scale, field));
    case "string":
    case "char":
    case "varchar":
      expect(source, duckdb.Type.VARCHAR, field);
      return new StringBuilder(arrow as Utf8);
    case "binary":
      expect(source, duckdb.Type.BLOB, field);
      return new StringBuilder(arrow as Utf8);
    case "variant":
      expect(source, duckdb.Type.BLOB, field);
      return new VariantBuilder(arrow as Struct);
    case "array":
      expect(source, duckdb.Type.LIST, field);
      return new ListBuilder(
        arrow as List,
        columnBuilder(type.element, duckdb.list_type_child_type(source), arrow.children[0]!),
      );
    case "map": {
      expect(source, duckdb.Type.MAP, field);
      const entries = arrow.children[0] as Field<Struct>;
      const [key, value] = entries.type.children as [Field, Field];
      return new ListBuilder(
        arrow as Map_,
        new StructBuilder(entries.type, [
          columnBuilder(type.key, duckdb.map_type_key_type(source), key),
          columnBuilder(type.value, duckdb.map_type_value_type(source), value),
        ]),
      );
    }
    case "struct": {
      expect(source, duckdb.Type.STRUCT, field);
      const fields = type.fields.map((child, index) =>
        columnBuilder(child.type, duckdb.struct_type_child_type(source, index), arrow.children[index]!),
      );
      return new StructBuilder(arrow as Struct, fields);
    }
    case "geometry":
    case "geography":
      throw geospatialDisabled();
    case "udt":
      return columnBuilder(type.sqlType, source, field);
    default: {
      const { type: expected, width } = fixedWidths[type.kind];
      expect(source, expected, field);
      return new FixedWidthBuilder(arrow, width);
    }
  }
}

const fixedWidths = {
  byte: { type: duckdb.Type.TINYINT, width: 1 },
  short: { type: duckdb.Type.SMALLINT, width: 2 },
  integer: { type: duckdb.Type.INTEGER, width: 4 },
  long: { type: duckdb.Type.BIGINT, width: 8 },
  float: { type: duckdb.Type.FLOAT, width: 4 },
  double: { type: duckdb.Type.DOUBLE, width: 8 },
  date: { type: duckdb.Type.DATE, width: 4 },
  timestamp: { type: duckdb.Type.TIMESTAMP, width: 8 },
  timestamp_ntz: { type: duckdb.Type.TIMESTAMP, width: 8 },
  time: { type: duckdb.Type.BIGINT, width: 8 },
  day_time_interval: { type: duckdb.Type.BIGINT, width: 8 },
  year_month_interval: { type: duckdb.Type.INTEGER, width: 4 },
} as const;

/** Precision may be narrower in DuckDB (its width follows from it), the scale may not differ. */
function decimalWidth(source: LogicalType, scale: number, field: Field): 2 | 4 | 8 | 16 {
  expect(source, duckdb.Type.DECIMAL, field);
  if (duckdb.decimal_scale(source) !== scale) throw mismatch(source, field);
  return decimalWidths[duckdb.decimal_internal_type(source)]!;
}

const decimalWidths: Partial<Record<Type, 2 | 4 | 8 | 16>> = {
  [duckdb.Type.SMALLINT]: 2,
  [duckdb.Type.INTEGER]: 4,
  [duckdb.Type.BIGINT]: 8,
  [duckdb.Type.HUGEINT]: 16,
};

function expect(source: LogicalType, expected: Type, field: Field): void {
  if (duckdb.get_type_id(source) !== expected) throw mismatch(source, field);
}

/** The planner's fault, not the user's. */
class TypeMismatch extends TypeError {}

const mismatch = (source: LogicalType, field: Field) =>
  new TypeMismatch(
    `column "${field.name}": DuckDB type ${duckdb.Type[duckdb.get_type_id(source)]} does not fit ${field.type}`,
  );
