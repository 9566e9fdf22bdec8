export interface XmlElement {
  readonly kind: "element";
  /** As written, prefix and all. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly XmlNode[];
}

export interface XmlText {
  readonly kind: "text";
  readonly text: string;
}

export interface XmlComment {
  readonly kind: "comment";
  readonly text: string;
}

export type XmlNode = XmlElement | XmlText | XmlComment;

/** All text inside, comments left out. */
export const textOf = (node: XmlNode): string =>
  node.kind === "text" ? node.text : node.kind === "element" ? node.children.map(textOf).join("") : "";
