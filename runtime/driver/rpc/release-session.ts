import { create } from "@bufbuild/protobuf";
import {
  type ReleaseSessionRequest,
  type ReleaseSessionResponse,
  ReleaseSessionResponseSchema,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { userOf } from "./call-context";

export async function releaseSession(driver: Driver, request: ReleaseSessionRequest): Promise<ReleaseSessionResponse> {
  const session = await driver.sessions.close(request.sessionId, userOf(request), request.allowReconnect);
  return create(ReleaseSessionResponseSchema, {
    sessionId: request.sessionId,
    serverSideSessionId: session?.serverSideId ?? "",
  });
}
