import { SparkError } from "../../../errors/index";
import { outputOf, type Plan } from "../../../plan/resolved/index";
import { quoteIdentifier } from "../../../types/index";

type Named = readonly { readonly name: string }[];

/** @param view quoted. @throws CREATE_VIEW_COLUMN_ARITY_MISMATCH */
export function checkColumnCount(view: string, columns: Named, query: Plan): void {
  const data = outputOf(query);
  if (data.length === columns.length) return;
  const list = (names: Named) => names.map(({ name }) => quoteIdentifier(name)).join(", ");
  throw new SparkError(
    `CREATE_VIEW_COLUMN_ARITY_MISMATCH.${data.length < columns.length ? "NOT_ENOUGH" : "TOO_MANY"}_DATA_COLUMNS`,
    { viewName: view, viewColumns: list(columns), dataColumns: list(data) },
  );
}
