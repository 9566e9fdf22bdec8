import { outputOf, type Plan } from "../../plan/resolved/index";
import type { Value } from "../../types/index";
import type { Driver } from "../driver";
import { runQuery } from "../execute/run-query";
import { decodeRows } from "../result/decode-rows";
import type { Session } from "../session/session";

/** The rows of a query that an analysis depends on. */
export async function rowsOf(
  driver: Driver,
  session: Session,
  plan: Plan,
  signal: AbortSignal | undefined,
): Promise<Value[][]> {
  const streams: Uint8Array[] = [];
  await runQuery(driver, session, plan, {
    operationId: "analysis",
    onBatch: (_, stream) => streams.push(stream),
    ...(signal && { signal }),
  });
  return decodeRows(
    streams,
    outputOf(plan).map(({ type }) => type),
  );
}
