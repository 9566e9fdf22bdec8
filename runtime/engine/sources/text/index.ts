import { stringType, structField, structType } from "../../../types/index";
import { checkColumnTypes } from "../check-column-types";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest, Source } from "../source";
import { pathList } from "../sql-text";
import { readTextOptions } from "./options";
import { textLines } from "./text-lines";
import { writeText } from "./write";

/** One column, `value`: a line, or a whole file. */
export const textSource: Source = {
  name: "text",
  label: "Text",
  hasFixedSchema: true,
  checkOptions: (options) => void readTextOptions(options),
  checkSchema: (schema) => checkColumnTypes("Text", schema, (type) => type.kind === "string"),
  inferSchema: () => ({ kind: "schema", schema: structType([structField("value", stringType)]) }),
  scan: scanText,
  write: writeText,
};

function scanText({ relation, output, alias, timeZone }: ScanRequest): Scan {
  const { wholeText, lineSep } = readTextOptions(relation.options);
  const paths = relation.files.map(({ path }) => path);
  const name = alias();
  const partitions = new Set(relation.partitionSchema.fields.map((field) => field.name));
  const lines = wholeText ? { item: wholeItem(paths), where: [] } : textLines(relation.files, lineSep);
  return {
    from: `${lines.item} AS ${name}`,
    where: lines.where,
    columns: output.map((column) =>
      partitions.has(column.name)
        ? { id: column.id, sql: partitionColumnSql(column, relation, name, timeZone), isSimple: false }
        : { id: column.id, sql: `${name}.line`, isSimple: true },
    ),
  };
}

const wholeItem = (paths: readonly string[]) =>
  `(SELECT content AS line, filename, file_index FROM read_text(${pathList(paths)}))`;
