import { type Data, tableFromIPC, type Vector } from "apache-arrow";
import { formatValue, isNested, isNumeric, jsonText } from "./format-value";
import { typeNames } from "./type-names";

export interface Column {
  readonly name: string;
  /** Spark's name of the type: `decimal(10,2)`. */
  readonly typeName: string;
  readonly isNumeric: boolean;
  /** An array, map or struct. */
  readonly isNested: boolean;
  /** Undefined for null. */
  readonly textAt: (row: number) => string | undefined;
  readonly jsonAt: (row: number) => string;
  /** Where the value stands in Arrow's buffers. */
  readonly placeAt: (row: number) => Place | undefined;
}

export interface Place {
  readonly data: Data;
  readonly index: number;
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
      isNested: isNested(field.type),
      placeAt: (row: number) => placeAt(vector, row),
      jsonAt: (row: number) => {
        const place = placeAt(vector, row);
        return place ? jsonText(place.data, place.index) : "null";
      },
      textAt: (row: number) => {
        const place = placeAt(vector, row);
        return place?.data.getValid(place.index) ? formatValue(place.data, place.index) : undefined;
      },
    };
  });
  return { columns, rowCount: table.numRows };
}

function placeAt(vector: Vector, row: number): Place | undefined {
  let index = row;
  for (const data of vector.data as readonly Data[]) {
    if (index < data.length) return { data, index };
    index -= data.length;
  }
  return undefined;
}
