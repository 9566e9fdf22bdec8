import { defaultKey } from "../../../engine/analyzer/index";
import type { PartitionEntry, TableEntry, TempView } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { Plan } from "../../../plan/resolved/index";
import type { DescribeObject } from "../../../plan/unresolved/index";
import { type DataType, type StructField, type StructType, simpleString } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { sparkVersion } from "../../version";
import { answer, text } from "../rows";
import { partitionOf } from "./describe-table";
import { isSome, statisticsText } from "./table-details";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** DESCRIBE EXTENDED … AS JSON of a table or a view of the catalog. @throws DESCRIBE_JSON_NOT_EXTENDED, UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON */
export async function describeAsJson(execution: Execution, table: TableEntry, command: DescribeObject): Promise<Plan> {
  const { isExtended, partition, column } = command;
  checkJson(table.name, isExtended, column);
  const found = partition && (await partitionOf(execution, table, partition));
  return answer([text("json_metadata")], [[JSON.stringify(metadataOf(table, found))]]);
}

/** The same of a temporary view. @throws DESCRIBE_JSON_NOT_EXTENDED, UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON */
export function describeViewAsJson(
  { session: { catalog } }: Execution,
  { name, text: query, comment, createdMs }: TempView,
  { fields }: StructType,
  { isExtended, column }: DescribeObject,
): Plan {
  checkJson(name, isExtended, column);
  const metadata: Json = {
    table_name: name,
    catalog_name: "system",
    namespace: ["session"],
    schema_name: "session",
    columns: fields.map(columnOf),
    created_time: instant(createdMs),
    last_access: "UNKNOWN",
    // Spark knows of no maker of a frame's view.
    created_by: `Spark ${query === undefined ? "" : sparkVersion}`,
    type: "VIEW",
    ...(comment !== undefined && { comment }),
    ...(query !== undefined && { view_text: query }),
    view_schema_mode: "BINDING",
    ...(query !== undefined && {
      view_catalog_and_namespace: `${catalog.currentCatalog}.${catalog.currentDatabase}`,
      view_query_output_columns: fields.map((field) => field.name),
    }),
    collation: "UTF8_BINARY",
  };
  return answer([text("json_metadata")], [[JSON.stringify(metadata)]]);
}

function checkJson(tableName: string, isExtended: boolean, column: DescribeObject["column"]): void {
  if (!isExtended) throw new SparkError("DESCRIBE_JSON_NOT_EXTENDED", { tableName });
  if (column) throw new SparkError("UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON", {});
}

function metadataOf(table: TableEntry, partition: PartitionEntry | undefined): Json {
  const { name, database, schema, options, properties, provider, comment, view, partitionColumns } = table;
  const location = partition?.location ?? table.location;
  const { statistics } = table;
  const isPartitioned = partitionColumns.length > 0;
  return {
    table_name: name,
    catalog_name: "spark_catalog",
    namespace: [database],
    schema_name: database,
    columns: schema.fields.map(columnOf),
    ...(partition && {
      partition_values: Object.fromEntries(partitionColumns.map((key, i) => [key, `${partition.values[i]}`])),
    }),
    ...(location !== undefined && { location: `file:${location}` }),
    ...(isSome(options) && { storage_properties: options }),
    created_time: instant(partition?.createdMs ?? table.createdMs),
    last_access: "UNKNOWN",
    ...(partition?.statistics && { partition_statistics: statisticsText(partition.statistics) }),
    created_by: `Spark ${sparkVersion}`,
    type: table.type,
    ...(provider !== undefined && { provider }),
    ...(comment !== undefined && { comment }),
    ...(view && {
      view_text: view.text,
      view_original_text: view.text,
      view_schema_mode: "COMPENSATION",
      view_catalog_and_namespace: `${view.catalog}.${view.database}`,
      view_query_output_columns: view.queryColumns,
    }),
    ...(isSome(properties) && { table_properties: properties }),
    ...(statistics && {
      statistics: {
        size_in_bytes: Number(statistics.sizeInBytes),
        ...(statistics.rowCount !== undefined && { num_rows: Number(statistics.rowCount) }),
      },
    }),
    ...(isPartitioned && { partition_provider: "Catalog", partition_columns: partitionColumns }),
    collation: "UTF8_BINARY",
  };
}

const instant = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

function columnOf({ name, type, nullable, metadata }: StructField): Json {
  const written = metadata?.[defaultKey];
  return {
    name,
    type: typeOf(type),
    nullable,
    ...(typeof metadata?.comment === "string" && { comment: metadata.comment }),
    ...(typeof written === "string" && { default: written }),
  };
}

function typeOf(type: DataType): Json {
  switch (type.kind) {
    case "string":
    case "char":
    case "varchar":
      return { name: "string", collation: type.collation ?? "UTF8_BINARY" };
    case "decimal":
      return { name: "decimal", precision: type.precision, scale: type.scale };
    case "array":
      return { name: "array", element_type: typeOf(type.element), element_nullable: type.containsNull };
    case "map":
      return {
        name: "map",
        key_type: typeOf(type.key),
        value_type: typeOf(type.value),
        value_nullable: type.valueContainsNull,
      };
    case "struct":
      return { name: "struct", fields: type.fields.map(columnOf) };
    case "timestamp":
      return { name: "timestamp_ltz" };
    case "day_time_interval":
    case "year_month_interval":
      return { name: "interval", start_unit: type.start, end_unit: type.end };
    default:
      return { name: simpleString(type) };
  }
}
