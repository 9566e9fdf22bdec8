/** The frames of `worker-messages.ts`: u32 header length · u32 body length (little-endian) · header (JSON) · body (raw bytes). */

const prefixLength = 8;
const maxHeaderLength = 256 << 20;
const maxBodyLength = 2 ** 31 - 1;
const noBody = new Uint8Array(0);

export interface Frame<Message> {
  readonly message: Message;
  /** Empty when the message has none. Owned by the receiver. */
  readonly body: Uint8Array;
}

/** The pieces of a frame in the order they are written; the body itself is not copied. */
export function encodeFrame(message: object, body: Uint8Array = noBody): readonly Uint8Array[] {
  const json = Buffer.from(JSON.stringify(message), "utf8");
  if (json.length > maxHeaderLength || body.length > maxBodyLength) {
    throw new RangeError(`frame too large: header ${json.length} bytes, body ${body.length} bytes`);
  }
  const head = Buffer.allocUnsafe(prefixLength + json.length);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(body.length, 4);
  json.copy(head, prefixLength);
  return body.length > 0 ? [head, body] : [head];
}

/**
 * Puts frames together from a socket's chunks, whatever their borders. `push` returns the frames that a chunk completes and throws
 * on bytes that cannot be a frame; the connection is then of no more use.
 */
export class FrameDecoder<Message> {
  readonly #prefix = Buffer.allocUnsafe(prefixLength);
  #part: Uint8Array = this.#prefix;
  #filled = 0;
  #state: "prefix" | "header" | "body" = "prefix";
  #bodyLength = 0;
  #message: Message | undefined;

  push(chunk: Uint8Array): Frame<Message>[] {
    const frames: Frame<Message>[] = [];
    let position = 0;
    while (position < chunk.length) {
      const taken = Math.min(this.#part.length - this.#filled, chunk.length - position);
      this.#part.set(chunk.subarray(position, position + taken), this.#filled);
      this.#filled += taken;
      position += taken;
      while (this.#filled === this.#part.length) {
        const frame = this.#completePart();
        if (!frame) continue;
        frames.push(frame);
        break;
      }
    }
    return frames;
  }

  #completePart(): Frame<Message> | undefined {
    switch (this.#state) {
      case "prefix": {
        const headerLength = this.#prefix.readUInt32LE(0);
        this.#bodyLength = this.#prefix.readUInt32LE(4);
        if (headerLength < 2 || headerLength > maxHeaderLength || this.#bodyLength > maxBodyLength) {
          throw new RangeError(`not a frame: header ${headerLength} bytes, body ${this.#bodyLength} bytes`);
        }
        this.#next("header", Buffer.allocUnsafe(headerLength));
        return undefined;
      }
      case "header":
        this.#message = JSON.parse((this.#part as Buffer).toString("utf8")) as Message;
        this.#next("body", this.#bodyLength > 0 ? new Uint8Array(this.#bodyLength) : noBody);
        return undefined;
      case "body": {
        const frame = { message: this.#message as Message, body: this.#part };
        this.#next("prefix", this.#prefix);
        return frame;
      }
    }
  }

  #next(state: "prefix" | "header" | "body", part: Uint8Array): void {
    this.#state = state;
    this.#part = part;
    this.#filled = 0;
  }
}
