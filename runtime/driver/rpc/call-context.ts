import type { Driver } from "../driver";
import type { Session } from "../session/session";

/** The fields that every request of Spark Connect has. */
export interface SessionRequest {
  readonly sessionId: string;
  readonly userContext?: { readonly userId: string };
  readonly clientObservedServerSideSessionId?: string;
}

export const userOf = (request: SessionRequest): string => request.userContext?.userId ?? "";

/** The request's session, opened when it is new. */
export function sessionOf(driver: Driver, request: SessionRequest): Session {
  return driver.sessions.open(request.sessionId, userOf(request), request.clientObservedServerSideSessionId);
}

/** The two ids that every answer repeats. */
export const idsOf = (session: Session) => ({ sessionId: session.id, serverSideSessionId: session.serverSideId });
