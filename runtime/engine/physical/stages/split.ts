import type { Plan } from "../../../plan/resolved/index";
import { splitAggregate } from "./aggregate";
import { splitCommonTable, splitCommonTableScan } from "./common-table";
import { splitDeduplicate, splitDistinct } from "./distinct";
import type { Distribution } from "./distribution";
import { splitCoGroupExternal, splitEvalExternal } from "./external";
import { type Fragment, mapParts, single } from "./fragment";
import { splitJoin } from "./join";
import { splitLimit } from "./limit";
import { splitRepartition } from "./repartition";
import { isVolatile } from "./repeatable";
import { splitFileScan, splitLocalRows, splitRange, undivided } from "./scan";
import { splitSetOperation, splitUnion } from "./set-operation";
import { splitSort } from "./sort";
import { splitWindow } from "./window";

type Unary = Extract<Plan, { child: Plan }>;
type Split<P extends Plan> = (plan: P, distribution: Distribution) => Fragment;

/** Row by row: each task does it to its own. What would give other values in another task is left to one. */
const rowwise = (plan: Unary, distribution: Distribution): Fragment => {
  const child = distribution.fragment(plan.child);
  const node = distribution.withSubqueries(plan);
  return mapParts(isVolatile(plan) ? distribution.gather(child) : child, (below) => ({ ...node, child: below }));
};

/** Needs all rows in their order. */
const gathered = (plan: Unary, distribution: Distribution): Fragment => {
  const child = distribution.gather(distribution.fragment(plan.child));
  const node = distribution.withSubqueries(plan);
  return mapParts(child, (below) => ({ ...node, child: below }));
};

type Splits = { readonly [K in Plan["kind"]]: Split<Extract<Plan, { kind: K }>> };

/** How each relation is spread over tasks. */
const splits: Splits = {
  OneRow: single,
  LocalRows: splitLocalRows,
  LocalData: undivided,
  Range: splitRange,
  FileScan: splitFileScan,
  CachedScan: undivided,
  StageScan: single,
  Project: rowwise,
  Filter: rowwise,
  Generate: rowwise,
  SubqueryAlias: rowwise,
  CollectMetrics: rowwise,
  Aggregate: splitAggregate,
  Window: splitWindow,
  Join: splitJoin,
  Union: splitUnion,
  SetOperation: splitSetOperation,
  Sort: splitSort,
  Limit: splitLimit,
  Tail: gathered,
  Distinct: splitDistinct,
  Deduplicate: splitDeduplicate,
  Sample: gathered,
  Repartition: splitRepartition,
  EvalExternal: splitEvalExternal,
  CoGroupExternal: splitCoGroupExternal,
  CommonTable: splitCommonTable,
  CommonTableScan: splitCommonTableScan,
  RecursiveTable: (plan, distribution) => single(distribution.whole(plan)),
  ShowString: (plan, distribution) => distribution.fragment(plan.child),
};

export const split = (plan: Plan, distribution: Distribution): Fragment =>
  (splits[plan.kind] as Split<Plan>)(plan, distribution);
