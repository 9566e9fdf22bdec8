import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { optimize } from "../../runtime/engine/optimizer/index";
import { sourceOf } from "../../runtime/engine/sources/index";
import type { FileRelation, FileScan, Plan } from "../../runtime/plan/resolved/index";
import { parseSchemaDdl, type StructType, structType } from "../../runtime/types/index";
import { run, runSql } from "../physical/duckdb";
import { column } from "../physical/plans";

/** A folder of its own for one test file, removed at the end. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "sparknb-sources-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

export async function inferSchema(
  format: string,
  paths: readonly string[],
  options: Record<string, string> = {},
  totalBytes = 0,
): Promise<StructType> {
  let step = sourceOf(format).inferSchema({ options, paths, totalBytes, timeZone: "UTC", caseSensitive: false });
  while (step.kind === "query") step = step.next((await runSql(step.sql)) as (string | null)[][]);
  return step.schema;
}

/** A scan of all columns; the schema is inferred when none is given. */
export async function scan(
  format: string,
  paths: readonly string[],
  options: Record<string, string> = {},
  ddl?: string,
): Promise<FileScan> {
  const dataSchema = ddl ? (parseSchemaDdl(ddl) as StructType) : await inferSchema(format, paths, options);
  const relation: FileRelation = {
    format,
    options,
    rootPaths: paths,
    files: paths.map((path) => ({ path, size: 1, modifiedMs: 0, partitionValues: [] })),
    dataSchema,
    partitionSchema: structType([]),
    isSchemaGiven: ddl !== undefined,
  };
  return { kind: "FileScan", relation, output: dataSchema.fields.map(({ name, type }) => column(name, type)) };
}

/** Rows as `a|b|null`. */
export const read = async (plan: Plan): Promise<string[]> =>
  (await run(optimize(plan))).map((row) =>
    row.map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value))).join("|"),
  );
