import type { Kernel } from "./kernel";

/** The block's ratings as they are: `users`, `items`, `ratings`. */
export const ratings: Kernel = (block) => ({
  values: {},
  arrays: {
    users: block.column("user"),
    items: block.column("item"),
    ratings: block.column("rating"),
  },
});

/** What it is told, as a block that other kernels read. */
export const keep: Kernel = (_, state) => state;
