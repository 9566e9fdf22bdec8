import { SparkError } from "../../../errors/index";
import type { FileEntry } from "../../../plan/resolved/index";
import { binaryType, longType, stringType, structField, structType, timestampType } from "../../../types/index";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest, Source } from "../source";
import { pathList } from "../sql-text";

const schema = structType([
  structField("path", stringType),
  structField("modificationTime", timestampType),
  structField("length", longType),
  structField("content", binaryType),
]);

/** Known without the file being read. */
const facts: Readonly<Record<string, (file: FileEntry) => string>> = {
  path: ({ path }) => `file:${path}`,
  modificationTime: ({ modifiedMs }) => new Date(modifiedMs).toISOString(),
  length: ({ size }) => String(size),
};

/** A row for each file. */
export const binarySource: Source = {
  name: "binaryfile",
  label: "BINARYFILE",
  hasFixedSchema: true,
  checkOptions: () => {},
  checkSchema: () => {},
  inferSchema: () => ({ kind: "schema", schema }),
  scan: scanBinary,
  write: () => {
    throw new SparkError("UNSUPPORTED_FEATURE.WRITE_FOR_BINARY_SOURCE", {}, "SparkUnsupportedOperationException");
  },
};

function scanBinary({ relation, output, alias, timeZone }: ScanRequest): Scan {
  const name = alias();
  const { files, partitionSchema } = relation;
  const known = schema.fields.filter((field) => field.name in facts);
  const withFacts = {
    ...relation,
    partitionSchema: structType([...partitionSchema.fields, ...known]),
    files: files.map((file) => ({
      ...file,
      partitionValues: [...file.partitionValues, ...known.map((field) => facts[field.name]!(file))],
    })),
  };
  const readsContent = output.some((column) => column.name === "content");
  const rows = readsContent
    ? `(SELECT content, file_index FROM read_blob(${pathList(files.map(({ path }) => path))}))`
    : `(SELECT unnest(range(${files.length})) AS file_index)`;
  return {
    from: `${rows} AS ${name}`,
    where: [],
    columns: output.map((column) =>
      column.name === "content"
        ? { id: column.id, sql: `${name}.content`, isSimple: true }
        : { id: column.id, sql: partitionColumnSql(column, withFacts, name, timeZone), isSimple: false },
    ),
  };
}
