import type { PhysicalPlan, StageInput } from "../../plan/physical";
import { structType } from "../../types/index";

/** One task that runs a statement for its effect and answers no rows. */
export const statementPlan = (name: string, sql: string, inputs: readonly StageInput[]): PhysicalPlan => ({
  schema: structType([]),
  stages: [
    {
      id: 0,
      name,
      dependsOn: [],
      inputs,
      sql,
      output: { kind: "statement" },
      tasks: 1,
      isSmall: true,
      estimatedInputBytes: 0,
    },
  ],
});
