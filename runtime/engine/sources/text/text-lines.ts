import type { FileRelation } from "../../../plan/resolved/index";
import { raise } from "../../functions/index";
import { linesItem, splitItem } from "../lines";
import { pathList } from "../sql-text";

/** Bytes of files that are cut in memory; DuckDB's CSV reader takes larger ones in pieces. */
const maxCut = 64 * 1024 * 1024;

const isCompressed = (path: string) => /\.(gz|zst)$/i.test(path);

/**
 * A FROM item of lines, and what must hold of it. DuckDB's CSV reader makes a line too many of `\r\n` where `\n` came first: so small
 * files are cut here, and large ones that mix line ends are refused.
 */
export function textLines(
  files: FileRelation["files"],
  lineSep: string | undefined,
): { readonly item: string; readonly where: readonly string[] } {
  const paths = files.map(({ path }) => path);
  const plain = paths.filter((path) => !isCompressed(path));
  const isSmall = files.reduce((sum, { size }) => sum + size, 0) <= maxCut;
  if (plain.length === paths.length && (isSmall || lineSep !== undefined))
    return { item: splitItem(paths, lineSep), where: [] };
  const item = linesItem({ paths, encoding: undefined, lineSep });
  if (plain.length === 0) return { item, where: [] };
  const mixed = "contains(content, '\r') AND regexp_matches(content, '(^|[^\\r])\\n|\\r([^\\n]|$)')";
  const failure = raise("UNSUPPORTED_FEATURE.SPARKNB", { feature: "A large text file of mixed line ends" });
  const test = `(SELECT bool_or(${mixed}) FROM read_text(${pathList(plain)}))`;
  return { item, where: [`CASE WHEN ${test} THEN ${failure} ELSE TRUE END`] };
}
