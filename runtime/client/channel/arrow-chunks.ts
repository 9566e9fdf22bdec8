import type { ExecutePlanResponse_ArrowBatch } from "../../protocol";
import { SparkConnectException } from "./errors";

/** Puts the chunks of Arrow batches together, and checks that none is missing. */
export class ArrowChunks {
  #rows = 0n;
  #chunks: Uint8Array[] = [];

  /** One batch as a complete Arrow IPC stream, once its last chunk is there. */
  add(batch: ExecutePlanResponse_ArrowBatch): Uint8Array | undefined {
    const index = Number(batch.chunkIndex ?? 0n);
    if (index !== this.#chunks.length) {
      throw new SparkConnectException(
        `Expected chunk index ${this.#chunks.length} of the arrow batch but got ${index}.`,
      );
    }
    if (index === 0 && batch.startOffset !== undefined && batch.startOffset !== this.#rows) {
      throw new SparkConnectException(
        `Expected arrow batch to start at row offset ${this.#rows} in results, but received arrow batch starting at offset ${batch.startOffset}.`,
      );
    }
    this.#chunks.push(batch.data);
    const expected = Number(batch.numChunksInBatch ?? 0n);
    if (expected > 0 && this.#chunks.length < expected) return undefined;
    const whole = this.#chunks.length === 1 ? batch.data : Buffer.concat(this.#chunks);
    this.#chunks = [];
    this.#rows += batch.rowCount;
    return whole;
  }

  /** @throws SparkConnectException when the stream ended inside a batch. */
  end(): void {
    if (this.#chunks.length > 0)
      throw new SparkConnectException(`The stream ended after chunk ${this.#chunks.length} of an arrow batch.`);
  }
}
