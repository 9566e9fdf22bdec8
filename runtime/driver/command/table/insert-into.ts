import { analyzeInsert, type InsertRequest } from "../../../engine/analyzer/index";
import { quotedTable } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { type Plan, plansIn } from "../../../plan/resolved/index";
import type { InsertInto, MultiInsert } from "../../../plan/unresolved/index";
import { withFacts } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { observed } from "../../execute/observed";
import { runWrite } from "../../execute/run-write";
import { commitTable } from "./commit-table";
import { findRealTable, type RealTable } from "./find-table";
import { overwritesPartitions } from "./overwrite-mode";
import { partitionValues } from "./partition-values";
import { prepareSourceInsert, sourceTableNamed } from "./source-table";

/** INSERT. */
export async function insertInto(execution: Execution, command: InsertInto): Promise<undefined> {
  await (await prepareInto(execution, command))();
}

/** Nothing is written unless all of them can be analysed. */
export async function multiInsert(execution: Execution, { inserts }: MultiInsert): Promise<undefined> {
  const writes: (() => Promise<void>)[] = [];
  for (const one of inserts) writes.push(await prepareInto(execution, one));
  for (const write of writes) await write();
}

async function prepareInto(execution: Execution, command: InsertInto) {
  const { nameParts, query, overwrite, partition, columns, byName, ifPartitionNotExists } = command;
  const { catalog } = execution.session;
  const rows = { query, partition, ...(columns && { columns }), ...(byName && { byName }) };
  const ofSource = sourceTableNamed(execution, nameParts);
  if (ofSource)
    return prepareSourceInsert(execution, { table: ofSource.entry, ...rows }, ofSource.source, { overwrite });
  const table = findRealTable(catalog, nameParts, "INSERT", "relation");
  const request = { table, ...rows };
  return prepareInsert(execution, request, table, { overwrite, ifPartitionNotExists: ifPartitionNotExists ?? false });
}

export interface InsertMode {
  readonly overwrite: boolean;
  readonly ifPartitionNotExists?: boolean;
  readonly options?: Readonly<Record<string, string>>;
}

export async function insert(
  execution: Execution,
  request: InsertRequest,
  table: RealTable,
  mode: InsertMode,
): Promise<void> {
  await (await prepareInsert(execution, request, table, mode))();
}

/** What is to be done once all is analysed. */
async function prepareInsert(
  execution: Execution,
  request: InsertRequest,
  table: RealTable,
  mode: InsertMode,
): Promise<() => Promise<void>> {
  const { driver, session, operation } = execution;
  const { overwrite, ifPartitionNotExists, options = {} } = mode;
  const analyzed = await withFacts(driver, session, operation.signal, (context) => analyzeInsert(request, context));
  const fixed = await partitionValues(execution, table, request.partition);
  if (ifPartitionNotExists && table.partitions.some(({ values }) => values.every((value, i) => value === fixed[i])))
    return async () => {};
  const dynamic = overwritesPartitions(session.config, options) && fixed.some((value) => value === undefined);
  if (overwrite && !dynamic && readsFrom(analyzed, table.location)) {
    throw new SparkError("UNSUPPORTED_OVERWRITE.TABLE", { table: quotedTable(table) });
  }
  const target = {
    format: table.provider,
    options: { ...table.options, ...options },
    mode: overwrite ? ("overwrite" as const) : ("append" as const),
    partitionBy: table.partitionColumns,
    path: table.location,
  };
  return () =>
    observed(execution, analyzed, (plan) =>
      runWrite(execution, plan, target, (write) => commitTable(execution, table, { overwrite, dynamic, fixed }, write)),
    );
}

const readsFrom = (plan: Plan, location: string): boolean =>
  [...plansIn(plan)].some((node) => node.kind === "FileScan" && node.relation.rootPaths.includes(location));
