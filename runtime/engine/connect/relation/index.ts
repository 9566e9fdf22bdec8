import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Relation } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { fieldNotSet, invalidPlan, required, unsupportedField } from "../invalid-plan";
import { writtenAt } from "../origin";
import { aggregate, unpivot } from "./aggregate";
import { catalogCall } from "./catalog";
import { asOfJoin, join, lateralJoin, nearestByJoin, setOperation, zip } from "./join";
import { coGroupMap, groupMap, mapPartitions } from "./map-rows";
import { modelRelation } from "./model";
import { localRelation, range, read, sql, tableFunction } from "./read";

import { statConverters } from "./stat";
import { type Converters, type Kind, unaryConverters, type ValueOf } from "./unary";
import { userTableFunction } from "./user-table-function";

const fullName = "spark.connect.Relation";

const refused = (name: string, number: number) => () => {
  throw unsupportedField(fullName, name, number);
};

/** Subqueries take the plans they name; only SQL text still needs its references beside it, as named views. */
function withRelations(message: ValueOf<"withRelations">, to: Conversion): UnresolvedPlan {
  const root = required(message.root, "spark.connect.WithRelations", "root");
  const references = message.references.map(to.relation);
  const child = to.within(references).relation(root);
  return root.relType.case === "sql" ? { kind: "WithRelations", child, references } : child;
}

/** The driver replaces cached relations by what the client uploaded before it converts a plan. */
const unreplaced = (hash: string) => {
  throw invalidPlan("CANNOT_FIND_CACHED_LOCAL_RELATION", { hash });
};

const converters: Converters<Kind> = {
  ...unaryConverters,
  ...statConverters,
  read,
  sql,
  localRelation,
  range,
  unresolvedTableValuedFunction: tableFunction,
  aggregate,
  unpivot,
  join,
  lateralJoin,
  asOfJoin,
  nearestByJoin,
  zip,
  setOp: setOperation,
  withRelations,
  catalog: catalogCall,
  cachedRemoteRelation: ({ relationId }) => ({ kind: "CachedRemoteRelation", relationId }),
  cachedLocalRelation: ({ hash }) => unreplaced(hash),
  chunkedCachedLocalRelation: ({ dataHashes }) => unreplaced(dataHashes.join(", ")),
  mapPartitions,
  groupMap,
  coGroupMap,
  withWatermark: refused("with_watermark", 33),
  applyInPandasWithState: refused("apply_in_pandas_with_state", 34),
  commonInlineUserDefinedTableFunction: userTableFunction,
  commonInlineUserDefinedDataSource: refused("common_inline_user_defined_data_source", 40),
  relationChanges: refused("relation_changes", 46),
  mlRelation: modelRelation,
  unknown: refused("unknown", 999),
  extension: ({ typeUrl }) => {
    throw invalidPlan("NO_HANDLER_FOR_EXTENSION", { extensionTypeUrl: typeUrl });
  },
};

export function convertRelation(message: Relation, to: Conversion): UnresolvedPlan {
  const { case: kind, value } = message.relType;
  if (!kind) throw fieldNotSet(fullName, "rel_type");
  const convert = converters[kind] as (message: unknown, to: Conversion) => UnresolvedPlan;
  const planId = message.common?.planId;
  const converted = convert(value, to);
  return {
    ...converted,
    ...writtenAt(message.common?.origin),
    ...(planId !== undefined && { planId: Number(planId) }),
  };
}
