import { checkDefault } from "../../../engine/analyzer/index";
import type { StructField } from "../../../types/index";
import { withFacts } from "../../analysis/analyze";
import type { Work } from "../../execute/execution";

/** @throws INVALID_DEFAULT_VALUE.* for the first column whose DEFAULT is no constant of its type */
export async function checkDefaults(
  { driver, session, operation }: Work,
  fields: readonly StructField[],
  statement: string,
): Promise<void> {
  await withFacts(driver, session, operation.signal, (context) => {
    for (const field of fields) checkDefault(field, statement, context);
  });
}
