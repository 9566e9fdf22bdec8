import type { OpenNotebook } from "../cells/open-notebook";
import { expressionAt, spanOfLink } from "../columns/error-place";
import type { Lineage, LineageStep } from "../columns/lineage";
import { isFrame } from "../columns/values";
import { shortened } from "../syntax/shortened";

/** Where a column comes from in a few words: the text that computes it, or the table it is read from. */
export function sourceLabel(notebook: OpenNotebook, { steps, source }: Lineage): string | undefined {
  const computed = steps.find((step) => step.kind === "computed");
  const text = computed && textOfStep(notebook, computed);
  return text ? shortened(text) : source;
}

/** What makes a column at a step, as written. */
export const textOfStep = (notebook: OpenNotebook, { text, site }: LineageStep): string | undefined =>
  text ?? (site && textAt(notebook, site));

/** A site's text: of a step of a chain only what the step says itself. */
function textAt(
  notebook: OpenNotebook,
  { cellId, start, end }: { cellId: string; start: number; end: number },
): string | undefined {
  const cell = notebook.cell(cellId);
  const expr = cell && expressionAt(cell, { cellId, start, end });
  const isLink = expr && isFrame(notebook.factsOf(cellId)?.values.get(expr)?.value);
  const span = isLink ? spanOfLink(expr) : { start, end };
  return cell?.text.slice(span.start, span.end);
}
