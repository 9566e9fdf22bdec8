import { expect, it } from "vitest";
import { adviceFor } from "../../runtime/profile/advice";
import { operatorRun, queryRun, stageRun } from "./query-run";

const adviceOf = (name: string) => {
  const query = queryRun({
    stages: [stageRun({ id: 0, tasks: 4, cpuMs: 10 }), stageRun({ id: 1, cpuMs: 90 })],
    operators: [
      operatorRun(0, name, { stageId: 1, ownMs: 60, rows: 200_000 }),
      operatorRun(1, "ShuffleQueryStage", { stageId: 1, ownMs: 30, rows: 200_000 }),
      operatorRun(2, "Exchange", { ownMs: 10, rows: 200_000 }),
    ],
  });
  return adviceFor(query, { queries: [query] }).filter(({ kind }) => kind === "singleTask");
};

it("one task that has to do the work of a whole stage is told", () =>
  expect(adviceOf("Window")).toMatchObject([{ operator: 0, values: [{ value: "1 (Result)" }, {}, { value: 0.9 }] }]));

it("one that brings a result together is not", () => expect(adviceOf("Project")).toEqual([]));
