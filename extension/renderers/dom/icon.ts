/** Paths of Codicons-like glyphs, 16 × 16, drawn in the colour of the text around them. */
const paths = {
  chart: "M2 2h1v11h11v1H2V2zm3 6h2v4H5V8zm3-4h2v8H8V4zm3 2h2v6h-2V6z",
  columns: "M2 3h12v10H2V3zm1 1v2h10V4H3zm0 3v5h3V7H3zm4 0v5h6V7H7z",
  copy: "M5 2h8v9h-2v2H3V5h2V2zm1 3h5v5h1V3H6v2zM4 6v6h6V6H4z",
  export: "M8 1.5 4.5 5l.7.7L7.5 3.4V10h1V3.4l2.3 2.3.7-.7L8 1.5zM3 9h1v4h8V9h1v5H3V9z",
  code: "m5 4 .7.7L2.4 8l3.3 3.3L5 12 1 8l4-4zm6 0 4 4-4 4-.7-.7L13.6 8l-3.3-3.3L11 4z",
  filter: "M2 3h12v1.3L9.5 9v4l-3-1.5V9L2 4.3V3zm1.5 1L7.5 8.5v2.4l1 .5V8.5L12.5 4h-9z",
  close: "m8 7.3 3.6-3.6.7.7L8.7 8l3.6 3.6-.7.7L8 8.7l-3.6 3.6-.7-.7L7.3 8 3.7 4.4l.7-.7L8 7.3z",
  down: "m8 10.5-4-4 .7-.7L8 9.1l3.3-3.3.7.7-4 4z",
  up: "m8 5.5 4 4-.7.7L8 6.9l-3.3 3.3-.7-.7 4-4z",
  pin: "M9.5 1.5 14.5 6.5 13.4 7.2 11.8 7 9 9.8 9 12.4 8 13.4 5.2 10.6 1.9 13.9 1.2 13.2 4.5 9.9 2.6 8 3.6 7 6.2 7 9 4.2 8.8 2.2z",
  plus: "M7.5 3h1v4.5H13v1H8.5V13h-1V8.5H3v-1h4.5V3z",
  minus: "M3 7.5h10v1H3v-1z",
  run: "M4 2.5v11l9-5.5-9-5.5zm1 1.8L11.1 8 5 11.7V4.3z",
  image:
    "M2 3h12v10H2V3zm1 1v6.3l3-3 3.5 3.5 1.5-1.5 2 2V4H3zm0 8h10v-.3l-2-2-1.5 1.5L6 8.7l-3 3v.3zm7.5-5.5a1 1 0 1 1 0-2 1 1 0 0 1 0 2z",
  vector: "M2 2h3v1h6V2h3v3h-1v6h1v3h-3v-1H5v1H2v-3h1V5H2V2zm3 3H4v6h1v1h6v-1h1V5h-1V4H5v1z",
  table: "M2 3h12v10H2V3zm1 3v2.5h4.5V6H3zm5.5 0v2.5H13V6H8.5zM3 9.5V12h4.5V9.5H3zm5.5 0V12H13V9.5H8.5z",
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[name]);
  path.setAttribute("fill", "currentColor");
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}
