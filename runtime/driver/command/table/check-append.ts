import { SparkError } from "../../../errors/index";
import { schemaOf } from "../../../plan/resolved/index";
import type { WriteTable } from "../../../plan/unresolved/index";
import { catalogString } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import type { RealTable } from "./find-table";

/** As Spark's messages name a format. */
const sourceNames: Readonly<Record<string, string>> = {
  parquet: "ParquetDataSourceV2",
  csv: "CSVDataSourceV2",
  json: "JsonDataSourceV2",
  text: "TextDataSourceV2",
};

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What saveAsTable in mode append wants to be as the table is. @throws _LEGACY_ERROR_TEMP_1159, 1161, 1162, 1163 */
export async function checkAppend(
  { driver, session, operation }: Execution,
  table: RealTable,
  { plan, partitionBy }: WriteTable,
  provider: string,
): Promise<void> {
  const tableName = [session.catalog.currentCatalog, table.database, table.name].join(".");
  if (provider !== table.provider) {
    throw new SparkError("_LEGACY_ERROR_TEMP_1159", {
      tableName,
      existingProvider: sourceNames[table.provider] ?? table.provider,
      specifiedProvider: sourceNames[provider] ?? provider,
    });
  }
  const query = schemaOf(await analyzePlan(driver, session, plan, operation.signal));
  if (query.fields.length !== table.schema.fields.length) {
    throw new SparkError("_LEGACY_ERROR_TEMP_1161", {
      tableName,
      existingTableSchema: catalogString(table.schema),
      querySchema: catalogString(query),
    });
  }
  const missing = table.schema.fields.find(({ name }) => !query.fields.some((field) => sameName(field.name, name)));
  if (missing) {
    const inputColumns = query.fields.map(({ name }) => name).join(", ");
    throw new SparkError("_LEGACY_ERROR_TEMP_1162", { col: missing.name, inputColumns });
  }
  if (partitionBy.length > 0 && !sameName(partitionBy.join(), table.partitionColumns.join())) {
    throw new SparkError("_LEGACY_ERROR_TEMP_1163", {
      tableName,
      specifiedPartCols: partitionBy.join(", "),
      existingPartCols: table.partitionColumns.join(", "),
    });
  }
}
