import { describe, expect, it } from "vitest";
import { CellQueue } from "../../runtime/kernel/front/cell-queue";

/** `+a` enqueue, `-a` finished, `!a` interrupt, `!` interrupt all; answers `start a`, `interrupt a`, `cancelled a`. */
function play(events: string): string[] {
  const queue = new CellQueue();
  return events.split(" ").flatMap((event) => {
    const id = event.slice(1);
    const actions =
      event[0] === "+" ? queue.enqueue(id) : event[0] === "-" ? queue.finished(id) : queue.interrupt(id || undefined);
    return actions.map((action) => `${action.kind} ${action.id}`);
  });
}

describe("CellQueue", () => {
  it.each([
    ["+a +b +c -a -b -c", ["start a", "start b", "start c"]],
    ["+a +b !b -a", ["start a", "cancelled b"]],
    ["+a +b +c !", ["start a", "cancelled b", "cancelled c", "interrupt a"]],
    ["+a !a -a +b", ["start a", "interrupt a", "start b"]],
    ["!", []],
    ["+a -a !a", ["start a"]],
    ["+a !x", ["start a"]],
  ])("%s", (events, actions) => {
    expect(play(events)).toEqual(actions);
  });
});
