import type { FactRequest, LocalDataFact } from "../../engine/catalog/index";
import { type FileRelation, outputOf, type Plan } from "../../plan/resolved/index";
import type { Value } from "../../types/index";
import type { Driver } from "../driver";
import { runQuery } from "../execute/run-query";
import { decodeRows } from "../result/decode-rows";
import type { Session } from "../session/session";
import { fileRelation } from "./file-relation";

/** Finds out what an analysis has asked for. */
export function gatherFact(
  driver: Driver,
  session: Session,
  request: FactRequest,
  signal: AbortSignal | undefined,
): Promise<FileRelation | LocalDataFact | Value[][]> {
  switch (request.kind) {
    case "files":
      return fileRelation(driver, session, request, signal);
    case "rows":
      return rowsOf(driver, session, request.plan, signal);
    case "local_data":
      return driver.localData.add(request.streams);
  }
}

async function rowsOf(
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
