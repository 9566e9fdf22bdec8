import type { TableEntry } from "../../../engine/catalog/index";
import { quoteIdentifier } from "../../../types/index";
import { sparkVersion } from "../../version";
import { javaDate } from "./java-date";

type Pair = readonly [string, string];

const list = (properties: Readonly<Record<string, string>>) =>
  `[${Object.entries(properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(", ")}]`;

export const isSome = (properties: Readonly<Record<string, string>>) => Object.keys(properties).length > 0;

export const statisticsText = ({ sizeInBytes, rowCount }: NonNullable<TableEntry["statistics"]>) =>
  `${sizeInBytes} bytes${rowCount === undefined ? "" : `, ${rowCount} rows`}`;

/** What DESCRIBE EXTENDED and SHOW TABLE EXTENDED tell of a table besides its columns. */
export function detailRows(entry: TableEntry, withPartitionColumns = false): readonly Pair[] {
  const { database, name, createdMs, type, provider, comment, view, properties, statistics, location, options } = entry;
  const when = (condition: boolean, ...pairs: readonly Pair[]) => (condition ? pairs : []);
  if (!view && location === undefined) {
    return [
      ["Catalog", "spark_catalog"],
      ["Namespace", database],
      ["Database", database],
      ["Table", name],
      ["Type", type],
      ["Table Properties", "[]"],
    ];
  }
  return [
    ["Catalog", "spark_catalog"],
    ["Database", database],
    ["Table", name],
    ["Created Time", javaDate(createdMs)],
    ["Last Access", "UNKNOWN"],
    ["Created By", `Spark ${sparkVersion}`],
    ["Type", type],
    ...when(provider !== undefined, ["Provider", provider ?? ""]),
    ...when(comment !== undefined, ["Comment", comment ?? ""]),
    ...(view
      ? ([
          ["View Text", view.text],
          ["View Original Text", view.text],
          ["View Schema Mode", "COMPENSATION"],
          ["View Catalog and Namespace", `${view.catalog}.${view.database}`],
          ["View Query Output Columns", `[${view.queryColumns.map(quoteIdentifier).join(", ")}]`],
        ] as const)
      : []),
    ...when(isSome(properties), ["Table Properties", list(properties)]),
    ...when(statistics !== undefined, ["Statistics", statistics ? statisticsText(statistics) : ""]),
    ...when(location !== undefined, ["Location", `file:${location}`]),
    ...when(isSome(options), ["Storage Properties", list(options)]),
    ...when(entry.partitionColumns.length > 0, ["Partition Provider", "Catalog"]),
    ...when(withPartitionColumns && entry.partitionColumns.length > 0, [
      "Partition Columns",
      `[${entry.partitionColumns.map(quoteIdentifier).join(", ")}]`,
    ]),
  ];
}
