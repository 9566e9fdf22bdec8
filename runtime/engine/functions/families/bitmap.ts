import { binaryType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { aggregate } from "./define";

/** Of no rows: the bitmap that every other is combined with. */
const gathered = (name: string, args: string, type: string, isDistinct: boolean): FunctionRow =>
  aggregate(
    name,
    args,
    binaryType,
    ({ apply, args: [value] }) => {
      const list = apply("list", [value!], { where: `${value} IS NOT NULL`, ...(isDistinct && { isDistinct }) });
      return `${workerFunctions[name]}(coalesce(${list}, CAST([] AS ${type}[])))`;
    },
    { nullable: false },
  );

const workerFunctions: Readonly<Record<string, string>> = {
  bitmap_construct_agg: "spark_bitmap_of",
  bitmap_or_agg: "spark_bitmap_or",
  bitmap_and_agg: "spark_bitmap_and",
};

export const bitmapFunctions: readonly FunctionRow[] = [
  gathered("bitmap_construct_agg", "long", "BIGINT", true),
  gathered("bitmap_or_agg", "binary", "BLOB", false),
  gathered("bitmap_and_agg", "binary", "BLOB", false),
];
