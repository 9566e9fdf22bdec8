import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import duckdb, { type Result } from "@duckdb/node-bindings";
import type { BlockOutput, WrittenFile } from "../../../protocol/worker-messages";
import { encodeTensors } from "../../../types/tensors";
import { fileChecksum } from "../../shuffle/checksum";
import { BlockBuilder } from "./block-builder";

/** Deals a result's rows, a chunk at a time, to `parts` blocks; a block that is full is followed by another. */
export async function writeBlocks(
  result: Result,
  output: BlockOutput,
): Promise<{ rows: number; files: WrittenFile[] }> {
  mkdirSync(output.folder, { recursive: true, mode: 0o700 });
  const builders = Array.from({ length: output.parts }, () => new BlockBuilder(output.columns));
  const files: WrittenFile[] = [];
  let rows = 0;
  const write = async (builder: BlockBuilder) => {
    if (builder.rows === 0) return;
    const path = join(output.folder, `${files.length}.block`);
    const bytes = encodeTensors(builder.finish());
    writeFileSync(path, bytes, { mode: 0o600 });
    files.push({
      path,
      partition: files.length,
      rows: builder.rows,
      bytes: bytes.length,
      checksum: await fileChecksum(path),
    });
    rows += builder.rows;
  };
  for (let turn = 0; ; turn = (turn + 1) % output.parts) {
    const chunk = await duckdb.fetch_chunk(result);
    if (!chunk || duckdb.data_chunk_get_size(chunk) === 0) break;
    builders[turn]!.append(chunk);
    if (builders[turn]!.bytes < output.maxBlockBytes) continue;
    await write(builders[turn]!);
    builders[turn] = new BlockBuilder(output.columns);
  }
  for (const builder of builders) await write(builder);
  return { rows, files };
}

export const dropBlocks = ({ folder }: BlockOutput) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
