import type { JoinType } from "../../../plan/unresolved/index";

/** Join types as clients write them, without underscores and in lower case. */
const types: Readonly<Record<string, JoinType>> = {
  inner: "inner",
  cross: "cross",
  outer: "full_outer",
  full: "full_outer",
  fullouter: "full_outer",
  left: "left_outer",
  leftouter: "left_outer",
  right: "right_outer",
  rightouter: "right_outer",
  semi: "left_semi",
  leftsemi: "left_semi",
  anti: "left_anti",
  leftanti: "left_anti",
};

export const joinTypeOf = (text: string): JoinType | undefined => types[text.toLowerCase().replaceAll("_", "")];
