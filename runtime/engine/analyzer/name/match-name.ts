import type { Attribute } from "../../../plan/resolved/index";

export interface NameMatch {
  /** More than one: ambiguous. */
  readonly columns: readonly Attribute[];
  /** The rest of the name: fields inside the column. */
  readonly fields: readonly string[];
}

type Named = (lowerCaseName: string) => readonly Attribute[];

/**
 * Reads `a.b.c` as catalog.database.table.column, then as database.table.column, table.column and column, the rest being struct fields; the
 * first reading that finds a column counts.
 */
export function matchName(parts: readonly string[], named: Named, isCaseSensitive: boolean): NameMatch | undefined {
  for (const depth of [3, 2, 1, 0]) {
    if (parts.length <= depth) continue;
    const qualifier = parts.slice(0, depth);
    const name = parts[depth]!;
    const columns = distinctColumns(
      named(name.toLowerCase()).filter(
        (column) =>
          equal(column.name, name, isCaseSensitive) &&
          (depth === 0 || endsWith(column.qualifier ?? [], qualifier, isCaseSensitive)),
      ),
    );
    if (columns.length > 0) return { columns, fields: parts.slice(depth + 1) };
  }
  return undefined;
}

export const equal = (a: string, b: string, isCaseSensitive: boolean): boolean =>
  a === b || (!isCaseSensitive && a.toLowerCase() === b.toLowerCase());

const endsWith = (qualifier: readonly string[], end: readonly string[], isCaseSensitive: boolean) =>
  qualifier.length >= end.length &&
  end.every((part, i) => equal(part, qualifier[qualifier.length - end.length + i]!, isCaseSensitive));

/** The id that a column shares with those that repeat it. */
export const columnIdentity = ({ id, copyOf }: Attribute): number => copyOf ?? id;

/** Of columns that repeat each other, the first. */
export function distinctColumns(columns: readonly Attribute[]): readonly Attribute[] {
  if (columns.length < 2) return columns;
  const ids = columns.map(columnIdentity);
  return columns.filter((_, i) => ids.indexOf(ids[i]!) === i);
}
