import type { Readable } from "node:stream";

/** The stream ended before as many bytes had come as were asked for. */
export class StreamEnded extends Error {
  override readonly name = "StreamEnded";
}

/** Reads a stream by counts of bytes; what nobody asks for waits in the stream. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #pending: Buffer[] = [];
  #length = 0;
  /** How many bytes have been asked for. */
  taken = 0;

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** @throws StreamEnded */
  async read(count: number): Promise<Buffer> {
    while (this.#length < count) {
      const { done, value } = await this.#chunks.next().catch(ended);
      if (done) throw new StreamEnded(`the stream ended ${count - this.#length} bytes early`);
      this.#pending.push(value);
      this.#length += value.length;
    }
    const all = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    this.#pending = all.length > count ? [all.subarray(count)] : [];
    this.#length -= count;
    this.taken += count;
    return all.subarray(0, count);
  }

  async int(): Promise<number> {
    return (await this.read(4)).readInt32BE();
  }

  /** Bytes after their count. */
  async bytes(): Promise<Buffer> {
    return this.read(await this.int());
  }
}

/** A connection whose other side was killed may be reset rather than closed. */
function ended(error: Error): never {
  throw new StreamEnded(error.message);
}
