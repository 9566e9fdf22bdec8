import { expect, test } from "vitest";
import type { OperatorProfile } from "../../runtime/driver/profile/query-profile";
import { withSteps } from "../../runtime/driver/profile/step-profile";
import type { StepReport } from "../../runtime/protocol";

/** As DuckDB writes it. */
const operator = (name: string, children: readonly object[] = [], table?: string) => ({
  operator_name: name,
  ...{ operator_cardinality: 1, result_set_size: 8, operator_timing: 0.001, children },
  extra_info: table === undefined ? {} : { Table: `memory.main.${table}` },
});
const scan = (table: string) => operator("SEQ_SCAN", [], table);
const source = (below: object) =>
  JSON.stringify({
    system_peak_buffer_memory: 0,
    system_peak_temp_dir_size: 0,
    children: [operator("CREATE_TABLE_AS", [below])],
  });
const step = (name: string, tables: readonly string[], below: object): StepReport => ({
  ...{ operator: name, tables, sources: [source(below)] },
  metrics: { rows: 5, bytesSent: 1, bytesReceived: 2, startMs: 3, initMs: 4, processingMs: 5, totalMs: 6 },
});
const plain = (name: string, children: readonly OperatorProfile[] = [], table?: string): OperatorProfile => ({
  ...{ name, rows: 1, bytes: 8, ms: 1, children },
  details: table === undefined ? {} : { Table: `memory.main.${table}` },
});
const placed = (tree: OperatorProfile, steps: readonly StepReport[]) =>
  withSteps({ cpuMs: 1, peakMemoryBytes: 0, spilledBytes: 0, operator: tree }, steps)!.operator!;
const text = ({ name, children }: OperatorProfile): string =>
  children.length > 0 ? `${name}(${children.map(text).join(", ")})` : name;
const reads = (table: string) => plain("SEQ_SCAN", [], table);

test("a step stands where its tables are read", () => {
  const tree = plain("PROJECTION", [
    plain("POSITIONAL_SCAN", [reads("s_0"), plain("UNION", [reads("s_1"), reads("s_2")])]),
  ]);
  const whole = placed(tree, [step("ArrowEvalPython", ["s_0", "s_1", "s_2"], operator("RANGE"))]);
  expect(text(whole)).toBe("PROJECTION(ArrowEvalPython(RANGE))");
  expect(whole.children[0]).toMatchObject({ rows: 5, bytes: 2, ms: 6, functions: { processingMs: 5 } });
});

test("a step reads the step before it, and one that is read twice stands twice", () => {
  const first = step("BatchEvalPython", ["a_0", "a_1"], operator("RANGE"));
  const second = step("MapInPandas", ["b_0", "b_1"], operator("FILTER", [scan("a_1")]));
  const both = "MapInPandas(FILTER(BatchEvalPython(RANGE)))";
  expect(text(placed(plain("HASH_JOIN", [reads("b_1"), reads("b_1")]), [first, second]))).toBe(
    `HASH_JOIN(${both}, ${both})`,
  );
  expect(text(placed(plain("LIMIT", [reads("other")]), [first]))).toBe("LIMIT(SEQ_SCAN)");
});
