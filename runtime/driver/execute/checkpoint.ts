import { outputOf } from "../../plan/resolved/index";
import type { CheckpointCommand } from "../../protocol/index";
import { analyzeRelation } from "../analysis/analyze-relation";
import type { Execution } from "./execution";
import { keepRows } from "./keep-rows";
import { observed } from "./observed";
import { runOptions } from "./run-options";

/**
 * `df.checkpoint()`, `df.localCheckpoint()`: the rows as they are now, under an id that the client names from here on. Also those that are
 * asked for lazily are written at once: the answers are the same.
 */
export async function checkpoint(execution: Execution, { relation }: CheckpointCommand): Promise<void> {
  const { driver, session, operation } = execution;
  const plan = await analyzeRelation(driver, session, relation!, operation.signal);
  await observed(execution, plan, async (observing) => {
    // Nothing to write where there is no column; its rows are counted anew each time.
    const isEmpty = outputOf(plan).length === 0;
    const options = runOptions(execution, "checkpoint");
    const kept = isEmpty ? undefined : (await keepRows(driver, session, observing, options)).scan;
    const relationId = kept?.key ?? operation.id;
    session.catalog.keepRelation(relationId, kept ?? plan);
    operation.send({ responseType: { case: "checkpointCommandResult", value: { relation: { relationId } } } });
  });
}

/** The client needs a checkpoint no more. */
export async function removeKept({ session }: Execution, relationId: string): Promise<void> {
  session.catalog.dropRelation(relationId);
  await session.kept.drop(relationId);
}
