import type { Column, ColumnOrName } from "../column";
import { invoke, named } from "./invoke";

export const crc32 = (col: ColumnOrName): Column => invoke("crc32", named(col));
export const hash = (...cols: readonly ColumnOrName[]): Column => invoke("hash", ...cols.map(named));
export const md5 = (col: ColumnOrName): Column => invoke("md5", named(col));
export const sha = (col: ColumnOrName): Column => invoke("sha", named(col));
export const sha1 = (col: ColumnOrName): Column => invoke("sha1", named(col));
export const sha2 = (col: ColumnOrName, numBits: number): Column => invoke("sha2", named(col), numBits);
export const xxhash64 = (...cols: readonly ColumnOrName[]): Column => invoke("xxhash64", ...cols.map(named));
