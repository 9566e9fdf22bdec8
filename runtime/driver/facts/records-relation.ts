import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { FactRequest } from "../../engine/catalog/index";
import type { FileRelation } from "../../plan/resolved/index";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import { fileRelation } from "./file-relation";
import { rowsOf } from "./rows-of";

/** Separates JSON records that hold line ends themselves. */
const recordSeparator = "\u001e";

/** The texts of a query as a file of the session, which is then read as any file. The same texts make the same file. */
export async function recordsRelation(
  driver: Driver,
  session: Session,
  { plan, format, options, schema }: FactRequest & { readonly kind: "records" },
  signal: AbortSignal | undefined,
): Promise<FileRelation> {
  const rows = (await rowsOf(driver, session, plan, signal)) as (string | null)[][];
  const texts = rows.flatMap(([text]) => (text === null ? nullRecord(format, options) : [text!]));
  const spansLines = texts.some((text) => /[\r\n]/.test(text));
  const separator = spansLines && format === "json" ? recordSeparator : "\n";
  const layout: Record<string, string> =
    spansLines && format === "csv" ? { multiLine: "true" } : { lineSep: separator };
  const content = texts.map((text) => text + separator).join("");
  const path = await session.kept.fileFor(createHash("sha256").update(content).digest("hex"));
  await writeFile(path, content, { mode: 0o600 });
  return fileRelation(
    driver,
    session,
    { kind: "files", format, paths: [path], options: { ...options, ...layout }, ...(schema && { schema }) },
    signal,
  );
}

/** A JSON text that is null is a record without fields, where malformed ones stay; CSV has no such records. */
function nullRecord(format: string, options: Readonly<Record<string, string>>): readonly string[] {
  const mode = Object.entries(options).find(([name]) => name.toLowerCase() === "mode")?.[1];
  return format === "json" && mode?.toUpperCase() !== "DROPMALFORMED" ? ["{}"] : [];
}
