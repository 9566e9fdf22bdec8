import { quotedTable } from "../../../engine/catalog/index";
import { commitWrite, writtenPartitions } from "../../../engine/sources/index";
import { SparkError } from "../../../errors/index";
import { type Plan, plansIn, schemaOf } from "../../../plan/resolved/index";
import { structType } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { runWrite } from "../../execute/run-write";
import { localFiles } from "../../facts/local-files";
import { withLockHeld } from "../../metastore/lock";
import { changeTable, withPartitions } from "./commit-table";
import type { RealTable } from "./find-table";
import { newTable, type TableRequest } from "./new-table";

/** saveAsTable in mode overwrite: other rows, and another schema, under the table's name. Until all of them are written it is as it was. */
export async function replaceTable(
  execution: Execution,
  table: RealTable,
  request: Omit<TableRequest, "schema">,
  plan: Plan,
): Promise<void> {
  const { driver } = execution;
  if ([...plansIn(plan)].some((node) => node.kind === "FileScan" && node.relation.rootPaths.includes(table.location))) {
    throw new SparkError("UNSUPPORTED_OVERWRITE.TABLE", { table: quotedTable(table) });
  }
  const schema = structType(schemaOf(plan).fields.map((field) => ({ ...field, nullable: true })));
  const { database, name } = table;
  // At the place it has, unless another is given: a managed table's own folder is not free, and need not be.
  const made = await newTable(execution, { ...request, schema, location: request.location ?? table.location });
  const entry = { ...made, type: request.location === undefined ? table.type : made.type };
  const { location, provider, options, partitionColumns } = entry;
  const target = {
    format: provider,
    options,
    mode: "overwrite" as const,
    partitionBy: partitionColumns,
    path: location,
  };
  await runWrite(execution, plan, target, (write) =>
    withLockHeld(driver.metastore.commitLock(database, name), async () => {
      const found = await writtenPartitions(write.staging, partitionColumns.length, localFiles);
      await commitWrite(write, localFiles);
      const written = found.map(({ values, path }) => ({ values, location: `${location}/${path}` }));
      const partitions = partitionColumns.length > 0 ? withPartitions([], written) : [];
      changeTable(driver, table, () => ({ ...entry, partitions }));
    }),
  );
}
