import type { ChaosResult, Outcome } from "./chaos-run";

/** What is wrong with a disturbed run, beside one that nothing disturbed. Nothing: rows are right, or an error says what was the matter. */
export function judge(result: ChaosResult, reference: ChaosResult): string[] {
  const faults = result.left.map((what) => `left behind: ${what}`);
  for (const [name, outcome] of result.outcomes) {
    const fault = faultOf(outcome, reference.outcomes.get(name)!);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

function faultOf(outcome: Outcome, expected: Outcome): string | undefined {
  switch (outcome.kind) {
    case "hang":
      return "hangs";
    case "error":
      return outcome.condition === undefined ? `no condition: ${outcome.message}` : undefined;
    case "rows":
      if (expected.kind !== "rows") return "the undisturbed run failed";
      return sameRows(outcome.rows, expected.rows) ? undefined : "wrong rows";
  }
}

/** In the same order where the query gives one; floats may be added in another order. */
function sameRows(one: readonly (readonly unknown[])[], other: readonly (readonly unknown[])[]): boolean {
  const [a, b] = [one, other].map((rows) => rows.map((row) => JSON.stringify(row.map(canonical))).sort());
  return a!.length === b!.length && a!.every((text, i) => text === b![i]);
}

const canonical = (value: unknown) => (typeof value === "number" ? Number(value.toPrecision(9)) : String(value));
