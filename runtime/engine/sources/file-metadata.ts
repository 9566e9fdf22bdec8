import type { Attribute, FileEntry } from "../../plan/resolved/index";
import { type StructType, structType } from "../../types/index";
import type { Scan, ScanRequest } from "./source";
import { quoteText } from "./sql-text";

/** The fields of `_metadata`, as names of folders would have them; null: it differs from row to row. */
const facts: Readonly<Record<string, (file: FileEntry) => string | null>> = {
  file_path: ({ path }) => `file:${path}`,
  file_name: ({ path }) => path.slice(path.lastIndexOf("/") + 1),
  file_size: ({ size }) => String(size),
  file_block_start: () => "0",
  file_block_length: ({ size }) => String(size),
  file_modification_time: ({ modifiedMs }) => new Date(modifiedMs).toISOString(),
  row_index: () => null,
};

const columnName = (field: string) => `_metadata.${field}`;

/** The column that a Parquet scan fills with the rows' places in their files. */
export const rowIndexColumn = columnName("row_index");

/** Facts of files are constants, as values of their folders are. */
export function scanWithMetadata(request: ScanRequest, scan: (request: ScanRequest) => Scan): Scan {
  const { relation, output } = request;
  const column = output.find(({ isFileMetadata }) => isFileMetadata);
  if (!column) return scan(request);
  const { fields } = column.type as StructType;
  const parts = fields.map(
    ({ name, type }, i): Attribute => ({
      kind: "Attribute",
      id: -1 - i,
      name: columnName(name),
      type,
      nullable: false,
    }),
  );
  const partFields = fields.map((field) => ({ ...field, name: columnName(field.name) }));
  const { from, where, columns } = scan({
    ...request,
    relation: {
      ...relation,
      partitionSchema: structType([...relation.partitionSchema.fields, ...partFields]),
      files: relation.files.map((file) => ({
        ...file,
        partitionValues: [...file.partitionValues, ...fields.map(({ name }) => facts[name]!(file))],
      })),
    },
    output: [...output.filter((other) => other !== column), ...parts],
  });
  const sqlOf = new Map(columns.map(({ id, sql }) => [id, sql]));
  const sql = `{${fields.map(({ name }, i) => `${quoteText(name)}: ${sqlOf.get(-1 - i)!}`).join(", ")}}`;
  return {
    from,
    where,
    columns: [...columns.filter(({ id }) => id >= 0), { id: column.id, sql, isSimple: false }],
  };
}
