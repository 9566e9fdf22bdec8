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
import type { Layout, Made } from "./kept-blocks";
import type { ProgramContext } from "./run-program";
import { splitColumns } from "./split-columns";

/** A block that a task works through: large enough that a task's own cost does not show, small enough that progress does. */
const maxBlockBytes = 64 * 1024 * 1024;

/** Rows that stay together. */
const blockRun = 2048;

/**
 * A query's rows as blocks of numbers, which the kernels of a fit read again and again, and the next fit over the same rows too: features are
 * kept apart from the other columns, where that can be, as the next fit may want others beside them.
 */
export async function makeBlocks(context: ProgramContext, plan: Plan): Promise<Blocks> {
  const { driver, session, operationId, signal } = context;
  const options = { operationId, purpose: "training", ...(signal && { signal }) };
  try {
    return await withCache(driver, session, plan, options, async (cached, given) => {
      const parts = splitColumns(cached);
      const known = parts && (await keptBlocks(context, parts.features, given));
      const others = known?.key && (await keptBlocks(context, parts!.others, given, known));
      if (!others) return (await keptBlocks(context, cached, given)).blocks;
      return { ...known.blocks, columns: others.blocks.paths };
    });
  } catch (error) {
    throw withPlace(error, plan);
  }
}

interface Known extends Made {
  /** Of what is kept. */
  readonly key: string | undefined;
}

/** @param beside blocks of the same rows */
async function keptBlocks(context: ProgramContext, plan: Plan, options: RunOptions, beside?: Known): Promise<Known> {
  const { driver, session } = context;
  const settings = planSettings(session);
  const query = await optimized(driver, session, plan, settings, options.signal);
  const make = (folder: string) => writeBlocks(context, query, outputOf(plan), folder, options, beside?.layout);
  const own = blocksKey(query, settings);
  if (own === undefined) return { ...(await make(join(context.folder, randomUUID()))), key: undefined };
  const key = beside ? JSON.stringify([beside.key, own]) : own;
  const { release, ...made } = await session.models.blocks.acquire(key, make);
  context.atEnd.push(release);
  return { ...made, key };
}

async function writeBlocks(
  { driver, session, profile }: ProgramContext,
  query: Plan,
  columns: readonly Attribute[],
  folder: string,
  options: RunOptions,
  layout: Layout | undefined,
): Promise<Made> {
  const settings = planSettings(session);
  const output: Stage["output"] = {
    kind: "blocks",
    folder,
    columns: columns.map(({ name }) => name),
    run: blockRun,
    parts: layout?.length ?? Math.max(driver.jobs.events.workers().length, 1),
    maxBlockBytes,
    ...(layout && { layout }),
  };
  const complete = profile?.pass(1);
  return widenOnOverflow(async (wideDecimals) => {
    const text = queryText(query, { ...settings, wideDecimals });
    const stage = { id: 0, name: "Blocks", dependsOn: [], ...text, output, tasks: 1, isSmall: false };
    const physical = { schema: structType([]), stages: [{ ...stage, estimatedInputBytes: 0 }] };
    const { rows, files } = await runPhysical(driver, session, physical, options);
    complete?.();
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const found = Array.from({ length: output.parts }, (_, part) =>
      files.filter(({ partition }) => partition === part).map((file) => file.rows),
    );
    if (layout && JSON.stringify(found) !== JSON.stringify(layout)) throw new Error("The rows have changed");
    const dealt = { run: blockRun, parts: found };
    return { blocks: { rows, paths: files.map(({ path }) => path), dealt }, bytes, layout: found };
  });
}
