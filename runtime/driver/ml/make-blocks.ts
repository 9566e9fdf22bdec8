import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Blocks } from "../../engine/ml/index";
import { queryText } from "../../engine/physical/index";
import type { Stage } from "../../plan/physical";
import { outputOf, type Plan } from "../../plan/resolved/index";
import { structType } from "../../types/index";
import { withCache } from "../cache/with-cache";
import { withPlace } from "../error/with-place";
import { optimized } from "../execute/optimized";
import { planSettings } from "../execute/plan-settings";
import { runPhysical } from "../execute/run-physical";
import { widenOnOverflow } from "../execute/widen-on-overflow";
import type { ProgramContext } from "./run-program";

/** A block that a task works through: large enough that a task's own cost does not show, small enough that progress does. */
const maxBlockBytes = 64 * 1024 * 1024;

/** Runs a query once and leaves its rows as blocks of numbers, which the kernels of a fit read again and again. */
export async function makeBlocks(context: ProgramContext, plan: Plan): Promise<Blocks> {
  const { driver, session, operationId, signal, folder } = context;
  const settings = planSettings(session);
  const output: Stage["output"] = {
    kind: "blocks",
    folder: join(folder, randomUUID()),
    columns: outputOf(plan).map(({ name }) => name),
    parts: Math.max(driver.jobs.events.workers().length, 1),
    maxBlockBytes,
  };
  const options = { operationId, purpose: "training", ...(signal && { signal }) };
  try {
    const { rows, files } = await withCache(driver, session, plan, options, async (cached, given) => {
      const query = await optimized(driver, session, cached, settings, given.signal);
      return widenOnOverflow((wideDecimals) => {
        const text = queryText(query, { ...settings, wideDecimals });
        const stage = { id: 0, name: "Blocks", dependsOn: [], ...text, output, tasks: 1, isSmall: false };
        const physical = { schema: structType([]), stages: [{ ...stage, estimatedInputBytes: 0 }] };
        return runPhysical(driver, session, physical, given);
      });
    });
    return { rows, paths: files.map(({ path }) => path) };
  } catch (error) {
    throw withPlace(error, plan);
  }
}
