import type { CatalogTable, SparkSession } from "../../client/api";
import type { InspectionAnswerOf } from "../../protocol/inspection-messages";
import { quoteIfNeeded } from "../../types";

export async function databases({ catalog }: SparkSession): Promise<InspectionAnswerOf<"databases">> {
  const [current, all] = await Promise.all([catalog.currentDatabase(), catalog.listDatabases()]);
  return {
    databases: all.map(({ name, description }) => ({
      name,
      isCurrent: name === current,
      description: description ?? "",
    })),
  };
}

/** Temporary views belong to no database; Spark lists them with every one. */
export async function tablesOf({ catalog }: SparkSession, database: string): Promise<InspectionAnswerOf<"tables">> {
  const tables = (await catalog.listTables(database)).map((table) => ({
    name: table.name,
    qualifiedName: [...(table.isTemporary ? [] : (table.namespace ?? [database])), table.name]
      .map(quoteIfNeeded)
      .join("."),
    kind: kindOf(table),
    description: table.description ?? "",
  }));
  return { tables: tables.sort((a, b) => a.name.localeCompare(b.name)) };
}

function kindOf({ isTemporary, tableType }: CatalogTable): "table" | "view" | "temporary view" {
  if (isTemporary) return "temporary view";
  return tableType === "VIEW" ? "view" : "table";
}

export async function columnsOf({ catalog }: SparkSession, table: string): Promise<InspectionAnswerOf<"columns">> {
  const columns = await catalog.listColumns(table);
  return { columns: columns.map(({ name, dataType, nullable }) => ({ name, type: dataType, isNullable: nullable })) };
}
