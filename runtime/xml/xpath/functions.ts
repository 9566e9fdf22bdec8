import type { PathNode } from "./node";
import { XPathError } from "./parse-xpath";
import { asBoolean, asNumber, asText, isNodes, type XPathValue } from "./value";

export interface Context {
  readonly node: PathNode;
  /** From 1, among `size`. */
  readonly position: number;
  readonly size: number;
}

type CoreFunction = (args: readonly XPathValue[], context: Context) => XPathValue;

const nodesOf = (value: XPathValue | undefined, { node }: Context): readonly PathNode[] => {
  if (value === undefined) return [node];
  if (!isNodes(value)) throw new XPathError("a node set is expected");
  return value;
};
const textOr = (value: XPathValue | undefined, { node }: Context) => (value === undefined ? node.text : asText(value));
const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** XPath's round: halves go up. */
const round = (value: number) => (Number.isFinite(value) ? Math.floor(value + 0.5) : value);

function substring([text, start, length]: readonly XPathValue[]): string {
  const first = round(asNumber(start!));
  const end = length === undefined ? Number.POSITIVE_INFINITY : first + round(asNumber(length));
  return [...asText(text!)].filter((_, i) => i + 1 >= first && i + 1 < end).join("");
}

function translate([text, from, to]: readonly XPathValue[]): string {
  const [search, replacement] = [[...asText(from!)], [...asText(to!)]];
  return [...asText(text!)]
    .map((char) => {
      const at = search.indexOf(char);
      return at < 0 ? char : (replacement[at] ?? "");
    })
    .join("");
}

/** The core library of XPath 1.0. */
export const coreFunctions: Readonly<Record<string, CoreFunction>> = {
  last: (_, { size }) => size,
  position: (_, { position }) => position,
  count: ([nodes], context) => nodesOf(nodes, context).length,
  "local-name": ([nodes], context) => localName(nodesOf(nodes, context)[0]?.name ?? ""),
  "namespace-uri": () => "",
  name: ([nodes], context) => nodesOf(nodes, context)[0]?.name ?? "",
  string: ([value], context) => textOr(value, context),
  concat: (args) => args.map(asText).join(""),
  "starts-with": ([text, start]) => asText(text!).startsWith(asText(start!)),
  contains: ([text, part]) => asText(text!).includes(asText(part!)),
  "substring-before": ([text, part]) => {
    const at = asText(text!).indexOf(asText(part!));
    return at < 0 ? "" : asText(text!).slice(0, at);
  },
  "substring-after": ([text, part]) => {
    const at = asText(text!).indexOf(asText(part!));
    return at < 0 ? "" : asText(text!).slice(at + asText(part!).length);
  },
  substring,
  "string-length": ([value], context) => [...textOr(value, context)].length,
  "normalize-space": ([value], context) => textOr(value, context).trim().replace(/\s+/g, " "),
  translate,
  boolean: ([value]) => asBoolean(value!),
  not: ([value]) => !asBoolean(value!),
  true: () => true,
  false: () => false,
  number: ([value], context) => asNumber(value ?? [context.node]),
  sum: ([nodes], context) => nodesOf(nodes, context).reduce((sum, node) => sum + asNumber([node]), 0),
  floor: ([value]) => Math.floor(asNumber(value!)),
  ceiling: ([value]) => Math.ceil(asNumber(value!)),
  round: ([value]) => round(asNumber(value!)),
};
