import type { FactRequest, LocalDataFact } from "../../engine/catalog/index";
import type { FileRelation } from "../../plan/resolved/index";
import type { Value } from "../../types/index";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import { fileRelation } from "./file-relation";
import { recordsRelation } from "./records-relation";
import { rowsOf } from "./rows-of";

/** Finds out what an analysis has asked for. */
export function gatherFact(
  driver: Driver,
  session: Session,
  request: Exclude<FactRequest, { kind: "model_frame" }>,
  signal: AbortSignal | undefined,
): Promise<FileRelation | LocalDataFact | Value[][]> {
  switch (request.kind) {
    case "files":
      return fileRelation(driver, session, request, signal);
    case "records":
      return recordsRelation(driver, session, request, signal);
    case "rows":
      return rowsOf(driver, session, request.plan, signal);
    case "local_data":
      return driver.localData.add(request.streams);
  }
}
