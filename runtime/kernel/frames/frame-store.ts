import { randomUUID } from "node:crypto";
import type { DataFrame } from "../../client/api";
import type { ExecuteParams } from "../../protocol/kernel-messages";
import { ShownFrame } from "./shown-frame";

/** Frames that can be asked for; plans are small, but what a plan holds (local data) need not be. */
const maxFrames = 200;

/** Where a frame was shown: from this text its code is told. */
export type CellText = Pick<ExecuteParams, "language" | "code">;

/** The DataFrames that cells have shown, for the grids that show them. The oldest is forgotten first. */
export class FrameStore {
  readonly #frames = new Map<string, ShownFrame>();

  /** @param frame made when it is first needed. @returns the id that front ends name it by */
  add(frame: () => DataFrame, cell: CellText): string {
    const id = randomUUID();
    this.#frames.set(id, new ShownFrame(frame, cell));
    const [oldest] = this.#frames.keys();
    if (oldest && this.#frames.size > maxFrames) {
      this.#frames.get(oldest)?.close();
      this.#frames.delete(oldest);
    }
    return id;
  }

  get(id: string): ShownFrame | undefined {
    return this.#frames.get(id);
  }
}
