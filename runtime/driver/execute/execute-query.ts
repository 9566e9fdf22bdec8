import { setImmediate } from "node:timers/promises";
import { toProtoType } from "../../engine/connect/index";
import { schemaOf } from "../../plan/resolved/index";
import type { Relation } from "../../protocol/index";
import { takeAnalysis } from "../analysis/analyze-relation";
import { sendMetrics } from "../operation/send-metrics";
import { BatchSender } from "../result/batch-sender";
import type { Execution } from "./execution";
import { observed } from "./observed";
import { runOptions } from "./run-options";
import { runQuery } from "./run-query";
import { showString } from "./show-string";

/** A query's answers in Spark's order: its schema, progress, its rows (one empty batch when there are none), metrics. */
export async function executeQuery(execution: Execution, relation: Relation): Promise<void> {
  const { driver, session, operation } = execution;
  const resolved = await takeAnalysis(driver, session, relation, operation.signal);
  operation.send({ schema: toProtoType(schemaOf(resolved)) });
  const sender = new BatchSender(operation);
  await observed(execution, resolved, async (plan) => {
    const rows = plan.kind === "ShowString" ? await showString(execution, plan) : plan;
    await runQuery(driver, session, rows, {
      ...runOptions(execution, plan.kind === "ShowString" ? "draw" : "query"),
      onBatch: sender.send,
      onFreed: (listener) => operation.onFreed(listener),
    });
    // The client reads its rows while their metrics are made.
    await setImmediate();
    sendMetrics(operation);
  });
}
