import type {
  ChartSettings,
  ExportFormat,
  FrameRequest,
  FrameResult,
  FrameView,
} from "../../../runtime/protocol/frame-messages";
import type { Texts } from "./texts";

/** Renderer → extension. */
export type ToExtension =
  | { readonly kind: "texts" }
  | { readonly kind: "frame"; readonly requestId: string; readonly frameId: string; readonly request: FrameRequest }
  | { readonly kind: "cancelFrame"; readonly requestId: string; readonly frameId: string }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "saveImage"; readonly format: "png" | "svg" /** Base64. */; readonly data: string }
  /** The chart that the frame's cell was given; answered with `chartSettings`. */
  | { readonly kind: "chartSettings"; readonly frameId: string }
  /** Kept with the cell; absent settings: no chart any more. */
  | { readonly kind: "keepChart"; readonly frameId: string; readonly settings?: ChartSettings }
  /** The extension asks where to. */
  | {
      readonly kind: "export";
      readonly requestId: string;
      readonly frameId: string;
      readonly view: FrameView;
      readonly format: ExportFormat;
    }
  /** A new cell below the one that shows the frame: of its view, or of the view's chart. */
  | {
      readonly kind: "insertCode";
      readonly requestId: string;
      readonly frameId: string;
      readonly view: FrameView;
      readonly chart?: ChartSettings;
    };

/** Extension → renderer. */
export type FromExtension =
  | { readonly kind: "texts"; readonly texts: Partial<Texts> }
  | { readonly kind: "chartSettings"; readonly frameId: string; readonly settings?: ChartSettings }
  | { readonly kind: "result"; readonly requestId: string; readonly result: FrameResult };
