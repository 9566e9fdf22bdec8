import { expect, it } from "vitest";
import { adviceFor } from "../../runtime/profile/advice";
import { operatorRun, queryRun, stageRun } from "./query-run";

const spillOf = (...operators: Parameters<typeof operatorRun>[]) => {
  const query = queryRun({
    stages: [stageRun({ id: 0, spilledBytes: 64_000_000 }), stageRun({ id: 1 })],
    operators: operators.map((one) => operatorRun(...one)),
  });
  return adviceFor(query, { queries: [query] }).find(({ kind }) => kind === "spill");
};

it("spilled bytes lead to what worked longest of what keeps rows in that stage", () => {
  const advice = spillOf(
    [0, "HashAggregate", { ownMs: 2 }],
    [1, "Window", { ownMs: 50 }],
    [2, "Project", { ownMs: 90 }],
    [3, "Sort", { ownMs: 80, stageId: 1 }],
  );
  expect(advice).toMatchObject({ operator: 1, values: [{ value: "0 (Result)" }, { value: 64_000_000 }] });
});

it("where nothing keeps rows, the stage is told without an operator", () =>
  expect(spillOf([0, "Project"])).not.toHaveProperty("operator"));
