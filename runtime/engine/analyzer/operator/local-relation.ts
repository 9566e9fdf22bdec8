import type { Attribute, Plan } from "../../../plan/resolved/index";
import type { UnresolvedLocalRelation, UnresolvedRange } from "../../../plan/unresolved/index";
import { longType, type StructType, sameType, storageType } from "../../../types/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { projectCasts } from "./project-casts";
import { readSchema } from "./read-schema";

/** Rows from the client; a schema beside them names, types and bounds them anew. */
export function resolveLocalRelation(plan: UnresolvedLocalRelation, env: Environment): Plan {
  const given = plan.schema === undefined ? undefined : readSchema(plan.schema);
  const streams = plan.chunks ?? (plan.data ? [plan.data] : []);
  if (streams.length === 0) return { kind: "LocalRows", output: columnsOf(given!, env), rows: [] };
  const { key, schema, rowCount } = env.facts.localData({ kind: "local_data", streams });
  if (!given) return { kind: "LocalData", output: columnsOf(schema, env), key, rowCount };
  if (given.fields.length !== schema.fields.length) {
    throw analysisError("ASSIGNMENT_ARITY_MISMATCH", {
      numExpr: String(schema.fields.length),
      numTarget: String(given.fields.length),
    });
  }
  const renamed: StructType = {
    kind: "struct",
    fields: given.fields.map((field, i) => ({
      ...field,
      type: sameType(storageType(field.type), schema.fields[i]!.type) ? field.type : schema.fields[i]!.type,
    })),
  };
  const data: Plan = { kind: "LocalData", output: columnsOf(renamed, env), key, rowCount };
  return projectCasts(
    data,
    given.fields.map((field) => field.type),
    env,
  );
}

export const columnsOf = (
  schema: StructType,
  { session }: { readonly session: Pick<Environment["session"], "newId"> },
): readonly Attribute[] =>
  schema.fields.map(({ name, type, nullable, metadata }) => ({
    kind: "Attribute",
    id: session.newId(),
    name,
    type,
    nullable,
    ...(metadata && { metadata }),
  }));

export function resolveRange({ start, end, step, numPartitions }: UnresolvedRange, { session }: Environment): Plan {
  return {
    kind: "Range",
    output: [{ kind: "Attribute", id: session.newId(), name: "id", type: longType, nullable: false }],
    start,
    end,
    step,
    ...(numPartitions !== undefined && { numPartitions }),
  };
}
