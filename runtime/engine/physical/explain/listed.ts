import { type Attribute, type Expression, explainAttribute, explainExpression } from "../../../plan/resolved/index";

export const attributeList = (list: readonly Attribute[]) => `[${list.map(explainAttribute).join(", ")}]`;
export const expressionList = (list: readonly Expression[]) => `[${list.map(explainExpression).join(", ")}]`;

/** `Output [2]` and `[a#1, b#2]`. */
export const counted = (label: string, texts: readonly string[]): readonly [string, string] =>
  texts.length === 0 ? [label, "[]"] : [`${label} [${texts.length}]`, `[${texts.join(", ")}]`];

export const attributesField = (label: string, list: readonly Attribute[]) =>
  counted(label, list.map(explainAttribute));
