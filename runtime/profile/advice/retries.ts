import { type AdviceRule, value, words } from "./advice";

/** Tasks that had to be run again. */
export const retries: AdviceRule = ({ query: { stages, state } }) =>
  stages.flatMap(({ id, name, failedAttempts, attempts }) => {
    if (failedAttempts === 0 || state !== "succeeded") return [];
    const why =
      attempts.find(({ message }) => message)?.message ?? attempts.find(({ outcome }) => outcome === "lost")?.outcome;
    const values = [words(`${id} (${name})`), value("count", failedAttempts), words(why?.split("\n", 1)[0] ?? "")];
    return [{ kind: "retries", values, weight: 0.3 } as const];
  });
