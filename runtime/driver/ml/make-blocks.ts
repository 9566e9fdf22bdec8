import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Blocks } from "../../engine/ml/index";
import { queryText } from "../../engine/physical/index";
import type { Stage } from "../../plan/physical";
import { type Attribute, outputOf, type Plan } from "../../plan/resolved/index";
import { structType } from "../../types/index";
import { withCache } from "../cache/with-cache";
import { withPlace } from "../error/with-place";
import { optimized } from "../execute/optimized";
import { planSettings } from "../execute/plan-settings";
import { type RunOptions, runPhysical } from "../execute/run-physical";
import { widenOnOverflow } from "../execute/widen-on-overflow";
import { blocksKey } from "./blocks-key";
import type { ProgramContext } from "./run-program";

/** A block that a task works through: large enough that a task's own cost does not show, small enough that progress does. */
const maxBlockBytes = 64 * 1024 * 1024;

/** A query's rows as blocks of numbers, which the kernels of a fit read again and again, and the next fit over the same rows too. */
export async function makeBlocks(context: ProgramContext, plan: Plan): Promise<Blocks> {
  const { driver, session, operationId, signal } = context;
  const settings = planSettings(session);
  const options = { operationId, purpose: "training", ...(signal && { signal }) };
  try {
    return await withCache(driver, session, plan, options, async (cached, given) => {
      const query = await optimized(driver, session, cached, settings, given.signal);
      const make = (folder: string) => writeBlocks(context, query, outputOf(plan), folder, given);
      const key = blocksKey(query, settings);
      if (key === undefined) return (await make(join(context.folder, randomUUID()))).blocks;
      const { blocks, release } = await session.models.blocks.acquire(key, make);
      context.atEnd.push(release);
      return blocks;
    });
  } catch (error) {
    throw withPlace(error, plan);
  }
}

async function writeBlocks(
  { driver, session, profile }: ProgramContext,
  query: Plan,
  columns: readonly Attribute[],
  folder: string,
  options: RunOptions,
): Promise<{ readonly blocks: Blocks; readonly bytes: number }> {
  const settings = planSettings(session);
  const output: Stage["output"] = {
    kind: "blocks",
    folder,
    columns: columns.map(({ name }) => name),
    parts: Math.max(driver.jobs.events.workers().length, 1),
    maxBlockBytes,
  };
  const complete = profile?.pass(1);
  return widenOnOverflow(async (wideDecimals) => {
    const text = queryText(query, { ...settings, wideDecimals });
    const stage = { id: 0, name: "Blocks", dependsOn: [], ...text, output, tasks: 1, isSmall: false };
    const physical = { schema: structType([]), stages: [{ ...stage, estimatedInputBytes: 0 }] };
    const { rows, files } = await runPhysical(driver, session, physical, options);
    complete?.();
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return { blocks: { rows, paths: files.map(({ path }) => path) }, bytes };
  });
}
