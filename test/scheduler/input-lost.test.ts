import { describe, expect, it } from "vitest";
import { cluster, fat, wide } from "./cluster";

/** Two tasks write for one that reads; both have written. */
function written(maxFailures = 4, isUnrepeatable = false) {
  const scheduler = cluster();
  scheduler.join(1);
  scheduler.submit("a", "s", [{ ...wide(0, 2), isUnrepeatable }, fat(1, 0)], maxFailures);
  scheduler.done("a/0/0#0");
  expect(scheduler.done("a/0/1#0")).toEqual(["stage a/0 completed", "run a/1/0#0 on 1 with 2"]);
  return scheduler;
}

describe("a lost shuffle file", () => {
  it("is written again before the task that reads it runs again", () => {
    const { lost, done } = written();
    expect(lost("a/1/0#0", "a/0/1#0")).toEqual(["run a/0/1#1 on 1 with 1"]);
    expect(done("a/0/1#1")).toEqual(["stage a/0 completed", "run a/1/0#1 on 1 with 2"]);
    expect(done("a/1/0#1")).toEqual(["stage a/1 completed", "job a succeeded"]);
  });

  it("that was written again since is no reason to write it a third time", () => {
    const { join, submit, done, lost } = cluster();
    join(1);
    submit("a", "s", [fat(0), wide(1, 2, 0)]);
    done("a/0/0#0");
    expect(lost("a/1/0#0", "a/0/0#0")).toEqual([]);
    // One core is still taken by the other reader, which then finds the same.
    expect(lost("a/1/1#0", "a/0/0#0")).toEqual(["run a/0/0#1 on 1 with 2"]);
    expect(done("a/0/0#1")).toEqual(["stage a/0 completed", "run a/1/1#1 on 1 with 1", "run a/1/0#1 on 1 with 1"]);
    expect(lost("a/1/1#1", "a/0/0#0")).toEqual(["run a/1/1#2 on 1 with 1"]);
  });

  it("of a stage further up is found by the task that writes again", () => {
    const { join, submit, done, lost } = cluster();
    join(1);
    submit("a", "s", [fat(0), fat(1, 0), fat(2, 1)]);
    done("a/0/0#0");
    done("a/1/0#0");
    expect(lost("a/2/0#0", "a/1/0#0")).toEqual(["run a/1/0#1 on 1 with 2"]);
    expect(lost("a/1/0#1", "a/0/0#0")).toEqual(["run a/0/0#1 on 1 with 2"]);
    expect(done("a/0/0#1")).toEqual(["stage a/0 completed", "run a/1/0#2 on 1 with 2"]);
    expect(done("a/1/0#2")).toEqual(["stage a/1 completed", "run a/2/0#1 on 1 with 2"]);
  });

  it("ends the job when it is lost as often as tasks may fail", () => {
    const { lost, done } = written(2);
    lost("a/1/0#0", "a/0/0#0");
    done("a/0/0#1");
    expect(lost("a/1/0#1", "a/0/0#1")).toEqual(['job a failed: "lost"']);
  });

  it("that another run could fill with other rows is written again only while nobody else has read a part", () => {
    const { lost } = written(4, true);
    expect(lost("a/1/0#0", "a/0/0#0")).toEqual(["run a/0/0#1 on 1 with 1"]);
    const { join, submit, done, lost: loses } = cluster();
    join(1);
    submit("a", "s", [{ ...fat(0), isUnrepeatable: true }, wide(1, 2, 0)]);
    done("a/0/0#0");
    done("a/1/1#0");
    expect(loses("a/1/0#0", "a/0/0#0")).toEqual(['job a failed: "lost"']);
  });
});
