import type { SortKey } from "../../../runtime/protocol/frame-messages";
import type { MenuItem } from "../dom/menu";
import { text } from "../link/texts";

export interface ColumnActions {
  sort(keys: readonly SortKey[]): void;
  filter(): void;
  copyName(): void;
}

/** What can be done with a column. @param canAsk whether there is a session that can sort and filter */
export function columnMenu(
  column: number,
  sort: readonly SortKey[],
  canAsk: boolean,
  actions: ColumnActions,
): MenuItem[] {
  const copyName = { label: text("copyName"), run: () => actions.copyName(), isSeparated: canAsk };
  if (!canAsk) return [copyName];
  const others = sort.filter((key) => key.column !== column);
  return [
    { label: text("sortAscending"), run: () => actions.sort([{ column, descending: false }]) },
    { label: text("sortDescending"), run: () => actions.sort([{ column, descending: true }]) },
    ...(others.length > 0
      ? [{ label: text("sortAlso"), run: () => actions.sort([...others, { column, descending: false }]) }]
      : []),
    ...(sort.length > 0
      ? [{ label: text("clearSort"), run: () => actions.sort(others.length < sort.length ? others : []) }]
      : []),
    { label: text("filterColumn"), run: () => actions.filter(), isSeparated: true },
    copyName,
  ];
}
