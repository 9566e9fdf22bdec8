/** One row of DuckDB's `parquet_schema`: a column or group, in the order of the file's tree. */
export interface SchemaElement {
  readonly name: string;
  /** Physical type; absent: a group. */
  readonly type: string | null;
  readonly typeLength: string | null;
  readonly repetition: string | null;
  readonly convertedType: string | null;
  readonly scale: string | null;
  readonly precision: string | null;
  readonly logicalType: string | null;
  readonly children: readonly SchemaElement[];
}

export const elementColumns =
  "name, type, type_length, repetition_type, num_children, converted_type, scale, precision, logical_type";

/** The tree of rows in preorder, whose columns are `elementColumns`; the result is the root. */
export function schemaTree(rows: readonly (readonly (string | null)[])[]): SchemaElement {
  let at = 0;
  const read = (): SchemaElement => {
    const [name, type, typeLength, repetition, count, convertedType, scale, precision, logicalType] = rows[at++]!;
    const isGroup = Number(count ?? 0) > 0;
    const children = Array.from({ length: Number(count ?? 0) }, read);
    return {
      name: name!,
      type: isGroup ? null : type!,
      typeLength: typeLength!,
      repetition: repetition!,
      convertedType: convertedType!,
      scale: scale!,
      precision: precision!,
      logicalType: logicalType!,
      children,
    };
  };
  return read();
}
