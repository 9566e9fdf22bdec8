import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType, longType, structField } from "../../../types/index";
import { weightOf } from "../checked-columns";
import { alias, cast, column, select } from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { type Program, rowsOf, schemaOf } from "../program";
import { requireNumeric, requireOneOf } from "../schema";
import type { TransformerClass } from "../stage";
import { dataFrame } from "../stored-data";
import { type Edge, type PowerIteration, powerIterationClusters } from "./power-iteration";

interface Columns {
  readonly source: string;
  readonly destination: string;
  /** Absent: all similarities are 1. */
  readonly weight?: string;
}

/** The clusters of a graph's vertices as a frame; its edges are in memory here. */
export function* powerIterationFrame(
  dataset: UnresolvedPlan,
  { source, destination, weight }: Columns,
  options: PowerIteration,
): Program<UnresolvedPlan> {
  if (options.k <= 1) throw illegalArgument(`k given invalid value ${options.k}.`);
  if (options.maxIterations < 0) throw illegalArgument(`maxIter given invalid value ${options.maxIterations}.`);
  const schema = yield* schemaOf(dataset);
  for (const name of [source, destination]) requireOneOf(schema, name, [integerType, longType]);
  if (weight !== undefined) requireNumeric(schema, weight);
  const rows = yield* rowsOf(
    select(
      dataset,
      alias("source", cast(column(source), longType)),
      alias("destination", cast(column(destination), longType)),
      alias("similarity", weightOf(weight)),
    ),
  );
  require(rows.length > 0, "No samples available from the edges");
  const found = powerIterationClusters(rows as readonly unknown[] as readonly Edge[], options);
  const fields = [structField("id", longType, false), structField("cluster", integerType, false)];
  return dataFrame({ fields, rows: () => found.map(({ id, cluster }) => [id, cluster]) }, { values: {}, arrays: {} });
}

/** What Spark saves the parameters of `PowerIterationClustering` as, which is no stage of a pipeline. */
export const powerIterationClusteringWrapper: TransformerClass = {
  defaults: { k: 2, maxIter: 20, initMode: "random", srcCol: "src", dstCol: "dst" },
  transform() {
    throw illegalArgument("transform not supported", "SparkUnsupportedOperationException");
  },
};
