/** Lines and columns from 1. */
export interface CallPlace {
  readonly cellIndex: number;
  readonly line: number;
  readonly column: number;
}

/** Where a call site that `callSite` has named stands; undefined: not in a cell. */
export function callPlace(site: string): CallPlace | undefined {
  const found = /^cell (\d+):(\d+):(\d+)$/.exec(site);
  return found ? { cellIndex: Number(found[1]), line: Number(found[2]), column: Number(found[3]) } : undefined;
}
