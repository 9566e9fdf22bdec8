import type { DisplayItem } from "../protocol/kernel-messages";
import { fromLines, toLines } from "./multiline";
import type { JsonObject, JsonValue } from "./notebook";

const isJson = (mime: string) => /^application\/(json|.*\+json)$/.test(mime);
const isText = (mime: string) => /^text\/|\+xml$|^application\/(javascript|xml)$/.test(mime);

/** Text goes as lines, JSON as itself, everything else as base64 on one line: nbformat's rule. Items above the budget stay out. */
export function toMimeBundle(items: readonly DisplayItem[], maxItemLength: number): JsonObject {
  return Object.fromEntries(
    items.filter((item) => item.data.length <= maxItemLength).map((item) => [item.mime, toValue(item)]),
  );
}

function toValue({ mime, data, isBase64 }: DisplayItem): JsonValue {
  if (!isText(mime) && !isJson(mime)) return isBase64 ? data : Buffer.from(data, "utf8").toString("base64");
  const text = isBase64 ? Buffer.from(data, "base64").toString("utf8") : data;
  if (isText(mime)) return toLines(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A file's keys are sorted: this order, richest first, is put back. */
const richness = ["application/", "text/html", "image/", "text/markdown", "text/"];
const rank = (mime: string) => richness.findIndex((prefix) => mime.startsWith(prefix)) >>> 0;

export function fromMimeBundle(data: JsonObject): DisplayItem[] {
  return Object.entries(data)
    .map(([mime, value]) => fromValue(mime, value))
    .sort((a, b) => rank(a.mime) - rank(b.mime) || (a.mime < b.mime ? -1 : 1));
}

function fromValue(mime: string, value: JsonValue): DisplayItem {
  if (isJson(mime)) return { mime, data: JSON.stringify(value) };
  const text = fromLines(value) ?? JSON.stringify(value);
  return isText(mime) ? { mime, data: text } : { mime, data: text.replace(/\s/g, ""), isBase64: true };
}
