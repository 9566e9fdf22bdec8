import { type AdviceRule, value, words } from "./advice";

/** A stage that had to put rows on disk, for want of memory. */
export const spill: AdviceRule = ({ query: { stages } }) =>
  stages.flatMap(({ id, name, spilledBytes = 0 }) =>
    spilledBytes === 0
      ? []
      : [{ kind: "spill", weight: 0.35, values: [words(`${id} (${name})`), value("bytes", spilledBytes)] } as const],
  );
