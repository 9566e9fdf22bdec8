import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { themeConfig } from "./theme";

export interface Picture {
  toSvg(): Promise<string>;
  /** @returns a PNG as a data URL, on the editor's background */
  toPng(): Promise<string>;
  close(): void;
}

/** Draws a Vega-Lite specification into `place`. Expressions are interpreted: a web page of the editor's may not evaluate text. */
export async function draw(specification: Readonly<Record<string, unknown>>, place: HTMLElement): Promise<Picture> {
  const width = Math.max(200, place.clientWidth - 16);
  const sized =
    specification.width === "container"
      ? { ...specification, width, autosize: { type: "fit", contains: "padding" } }
      : specification;
  const config = { ...themeConfig(), ...(specification.config as object | undefined) };
  const own =
    specification.config === undefined
      ? config
      : { ...config, ...withoutColours(specification.config as Record<string, unknown>) };
  const { spec } = compile({ ...sized, config: own } as unknown as TopLevelSpec);
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "svg",
    container: place,
    hover: true,
  });
  await view.runAsync();
  describe(place, specification);
  const background = getComputedStyle(document.documentElement).getPropertyValue("--vscode-editor-background").trim();
  return {
    toSvg: () => view.toSVG(),
    toPng: async () => (await view.background(background).toCanvas(2)).toDataURL("image/png"),
    close: () => view.finalize(),
  };
}

/** A specification of another tool comes with a light theme of its own, which would be unreadable here. */
const withoutColours = ({ view, ...config }: Record<string, unknown>) => ({
  ...config,
  ...(typeof view === "object" && { view: { ...view, stroke: "transparent" } }),
});

/** Vega marks its parts up for screen readers one by one; that there is a chart and of what is said once. */
function describe(place: HTMLElement, { description, mark, encoding }: Readonly<Record<string, unknown>>): void {
  const svg = place.querySelector("svg");
  const titles = Object.values((encoding ?? {}) as Record<string, { title?: string } | undefined>).flatMap(
    (channel) => channel?.title ?? [],
  );
  const type = typeof mark === "object" && mark !== null && "type" in mark ? mark.type : mark;
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", String(description ?? [type, ...titles].filter(Boolean).join(", ")));
  for (const part of svg?.querySelectorAll("[role], [aria-label], [aria-roledescription]") ?? [])
    for (const name of ["role", "aria-label", "aria-roledescription", "aria-hidden"]) part.removeAttribute(name);
}
