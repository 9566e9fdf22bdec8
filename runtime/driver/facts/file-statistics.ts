import { type FileStatistics, sourceOf } from "../../engine/sources/index";
import { type FileScan, type Plan, rewritePlanUp } from "../../plan/resolved/index";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import { textRows } from "./text-rows";

/** Footers of more files are not read for an estimate. */
const maxFiles = 1000;

/** The plan with what its files tell of their rows, asked once for each set of files. */
export async function withStatistics(
  driver: Driver,
  session: Session,
  plan: Plan,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const scans: FileScan[] = [];
  rewritePlanUp(plan, (node) => {
    if (node.kind === "FileScan") scans.push(node);
    return node;
  });
  const known = new Map<FileScan, FileStatistics>();
  for (const scan of scans) {
    const found = await statisticsOf(driver, session, scan, signal);
    if (found) known.set(scan, found);
  }
  return known.size === 0
    ? plan
    : rewritePlanUp(plan, (node) => {
        const found = node.kind === "FileScan" ? known.get(node) : undefined;
        return found ? counted(node as FileScan, found) : node;
      });
}

async function statisticsOf(
  driver: Driver,
  session: Session,
  { relation }: FileScan,
  signal: AbortSignal | undefined,
): Promise<FileStatistics | undefined> {
  const { files, format } = relation;
  if (files.length === 0 || files.length > maxFiles) return undefined;
  const ask = sourceOf(format).statistics?.(files.map(({ path }) => path));
  if (!ask) return undefined;
  return driver.fileStatistics.of(format, files, async () =>
    ask.read(await textRows(driver, session, ask.sql, signal)),
  );
}

const counted = (scan: FileScan, { rowGroups, ranges }: FileStatistics): FileScan => ({
  ...scan,
  relation: {
    ...scan.relation,
    ranges,
    files: scan.relation.files.map((file) => {
      const rows = rowGroups[file.path];
      return rows ? { ...file, rowGroups: rows } : file;
    }),
  },
});
