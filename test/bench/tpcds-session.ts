import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileMetastore } from "../../runtime/driver/metastore/file-metastore";
import type { AnalysisContext } from "../../runtime/engine/analyzer/index";
import { SessionCatalog, TemporaryObjects } from "../../runtime/engine/catalog/index";
import { parseTableSchema } from "../../runtime/types/index";

/** A session over TPC-DS's tables, all of them empty, in a warehouse that lives until `close`. */
export function tpcdsSession(): { readonly context: AnalysisContext; close(): void } {
  const warehouse = mkdtempSync(join(tmpdir(), "sparknb-tpcds-"));
  const metastore = new FileMetastore(warehouse);
  for (const line of readFileSync(join(import.meta.dirname, "tpcds-tables.txt"), "utf8")
    .trim()
    .split("\n")) {
    const [name = "", columns = ""] = line.split(": ");
    metastore.createTable({
      database: "default",
      name,
      type: "MANAGED",
      schema: parseTableSchema(columns),
      partitionColumns: [],
      partitions: [],
      provider: "parquet",
      location: join(warehouse, name),
      options: {},
      properties: {},
      createdMs: 0,
    });
  }
  let lastId = 0;
  const refuse = () => {
    throw new Error("No query asks for this");
  };
  const context: AnalysisContext = {
    session: {
      ansi: true,
      timeZone: "UTC",
      caseSensitive: false,
      config: () => undefined,
      now: 0n,
      currentUser: "me",
      currentCatalog: "spark_catalog",
      currentDatabase: "default",
      newId: () => ++lastId,
    },
    catalog: new SessionCatalog(metastore),
    facts: {
      files: ({ format, options, paths, schema }) => ({
        format,
        options,
        rootPaths: paths,
        files: [],
        dataSchema: schema!,
        partitionSchema: { kind: "struct", fields: [] },
        isSchemaGiven: true,
      }),
      records: refuse,
      localData: refuse,
      rows: refuse,
      modelFrame: refuse,
    },
    temporary: new TemporaryObjects(),
    models: { find: refuse },
  };
  return { context, close: () => rmSync(warehouse, { recursive: true }) };
}
