import type { Column, ColumnOrName } from "../column";
import { lit } from "./basic";
import { invoke, named } from "./invoke";

export const aesDecrypt = (
  input: ColumnOrName,
  key: ColumnOrName,
  mode: ColumnOrName = lit("GCM"),
  padding: ColumnOrName = lit("DEFAULT"),
  aad: ColumnOrName = lit(""),
): Column => invoke("aes_decrypt", named(input), named(key), named(mode), named(padding), named(aad));
export const aesEncrypt = (
  input: ColumnOrName,
  key: ColumnOrName,
  mode: ColumnOrName = lit("GCM"),
  padding: ColumnOrName = lit("DEFAULT"),
  iv: ColumnOrName = lit(""),
  aad: ColumnOrName = lit(""),
): Column => invoke("aes_encrypt", named(input), named(key), named(mode), named(padding), named(iv), named(aad));
export const assertTrue = (col: ColumnOrName, errMsg?: Column | string): Column =>
  invoke("assert_true", named(col), errMsg);
/** Partitioning by hash, for `writeTo(…).partitionedBy`. @param numBuckets how many partitions */
export const bucket = (numBuckets: Column | number, col: ColumnOrName): Column =>
  invoke("bucket", numBuckets, named(col));
export const coalesce = (...cols: readonly ColumnOrName[]): Column => invoke("coalesce", ...cols.map(named));
export const currentCatalog = (): Column => invoke("current_catalog");
export const currentDatabase = (): Column => invoke("current_database");
export const currentPath = (): Column => invoke("current_path");
export const currentSchema = (): Column => invoke("current_schema");
export const currentUser = (): Column => invoke("current_user");
export const equalNull = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("equal_null", named(col1), named(col2));
export const hmac = (key: ColumnOrName, message: ColumnOrName, algorithm?: ColumnOrName): Column =>
  invoke("hmac", named(key), named(message), named(algorithm));
export const ifnull = (col1: ColumnOrName, col2: ColumnOrName): Column => invoke("ifnull", named(col1), named(col2));
export const inputFileBlockLength = (): Column => invoke("input_file_block_length");
export const inputFileBlockStart = (): Column => invoke("input_file_block_start");
export const inputFileName = (): Column => invoke("input_file_name");
export const isnan = (col: ColumnOrName): Column => invoke("isnan", named(col));
export const isnotnull = (col: ColumnOrName): Column => invoke("isnotnull", named(col));
export const isnull = (col: ColumnOrName): Column => invoke("isnull", named(col));
export const javaMethod = (...cols: readonly ColumnOrName[]): Column => invoke("java_method", ...cols.map(named));
export const monotonicallyIncreasingId = (): Column => invoke("monotonically_increasing_id");
export const nanvl = (col1: ColumnOrName, col2: ColumnOrName): Column => invoke("nanvl", named(col1), named(col2));
export const nullif = (col1: ColumnOrName, col2: ColumnOrName): Column => invoke("nullif", named(col1), named(col2));
export const nullifzero = (col: ColumnOrName): Column => invoke("nullifzero", named(col));
export const nvl = (col1: ColumnOrName, col2: ColumnOrName): Column => invoke("nvl", named(col1), named(col2));
export const nvl2 = (col1: ColumnOrName, col2: ColumnOrName, col3: ColumnOrName): Column =>
  invoke("nvl2", named(col1), named(col2), named(col3));
export const raiseError = (errMsg: Column | string): Column => invoke("raise_error", errMsg);
export const reflect = (...cols: readonly ColumnOrName[]): Column => invoke("reflect", ...cols.map(named));
export const sessionUser = (): Column => invoke("session_user");
export const sparkPartitionId = (): Column => invoke("spark_partition_id");
export const stAsbinary = (geo: ColumnOrName, endianness?: Column | string): Column =>
  invoke("st_asbinary", named(geo), endianness);
export const stGeogfromwkb = (wkb: ColumnOrName): Column => invoke("st_geogfromwkb", named(wkb));
export const stGeomfromwkb = (wkb: ColumnOrName, srid?: ColumnOrName | number): Column =>
  invoke("st_geomfromwkb", named(wkb), named(srid));
export const stSetsrid = (geo: ColumnOrName, srid: ColumnOrName | number): Column =>
  invoke("st_setsrid", named(geo), named(srid));
export const stSrid = (geo: ColumnOrName): Column => invoke("st_srid", named(geo));
export const tryAesDecrypt = (
  input: ColumnOrName,
  key: ColumnOrName,
  mode: ColumnOrName = lit("GCM"),
  padding: ColumnOrName = lit("DEFAULT"),
  aad: ColumnOrName = lit(""),
): Column => invoke("try_aes_decrypt", named(input), named(key), named(mode), named(padding), named(aad));
export const tryReflect = (...cols: readonly ColumnOrName[]): Column => invoke("try_reflect", ...cols.map(named));
/** The value that stores one of a user-defined type. */
export const unwrapUdt = (col: ColumnOrName): Column => invoke("unwrap_udt", named(col));
export const user = (): Column => invoke("user");
export const version = (): Column => invoke("version");
export const zeroifnull = (col: ColumnOrName): Column => invoke("zeroifnull", named(col));
