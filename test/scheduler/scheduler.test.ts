import { describe, expect, it } from "vitest";
import { cluster, fat, wide } from "./cluster";

describe("a fat task", () => {
  it("is granted all cores of one worker and ends its job", () => {
    const { join, submit, done } = cluster();
    expect(join(1)).toEqual([]);
    expect(submit("a", "s")).toEqual(["run a/0/0#0 on 1 with 2"]);
    expect(done("a/0/0#0")).toEqual(["stage a/0 completed", "job a succeeded"]);
  });

  it("waits for a worker to join", () => {
    const { join, submit } = cluster();
    expect(submit("a", "s")).toEqual([]);
    expect(join(7, 4)).toEqual(["run a/0/0#0 on 7 with 4"]);
  });

  it("of the same session waits for the worker; of another session shares it", () => {
    const { join, submit, done } = cluster();
    join(1);
    submit("a", "s");
    expect(submit("b", "s")).toEqual([]);
    expect(submit("c", "t")).toEqual(["run c/0/0#0 on 1 with 2"]);
    expect(done("a/0/0#0")).toEqual(["stage a/0 completed", "job a succeeded", "run b/0/0#0 on 1 with 2"]);
  });

  it("does not share beyond the limit", () => {
    const { join, submit, done } = cluster({ maxTasksPerWorker: 2, memoryBoost: 2 });
    join(1);
    submit("a", "s");
    submit("b", "t");
    expect(submit("c", "u")).toEqual([]);
    expect(done("b/0/0#0").at(-1)).toBe("run c/0/0#0 on 1 with 2");
  });
});

describe("a task with a home", () => {
  const at = (home: number) => [{ ...fat(0), home }];

  it("goes there when it is idle, before those that came first", () => {
    const { join, submit, done } = cluster();
    join(1);
    join(2);
    expect(submit("a", "s", at(0))).toEqual(["run a/0/0#0 on 1 with 2"]);
    expect(submit("b", "s", at(1))).toEqual(["run b/0/0#0 on 2 with 2"]);
    submit("c", "s", at(0));
    submit("d", "s", at(3));
    expect(done("b/0/0#0").at(-1)).toBe("run d/0/0#0 on 2 with 2");
    expect(done("a/0/0#0").at(-1)).toBe("run c/0/0#0 on 1 with 2");
  });

  it("goes elsewhere rather than wait", () => {
    const { join, submit } = cluster();
    join(1);
    join(2);
    submit("a", "s", at(0));
    expect(submit("b", "s", at(0))).toEqual(["run b/0/0#0 on 2 with 2"]);
  });
});

describe("stages", () => {
  it("follow those they depend on, tasks take a core each", () => {
    const { join, submit, done } = cluster();
    join(1);
    expect(submit("a", "s", [wide(0, 3), fat(1, 0)])).toEqual(["run a/0/0#0 on 1 with 1", "run a/0/1#0 on 1 with 1"]);
    expect(done("a/0/0#0")).toEqual(["run a/0/2#0 on 1 with 1"]);
    expect(done("a/0/1#0")).toEqual([]);
    expect(done("a/0/2#0")).toEqual(["stage a/0 completed", "run a/1/0#0 on 1 with 2"]);
    expect(done("a/1/0#0")).toEqual(["stage a/1 completed", "job a succeeded"]);
  });

  it("without tasks are complete at once", () => {
    const { join, submit } = cluster();
    join(1);
    expect(submit("a", "s", [wide(0, 0), fat(1, 0)])).toEqual(["stage a/0 completed", "run a/1/0#0 on 1 with 2"]);
    expect(submit("b", "s", [])).toEqual(["job b succeeded"]);
  });

  it("spread over the workers", () => {
    const { join, submit } = cluster();
    join(1);
    join(2);
    expect(submit("a", "s", [wide(0, 4)])).toEqual([
      "run a/0/0#0 on 1 with 1",
      "run a/0/1#0 on 2 with 1",
      "run a/0/2#0 on 1 with 1",
      "run a/0/3#0 on 2 with 1",
    ]);
  });
});

