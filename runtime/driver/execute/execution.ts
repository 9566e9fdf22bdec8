import type { Driver } from "../driver";
import type { Operation } from "../operation/operation";
import type { Session } from "../session/session";

/** What carrying out one plan or command needs at hand. */
export interface Execution {
  readonly driver: Driver;
  readonly session: Session;
  readonly operation: Operation;
}

/** What is done for a client outside of an operation of its own. */
export type Work = Omit<Execution, "operation"> & { readonly operation: { readonly signal: AbortSignal | undefined } };
