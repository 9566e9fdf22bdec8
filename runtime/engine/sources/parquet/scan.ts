import type { Attribute, FileEntry, FileRelation } from "../../../plan/resolved/index";
import { type DataType, duckType, type StructField } from "../../../types/index";
import { rowIndexColumn } from "../file-metadata";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest } from "../source";
import { pathList, quoteName, quoteText } from "../sql-text";
import { fileType, fileValue } from "./file-value";

/** DuckDB reads columns by name, without regard to case; a column that some files lack is null there. */
export function scanParquet({ relation, output, alias, timeZone, absent }: ScanRequest): Scan {
  const name = alias();
  const { files, dataSchema, partitionSchema, isSchemaGiven } = relation;
  const [{ rows }] = files as [FileEntry];
  const read = readText(relation, absent, rows !== undefined || hasName(output, rowIndexColumn));
  const partitions = new Set(partitionSchema.fields.map((field) => field.name));
  return {
    from: isSchemaGiven && !absent?.size ? `${withMissing(read, dataSchema.fields)} AS ${name}` : `${read} AS ${name}`,
    where: rows ? [`(${name}.file_row_number >= ${rows.from} AND ${name}.file_row_number < ${rows.to})`] : [],
    columns: output.map((column) =>
      column.name === rowIndexColumn
        ? { id: column.id, sql: `${name}.file_row_number`, isSimple: true }
        : partitions.has(column.name)
          ? { id: column.id, sql: partitionColumnSql(column, relation, name, timeZone), isSimple: false }
          : { id: column.id, sql: columnSql(`${name}.${quoteName(column.name)}`, column.type), isSimple: true },
    ),
  };
}

const hasName = (output: readonly Attribute[], wanted: string) => output.some(({ name }) => name === wanted);

function readText(
  { files, dataSchema: { fields } }: FileRelation,
  absent: ScanRequest["absent"],
  isNumbered: boolean,
): string {
  const paths = pathList(files.map(({ path }) => path));
  if (absent?.size) {
    const columns = fields.map(({ name, type }) => {
      const value = absent.get(name);
      const text = value === undefined ? "NULL" : `CAST(${fileValue(value, type)} AS VARCHAR)`;
      return `${quoteText(name)}: {name: ${quoteText(name)}, type: ${quoteText(type.kind === "time" ? "TIME" : fileType(type))}, default_value: ${text}}`;
    });
    return `read_parquet(${paths}, schema = MAP {${columns.join(", ")}})`;
  }
  const byName = files.length > 1 ? ", union_by_name = true" : "";
  const numbered = isNumbered ? ", file_row_number = true" : "";
  return `read_parquet(${paths}${byName}${numbered})`;
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
