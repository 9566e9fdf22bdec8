import type { RendererContext } from "vscode-notebook-renderer";
import type {
  ChartSettings,
  FrameRequest,
  FrameRequestKind,
  FrameRequestOf,
  FrameResult,
} from "../../../runtime/protocol/frame-messages";
import type { FromExtension, ToExtension } from "./messages";
import { useTexts } from "./texts";

/** Milliseconds that the first output waits for the texts of the user's language. */
const patience = 500;

export interface Asked<T> {
  readonly result: Promise<T>;
  cancel(): void;
}

/** A renderer's way to its extension. Without it (the extension is off, the editor has no messaging) outputs show what they hold. */
export class ExtensionLink {
  readonly #waiting = new Map<string, (result: FrameResult) => void>();
  readonly #charts = new Map<string, (settings: ChartSettings | undefined) => void>();
  readonly #prefix = crypto.randomUUID();
  #asked = 0;
  /** Settles when texts can be shown. */
  readonly ready: Promise<void>;

  constructor(readonly context: Pick<RendererContext<unknown>, "postMessage" | "onDidReceiveMessage">) {
    this.ready = new Promise((resolve) => {
      if (!context.postMessage || !context.onDidReceiveMessage) return resolve();
      setTimeout(resolve, patience);
      context.onDidReceiveMessage((message: FromExtension) => {
        if (message.kind === "texts") {
          useTexts(message.texts);
          resolve();
        } else if (message.kind === "chartSettings") {
          this.#charts.get(message.frameId)?.(message.settings);
          this.#charts.delete(message.frameId);
        } else if (message.kind === "result") this.#settle(message.requestId, message.result);
      });
      this.post({ kind: "texts" });
    });
  }

  get isThere(): boolean {
    return this.context.postMessage !== undefined;
  }

  post(message: ToExtension): void {
    this.context.postMessage?.(message);
  }

  /** The chart that a frame's cell was given when it showed an earlier frame. */
  async chartSettings(frameId: string): Promise<ChartSettings | undefined> {
    if (!this.isThere) return undefined;
    const settings = new Promise<ChartSettings | undefined>((resolve) => {
      this.#charts.set(frameId, resolve);
      setTimeout(() => resolve(undefined), patience);
    });
    this.post({ kind: "chartSettings", frameId });
    return settings;
  }

  /** Asks the kernel. */
  ask<K extends FrameRequestKind>(frameId: string, request: FrameRequestOf<K>): Asked<FrameResult<K>> {
    return this.#send<K>(
      (requestId) => ({ kind: "frame", requestId, frameId, request: request as FrameRequest }),
      frameId,
    );
  }

  /** Asks the extension, which asks the user and the kernel. */
  request(frameId: string, make: (requestId: string) => ToExtension): Promise<FrameResult<"count">> {
    return this.#send<"count">(make, frameId).result;
  }

  #send<K extends FrameRequestKind>(make: (requestId: string) => ToExtension, frameId: string): Asked<FrameResult<K>> {
    const requestId = `${this.#prefix}-${++this.#asked}`;
    const result = new Promise<FrameResult<K>>((resolve) => {
      this.#waiting.set(requestId, resolve as (result: FrameResult) => void);
    });
    this.post(make(requestId));
    return {
      result,
      cancel: () => {
        if (!this.#waiting.has(requestId)) return;
        this.#settle(requestId, { kind: "cancelled" });
        this.post({ kind: "cancelFrame", requestId, frameId });
      },
    };
  }

  #settle(requestId: string, result: FrameResult): void {
    this.#waiting.get(requestId)?.(result);
    this.#waiting.delete(requestId);
  }
}
