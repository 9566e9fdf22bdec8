import type { Operation } from "../operation/operation";

/** Turns a query's Arrow IPC streams into responses: rows counted over the whole result, large batches cut where the client allows it. */
export class BatchSender {
  #rows = 0n;

  constructor(private readonly operation: Operation) {}

  readonly send = (rowCount: number, data: Uint8Array): void => {
    const { allowsChunking, preferredChunkBytes = defaultChunkBytes } = this.operation.options;
    const startOffset = this.#rows;
    const batch = { rowCount: BigInt(rowCount), startOffset };
    this.#rows += BigInt(rowCount);
    if (!allowsChunking || data.length <= preferredChunkBytes) {
      this.#put({ ...batch, data });
      return;
    }
    const count = Math.ceil(data.length / preferredChunkBytes);
    for (let i = 0; i < count; i++) {
      const part = data.subarray(i * preferredChunkBytes, (i + 1) * preferredChunkBytes);
      this.#put({ ...batch, data: part, chunkIndex: BigInt(i), numChunksInBatch: BigInt(count) });
    }
  };

  #put(value: {
    rowCount: bigint;
    startOffset: bigint;
    data: Uint8Array;
    chunkIndex?: bigint;
    numChunksInBatch?: bigint;
  }) {
    this.operation.send({ responseType: { case: "arrowBatch", value } }, value.data.length);
  }
}

const defaultChunkBytes = 8 * 1024 * 1024;
