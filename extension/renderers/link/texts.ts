/** Every text that a renderer shows, in English; the extension sends them in the user's language. `{0}` stands for a value. */
export const english = {
  gridLabel: "Rows of a DataFrame with {0} columns",
  toolbarLabel: "DataFrame",
  rowNumber: "Row",
  rowsOf: "Rows {0}–{1} of {2}",
  rowsOfMore: "Rows {0}–{1} of more than {2}",
  noRows: "No rows",
  emptyText: "empty text",
  counting: "Counting…",
  columnsOf: "{0} columns",
  stop: "Stop",
  notRun: "The rows have not been computed.",
  run: "Run",
  gone: "The session that computed this table has ended. Run the cell again to see more rows, sort or filter.",
  failed: "This did not work: {0}",
  profile: "Column Profiles",
  copy: "Copy",
  copyAs: "Copy as {0}",
  copied: "Copied {0} rows",
  tooMuchToCopy: "More than {0} cells: use Export instead.",
  export: "Export",
  exportCsv: "Export as CSV…",
  exportParquet: "Export as Parquet…",
  exported: "Exported {0} rows",
  insertCode: "Insert as Code",
  sortAscending: "Sort Ascending",
  sortDescending: "Sort Descending",
  sortAlso: "Add to Sort",
  clearSort: "Clear Sort",
  filterColumn: "Filter…",
  copyName: "Copy Column Name",
  columnMenu: "Menu of column {0}",
  filterBy: "Filter {0}",
  condition: "Condition",
  value: "Value",
  upperValue: "And",
  apply: "Apply",
  cancel: "Cancel",
  removeFilter: "Remove filter {0}",
  clearFilters: "Clear filters",
  details: "Value of {0} in row {1}",
  close: "Close",
  nulls: "{0} null",
  distinct: "{0} distinct",
  about: "≈ {0}",
  profiling: "Computing profiles…",
  quartiles: "Quartiles {0} · {1} · {2}",
  mean: "Mean {0}",
  approximately: "approximately",
  equals: "equals",
  notEquals: "does not equal",
  less: "is less than",
  lessOrEqual: "is at most",
  greater: "is greater than",
  greaterOrEqual: "is at least",
  between: "is between",
  contains: "contains",
  startsWith: "starts with",
  endsWith: "ends with",
  matches: "matches the expression",
  isNull: "is null",
  isNotNull: "is not null",
  isTrue: "is true",
  isFalse: "is false",
} as const;

export type TextKey = keyof typeof english;
export type Texts = Readonly<Record<TextKey, string>>;

let current: Texts = english;

export function useTexts(texts: Partial<Texts>): void {
  current = { ...english, ...texts };
}

export const text = (key: TextKey, ...values: readonly (string | number)[]): string =>
  current[key].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));

/** Numbers of rows and columns, as the user's language writes them. */
export const formatCount = (count: number): string => count.toLocaleString();
