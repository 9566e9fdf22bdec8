import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { canonicalText, type FileScan, type Plan } from "../../plan/resolved/index";

/** The file scans of a plan, those inside subquery expressions too. */
function* scansOf(node: unknown): Generator<FileScan> {
  if (typeof node !== "object" || node === null || node instanceof Uint8Array) return;
  if ((node as Plan).kind === "FileScan") yield node as FileScan;
  else for (const child of Object.values(node)) yield* scansOf(child);
}

/** Files that a plan reads, as URIs, each once. */
export function inputFiles(plan: Plan): string[] {
  const files = new Set<string>();
  for (const { relation } of scansOf(plan)) for (const { path } of relation.files) files.add(pathToFileURL(path).href);
  return [...files];
}

/** Spark's rule: only rows that are at hand already. */
export const isLocal = (plan: Plan): boolean =>
  plan.kind === "LocalRows" || plan.kind === "LocalData" || plan.kind === "OneRow";

/** Plans that differ in nothing but ids, names given by aliases and where they were written. */
export const sameSemantics = (one: Plan, other: Plan): boolean => canonicalText(one) === canonicalText(other);

export const semanticHash = (plan: Plan): number =>
  createHash("sha256").update(canonicalText(plan)).digest().readInt32BE(0);
