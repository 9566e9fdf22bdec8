import { SparkError } from "../../../errors/index";
import type { Attribute } from "../../../plan/resolved/index";
import { raise } from "../../functions/index";
import { partitionColumnSql } from "../partition-columns";
import type { Scan, ScanRequest } from "../source";
import { convertSql } from "./convert";
import { readCsvOptions } from "./options";
import { textsItem } from "./texts";

/**
 * SELECTs one in another: records, their tokens, the texts of the columns asked for, their values; each computed once.
 * What counts as malformed depends on the columns asked for, as in Spark: only their values are read, and tokens are counted only when all are
 * asked for, or the parser cannot leave columns out.
 */
export function scanCsv({ relation, output, alias, timeZone }: ScanRequest): Scan {
  const options = readCsvOptions(relation.options);
  const { fields } = relation.dataSchema;
  const isPartition = (column: Attribute) => relation.partitionSchema.fields.some(({ name }) => name === column.name);
  const asked = output.filter((column) => !isPartition(column));
  const corrupt = asked.find(({ name }) => name === options.corruptColumn);
  const inFile = fields.filter(({ name }) => name !== options.corruptColumn);
  const read = inFile.flatMap((field, index) =>
    asked.some(({ name }) => name === field.name) ? [{ field, place: index + 1 }] : [],
  );
  const values = alias();
  if (corrupt && asked.length === 1)
    throw new SparkError("UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN", {}, "AnalysisException");
  const prunes = options.columnPruning && !options.multiLine;
  const countsTokens = !prunes || read.length === inFile.length;

  const textItem = textsItem({
    paths: relation.files.map(({ path }) => path),
    options,
    layout: relation.recordLayout,
    columns: inFile.length,
    places: read.map(({ place }) => place),
    withRecord: corrupt !== undefined,
    alias,
  });
  const valueList = read.map(
    ({ field, place }) => `${convertSql(`d${place}`, field.type, options, timeZone)} AS v${place}`,
  );
  const kept = [
    "filename",
    "file_index",
    "token_count",
    ...(corrupt ? ["line"] : []),
    ...read.map(({ place }) => `d${place}`),
  ];
  const valueItem = `(SELECT ${[...kept, ...valueList].join(", ")} FROM ${textItem}) AS ${values}`;

  const failed = read
    .filter(({ field }) => field.type.kind !== "string")
    .map(({ place }) => `(d${place} IS NOT NULL AND v${place} IS NULL)`);
  const isMalformed = [...(countsTokens ? [`token_count <> ${inFile.length}`] : []), ...failed].join(" OR ") || "FALSE";
  const places = new Map(read.map(({ field, place }) => [field.name, place]));
  return {
    from: valueItem,
    where: malformedFilter(options.mode, isMalformed, values),
    columns: output.map((column) => ({ id: column.id, ...columnSql(column) })),
  };

  function columnSql(column: Attribute) {
    if (isPartition(column)) return { sql: partitionColumnSql(column, relation, values, timeZone), isSimple: false };
    if (column === corrupt) return { sql: `CASE WHEN ${isMalformed} THEN line END`, isSimple: false };
    return { sql: `${values}.v${places.get(column.name)}`, isSimple: true };
  }
}

function malformedFilter(mode: string, isMalformed: string, alias: string): readonly string[] {
  if (mode === "PERMISSIVE" || isMalformed === "FALSE") return [];
  if (mode === "DROPMALFORMED") return [`NOT (${isMalformed})`];
  const failure = raise(
    "FAILED_READ_FILE.NO_HINT",
    { path: { sql: `'file://' || ${alias}.filename` } },
    "SparkException",
  );
  return [`CASE WHEN ${isMalformed} THEN ${failure} ELSE TRUE END`];
}
