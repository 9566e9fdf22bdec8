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
    while (this.#length < count) await this.#wait(count - this.#length);
    const all = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    this.#pending = all.length > count ? [all.subarray(count)] : [];
    this.#length -= count;
    this.taken += count;
    return all.subarray(0, count);
  }

  /** Reads as much as `target` holds. @throws StreamEnded */
  async readInto(target: Buffer): Promise<void> {
    this.taken += target.length;
    for (let at = 0; at < target.length; ) {
      if (this.#length === 0) await this.#wait(target.length - at);
      const first = this.#pending.shift()!;
      const copied = first.copy(target, at);
      if (copied < first.length) this.#pending.unshift(first.subarray(copied));
      this.#length -= copied;
      at += copied;
    }
  }

  async int(): Promise<number> {
    return (await this.read(4)).readInt32BE();
  }

  /** Bytes after their count. */
  async bytes(): Promise<Buffer> {
    return this.read(await this.int());
  }

  async #wait(missing: number): Promise<void> {
    const { done, value } = await this.#chunks.next().catch(ended);
    if (done) throw new StreamEnded(`the stream ended ${missing} bytes early`);
    this.#pending.push(value);
    this.#length += value.length;
  }
}

/** A connection whose other side was killed may be reset rather than closed. */
function ended(error: Error): never {
  throw new StreamEnded(error.message);
}
