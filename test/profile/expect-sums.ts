import { expect } from "vitest";
import { flatFigures, operatorFigures } from "../../runtime/profile/operator-figures";
import type { QueryRun } from "../../runtime/protocol/plan-profile";

/** What an operator gives is what the one above gets, and their times are those of the run. */
export function expectSums(query: QueryRun): void {
  const all = flatFigures(operatorFigures(query));
  for (const { operator, rowsIn, children } of all) {
    if (rowsIn === undefined || children.length !== 1) continue;
    const { name, rows = 0 } = operator;
    if (["Project", "Sort", "Exchange", "BroadcastExchange", "Window", "WriteFiles"].includes(name))
      expect([name, rows]).toEqual([name, rowsIn]);
    if (["Filter", "HashAggregate", "GlobalLimit", "TakeOrderedAndProject"].includes(name))
      expect(rows).toBeLessThanOrEqual(Math.max(rowsIn, 1));
  }
  // Processes of functions have a time of their own, which is none of the engine's.
  const ofEngine = all.filter(
    ({ operator: { name, metrics = [] } }) => name !== "EvalTypeScript" && metrics.length === 0,
  );
  const own = ofEngine.reduce((sum, { operator }) => sum + (operator.ownMs ?? 0), 0);
  const run = query.stages.reduce((sum, { cpuMs = 0 }) => sum + cpuMs, 0);
  // What sending many rows takes is no operator's.
  if (run > 5 && (all[0]?.operator.rows ?? 0) < 1_000) expect(Math.abs(own - run) / run).toBeLessThan(0.1);
}
