import type { Column, ColumnOrName } from "../column";
import { invoke, named } from "./invoke";

export const cumeDist = (): Column => invoke("cume_dist");
export const denseRank = (): Column => invoke("dense_rank");
export const nthValue = (col: ColumnOrName, offset: number, ignoreNulls = false): Column =>
  invoke("nth_value", named(col), offset, ignoreNulls);
export const ntile = (n: number): Column => invoke("ntile", n);
export const percentRank = (): Column => invoke("percent_rank");
export const rank = (): Column => invoke("rank");
export const rowNumber = (): Column => invoke("row_number");
