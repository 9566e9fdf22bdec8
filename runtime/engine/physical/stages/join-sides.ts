import type { Join } from "../../../plan/resolved/index";

export type Side = "left" | "right";

export const otherSide: Readonly<Record<Side, Side>> = { left: "right", right: "left" };

/** A side whose unmatched rows come out must be spread, lest each task brings them. */
export const broadcastable: Readonly<Record<Join["type"], readonly Side[]>> = {
  inner: ["right", "left"],
  cross: ["right", "left"],
  left_outer: ["right"],
  left_semi: ["right"],
  left_anti: ["right"],
  right_outer: ["left"],
  full_outer: [],
};

/** A side of which rows without a partner make no difference. */
export const reducible: Readonly<Record<Join["type"], readonly Side[]>> = {
  inner: ["left", "right"],
  cross: [],
  left_outer: ["right"],
  left_semi: ["left", "right"],
  left_anti: ["right"],
  right_outer: ["left"],
  full_outer: [],
};

/** A side whose rows may each meet the other's in a task of their own: rows of the other that find none there do not come out. */
export const dividable: Readonly<Record<Join["type"], readonly Side[]>> = {
  inner: ["left", "right"],
  cross: ["left", "right"],
  left_outer: ["left"],
  left_semi: ["left"],
  left_anti: ["left"],
  right_outer: ["right"],
  full_outer: [],
};
