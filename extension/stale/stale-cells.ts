import type { RunLineage } from "../../runtime/protocol/inspection-messages";
import { normalizedText } from "../../runtime/protocol/normalized-text";

/** A cell of a notebook, with its last run that ended well. */
export interface RunCell {
  readonly text: string;
  readonly run?: RunLineage;
}

/** Why what a cell shows is not what it would show in a run of the whole notebook. */
export type Staleness =
  | { readonly kind: "edited" }
  /** @param cell that makes the name, by its place */
  | { readonly kind: "changed" | "outdated"; readonly name: string; readonly cell: number };

/**
 * Cells whose text is another one than they ran with, and cells that have read what the cell above now makes, or will make, another one. What
 * cells below make does not count: in a run from the top it comes later.
 */
export function staleCells(cells: readonly RunCell[]): ReadonlyMap<number, Staleness> {
  const stale = new Map<number, Staleness>();
  for (const [index, { text, run }] of cells.entries()) {
    if (!run) continue;
    const isEdited = normalizedText(run.language, text) !== normalizedText(run.language, run.code);
    const why = isEdited ? ({ kind: "edited" } as const) : outdated(cells, index, run, stale);
    if (why) stale.set(index, why);
  }
  return stale;
}

function outdated(
  cells: readonly RunCell[],
  index: number,
  { reads }: RunLineage,
  stale: ReadonlyMap<number, Staleness>,
): Staleness | undefined {
  for (const [name, version] of Object.entries(reads)) {
    const cell = makerOf(cells, index, name);
    if (cell === undefined) continue;
    if (stale.has(cell)) return { kind: "outdated", name, cell };
    if (cells[cell]!.run!.writes[name] !== version) return { kind: "changed", name, cell };
  }
  return undefined;
}

/** The nearest cell above that makes a name. */
function makerOf(cells: readonly RunCell[], index: number, name: string): number | undefined {
  const maker = cells.slice(0, index).findLastIndex(({ run }) => run && name in run.writes);
  return maker < 0 ? undefined : maker;
}

/** What has to run so that no cell is stale: the stale cells, and those above them whose names another cell has made anew since. */
export function cellsToRun(cells: readonly RunCell[]): readonly number[] {
  const runs = cells.flatMap(({ run }) => run ?? []).sort((a, b) => a.order - b.order);
  const now: Record<string, string> = Object.assign({}, ...runs.map(({ writes }) => writes));
  const needed = new Set(staleCells(cells).keys());
  const add = (index: number) => {
    for (const name of Object.keys(cells[index]!.run!.reads)) {
      const maker = makerOf(cells, index, name);
      if (maker === undefined || needed.has(maker) || cells[maker]!.run!.writes[name] === now[name]) continue;
      needed.add(maker);
      add(maker);
    }
  };
  for (const index of [...needed]) add(index);
  return [...needed].sort((a, b) => a - b);
}
