import { isFormat } from "../../engine/sources/index";
import { SparkError } from "../../errors/index";
import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { cacheTable, refreshTable, uncacheTable } from "./cache/cache-table";
import { createFunction } from "./create-function";
import { describe } from "./describe/describe";
import { dropObject } from "./drop-object";
import { executeImmediate } from "./execute-immediate";
import { explainCommand } from "./explain-command";
import { withNamePlace } from "./name-place";
import { alterNamespace } from "./namespace/alter-namespace";
import { createNamespace } from "./namespace/create-namespace";
import { useNamespace } from "./namespace/use-namespace";
import { answer, noRows, text } from "./rows";
import { resetConfig, setConfig } from "./set-config";
import { show } from "./show/show";
import { showPartitions } from "./show/show-partitions";
import { alterTable } from "./table/alter-table";
import { analyzeTable, analyzeTables } from "./table/analyze-table";
import { createTable } from "./table/create-table";
import { insertInto, multiInsert } from "./table/insert-into";
import { loadData } from "./table/load-data";
import { refuseOnTable } from "./table/refuse-on-table";
import { repairTable } from "./table/repair-table";
import { saveTable } from "./table/save-table";
import { truncateTable } from "./table/truncate-table";
import { declareVariable, dropVariable, setVariable } from "./variable";
import { createView } from "./view/create-view";
import { writeFiles } from "./write-files";

type Kind = UnresolvedCommand["kind"];
type Run<K extends Kind> = (
  execution: Execution,
  command: Extract<UnresolvedCommand, { kind: K }>,
) => Plan | undefined | Promise<Plan | undefined>;

/** How each kind of command is carried out; what it answers, if anything. */
const commands: { readonly [K in Kind]?: Run<K> } = {
  CreateView: createView,
  DropObject: dropObject,
  WriteFiles: writeFiles,
  WriteTable: saveTable,
  CreateTable: createTable,
  InsertInto: insertInto,
  MultiInsert: multiInsert,
  TruncateTable: truncateTable,
  AnalyzeTable: analyzeTable,
  AnalyzeTables: analyzeTables,
  LoadData: loadData,
  AlterTable: alterTable,
  RepairTable: repairTable,
  RefuseOnTable: refuseOnTable,
  CreateNamespace: createNamespace,
  AlterNamespace: alterNamespace,
  ShowPartitions: showPartitions,
  CacheTable: cacheTable,
  UncacheTable: uncacheTable,
  RefreshTable: refreshTable,
  SetConfig: setConfig,
  ResetConfig: resetConfig,
  UseNamespace: useNamespace,
  ShowObjects: show,
  DescribeObject: describe,
  Explain: explainCommand,
  DeclareVariable: declareVariable,
  SetVariable: setVariable,
  DropVariable: dropVariable,
  ExecuteImmediate: (execution, command) => executeImmediate(execution, command, runCommand),
  CreateSqlFunction: createFunction,
  CreateJavaFunction: (_, { nameParts, className }) => {
    const functionName = quoteIdentifier(nameParts.at(-1)!);
    throw new SparkError("CANNOT_LOAD_FUNCTION_CLASS", { className, functionName }, "AnalysisException");
  },
  // SQL adds none here.
  ListResources: () => answer([text("Results")], []),
  RegisterFunction: ({ session }, command) => {
    session.temporary.registerFunction(command.function);
    return undefined;
  },
  RegisterDataSource: ({ session }, { source }) => {
    if (isFormat(source.name))
      throw new SparkError("DATA_SOURCE_ALREADY_EXISTS", { provider: source.name }, "AnalysisException");
    session.temporary.registerDataSource(source);
    return undefined;
  },
  RegisterTableFunction: ({ session }, command) => {
    session.temporary.registerTableFunction(command.function);
    return undefined;
  },
};

/** @throws UNSUPPORTED_FEATURE for a command that this version parses but does not carry out */
export async function runCommand(execution: Execution, command: UnresolvedCommand): Promise<Plan> {
  const run = commands[command.kind] as Run<Kind> | undefined;
  if (!run) throw unsupported(command.kind === "UnsupportedCommand" ? command.name : command.kind);
  try {
    return (await run(execution, command as never)) ?? noRows;
  } catch (error) {
    throw withNamePlace(error, command);
  } finally {
    // Not before: what other operations analyse while the command runs is of what was there before.
    execution.session.analyses.clear();
  }
}
