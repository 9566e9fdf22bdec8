import { optimize } from "../../engine/optimizer/index";
import { queryText } from "../../engine/physical/index";
import { type CachedScan, outputOf, type Plan } from "../../plan/resolved/index";
import type { CachedRelation } from "../cache/cached-relation";
import { withCache } from "../cache/with-cache";
import type { Driver } from "../driver";
import { unsupported } from "../error/unsupported";
import { withPlace } from "../error/with-place";
import type { Session } from "../session/session";
import { isKeepable } from "./keepable";
import { planSettings } from "./plan-settings";
import { type RunOptions, runPhysical } from "./run-physical";
import { statementPlan } from "./statement-plan";
import { widenOnOverflow } from "./widen-on-overflow";

export interface KeptRows {
  readonly scan: CachedScan;
  readonly rows: number;
}

/**
 * Runs a plan and keeps its rows, in their order, in a Parquet file of the session that every worker can read.
 * @param writing the cached relation that the rows are of, which is not there to be read
 */
export async function keepRows(
  driver: Driver,
  session: Session,
  plan: Plan,
  options: RunOptions,
  writing?: CachedRelation,
): Promise<KeptRows> {
  if (!isKeepable(plan)) throw unsupported("Keeping rows with INTERVAL columns");
  const { key, file } = await session.kept.make();
  try {
    const write = (cached: Plan, given: RunOptions) => writeFile(driver, session, plan, cached, file, given);
    const rows = await withCache(driver, session, plan, options, write, writing);
    return { rows, scan: { kind: "CachedScan", key, output: outputOf(plan), files: [file], source: plan } };
  } catch (error) {
    await session.kept.drop(key);
    throw withPlace(error, plan);
  }
}

/** Returns the number of rows. */
async function writeFile(
  driver: Driver,
  session: Session,
  analyzed: Plan,
  plan: Plan,
  file: string,
  options: RunOptions,
): Promise<number> {
  const optimized = optimize(plan, planSettings(session));
  const path = `'${file.replaceAll("'", "''")}'`;
  // By position: a frame may have two columns of one name, a file may not.
  const names = outputOf(plan).map((_, i) => `c${i}`);
  return widenOnOverflow(async (wideDecimals) => {
    const { sql, inputs } = queryText(optimized, { ...planSettings(session), wideDecimals });
    const statement = `COPY (SELECT * FROM (${sql}) AS q(${names.join(", ")})) TO ${path} (FORMAT parquet, COMPRESSION lz4_raw)`;
    const job = statementPlan("KeepRows", statement, inputs);
    return (await runPhysical(driver, session, job, { ...options, plans: { analyzed, optimized } })).rows;
  });
}
