import { createWriteStream } from "node:fs";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type DataFrame, isRow, UnsupportedOperationException } from "../../client/api";
import { isLoopback } from "../../client/channel";
import type { ExportFormat } from "../../protocol/frame-messages";
import type { StructType } from "../../types";
import { sparkText } from "../display/spark-text";

/** Writes all rows into one file of this machine. */
export const exportRows: Readonly<
  Record<ExportFormat, (rows: DataFrame, schema: StructType, path: string) => Promise<void>>
> = { csv: writeCsv, parquet: writeParquet };

/** As the rows come: memory stays small whatever the size. */
async function writeCsv(rows: DataFrame, schema: StructType, path: string): Promise<void> {
  const zone = (await rows.sparkSession.conf.get("spark.sql.session.timeZone")) ?? "UTC";
  const texts = schema.fields.map(({ type }) => sparkText(type, zone));
  async function* lines() {
    yield csvLine(schema.fields.map(({ name }) => name));
    for await (const row of rows.toLocalIterator()) {
      if (isRow(row)) yield csvLine(texts.map((text, index) => (row.get(index) === null ? "" : text(row.get(index)))));
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

const csvLine = (values: readonly string[]) => `${values.map(csvValue).join(",")}\n`;
const csvValue = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The engine writes a folder of parts; asked for one, its only part is the file. */
async function writeParquet(rows: DataFrame, schema: StructType, path: string): Promise<void> {
  const { host } = rows.sparkSession.client.parameters;
  if (!isLoopback(host))
    throw new UnsupportedOperationException({
      condition: "UNSUPPORTED_FEATURE.EXPORT_FROM_REMOTE",
      sqlState: "0A000",
      message: `${host} writes Parquet to its own storage: use df.write.parquet(…), or export as CSV.`,
    });
  const folder = await mkdtemp(join(tmpdir(), "sparknb-export-"));
  try {
    const parts = join(folder, "parts");
    await rows
      .toDF(...schema.fields.map(({ name }) => name))
      .coalesce(1)
      .write.parquet(parts);
    const [part] = (await readdir(parts)).filter((name) => name.endsWith(".parquet"));
    await copyFile(join(parts, part!), path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
