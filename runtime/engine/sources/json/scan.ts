import { raise } from "../../functions/index";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest } from "../source";
import { isUnreadable, jsonValueSql, memberSql } from "./convert";
import { readJsonOptions } from "./options";
import { recordsItem } from "./records";

/** SELECTs one in another: records, the members asked for, their values. A record that is no object is malformed. */
export function scanJson({ relation, output, alias, timeZone }: ScanRequest): Scan {
  const options = readJsonOptions(relation.options);
  const partitions = new Set(relation.partitionSchema.fields.map(({ name }) => name));
  const asked = output.filter(({ name }) => !partitions.has(name));
  const corrupt = asked.find(({ name }) => name === options.corruptColumn);
  const fields = relation.dataSchema.fields.filter(
    ({ name }) =>
      name !== options.corruptColumn && (corrupt !== undefined || asked.some((column) => column.name === name)),
  );
  const [records, members, values] = [alias(), alias(), alias()];
  const paths = relation.files.map(({ path }) => path);
  const passed = "line, record, filename, file_index";
  const memberList = fields.map(({ name }, index) => `${memberSql("record", name)} AS m${index}`);
  const memberItem = `(SELECT ${[passed, ...memberList].join(", ")} FROM ${recordsItem(paths, options, records)}) AS ${members}`;
  const conversion = { options, timeZone };
  const valueList = fields.flatMap(({ type }, index) => [
    `m${index}`,
    `${jsonValueSql(`m${index}`, type, conversion)} AS v${index}`,
  ]);
  const valueItem = `(SELECT ${[passed, ...valueList].join(", ")} FROM ${memberItem}) AS ${values}`;

  const isMalformed = [
    "coalesce(json_type(record), 'NULL') <> 'OBJECT'",
    ...fields.map((_, index) => isUnreadable(`m${index}`, `v${index}`)),
  ].join(" OR ");
  const places = new Map(fields.map(({ name }, index) => [name, index]));
  return {
    from: valueItem,
    where: fields.length > 0 || corrupt ? malformedFilter(options.mode, isMalformed, values) : [],
    columns: output.map((column) => {
      if (partitions.has(column.name))
        return { id: column.id, sql: partitionColumnSql(column, relation, values, timeZone), isSimple: false };
      if (column === corrupt) return { id: column.id, sql: `CASE WHEN ${isMalformed} THEN line END`, isSimple: false };
      return { id: column.id, sql: `${values}.v${places.get(column.name)}`, isSimple: true };
    }),
  };
}

function malformedFilter(mode: string, isMalformed: string, alias: string): readonly string[] {
  if (mode === "PERMISSIVE") return [];
  if (mode === "DROPMALFORMED") return [`NOT (${isMalformed})`];
  const failure = raise(
    "FAILED_READ_FILE.NO_HINT",
    { path: { sql: `'file://' || ${alias}.filename` } },
    "SparkException",
  );
  return [`CASE WHEN ${isMalformed} THEN ${failure} ELSE TRUE END`];
}
