/** `rows 1–20, more available`, `3 rows`. */
export function rangeText(shownRows: number, hasMore: boolean, locale?: string): string {
  const count = new Intl.NumberFormat(locale).format(shownRows);
  if (hasMore) return shownRows === 0 ? "no rows shown, more available" : `rows 1–${count}, more available`;
  if (shownRows === 0) return "no rows";
  return shownRows === 1 ? "1 row" : `${count} rows`;
}
