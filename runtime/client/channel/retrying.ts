import { setTimeout as sleep } from "node:timers/promises";
import { type RetryPolicy, RetryState } from "./retry-policy";

/** Runs `attempt` until it succeeds or the policy gives up; then its last error is raised. */
export async function retrying<T>(policy: RetryPolicy, attempt: () => Promise<T>): Promise<T> {
  const state = new RetryState(policy);
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const wait = state.next(error);
      if (wait === undefined) throw error;
      await sleep(wait);
    }
  }
}
