import type { XmlElement, XmlNode } from "./xml-node";

/** Text that is no well-formed document. */
export class XmlError extends Error {}

const nameStart = "A-Za-z_:\\u00c0-\\u{10ffff}";
const tag = new RegExp(`<([${nameStart}][${nameStart}0-9.\\-\\u00b7]*)`, "uy");
const attribute = new RegExp(`\\s+([${nameStart}][${nameStart}0-9.\\-\\u00b7]*)\\s*=\\s*("[^"<]*"|'[^'<]*')`, "uy");
const endOfTag = /\s*(\/?)>/y;
const closing = new RegExp(`</([${nameStart}][${nameStart}0-9.\\-\\u00b7]*)\\s*>`, "uy");

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const known = code ? String.fromCodePoint(Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10)) : entities[name];
    if (known === undefined || !whole.endsWith(";")) throw new XmlError(`unknown entity ${whole}`);
    return known;
  });
}

interface Open {
  readonly name: string;
  readonly attributes: XmlElement["attributes"];
  readonly children: XmlNode[];
}

/**
 * The root of a document.
 * @param hasTail something may follow the root: it is not read
 * @throws XmlError
 */
export function readXml(text: string, hasTail = false): XmlElement {
  let at = skipProlog(text);
  const open: Open[] = [];
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const close = ({ name, attributes, children }: Open): XmlElement | undefined => {
    const element: XmlElement = { kind: "element", name, attributes, children };
    open.at(-1)?.children.push(element);
    return open.length ? undefined : element;
  };
  for (;;) {
    const other = open.length ? readContent(text, at, open.at(-1)!.children) : undefined;
    if (other !== undefined) {
      at = other;
      continue;
    }
    const ended = open.length ? match(closing) : null;
    if (ended) {
      const last = open.pop()!;
      if (last.name !== ended[1]) throw new XmlError(`${last.name} is not closed`);
      const root = close(last);
      if (root) return withoutTail(root, text.slice(at), hasTail);
      continue;
    }
    const started = match(tag);
    if (!started) throw new XmlError(`unexpected text at ${at}`);
    const attributes: [string, string][] = [];
    for (let found = match(attribute); found; found = match(attribute)) {
      if (attributes.some(([name]) => name === found![1])) throw new XmlError(`${found[1]} comes twice`);
      attributes.push([found[1]!, decoded(found[2]!.slice(1, -1)).replace(/[\t\n\r]/g, " ")]);
    }
    const end = match(endOfTag);
    if (!end) throw new XmlError(`${started[1]} has no end`);
    const element: Open = { name: started[1]!, attributes, children: [] };
    if (!end[1]) {
      open.push(element);
      continue;
    }
    const root = close(element);
    if (root) return withoutTail(root, text.slice(at), hasTail);
  }
}

const misc = /\s*(?:<\?.*?\?>|<!--.*?-->)|\s+/suy;

/** Declaration, comments and document type. */
function skipProlog(text: string): number {
  const pattern = /(?:\ufeff|\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>)*/suy;
  pattern.exec(text);
  return pattern.lastIndex;
}

function withoutTail(root: XmlElement, rest: string, hasTail: boolean): XmlElement {
  if (hasTail) return root;
  let at = 0;
  for (misc.lastIndex = 0; misc.exec(rest); ) at = misc.lastIndex;
  if (at < rest.length) throw new XmlError("something follows the root");
  return root;
}

/** Text, CDATA, comments and instructions inside an element; undefined at a tag. */
function readContent(text: string, at: number, into: XmlNode[]): number | undefined {
  const until = (start: string, end: string): number => {
    const found = text.indexOf(end, at + start.length);
    if (found < 0) throw new XmlError(`${start} has no end`);
    return found;
  };
  if (text.startsWith("<!--", at)) {
    const end = until("<!--", "-->");
    into.push({ kind: "comment", text: text.slice(at + 4, end) });
    return end + 3;
  }
  if (text.startsWith("<![CDATA[", at)) {
    const end = until("<![CDATA[", "]]>");
    addText(into, text.slice(at + 9, end));
    return end + 3;
  }
  if (text.startsWith("<?", at)) return until("<?", "?>") + 2;
  if (text[at] === "<") return undefined;
  const end = text.indexOf("<", at);
  if (end < 0) throw new XmlError("an element is not closed");
  addText(into, decoded(text.slice(at, end)));
  return end;
}

function addText(into: XmlNode[], text: string): void {
  const last = into.at(-1);
  if (last?.kind === "text") into[into.length - 1] = { kind: "text", text: last.text + text };
  else into.push({ kind: "text", text });
}
