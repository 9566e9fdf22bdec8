import { iconButton } from "../dom/button";
import { element } from "../dom/element";
import type { ExtensionLink } from "../link/extension-link";
import { text } from "../link/texts";
import type { Picture } from "./vega-picture";

type Specification = Readonly<Record<string, unknown>>;

/** A chart in the theme's colours, which follows the theme and the width, with buttons that save it. */
export class ChartView {
  readonly #place = element("div", { class: "picture" });
  readonly #note = element("div", { class: "note" });
  readonly root: HTMLElement;
  #picture: Picture | undefined;
  #specification: Specification | undefined;
  #width = 0;
  readonly #stop: () => void;

  constructor(readonly link: ExtensionLink) {
    const save = (format: "png" | "svg") => () => void this.#save(format);
    const buttons = element(
      "div",
      { class: "toolbar", role: "toolbar", "aria-label": text("chartToolbar") },
      iconButton("image", text("savePng"), save("png")),
      iconButton("vector", text("saveSvg"), save("svg")),
    );
    this.root = element("div", { class: "chart" }, buttons, this.#place, this.#note);
    const themes = new MutationObserver(() => void this.#draw());
    themes.observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
    const sizes = new ResizeObserver(() => {
      if (Math.abs(this.#place.clientWidth - this.#width) > 8) void this.#draw();
    });
    sizes.observe(this.#place);
    this.#stop = () => {
      themes.disconnect();
      sizes.disconnect();
    };
  }

  show(specification: Specification): Promise<void> {
    this.#specification = specification;
    const { note } = (specification.usermeta ?? {}) as { note?: string };
    this.#note.textContent = note ?? "";
    return this.#draw();
  }

  fail(message: string): void {
    this.#specification = undefined;
    this.#picture?.close();
    this.#place.replaceChildren(element("div", { class: "failed", role: "alert" }, message));
    this.#note.textContent = "";
  }

  close(): void {
    this.#stop();
    this.#picture?.close();
  }

  async #draw(): Promise<void> {
    const specification = this.#specification;
    if (!specification || this.#place.clientWidth === 0) return;
    this.#width = this.#place.clientWidth;
    try {
      const { draw } = await import("./vega-picture"); // large, and most outputs are no charts
      if (specification !== this.#specification) return;
      this.#picture?.close();
      this.#place.replaceChildren();
      this.#picture = await draw(specification, this.#place);
    } catch (error) {
      this.fail(text("failed", error instanceof Error ? error.message : String(error)));
    }
  }

  async #save(format: "png" | "svg"): Promise<void> {
    if (!this.#picture) return;
    const data = format === "svg" ? base64(await this.#picture.toSvg()) : (await this.#picture.toPng()).split(",")[1]!;
    await this.#draw();
    this.link.post({ kind: "saveImage", format, data });
  }
}

const base64 = (value: string) =>
  btoa(Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join(""));
