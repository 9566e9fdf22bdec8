import type { Plan } from "../../../plan/resolved/index";
import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { resolveAsOfJoin } from "./as-of-join";
import { resolveDrop, resolveToDf, resolveWithColumns, resolveWithColumnsRenamed } from "./columns";
import { resolveWith } from "./common-table";
import { resolveDescribe } from "./describe";
import { scanFiles } from "./file-scan";
import { resolveGenerate, resolveTableFunction } from "./generate";
import { resolveJoin, resolveLateralJoin } from "./join";
import { resolveCatalogCall, resolveKept } from "./kept";
import { resolveLimit, resolveOffset, resolveTail } from "./limit";
import { resolveLocalRelation, resolveRange } from "./local-relation";
import { resolveCoGroupMap, resolveGroupMap, resolveMapPartitions } from "./map-rows";
import { resolveNaDrop, resolveNaFill, resolveNaReplace } from "./na";
import { resolveNearestByJoin } from "./nearest-by-join";
import { resolveCollectMetrics } from "./observed-metrics";
import { resolveParse } from "./parse-text";
import { resolvePivot } from "./pivot";
import { resolveDeduplicate, resolveHint, resolveRepartition, resolveSample } from "./rows";
import { resolveSetOperation } from "./set-operation";
import { resolveShowString } from "./show-string";
import { resolveSql, resolveWithRelations } from "./sql";
import { resolveStat } from "./stat";
import { resolveSubqueryAlias, resolveTable } from "./table";
import { resolveToSchema } from "./to-schema";
import { resolveModelFrame, resolveTransform } from "./transform";
import { resolveUnpivot } from "./unpivot";
import { resolveValues } from "./values";
import { resolveZip } from "./zip";

/** Relations with an open select list below them: `resolve-plan.ts` sees to these itself. */
type Select = "Project" | "Aggregate" | "Filter" | "Sort" | "WithWindows";
type Kind = Exclude<UnresolvedPlan["kind"], Select>;
type Operators = {
  readonly [K in Kind]: (plan: Extract<UnresolvedPlan, { kind: K }>, env: Environment) => Plan;
};

const unsupported = (plan: UnresolvedPlan): Plan => {
  throw analysisError(
    "UNSUPPORTED_CALL.WITHOUT_SUGGESTION",
    { methodName: plan.kind, className: "Relation" },
    plan.origin,
  );
};

export const operators: Operators = {
  Table: resolveTable,
  FileScan: scanFiles,
  LocalRelation: resolveLocalRelation,
  Values: resolveValues,
  OneRow: () => ({ kind: "OneRow" }),
  Range: resolveRange,
  Sql: resolveSql,
  WithRelations: resolveWithRelations,
  TableFunction: resolveTableFunction,
  Join: resolveJoin,
  LateralJoin: resolveLateralJoin,
  SetOperation: resolveSetOperation,
  Limit: resolveLimit,
  Offset: resolveOffset,
  Tail: resolveTail,
  Deduplicate: resolveDeduplicate,
  SubqueryAlias: resolveSubqueryAlias,
  Generate: resolveGenerate,
  Sample: resolveSample,
  Repartition: resolveRepartition,
  WithColumns: resolveWithColumns,
  WithColumnsRenamed: resolveWithColumnsRenamed,
  Drop: resolveDrop,
  ToDf: resolveToDf,
  Hint: resolveHint,
  With: resolveWith,
  ShowString: resolveShowString,
  CollectMetrics: resolveCollectMetrics,
  Pivot: resolvePivot,
  Unpivot: resolveUnpivot,
  AsOfJoin: resolveAsOfJoin,
  NearestByJoin: resolveNearestByJoin,
  Zip: resolveZip,
  ToSchema: resolveToSchema,
  Describe: resolveDescribe,
  Stat: resolveStat,
  NaFill: resolveNaFill,
  NaDrop: resolveNaDrop,
  NaReplace: resolveNaReplace,
  Parse: resolveParse,
  CatalogCall: resolveCatalogCall,
  CachedRemoteRelation: resolveKept,
  CommandResult: unsupported,
  MapPartitions: resolveMapPartitions,
  GroupMap: resolveGroupMap,
  CoGroupMap: resolveCoGroupMap,
  Transform: resolveTransform,
  ModelFrame: resolveModelFrame,
  Known: ({ plan }) => plan,
};
