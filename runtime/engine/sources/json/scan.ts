import { raise } from "../../functions/index";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest } from "../source";
import { finishSql, isUnreadable } from "./finish-value";
import { readJsonOptions } from "./options";
import { recordsItem } from "./records";

/** SELECTs one in another: records with the members asked for, then their values. */
export function scanJson({ relation, output, alias, timeZone }: ScanRequest): Scan {
  const options = readJsonOptions(relation.options);
  const partitions = new Set(relation.partitionSchema.fields.map(({ name }) => name));
  const asked = output.filter(({ name }) => !partitions.has(name));
  const corrupt = asked.find(({ name }) => name === options.corruptColumn);
  const fields = relation.dataSchema.fields.filter(
    ({ name }) =>
      name !== options.corruptColumn && (corrupt !== undefined || asked.some((column) => column.name === name)),
  );
  const [records, values] = [alias(), alias()];
  const paths = relation.files.map(({ path }) => path);
  const conversion = { options, timeZone };
  const list = fields.flatMap(({ type }, place) => [
    `c${place}`,
    `${finishSql(`c${place}`, type, conversion)} AS v${place}`,
  ]);
  const item = `(SELECT ${["line", "m", "filename", "file_index", ...list].join(", ")} FROM ${recordsItem(paths, fields, options, records)}) AS ${values}`;

  const unreadable = fields.map(({ type }, place) => isUnreadable(`c${place}`, `v${place}`, type));
  const isMalformed = ["m", ...unreadable.filter((test) => test !== "FALSE")].join(" OR ");
  const places = new Map(fields.map(({ name }, index) => [name, index]));
  return {
    from: item,
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
