import type { Attribute, FileRelation } from "../../plan/resolved/index";
import { stringType } from "../../types/index";
import { tryCastText } from "./cast-text";
import { listText, quoteText } from "./sql-text";

/** The value of a partition column for a file's rows: constant, or picked by the file's place in the list of files. */
export function partitionColumnSql(
  attribute: Attribute,
  relation: FileRelation,
  alias: string,
  timeZone: string,
): string {
  const { files, partitionSchema } = relation;
  const index = partitionSchema.fields.findIndex(({ name }) => name === attribute.name);
  const values = files.map(({ partitionValues }) => partitionValues[index] ?? null);
  const texts = [...new Set(values)];
  const typed = texts.map((value) => {
    if (value === null) return tryCastText("CAST(NULL AS VARCHAR)", attribute.type, timeZone);
    return attribute.type.kind === stringType.kind
      ? quoteText(value)
      : tryCastText(quoteText(value), attribute.type, timeZone);
  });
  if (typed.length === 1) return typed[0]!;
  const places = values.map((value) => texts.indexOf(value) + 1);
  const place =
    typed.length === files.length
      ? `CAST(${alias}.file_index AS BIGINT) + 1`
      : `${listText(places.map(String))}[CAST(${alias}.file_index AS BIGINT) + 1]`;
  return `${listText(typed)}[${place}]`;
}
