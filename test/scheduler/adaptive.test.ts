import { describe, expect, it } from "vitest";
import type { StageSpec } from "../../runtime/engine/scheduler/index";
import { cluster, fat, wide } from "./cluster";

function adaptive(stages: readonly StageSpec[]) {
  const one = cluster();
  one.join(1, 4);
  one.take({ kind: "job_submitted", jobId: "a", group: "s", stages, maxFailures: 4, isAdaptive: true });
  const planned = (stageId: number, replacing?: readonly StageSpec[]) =>
    one.take({ kind: "stages_planned", jobId: "a", stageId, ...(replacing && { stages: replacing }) });
  return { ...one, planned };
}

describe("an adaptive job", () => {
  it("waits after each stage for the plan of what follows", () => {
    const { done, planned } = adaptive([fat(0), fat(1, 0)]);
    expect(done("a/0/0#0")).toEqual(["stage a/0 completed"]);
    expect(planned(0)).toEqual(["run a/1/0#0 on 1 with 4"]);
    expect(planned(0)).toEqual([]);
    expect(done("a/1/0#0")).toEqual(["stage a/1 completed", "job a succeeded"]);
  });

  it("goes on with the stages that replace those ahead", () => {
    const { done, planned } = adaptive([fat(0), wide(1, 3, 0), fat(2, 1)]);
    done("a/0/0#0");
    expect(planned(0, [wide(3, 2, 0), fat(4, 3)])).toEqual(["run a/3/0#0 on 1 with 1", "run a/3/1#0 on 1 with 1"]);
    done("a/3/0#0");
    expect(done("a/3/1#0")).toEqual(["stage a/3 completed"]);
    expect(planned(3)).toEqual(["run a/4/0#0 on 1 with 4"]);
    expect(done("a/4/0#0")).toEqual(["stage a/4 completed", "job a succeeded"]);
  });

  it("keeps the stages that run when others are replaced, and what is new waits for them", () => {
    const { done, planned } = adaptive([wide(0, 2), wide(1, 2), fat(2, 0, 1)]);
    done("a/0/0#0");
    done("a/0/1#0");
    expect(planned(0, [fat(3, 0, 1)])).toEqual([]);
    done("a/1/0#0");
    expect(done("a/1/1#0")).toEqual(["stage a/1 completed"]);
    expect(planned(1)).toEqual(["run a/3/0#0 on 1 with 4"]);
  });

  it("replaces a stage that is open but found no place to begin", () => {
    const { done, planned, state } = adaptive([fat(0), fat(1), wide(2, 2), fat(3, 0, 1, 2)]);
    expect(done("a/0/0#0")).toEqual(["stage a/0 completed", "run a/1/0#0 on 1 with 4"]);
    expect(planned(0, [wide(2, 3), fat(4, 0, 1, 2)])).toEqual([]);
    done("a/1/0#0");
    expect(planned(1)).toEqual([]);
    done("a/2/0#0");
    done("a/2/1#0");
    expect(done("a/2/2#0")).toEqual(["stage a/2 completed"]);
    expect(planned(2)).toEqual(["run a/4/0#0 on 1 with 4"]);
    expect(done("a/4/0#0")).toEqual(["stage a/4 completed", "job a succeeded"]);
    expect(state.workers.get(1)).toMatchObject({ busyCores: 0 });
  });

  it("is not asked again when a lost output was written anew", () => {
    const { done, planned, lost } = adaptive([wide(0, 2), fat(1, 0)]);
    done("a/0/0#0");
    done("a/0/1#0");
    planned(0);
    expect(lost("a/1/0#0", "a/0/1#0")).toEqual(["run a/0/1#1 on 1 with 1"]);
    expect(done("a/0/1#1")).toEqual(["stage a/0 completed", "run a/1/0#1 on 1 with 4"]);
    expect(done("a/1/0#1")).toEqual(["stage a/1 completed", "job a succeeded"]);
  });

  it("that is cancelled meanwhile takes no plan", () => {
    const { done, planned, cancel } = adaptive([fat(0), fat(1, 0)]);
    done("a/0/0#0");
    cancel("a");
    expect(planned(0)).toEqual([]);
  });
});
