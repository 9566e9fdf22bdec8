import { textOf, type XmlElement, type XmlNode } from "../xml-node";

/** What paths walk over: a node of the document with its place in it. */
export interface PathNode {
  readonly kind: "root" | "element" | "text" | "comment" | "attribute";
  readonly name: string;
  readonly parent: PathNode | undefined;
  readonly children: readonly PathNode[];
  readonly attributes: readonly PathNode[];
  /** What `nodeValue` is in Java: absent for elements. */
  readonly value: string | undefined;
  /** All text inside. */
  readonly text: string;
  /** In document order. */
  readonly order: number;
}

/** The document node over a root element. */
export function pathDocument(element: XmlElement): PathNode {
  let order = 0;
  const make = (kind: PathNode["kind"], name: string, parent: PathNode | undefined, text: string, value?: string) => {
    const node = { kind, name, parent, text, value, order: order++, children: [], attributes: [] };
    return node as PathNode & { children: PathNode[]; attributes: PathNode[] };
  };
  const add = (node: XmlNode, parent: PathNode): PathNode => {
    if (node.kind !== "element") return make(node.kind, "", parent, node.text, node.text);
    const made = make("element", node.name, parent, textOf(node));
    for (const [name, value] of node.attributes) made.attributes.push(make("attribute", name, made, value, value));
    for (const child of node.children) made.children.push(add(child, made));
    return made;
  };
  const root = make("root", "", undefined, textOf(element));
  root.children.push(add(element, root));
  return root;
}
