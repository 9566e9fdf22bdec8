import { listTableFiles } from "../../../engine/sources/index";
import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Work } from "../../execute/execution";
import { gatherFact } from "../../facts/gather-fact";
import { localFiles } from "../../facts/local-files";

/** In bytes. */
export async function sizeOfFolders(folders: readonly string[]): Promise<number> {
  const files = await listTableFiles(
    folders.map((path) => ({ path, values: [] })),
    {},
    localFiles,
  );
  return files.reduce((bytes, { size }) => bytes + size, 0);
}

export const call = (name: string, ...args: readonly UnresolvedExpression[]): UnresolvedExpression => ({
  kind: "Function",
  nameParts: [name],
  args,
});
const literalOne: UnresolvedExpression = { kind: "Literal", type: { kind: "integer" }, value: 1 };
export const count = (): UnresolvedExpression => call("count", literalOne);

/** The one row that aggregates of a table's rows make. */
export async function rowOf(
  { driver, session, operation }: Work,
  nameParts: readonly string[],
  list: readonly UnresolvedExpression[],
  condition?: UnresolvedExpression,
): Promise<readonly unknown[]> {
  const table: UnresolvedPlan = { kind: "Table", nameParts };
  const source: UnresolvedPlan = condition ? { kind: "Filter", condition, child: table } : table;
  const query: UnresolvedPlan = { kind: "Project", list, child: source };
  const plan = await analyzePlan(driver, session, query, operation.signal);
  const [first] = (await gatherFact(driver, session, { kind: "rows", plan }, operation.signal)) as unknown[][];
  return first!;
}
