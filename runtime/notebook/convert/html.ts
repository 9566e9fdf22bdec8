import MarkdownIt from "markdown-it";
import type { CellOutput, DisplayItem } from "../../protocol/kernel-messages";
import type { Notebook, NotebookCell } from "../notebook";
import { pageStyle } from "./html-style";

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What outputs bring along does not run. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** A page of its own, to read without any tool: no script, nothing from the network. */
export function toHtml({ cells }: Notebook, title: string): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style></head>`,
    `<body><main>\n${cells.map(cellHtml).join("\n")}\n</main></body>`,
    "</html>\n",
  ].join("\n");
}

const languageNames: Readonly<Record<string, string>> = { sparkts: "TypeScript", sparksql: "SQL", python: "Python" };

function cellHtml({ language, source, outputs }: NotebookCell): string {
  if (language === "markdown") return `<section class="text">${markdown.render(source)}</section>`;
  const head = languageNames[language] ? `<header>${languageNames[language]}</header>` : "";
  return `<section class="cell">${head}<pre class="code"><code>${escapeHtml(source)}</code></pre>${outputs.map(outputHtml).join("")}</section>`;
}

function outputHtml(output: CellOutput): string {
  switch (output.kind) {
    case "stream":
      return `<pre class="${output.name}">${escapeHtml(output.text)}</pre>`;
    case "error": {
      const { name, message } = output.error;
      return `<pre class="error">${escapeHtml(`${name}: ${message}`)}</pre>`;
    }
    case "display":
      return `<div class="output">${richest(output.items)}</div>`;
  }
}

/** Forms that a page can show without script, best first. */
const forms: readonly (readonly [RegExp, (item: DisplayItem) => string])[] = [
  [/^image\/svg\+xml$/, ({ data }) => image("image/svg+xml", Buffer.from(data, "utf8").toString("base64"))],
  [/^image\//, ({ mime, data }) => image(mime, data)],
  [/^text\/html$/, ({ data }) => data],
  [/^text\/markdown$/, ({ data }) => markdown.render(data)],
  [/^text\/plain$/, ({ data }) => `<pre>${escapeHtml(data)}</pre>`],
];

function richest(items: readonly DisplayItem[]): string {
  for (const [pattern, show] of forms) {
    const item = items.find(({ mime }) => pattern.test(mime));
    if (item) return show(item);
  }
  return `<pre>${escapeHtml(items.map(({ mime }) => mime).join(", "))}</pre>`;
}

const image = (mime: string, base64: string) => `<img alt="" src="data:${mime};base64,${base64.replace(/\s/g, "")}">`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);
