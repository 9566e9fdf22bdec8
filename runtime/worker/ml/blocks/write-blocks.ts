import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import duckdb, { type Result } from "@duckdb/node-bindings";
import type { BlockOutput, WrittenFile } from "../../../protocol/worker-messages";
import { BlockBuilder, columnsOf } from "./block-builder";
import { writeTensors } from "./write-tensors";

/**
 * Deals a result's rows, a `run` at a time, to `parts` blocks; a block that is full is followed by another. Which row comes where depends on
 * its number alone, and on the layout: columns of the same rows can be added later. Files come part by part.
 */
export async function writeBlocks(
  result: Result,
  output: BlockOutput,
): Promise<{ rows: number; files: readonly WrittenFile[] }> {
  const { run } = output;
  mkdirSync(output.folder, { recursive: true, mode: 0o700 });
  const parts = Array.from({ length: output.parts }, (_, part) => new PartWriter(part, output));
  for (let [turn, place] = [0, 0]; ; ) {
    const chunk = await duckdb.fetch_chunk(result);
    const count = chunk ? duckdb.data_chunk_get_size(chunk) : 0;
    if (!chunk || count === 0) break;
    const columns = columnsOf(chunk);
    for (let from = 0; from < count; ) {
      const to = Math.min(count, from + run - place);
      parts[turn]!.builder.append(columns, from, to);
      place += to - from;
      from = to;
      if (place < run) continue;
      parts[turn]!.runEnded();
      [turn, place] = [(turn + 1) % output.parts, 0];
    }
  }
  const files = parts.flatMap((part) => part.end());
  return { rows: files.reduce((sum, { rows }) => sum + rows, 0), files };
}

class PartWriter {
  builder: BlockBuilder;
  readonly #files: WrittenFile[] = [];

  constructor(
    readonly part: number,
    readonly output: BlockOutput,
  ) {
    this.builder = this.#next();
  }

  runEnded(): void {
    const { layout, maxBlockBytes } = this.output;
    const most = layout?.[this.part]?.[this.#files.length];
    if (most === undefined ? this.builder.bytes >= maxBlockBytes : this.builder.rows >= most) this.#write();
  }

  end(): readonly WrittenFile[] {
    this.#write();
    return this.#files;
  }

  #next(): BlockBuilder {
    return new BlockBuilder(this.output.columns, this.output.maxBlockBytes);
  }

  #write(): void {
    const { builder, part } = this;
    if (builder.rows === 0) return;
    const path = join(this.output.folder, `${part}-${this.#files.length}.block`);
    const bytes = writeTensors(path, builder.finish());
    // Nobody checks a block's bytes: what cannot be read is made again.
    this.#files.push({ path, partition: part, rows: builder.rows, bytes, checksum: "" });
    this.builder = this.#next();
  }
}

export const dropBlocks = ({ folder }: BlockOutput) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
