import { cancelNegations } from "./cancel-negations";
import { compareByCollation } from "./compare-by-collation";
import { decorrelate } from "./decorrelate/decorrelate";
import { demoteWeakKeys } from "./demote-weak-keys";
import { extractFunctions } from "./external/extract-functions";
import { numberTasks } from "./external/number-tasks";
import { tellSources } from "./external/tell-sources";
import { factorDisjuncts } from "./factor-disjuncts";
import { foldConstants } from "./fold-constants";
import { mergeProjects } from "./merge-projects";
import { nameInputFiles } from "./name-input-files";
import { narrowJoins } from "./narrow-joins";
import { numberPartitions } from "./number-partitions";
import { pruneColumns } from "./prune-columns";
import { prunePartitions } from "./prune-partitions";
import { pushFilters } from "./push-filters";
import { pushLimits } from "./push-limits";
import { removeAliases } from "./remove-aliases";
import { reorderJoins } from "./reorder-joins";
import type { Rule } from "./rule";

/** For one task. In the order in which they run, once each. DuckDB optimises inside a task; these are what it cannot see. */
export const rules: readonly Rule[] = [
  compareByCollation,
  nameInputFiles,
  numberPartitions,
  numberTasks,
  cancelNegations,
  tellSources,
  prunePartitions,
  pruneColumns,
];

/** For a query that is spread over tasks: what has not been done before an exchange is done to all the rows that go through it. */
export const spreadRules: readonly Rule[] = [
  compareByCollation,
  nameInputFiles,
  numberPartitions,
  numberTasks,
  cancelNegations,
  removeAliases,
  foldConstants,
  factorDisjuncts,
  decorrelate,
  pushFilters,
  reorderJoins,
  pushFilters,
  demoteWeakKeys,
  pushLimits,
  mergeProjects,
  tellSources,
  prunePartitions,
  pruneColumns,
  narrowJoins,
];

/** Before those, where external functions are called: chains of projections first, so that their functions are evaluated together. */
export const externalRules: readonly Rule[] = [
  compareByCollation,
  nameInputFiles,
  numberPartitions,
  numberTasks,
  removeAliases,
  mergeProjects,
  extractFunctions,
];
