import { createHash } from "node:crypto";
import { DataFrame } from "../../client/api";
import type { ExecuteParams } from "../../protocol/kernel-messages";
import { normalizedText } from "../../protocol/normalized-text";

/** What a name stands for: a frame by its plan, a small value by its text; undefined for all that has neither. */
export type Made = { readonly frame: DataFrame } | { readonly text: string } | undefined;

/** Of a value that a variable of TypeScript holds. */
export function madeOf(value: unknown): Made {
  if (value instanceof DataFrame) return { frame: value };
  const isSmall = value === null || ["string", "number", "boolean", "bigint", "undefined"].includes(typeof value);
  return isSmall ? { text: `${typeof value} ${value}` } : undefined;
}

const digest = (text: string) => createHash("sha1").update(text).digest("hex");

/** Of what a run has made: its text, and the versions of what it has read. */
export async function runVersion(
  { language, code }: ExecuteParams,
  reads: ReadonlyMap<string, Promise<string>>,
): Promise<string> {
  const versions = [...reads].sort().map(async ([name, version]) => `${name} ${await version}`);
  return digest([language, normalizedText(language, code), ...(await Promise.all(versions))].join("\n"));
}

/** @param byText the version of the run that has made it */
export async function versionOf(made: Made, name: string, byText: Promise<string>): Promise<string> {
  if (made && "text" in made) return `= ${digest(made.text)}`;
  const plan = made && (await made.frame.semanticHash().catch(() => undefined));
  return plan === undefined ? `${name} of ${await byText}` : `plan ${plan}`;
}
