/** What a response stream did. `notFound`: the server does not know the operation, or its session. */
export type StreamEvent =
  | { readonly kind: "response"; readonly responseId: string; readonly complete: boolean }
  | { readonly kind: "ended" }
  | { readonly kind: "failed"; readonly reason: "notFound" | "deadline" | "other" };

/**
 * What to do next. `execute`: send the plan (again); `reattach`: ask for the responses after `lastResponseId`;
 * `retry`: ask the retry policy, then reattach; `raise`: the stream's error is the execution's.
 */
export type StreamAction = "emit" | "finish" | "execute" | "reattach" | "retry" | "raise" | "lost";

/** The rules of a reattachable execution; it does no I/O. */
export class ReattachState {
  #lastResponseId: string | undefined;
  #complete = false;

  get lastResponseId(): string | undefined {
    return this.#lastResponseId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  on(event: StreamEvent): StreamAction {
    switch (event.kind) {
      case "response":
        this.#lastResponseId = event.responseId;
        this.#complete = event.complete;
        return "emit";
      case "ended":
        // A server may end a stream at any time: only result_complete says that all was sent.
        return this.#complete ? "finish" : "reattach";
      case "failed":
        if (this.#complete) return "finish";
        if (event.reason === "deadline") return "reattach";
        if (event.reason === "other") return "retry";
        // The plan never reached the server; but a second run after the first answers would repeat them.
        return this.#lastResponseId === undefined ? "execute" : "lost";
    }
  }
}
