import type { TableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { type Plan, schemaOf } from "../../../plan/resolved/index";
import type { CreateTable, UnresolvedPlan } from "../../../plan/unresolved/index";
import { structType } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { observed } from "../../execute/observed";
import { runWrite } from "../../execute/run-write";
import { localFiles } from "../../facts/local-files";
import { commitTable, forgetAnalyses } from "./commit-table";
import { alreadyExists, newTable, type TableRequest } from "./new-table";

type Request = Pick<CreateTable, "options" | "properties" | "partitionBy" | "comment" | "location" | "ifNotExists"> & {
  readonly name: TableName;
  readonly provider: string;
  readonly query: UnresolvedPlan;
};

export async function createTableAsSelect(execution: Execution, request: Request): Promise<undefined> {
  const { driver, session, operation } = execution;
  const analyzed = await analyzePlan(driver, session, request.query, operation.signal);
  await observed(execution, analyzed, (plan) => writeNewTable(execution, request, plan));
}

/** Writes the rows and then makes the table of them: it is there with all of its rows or not at all. */
export async function writeNewTable(
  execution: Execution,
  request: Omit<TableRequest, "schema"> & { readonly ifNotExists?: boolean },
  plan: Plan,
): Promise<void> {
  const { driver } = execution;
  const schema = structType(schemaOf(plan).fields.map((field) => ({ ...field, nullable: true })));
  const entry = await newTable(execution, { ...request, schema });
  const { location, provider, options, partitionColumns } = entry;
  if (entry.type === "EXTERNAL") await checkIsEmpty(location);
  const target = { format: provider, options, mode: "append" as const, partitionBy: partitionColumns, path: location };
  await runWrite(execution, plan, target, async (write) => {
    if (!driver.metastore.createTable(entry)) {
      if (request.ifNotExists) return localFiles.remove(write.staging);
      throw alreadyExists(entry);
    }
    try {
      await commitTable(execution, entry, { overwrite: false, dynamic: false, fixed: [] }, write);
    } catch (error) {
      driver.metastore.dropTable(entry.database, entry.name);
      throw error;
    }
    forgetAnalyses(driver);
  });
}

async function checkIsEmpty(location: string): Promise<void> {
  if (!(await localFiles.stat(location)) || (await localFiles.list(location)).length === 0) return;
  throw new SparkError("_LEGACY_ERROR_TEMP_1241", {
    tablePath: `file:${location}`,
    config: "spark.sql.legacy.allowNonEmptyLocationInCTAS",
  });
}
