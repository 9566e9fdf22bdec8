import type { Plan } from "../../plan/resolved/index";
import { aggregate } from "./aggregate";
import { cachedScan } from "./cached-scan";
import { commonTable, commonTableScan } from "./common-table";
import { deduplicate } from "./deduplicate";
import { distinct } from "./distinct";
import { coGroupExternal } from "./external/co-group-external";
import { evalExternal } from "./external/eval-external";
import { fileScan } from "./file-scan";
import { filter } from "./filter";
import { generate } from "./generate";
import { join } from "./join";
import { limit } from "./limit";
import { localData } from "./local-data";
import { localRows } from "./local-rows";
import { collectMetrics, repartition, subqueryAlias } from "./pass-through";
import type { Planning } from "./planning";
import { project } from "./project";
import { range } from "./range";
import { recursiveTable } from "./recursive-table";
import { sample } from "./sample";
import { type SelectQuery, selectFrom } from "./select-query";
import { setOperation, union } from "./set-operation";
import { sort } from "./sort";
import { stageScan } from "./stage-scan";
import { tail } from "./tail";
import { window } from "./window";

type Operators = {
  readonly [K in Exclude<Plan["kind"], "ShowString">]: (
    plan: Extract<Plan, { kind: K }>,
    planning: Planning,
  ) => SelectQuery;
};

/** How each relation becomes SQL. */
export const operators: Operators & { readonly ShowString?: undefined } = {
  OneRow: () => selectFrom(undefined, []),
  LocalRows: localRows,
  LocalData: localData,
  Range: range,
  FileScan: fileScan,
  CachedScan: cachedScan,
  StageScan: stageScan,
  Project: project,
  Filter: filter,
  Aggregate: aggregate,
  Window: window,
  Generate: generate,
  Join: join,
  Union: union,
  SetOperation: setOperation,
  Sort: sort,
  Limit: limit,
  Tail: tail,
  Distinct: distinct,
  Deduplicate: deduplicate,
  Sample: sample,
  Repartition: repartition,
  CommonTable: commonTable,
  CommonTableScan: commonTableScan,
  RecursiveTable: recursiveTable,
  CollectMetrics: collectMetrics,
  SubqueryAlias: subqueryAlias,
  EvalExternal: evalExternal,
  CoGroupExternal: coGroupExternal,
};
