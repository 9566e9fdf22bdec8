import type { ExternalStep } from "../../../plan/physical";
import type { Attribute, FunctionKind, UserFunctionCall } from "../../../plan/resolved/index";
import { duckType, type StructType, toJson } from "../../../types/index";
import type { Planning } from "../planning";
import { type SelectQuery, selectFrom } from "../select-query";

interface ExternalWork {
  readonly call: UserFunctionCall;
  readonly kind: FunctionKind;
  readonly functions: ExternalStep["functions"];
  readonly sources: readonly {
    readonly sql: string;
    readonly kept: number;
    readonly keys: number;
    readonly schema: StructType;
  }[];
  readonly result: StructType;
  readonly settings?: ExternalStep["settings"];
  readonly batchRows?: number;
  readonly tasks?: number;
}

/** Has the worker make a table, and reads it. */
export function externalTable(work: ExternalWork, output: readonly Attribute[], planning: Planning): SelectQuery {
  const { call, kind, functions, sources, result, settings, batchRows, tasks } = work;
  const name = `external_${planning.inputs.size}`;
  const schemas = sources.map(({ schema }) => toJson(schema));
  planning.inputs.set(name, {
    kind: "external",
    name,
    step: {
      ...kind,
      evalType: call.evalType!,
      pythonVersion: call.pythonVersion ?? "",
      functions,
      ...(batchRows !== undefined && { batchRows }),
      ...(tasks !== undefined && { tasks }),
      sources: sources.map((source, i) => ({ ...source, schema: schemas[i]! })),
      result: toJson(result),
      resultTypes: result.fields.map(({ type }) => duckType(type)),
      settings: { input_type: schemas[0]!, ...settings },
    },
  });
  const alias = planning.alias();
  return selectFrom(
    `${name} AS ${alias}`,
    output.map(({ id }, place) => ({ id, sql: `${alias}.v${place}`, isSimple: true })),
  );
}
