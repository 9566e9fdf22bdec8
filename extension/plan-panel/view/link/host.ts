import type { FromHost, ToHost } from "./messages";

declare function acquireVsCodeApi(): { postMessage(message: ToHost): void };

export interface Host {
  send(message: ToHost): void;
  listen(use: (message: FromHost) => void): void;
}

/** The extension, seen from the page. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    listen: (use) => window.addEventListener("message", ({ data }: MessageEvent<FromHost>) => use(data)),
  };
}
