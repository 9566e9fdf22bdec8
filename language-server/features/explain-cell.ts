import type { CellRequest } from "./request";

/** The plans of what a cell would run, as `explain` prints them; of several frames the last. Undefined: it makes none. @throws what Spark says of it */
export async function explainCell({ notebook, cell }: Omit<CellRequest, "offset">): Promise<string | undefined> {
  const made = notebook.factsOf(cell.id)?.frames.at(-1);
  if (!made || notebook.analyzer.readsKernel(made.frame, made.session)) return undefined;
  return notebook.analyzer.explain(made.frame, made.session);
}
