import { expect, it } from "vitest";
import type { UnresolvedPlan } from "../../runtime/plan/unresolved/index";
import { analysisSession, schemaText } from "./analysis-session";

it("makes a frame's own column nullable where an outer join above the frame may leave it out", () => {
  const frame = (name: string, planId: number): UnresolvedPlan => ({ kind: "Table", nameParts: [name], planId });
  const own = (name: string, planId: number) => ({ kind: "Attribute", nameParts: [name], planId }) as const;
  const on = { kind: "Function", nameParts: ["="], args: [own("a", 1), own("a", 2)], isOperator: true } as const;
  const joined = (type: "inner" | "left_outer" | "full_outer"): UnresolvedPlan => ({
    kind: "Project",
    list: [own("b", 1), own("d", 2)],
    child: { kind: "Join", left: frame("t", 1), right: frame("s", 2), type, condition: on },
  });
  const schema = (type: "inner" | "left_outer" | "full_outer") => schemaText(analysisSession().analyze(joined(type)));
  expect(schema("inner")).toBe("b: int not null, d: int not null");
  expect(schema("left_outer")).toBe("b: int not null, d: int");
  expect(schema("full_outer")).toBe("b: int, d: int");
});
