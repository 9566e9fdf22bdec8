import { SparkError } from "../../errors/index";
import type { SaveMode, UnresolvedCommand, WriteTable } from "../../plan/unresolved/index";
import { parseAttributeName } from "../../plan/unresolved/index";
import {
  type Command,
  WriteOperation_SaveMode as Mode,
  WriteOperationV2_Mode as ModeV2,
  WriteOperation_SaveTable_TableSaveMethod as SaveMethod,
  type WriteOperation,
  type WriteOperationV2,
} from "../../protocol/index";
import { registeredFunction, registeredTableFunction } from "./expression/function";
import { invalidPlan, required, unsupportedField } from "./invalid-plan";
import { toUnresolvedExpression, toUnresolvedPlan } from "./to-unresolved";
import { userDataSource } from "./user-data-source";

const saveModes: Partial<Record<Mode, SaveMode>> = {
  [Mode.UNSPECIFIED]: "error_if_exists",
  [Mode.APPEND]: "append",
  [Mode.OVERWRITE]: "overwrite",
  [Mode.ERROR_IF_EXISTS]: "error_if_exists",
  [Mode.IGNORE]: "ignore",
};

const v2Modes: Partial<Record<ModeV2, WriteTable["v2Mode"]>> = {
  [ModeV2.CREATE]: "create",
  [ModeV2.OVERWRITE]: "overwrite",
  [ModeV2.OVERWRITE_PARTITIONS]: "overwrite_partitions",
  [ModeV2.APPEND]: "append",
  [ModeV2.REPLACE]: "replace",
  [ModeV2.CREATE_OR_REPLACE]: "create_or_replace",
};

function write(message: WriteOperation): UnresolvedCommand {
  const { path: pathOption, ...options } = message.options;
  const shared = {
    plan: toUnresolvedPlan(required(message.input, "spark.connect.WriteOperation", "input")),
    ...(message.source && { format: message.source }),
    mode: saveModes[message.mode] ?? "error_if_exists",
    partitionBy: message.partitioningColumns,
    sortBy: message.sortColumnNames,
    ...(message.bucketBy && {
      bucketBy: { columns: message.bucketBy.bucketColumnNames, buckets: message.bucketBy.numBuckets },
    }),
    clusterBy: message.clusteringColumns,
    options,
  };
  const { case: target, value } = message.saveType;
  if (target !== "table") {
    const path = target === "path" ? value : pathOption;
    return { kind: "WriteFiles", ...shared, ...(path !== undefined && { path }) };
  }
  return {
    kind: "WriteTable",
    ...shared,
    nameParts: parseAttributeName(value.tableName),
    method: value.saveMethod === SaveMethod.INSERT_INTO ? "insert_into" : "save_as_table",
    ...(pathOption !== undefined && { path: pathOption }),
  };
}

function writeV2(message: WriteOperationV2): UnresolvedCommand {
  const v2Mode = v2Modes[message.mode];
  if (!v2Mode) {
    throw invalidPlan("INVALID_ENUM", {
      fullName: "spark.connect.WriteOperationV2.Mode",
      name: "MODE_UNSPECIFIED",
      number: String(message.mode),
    });
  }
  return {
    kind: "WriteTable",
    plan: toUnresolvedPlan(required(message.input, "spark.connect.WriteOperationV2", "input")),
    nameParts: parseAttributeName(message.tableName),
    method: "v2",
    v2Mode,
    mode: "error_if_exists",
    ...(message.provider && { format: message.provider }),
    partitionBy: [],
    partitioning: message.partitioningColumns.map(toUnresolvedExpression),
    sortBy: [],
    clusterBy: message.clusteringColumns,
    options: message.options,
    properties: message.tableProperties,
    ...(message.overwriteCondition && { overwriteCondition: toUnresolvedExpression(message.overwriteCondition) }),
  };
}

/** Commands that are about the engine itself, and are the driver's: never converted here. */
type DriverCommand = "sqlCommand" | "checkpointCommand" | "removeCachedRemoteRelationCommand" | "getResourcesCommand";

const fieldNumbers = {
  writeStreamOperationStart: ["write_stream_operation_start", 6],
  streamingQueryCommand: ["streaming_query_command", 7],
  streamingQueryManagerCommand: ["streaming_query_manager_command", 9],
  streamingQueryListenerBusCommand: ["streaming_query_listener_bus_command", 11],
  createResourceProfileCommand: ["create_resource_profile_command", 13],
  mergeIntoTableCommand: ["merge_into_table_command", 16],
  mlCommand: ["ml_command", 17],
  executeExternalCommand: ["execute_external_command", 18],
  pipelineCommand: ["pipeline_command", 19],
} as const satisfies Partial<Record<NonNullable<Command["commandType"]["case"]>, readonly [string, number]>>;

const driverCommands: Readonly<Record<DriverCommand, readonly [string, number]>> = {
  sqlCommand: ["sql_command", 5],
  getResourcesCommand: ["get_resources_command", 8],
  checkpointCommand: ["checkpoint_command", 14],
  removeCachedRemoteRelationCommand: ["remove_cached_remote_relation_command", 15],
};

/**
 * A command message that creates a view or writes. `sql_command`, checkpoints and resources are the driver's own.
 * @throws CONNECT_INVALID_PLAN on other kinds, INVALID_TEMP_VIEW_NAME-like errors are the catalog's.
 */
export function toUnresolvedCommand(message: Command): UnresolvedCommand {
  const { case: kind, value } = message.commandType;
  switch (kind) {
    case "writeOperation":
      return write(value);
    case "writeOperationV2":
      return writeV2(value);
    case "registerFunction":
      return { kind: "RegisterFunction", function: registeredFunction(value) };
    case "registerTableFunction":
      return { kind: "RegisterTableFunction", function: registeredTableFunction(value) };
    case "registerDataSource":
      return { kind: "RegisterDataSource", source: userDataSource(value) };
    case "createDataframeView":
      return {
        kind: "CreateView",
        nameParts: viewName(value.name),
        scope: value.isGlobal ? "global_temp" : "local_temp",
        replace: value.replace,
        ifNotExists: false,
        plan: toUnresolvedPlan(required(value.input, "spark.connect.CreateDataFrameViewCommand", "input")),
      };
    case "extension":
      throw invalidPlan("NO_HANDLER_FOR_EXTENSION", { extensionTypeUrl: value.typeUrl });
    case undefined:
      throw invalidPlan("INVALID_ONE_OF_FIELD_NOT_SET", { fullName: "spark.connect.Command", name: "command_type" });
    default: {
      const [name, number] = { ...fieldNumbers, ...driverCommands }[kind];
      throw unsupportedField("spark.connect.Command", name, number);
    }
  }
}

/** @throws _LEGACY_ERROR_TEMP_1321 when the name is no identifier */
function viewName(name: string): readonly string[] {
  let parts: readonly string[];
  try {
    parts = parseAttributeName(name);
  } catch {
    throw invalidViewName(name);
  }
  if (parts.some((part) => !/^\w+$/.test(part)) && !name.includes("`")) throw invalidViewName(name);
  return parts;
}

const invalidViewName = (viewName: string) => new SparkError("_LEGACY_ERROR_TEMP_1321", { viewName });
