import type { ExportFormat, FrameRequest, FrameResult, FrameView } from "../../../runtime/protocol/frame-messages";
import type { Texts } from "./texts";

/** Renderer → extension. */
export type ToExtension =
  | { readonly kind: "texts" }
  | { readonly kind: "frame"; readonly requestId: string; readonly frameId: string; readonly request: FrameRequest }
  | { readonly kind: "cancelFrame"; readonly requestId: string; readonly frameId: string }
  | { readonly kind: "copy"; readonly text: string }
  /** The extension asks where to. */
  | {
      readonly kind: "export";
      readonly requestId: string;
      readonly frameId: string;
      readonly view: FrameView;
      readonly format: ExportFormat;
    }
  /** A new cell below the one that shows the frame. */
  | { readonly kind: "insertCode"; readonly requestId: string; readonly frameId: string; readonly view: FrameView };

/** Extension → renderer. */
export type FromExtension =
  | { readonly kind: "texts"; readonly texts: Partial<Texts> }
  | { readonly kind: "result"; readonly requestId: string; readonly result: FrameResult };
