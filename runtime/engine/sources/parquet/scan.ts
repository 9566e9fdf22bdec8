import type { FileEntry } from "../../../plan/resolved/index";
import { type DataType, duckType, type StructField } from "../../../types/index";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest } from "../source";
import { pathList, quoteName } from "../sql-text";

/** DuckDB reads columns by name, without regard to case; a column that some files lack is null there. */
export function scanParquet({ relation, output, alias, timeZone }: ScanRequest): Scan {
  const name = alias();
  const { files, dataSchema, partitionSchema, isSchemaGiven } = relation;
  const byName = files.length > 1 ? ", union_by_name = true" : "";
  const [{ rows }] = files as [FileEntry];
  const numbered = rows ? ", file_row_number = true" : "";
  const read = `read_parquet(${pathList(files.map(({ path }) => path))}${byName}${numbered})`;
  const partitions = new Set(partitionSchema.fields.map((field) => field.name));
  return {
    from: isSchemaGiven ? `${withMissing(read, dataSchema.fields)} AS ${name}` : `${read} AS ${name}`,
    where: rows ? [`(${name}.file_row_number >= ${rows.from} AND ${name}.file_row_number < ${rows.to})`] : [],
    columns: output.map((column) =>
      partitions.has(column.name)
        ? { id: column.id, sql: partitionColumnSql(column, relation, name, timeZone), isSimple: false }
        : { id: column.id, sql: columnSql(`${name}.${quoteName(column.name)}`, column.type), isSimple: true },
    ),
  };
}

/** A schema that the user gave may name columns that no file has. */
function withMissing(read: string, fields: readonly StructField[]): string {
  const nulls = fields.map(({ name, type }) => `CAST(NULL AS ${duckType(type)}) AS ${quoteName(name)}`);
  return `(SELECT *, file_index FROM ${read} UNION ALL BY NAME SELECT ${nulls.join(", ")} WHERE FALSE)`;
}

/** DuckDB's own types as the physical types of Spark's: unsigned numbers, instants, times and enumerations are others. */
function columnSql(sql: string, type: DataType): string {
  switch (type.kind) {
    case "boolean":
    case "float":
    case "double":
    case "date":
    case "timestamp_ntz":
      return sql;
    case "timestamp":
      // A cast from TIMESTAMPTZ would go through ICU and the session's zone.
      return `make_timestamp(epoch_us(${sql}))`;
    case "time":
      return `epoch_ns(${sql})`;
    default:
      return `CAST(${sql} AS ${duckType(type)})`;
  }
}
