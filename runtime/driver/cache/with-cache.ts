import type { Plan } from "../../plan/resolved/index";
import type { Driver } from "../driver";
import type { RunOptions } from "../execute/run-physical";
import type { Session } from "../session/session";
import type { CachedRelation, StoredRows } from "./cached-relation";
import { keptFile } from "./kept-file";

/** Times that a query is run anew because kept rows went while it read them. */
const maxRepeats = 3;

/**
 * Runs a plan with its kept parts read from their files, which are written first where they are not there. A file that goes, or is damaged,
 * under the running query is written again and the query repeated, unless rows have left.
 */
export async function withCache<T>(
  driver: Driver,
  session: Session,
  plan: Plan,
  options: RunOptions,
  run: (plan: Plan, options: RunOptions) => Promise<T>,
  writing?: CachedRelation,
): Promise<T> {
  if (session.cache.all.length === 0) return run(plan, options);
  for (let repeats = 0; ; repeats++) {
    const used = await acquire(driver, session, plan, options, writing);
    let hasLeft = false;
    const onBatch = (rows: number, stream: Uint8Array) => {
      hasLeft = true;
      options.onBatch?.(rows, stream);
    };
    try {
      const substituted = session.cache.substitute(plan, writing);
      return await run(substituted, { ...options, ...(options.onBatch && { onBatch }) });
    } catch (error) {
      if (hasLeft || repeats === maxRepeats || options.signal?.aborted || !(await dropBroken(used))) throw error;
    } finally {
      for (const relation of used) await relation.release();
    }
  }
}

/** Writes what is not there. A kept part may itself read other kept ones. */
async function acquire(
  driver: Driver,
  session: Session,
  plan: Plan,
  options: RunOptions,
  writing: CachedRelation | undefined,
): Promise<readonly CachedRelation[]> {
  const wanted = new Map<CachedRelation, Plan>();
  session.cache.substitute(plan, writing, (relation, part) => wanted.set(relation, part));
  const used: CachedRelation[] = [];
  try {
    for (const [relation, part] of wanted) {
      await relation.acquire(() => store(driver, session, relation, part, options));
      used.push(relation);
    }
    return used;
  } catch (error) {
    for (const relation of used) await relation.release();
    throw error;
  }
}

/** Makes a relation's rows be there now. */
export async function materialize(
  driver: Driver,
  session: Session,
  relation: CachedRelation,
  options: RunOptions,
): Promise<void> {
  await relation.acquire(() => store(driver, session, relation, relation.plan, options));
  await relation.release();
}

async function store(
  driver: Driver,
  session: Session,
  relation: CachedRelation,
  part: Plan,
  options: RunOptions,
): Promise<StoredRows> {
  const { onBatch: _rows, onFreed: _freed, ...rest } = options;
  const { scan, rows } = await driver.keepRows(driver, session, part, { ...rest, purpose: "cache" }, relation);
  return { scan, rows, files: await Promise.all(scan.files.map(keptFile)) };
}

async function dropBroken(used: readonly CachedRelation[]): Promise<boolean> {
  let isAny = false;
  for (const relation of used) {
    if (await relation.isIntact(true)) continue;
    isAny = true;
    await relation.forget();
  }
  return isAny;
}
