import type { SparkSession } from "../../client/api";
import type { FrameParams, FrameResult } from "../../protocol/frame-messages";
import { describeError } from "../errors/describe-error";
import { answerRequest } from "./answer-request";
import type { FrameStore } from "./frame-store";

/** Answers what grids ask, beside the cell that runs. */
export class FrameRequests {
  readonly #cancelled = new Map<string, () => void>();

  constructor(
    readonly spark: SparkSession,
    readonly frames: FrameStore,
  ) {}

  async answer({ frameId, requestId, request }: FrameParams): Promise<FrameResult> {
    const frame = this.frames.get(frameId);
    if (!frame) return { kind: "gone" };
    const cancelled = new Promise<FrameResult>((resolve) => {
      this.#cancelled.set(requestId, () => resolve({ kind: "cancelled" }));
    });
    const answered = this.spark
      .withTags([tagOf(requestId)], () => answerRequest(frame, request))
      .then(
        (answer): FrameResult => ({ kind: "ok", answer }),
        (error: unknown): FrameResult => ({ kind: "error", error: describeError(error, { ownFolder: __dirname }) }),
      );
    try {
      return await Promise.race([answered, cancelled]);
    } finally {
      this.#cancelled.delete(requestId);
    }
  }

  /** The one who asked does not want to know any more. */
  cancel(requestId: string): void {
    const cancel = this.#cancelled.get(requestId);
    if (!cancel) return;
    cancel();
    void this.spark.interruptTag(tagOf(requestId)).catch(() => undefined);
  }
}

const tagOf = (requestId: string) => `sparknb-frame-${requestId}`;
