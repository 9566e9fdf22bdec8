import { type FileScan, type Plan, plansIn } from "../../plan/resolved/index";

/** A plan's scan of a file, those of its subqueries too. A task may read other files of it than the first. */
export function fileScans(plan: Plan): (file: string) => FileScan | undefined {
  const scans = new Map<string, FileScan>();
  for (const node of plansIn(plan)) {
    const [file] = node.kind === "FileScan" ? node.relation.files : [];
    if (node.kind === "FileScan" && file && !scans.has(file.path)) scans.set(file.path, node);
  }
  return (file) =>
    scans.get(file) ?? [...scans.values()].find(({ relation }) => relation.files.some(({ path }) => path === file));
}

/** The first file of what is scanned, by each of its files. */
export function firstFiles(plan: Plan): ReadonlyMap<string, string> {
  const lists = [...plansIn(plan)].map((node) => {
    if (node.kind === "FileScan") return node.relation.files.map(({ path }) => path);
    return node.kind === "CachedScan" ? node.files : [];
  });
  const firsts = new Map<string, string>();
  for (const files of lists) for (const file of files) firsts.set(file, files[0]!);
  // One that begins another scan stands for that.
  for (const [file] of lists) if (file !== undefined) firsts.set(file, file);
  return firsts;
}

/** A text that changes with any of the files that are scanned. */
export const fileVersions = (plan: Plan): string =>
  [...plansIn(plan)]
    .flatMap((node) => (node.kind === "FileScan" ? node.relation.files : []))
    .map(({ size, modifiedMs }) => `${size}@${modifiedMs}`)
    .join();
