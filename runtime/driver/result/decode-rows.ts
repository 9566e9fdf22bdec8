import type { DataType, Value } from "../../types/index";
import { unsupported } from "../error/unsupported";

/** A small result as values: what the driver itself asks the workers for. */
export async function decodeRows(streams: readonly Uint8Array[], types: readonly DataType[]): Promise<Value[][]> {
  const { tableFromIPC } = await import("apache-arrow");
  return streams.flatMap((stream) => {
    const table = tableFromIPC(stream);
    const columns = types.map((type, i) => ({ vector: table.getChildAt(i)!, read: reader(type) }));
    return Array.from({ length: table.numRows }, (_, row) =>
      columns.map(({ vector, read }) => {
        const cell: unknown = vector.get(row);
        return cell === null ? null : read(cell);
      }),
    );
  });
}

/** From what apache-arrow gives for a type to the engine's own units. */
function reader(type: DataType): (cell: unknown) => Value {
  switch (type.kind) {
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "string":
    case "char":
    case "varchar":
    case "binary":
      return (cell) => cell as Value;
    case "date":
      return (cell) => Math.floor(Number(cell) / 86_400_000);
    case "timestamp":
    case "timestamp_ntz":
      return (cell) => BigInt(Math.round(Number(cell) * 1000));
    case "decimal":
      return (cell) => unscaled(cell as Uint32Array);
    case "day_time_interval":
      return (cell) => BigInt(cell as bigint);
    case "year_month_interval":
      return (cell) => (cell as Int32Array)[0]! * 12 + (cell as Int32Array)[1]!;
    case "array": {
      const element = nullable(type.element);
      return (cell) => [...(cell as Iterable<unknown>)].map(element);
    }
    case "struct": {
      const fields = type.fields.map((field) => nullable(field.type));
      return (cell) => [...(cell as Iterable<[string, unknown]>)].map(([, value], i) => fields[i]!(value));
    }
    case "map": {
      const [key, value] = [nullable(type.key), nullable(type.value)];
      return (cell) => ({
        entries: [...(cell as Iterable<[unknown, unknown]>)].map(([k, v]) => [key(k), value(v)] as const),
      });
    }
    case "udt":
      return reader(type.sqlType);
    default:
      throw unsupported(`Values of type ${type.kind} in what the driver itself reads`);
  }
}

const nullable = (type: DataType) => {
  const read = reader(type);
  return (cell: unknown): Value => (cell === null ? null : read(cell));
};

/** Arrow's 128-bit decimals are four words, the lowest first. */
function unscaled(words: Uint32Array): bigint {
  const bits = words.reduceRight((high, word) => (high << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(128, bits);
}

/** A result of one column that holds lists of texts. */
export async function decodeLists(streams: readonly Uint8Array[]): Promise<(string | null)[][]> {
  const { tableFromIPC } = await import("apache-arrow");
  return streams.flatMap((stream) => {
    const lists = tableFromIPC(stream).getChildAt(0)!;
    return Array.from({ length: lists.length }, (_, i) => [...(lists.get(i) as Iterable<string | null>)]);
  });
}