describe("failures", () => {
  it("of the query's own are never tried again", () => {
    const { join, submit, fail } = cluster();
    join(1);
    submit("a", "s", [wide(0, 2)]);
    expect(fail("a/0/0#0", "user")).toEqual(["cancel a/0/1#0 on 1", 'job a failed: "user"']);
  });

  it("that may pass are tried again up to maxFailures", () => {
    const { join, submit, fail } = cluster();
    join(1);
    submit("a", "s", [fat(0)], 3);
    expect(fail("a/0/0#0")).toEqual(["run a/0/0#1 on 1 with 2"]);
    expect(fail("a/0/0#1")).toEqual(["run a/0/0#2 on 1 with 2"]);
    expect(fail("a/0/0#2")).toEqual(['job a failed: "transient"']);
    expect(fail("a/0/0#2")).toEqual([]);
  });

  it("by a lost worker move the task to another, ahead of those that wait", () => {
    const { join, submit, lose } = cluster();
    join(1);
    submit("a", "s");
    submit("b", "s");
    expect(lose(1)).toEqual([]);
    expect(join(2)).toEqual(["run a/0/0#1 on 2 with 2"]);
    expect(lose(9)).toEqual([]);
  });

  it("count when the only worker keeps dying", () => {
    const { join, submit, lose } = cluster();
    join(1);
    submit("a", "s", [fat(0)], 2);
    lose(1);
    join(2);
    expect(lose(2)).toEqual(['job a failed: {"workerLost":2}']);
  });

  it("of a worker end a job once, whatever else it ran for the job", () => {
    const { join, submit, lose } = cluster();
    join(1);
    submit("a", "s", [wide(0, 2)], 1);
    expect(lose(1)).toEqual(["cancel a/0/1#0 on 1", 'job a failed: {"workerLost":1}']);
  });

  it("that come late are of no account", () => {
    const { join, submit, lose, done, fail } = cluster();
    join(1);
    submit("a", "s");
    lose(1);
    join(2);
    expect(fail("a/0/0#0", "user")).toEqual([]);
    expect(done("a/0/0#0")).toEqual([]);
    expect(done("a/0/0#1")).toEqual(["stage a/0 completed", "job a succeeded"]);
  });
});

describe("a task out of memory", () => {
  it("runs again alone with more, and no third time", () => {
    const { join, submit, fail } = cluster();
    join(1);
    submit("a", "s");
    expect(fail("a/0/0#0", "memory")).toEqual(["run a/0/0#1 on 1 with 2 and 200"]);
    expect(submit("b", "t")).toEqual([]);
    expect(fail("a/0/0#1", "memory")).toEqual(['job a failed: "memory"', "run b/0/0#0 on 1 with 2"]);
  });

  it("has a worker kept free for it", () => {
    const { join, submit, fail, done } = cluster();
    join(1);
    submit("a", "s", [wide(0, 2)]);
    submit("b", "t");
    expect(fail("a/0/0#0", "memory")).toEqual([]);
    expect(submit("c", "u")).toEqual([]);
    expect(done("b/0/0#0")).toEqual(["stage b/0 completed", "job b succeeded"]);
    expect(done("a/0/1#0")).toEqual(["run a/0/0#1 on 1 with 2 and 200"]);
    expect(done("a/0/0#1")).toEqual(["stage a/0 completed", "job a succeeded", "run c/0/0#0 on 1 with 2"]);
  });

  it("lets the worker go when its job is cancelled", () => {
    const { join, submit, fail, cancel } = cluster();
    join(1);
    submit("a", "s", [wide(0, 2)]);
    fail("a/0/0#0", "memory");
    expect(submit("c", "u")).toEqual([]);
    expect(cancel("a")).toEqual(["cancel a/0/1#0 on 1", "run c/0/0#0 on 1 with 2"]);
  });
});

describe("cancelling", () => {
  it("stops what runs and forgets what waits", () => {
    const { join, submit, cancel, done, state } = cluster();
    join(1);
    submit("a", "s", [wide(0, 5)]);
    expect(cancel("a")).toEqual(["cancel a/0/0#0 on 1", "cancel a/0/1#0 on 1"]);
    expect(done("a/0/0#0")).toEqual([]);
    expect(cancel("a")).toEqual([]);
    expect(state.jobs.size + state.groups.size).toBe(0);
    expect(submit("b", "s")).toEqual(["run b/0/0#0 on 1 with 2"]);
  });
});

describe("sessions", () => {
  it("get cores in turn, however many tasks one of them has", () => {
    const { join, submit, done } = cluster({ maxTasksPerWorker: 1, memoryBoost: 2 });
    join(1, 1);
    submit("a", "s", [wide(0, 100)]);
    submit("b", "t", [wide(0, 100)]);
    const order = ["a/0/0#0"];
    for (let index = 0; index < 5; index++) order.push(/run (\S+)/.exec(done(order.at(-1)!).at(-1)!)![1]!);
    expect(order).toEqual(["a/0/0#0", "b/0/0#0", "a/0/1#0", "b/0/1#0", "a/0/2#0", "b/0/2#0"]);
  });
});
