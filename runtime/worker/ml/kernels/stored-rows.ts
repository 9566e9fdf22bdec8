import type { Kernel } from "./kernel";

/** The block's rows as they are stored, sparse: `starts`, `indices`, `values`; and their numbers, `row`. */
export const storedRows: Kernel = (block) => ({
  values: {},
  arrays: {
    row: block.column("row"),
    starts: block.array("starts")!,
    indices: block.array("indices")!,
    values: block.column("features"),
  },
});
