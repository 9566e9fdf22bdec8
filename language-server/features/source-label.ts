import type { OpenNotebook } from "../cells/open-notebook";
import type { Lineage } from "../columns/lineage";

/** Where a column comes from in a few words: the text that computes it, or the table it is read from. */
export function sourceLabel(notebook: OpenNotebook, { steps, source }: Lineage): string | undefined {
  const computed = steps.find((step) => step.kind === "computed");
  if (computed?.site) {
    const text = textAt(notebook, computed.site);
    if (text) return shortened(text);
  }
  return source;
}

export function textAt(
  notebook: OpenNotebook,
  { cellId, start, end }: { cellId: string; start: number; end: number },
): string | undefined {
  return notebook.cell(cellId)?.text.slice(start, end);
}

export function shortened(text: string, length = 50): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
