import { type Data, tableFromIPC, type Vector } from "apache-arrow";
import { formatValue, isNumeric } from "./format-value";
import { typeNames } from "./type-names";

export interface Column {
  readonly name: string;
  /** Spark's name of the type: `decimal(10,2)`. */
  readonly typeName: string;
  readonly isNumeric: boolean;
  /** Undefined for null. */
  readonly textAt: (row: number) => string | undefined;
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly rowCount: number;
}

/**
 * @param bytes one complete Arrow IPC stream
 * @param schema Spark's schema as JSON text, which names types better than Arrow does
 */
export function readColumns(bytes: Uint8Array, schema?: string): Columns {
  const table = tableFromIPC(bytes);
  const names = typeNames(schema);
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index)!;
    return {
      name: field.name,
      typeName: names[index] ?? String(field.type),
      isNumeric: isNumeric(field.type),
      textAt: (row: number) => textAt(vector, row),
    };
  });
  return { columns, rowCount: table.numRows };
}

function textAt(vector: Vector, row: number): string | undefined {
  let index = row;
  for (const chunk of vector.data as readonly Data[]) {
    if (index < chunk.length) return chunk.getValid(index) ? formatValue(chunk, index) : undefined;
    index -= chunk.length;
  }
  return undefined;
}
