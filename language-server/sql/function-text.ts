import { shortened } from "../syntax/shortened";

/** A function as Spark's DESCRIBE FUNCTION tells of it. */
interface Described {
  readonly name: string;
  readonly usage: string;
  readonly extended: string;
}

export interface SparkFunction {
  readonly name: string;
  readonly usages: readonly { readonly signature: string; readonly text: string }[];
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly example?: string;
  /** The Spark that had it first, as "3.4". */
  readonly since?: string;
}

const longestText = 400;

/** Reads signatures, parameters and the first example out of Spark's own text. */
export function functionOf({ name, usage, extended }: Described): SparkFunction {
  const since = /Since: (\d+\.\d+)/.exec(extended)?.[1];
  const example = firstExample(sectionOf(extended, "Examples"));
  return {
    name,
    usages: usagesOf(name, usage),
    parameters: parametersOf(sectionOf(extended, "Arguments")),
    ...(example !== undefined && { example }),
    ...(since !== undefined && { since }),
  };
}

/** `f(a) - What it does.`, and the same again for other arguments. */
function usagesOf(name: string, usage: string) {
  const starts = (line: string) => line.toLowerCase().startsWith(`${name}(`) && line.includes(" - ");
  const pieces: string[][] = [];
  for (const line of linesOf(usage)) {
    if (pieces.length === 0 || starts(line)) pieces.push([line]);
    else pieces.at(-1)!.push(line);
  }
  return pieces.map((lines) => {
    const [signature, ...text] = lines.join(" ").split(" - ");
    return { signature: plain(signature!), text: plain(text.join(" - ")) };
  });
}

function parametersOf(lines: readonly string[]) {
  const pieces: { readonly name: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const [, name, text] = /^\* (.+?) - (.*)$/.exec(line) ?? [];
    if (name !== undefined) pieces.push({ name, lines: [text!] });
    else pieces.at(-1)?.lines.push(line);
  }
  return pieces.map(({ name, lines: text }) => ({ name, text: shortened(plain(text.join(" ")), longestText) }));
}

/** `> SELECT …;` and the lines of its answer. */
function firstExample(lines: readonly string[]): string | undefined {
  const first = lines.findIndex((line) => line.startsWith("> "));
  if (first < 0) return undefined;
  const next = lines.findIndex((line, index) => index > first && line.startsWith("> "));
  const [query, ...rest] = lines.slice(first, next < 0 ? undefined : next);
  const end = [query!, ...rest].findIndex((line) => line.endsWith(";")) + 1 || 1;
  const all = [query!.slice(2), ...rest];
  return [...all.slice(0, end), ...all.slice(end).map((line) => `-- ${line}`)].join("\n");
}

const sectionTitle = /^(Arguments|Examples|Note|Since|Deprecated):/;

function sectionOf(extended: string, title: string): readonly string[] {
  const lines = linesOf(extended);
  const start = lines.indexOf(`${title}:`);
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && sectionTitle.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Without HTML and with single spaces. */
const plain = (text: string) =>
  text
    .replace(/<br\s*\/?>/g, " ")
    .replace(/<\/?(?:a|b|code|i|li|p|pre|ul)(?: [^>]*)?>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
