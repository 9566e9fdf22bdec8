import { randomUUID } from "node:crypto";
import { create } from "@bufbuild/protobuf";
import { type CloneSessionRequest, type CloneSessionResponse, CloneSessionResponseSchema } from "../../protocol/index";
import type { Driver } from "../driver";
import { idsOf, sessionOf } from "./call-context";

export async function cloneSession(driver: Driver, request: CloneSessionRequest): Promise<CloneSessionResponse> {
  const session = sessionOf(driver, request);
  const copy = driver.clone(session, request.newSessionId ?? randomUUID());
  await copy.artifacts.takeFrom(session.artifacts);
  return create(CloneSessionResponseSchema, {
    ...idsOf(session),
    newSessionId: copy.id,
    newServerSideSessionId: copy.serverSideId,
  });
}
