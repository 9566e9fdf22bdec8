import type { PhysicalPlan } from "../../plan/physical";
import { arrayType, stringType, structField, structType } from "../../types/index";
import type { Driver } from "../driver";
import { runPhysical } from "../execute/run-physical";
import { decodeLists } from "../result/decode-rows";
import type { Session } from "../session/session";

const rowsAsLists = structType([structField("row", arrayType(stringType))]);

/** Rows of a query all of whose columns are VARCHAR, however many they are. */
export async function textRows(driver: Driver, session: Session, sql: string, signal: AbortSignal | undefined) {
  const plan: PhysicalPlan = {
    schema: rowsAsLists,
    stages: [
      {
        id: 0,
        name: "InferSchema",
        dependsOn: [],
        inputs: [],
        sql: `SELECT [*COLUMNS(*)] AS "row" FROM (${sql})`,
        output: { kind: "rows" },
        tasks: 1,
        isSmall: true,
        estimatedInputBytes: 0,
      },
    ],
  };
  const streams: Uint8Array[] = [];
  await runPhysical(driver, session, plan, {
    operationId: "analysis",
    onBatch: (_, stream) => streams.push(stream),
    ...(signal && { signal }),
  });
  return decodeLists(streams);
}
