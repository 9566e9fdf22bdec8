import type { WriteFiles } from "../../plan/unresolved/index";
import { analyzePlan } from "../analysis/analyze";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { observed } from "../execute/observed";
import { runWrite } from "../execute/run-write";
import { absolutePath } from "../facts/local-files";
import { overwritesPartitions } from "./table/overwrite-mode";
import { writeToSource } from "./write-to-source";

/** `df.write.save(path)` */
export async function writeFiles(execution: Execution, command: WriteFiles): Promise<undefined> {
  const { driver, session, operation } = execution;
  const { path, format, options, mode, partitionBy } = command;
  const source = format === undefined ? undefined : session.temporary.dataSource(format);
  if (source) return writeToSource(execution, command, source);
  if (command.bucketBy) throw unsupported("DataFrameWriter.bucketBy with a path");
  if (path === undefined) throw unsupported("DataFrameWriter.save without a path");
  const analyzed = await analyzePlan(driver, session, command.plan, operation.signal);
  const target = {
    format: format ?? session.config.get("spark.sql.sources.default"),
    options,
    mode,
    partitionBy,
    path: absolutePath(path, session.config),
    overwritesPartitions: overwritesPartitions(session.config, options),
  };
  await observed(execution, analyzed, (plan) => runWrite(execution, plan, target));
}
