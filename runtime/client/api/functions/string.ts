import type { Column, ColumnOrName } from "../column";
import { lit } from "./basic";
import { invoke, named } from "./invoke";

export const ascii = (col: ColumnOrName): Column => invoke("ascii", named(col));
export const base64 = (col: ColumnOrName): Column => invoke("base64", named(col));
export const bitLength = (col: ColumnOrName): Column => invoke("bit_length", named(col));
export const btrim = (str: ColumnOrName, trim?: ColumnOrName): Column => invoke("btrim", named(str), named(trim));
export const char = (col: ColumnOrName): Column => invoke("char", named(col));
export const charLength = (str: ColumnOrName): Column => invoke("char_length", named(str));
export const characterLength = (str: ColumnOrName): Column => invoke("character_length", named(str));
export const collate = (col: ColumnOrName, collation: string): Column => invoke("collate", named(col), collation);
export const collation = (col: ColumnOrName): Column => invoke("collation", named(col));
export const concatWs = (sep: string, ...cols: readonly ColumnOrName[]): Column =>
  invoke("concat_ws", sep, ...cols.map(named));
export const contains = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("contains", named(left), named(right));
export const decode = (col: ColumnOrName, charset: string): Column => invoke("decode", named(col), charset);
export const elt = (...inputs: readonly ColumnOrName[]): Column => invoke("elt", ...inputs.map(named));
export const encode = (col: ColumnOrName, charset: string): Column => invoke("encode", named(col), charset);
export const endswith = (str: ColumnOrName, suffix: ColumnOrName): Column =>
  invoke("endswith", named(str), named(suffix));
export const findInSet = (str: ColumnOrName, strArray: ColumnOrName): Column =>
  invoke("find_in_set", named(str), named(strArray));
export const formatNumber = (col: ColumnOrName, d: number): Column => invoke("format_number", named(col), d);
export const formatString = (format: string, ...cols: readonly ColumnOrName[]): Column =>
  invoke("format_string", format, ...cols.map(named));
export const fromBase32 = (col: ColumnOrName): Column => invoke("from_base32", named(col));
export const ilike = (str: ColumnOrName, pattern: ColumnOrName, escapeChar?: Column): Column =>
  invoke("ilike", named(str), named(pattern), escapeChar);
export const initcap = (col: ColumnOrName): Column => invoke("initcap", named(col));
export const instr = (
  str: ColumnOrName,
  substr: Column | string,
  start?: Column | number,
  occurrence?: Column | number,
): Column => invoke("instr", named(str), substr, start, occurrence);
export const isValidUtf8 = (str: ColumnOrName): Column => invoke("is_valid_utf8", named(str));
export const jaroWinklerSimilarity = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("jaro_winkler_similarity", named(left), named(right));
export const lcase = (str: ColumnOrName): Column => invoke("lcase", named(str));
export const left = (str: ColumnOrName, length: ColumnOrName): Column => invoke("left", named(str), named(length));
export const length = (col: ColumnOrName): Column => invoke("length", named(col));
export const levenshtein = (left: ColumnOrName, right: ColumnOrName, threshold?: number): Column =>
  invoke("levenshtein", named(left), named(right), threshold);
export const like = (str: ColumnOrName, pattern: ColumnOrName, escapeChar?: Column): Column =>
  invoke("like", named(str), named(pattern), escapeChar);
export const locate = (substr: string, str: ColumnOrName, pos = 1): Column => invoke("locate", substr, named(str), pos);
export const lower = (col: ColumnOrName): Column => invoke("lower", named(col));
export const lpad = (col: ColumnOrName, length: Column | number, pad: Column | string): Column =>
  invoke("lpad", named(col), length, pad);
export const makeValidUtf8 = (str: ColumnOrName): Column => invoke("make_valid_utf8", named(str));
export const octetLength = (col: ColumnOrName): Column => invoke("octet_length", named(col));
export const overlay = (
  src: ColumnOrName,
  replace: ColumnOrName,
  pos: ColumnOrName | number,
  length: ColumnOrName | number = -1,
): Column => invoke("overlay", named(src), named(replace), named(pos), named(length));
export const position = (substr: ColumnOrName, str: ColumnOrName, start?: ColumnOrName): Column =>
  invoke("position", named(substr), named(str), named(start));
export const printf = (format: ColumnOrName, ...cols: readonly ColumnOrName[]): Column =>
  invoke("printf", named(format), ...cols.map(named));
export const quote = (col: ColumnOrName): Column => invoke("quote", named(col));
export const regexp = (str: ColumnOrName, regexp: ColumnOrName): Column => invoke("regexp", named(str), named(regexp));
export const regexpCount = (str: ColumnOrName, regexp: ColumnOrName): Column =>
  invoke("regexp_count", named(str), named(regexp));
export const regexpExtract = (str: ColumnOrName, pattern: string, idx: number): Column =>
  invoke("regexp_extract", named(str), pattern, idx);
export const regexpExtractAll = (str: ColumnOrName, regexp: ColumnOrName, idx?: Column | number): Column =>
  invoke("regexp_extract_all", named(str), named(regexp), idx);
export const regexpInstr = (str: ColumnOrName, regexp: ColumnOrName, idx?: Column | number): Column =>
  invoke("regexp_instr", named(str), named(regexp), idx);
export const regexpLike = (str: ColumnOrName, regexp: ColumnOrName): Column =>
  invoke("regexp_like", named(str), named(regexp));
export const regexpReplace = (
  string: ColumnOrName,
  pattern: Column | string,
  replacement: Column | string,
  position?: Column | number,
): Column => invoke("regexp_replace", named(string), pattern, replacement, position);
export const regexpSubstr = (str: ColumnOrName, regexp: ColumnOrName): Column =>
  invoke("regexp_substr", named(str), named(regexp));
export const repeat = (col: ColumnOrName, n: ColumnOrName | number): Column => invoke("repeat", named(col), named(n));
export const replace = (src: ColumnOrName, search: ColumnOrName, replace?: ColumnOrName): Column =>
  invoke("replace", named(src), named(search), named(replace));
export const right = (str: ColumnOrName, length: ColumnOrName): Column => invoke("right", named(str), named(length));
export const rlike = (str: ColumnOrName, regexp: ColumnOrName): Column => invoke("rlike", named(str), named(regexp));
export const rpad = (col: ColumnOrName, length: Column | number, pad: Column | string): Column =>
  invoke("rpad", named(col), length, pad);
export const sentences = (
  string: ColumnOrName,
  language: ColumnOrName = lit(""),
  country: ColumnOrName = lit(""),
): Column => invoke("sentences", named(string), named(language), named(country));
export const soundex = (col: ColumnOrName): Column => invoke("soundex", named(col));
export const split = (str: ColumnOrName, pattern: Column | string, limit: ColumnOrName | number = -1): Column =>
  invoke("split", named(str), pattern, named(limit));
export const splitPart = (src: ColumnOrName, delimiter: ColumnOrName, partNum: ColumnOrName): Column =>
  invoke("split_part", named(src), named(delimiter), named(partNum));
export const startswith = (str: ColumnOrName, prefix: ColumnOrName): Column =>
  invoke("startswith", named(str), named(prefix));
export const strToMap = (
  text: ColumnOrName,
  pairDelim: ColumnOrName = lit(","),
  keyValueDelim: ColumnOrName = lit(":"),
): Column => invoke("str_to_map", named(text), named(pairDelim), named(keyValueDelim));
export const substr = (str: ColumnOrName, pos: ColumnOrName, length?: ColumnOrName): Column =>
  invoke("substr", named(str), named(pos), named(length));
export const substring = (str: ColumnOrName, pos: ColumnOrName | number, length: ColumnOrName | number): Column =>
  invoke("substring", named(str), named(pos), named(length));
export const substringIndex = (str: ColumnOrName, delim: string, count: number): Column =>
  invoke("substring_index", named(str), delim, count);
export const toBase32 = (col: ColumnOrName): Column => invoke("to_base32", named(col));
export const toBinary = (col: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("to_binary", named(col), named(format));
export const toChar = (col: ColumnOrName, format: ColumnOrName): Column => invoke("to_char", named(col), named(format));
export const toNumber = (col: ColumnOrName, format: ColumnOrName): Column =>
  invoke("to_number", named(col), named(format));
export const toVarchar = (col: ColumnOrName, format: ColumnOrName): Column =>
  invoke("to_varchar", named(col), named(format));
export const translate = (srcCol: ColumnOrName, matching: string, replace: string): Column =>
  invoke("translate", named(srcCol), matching, replace);
export const tryToBinary = (col: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("try_to_binary", named(col), named(format));
export const tryToNumber = (col: ColumnOrName, format: ColumnOrName): Column =>
  invoke("try_to_number", named(col), named(format));
export const tryValidateUtf8 = (str: ColumnOrName): Column => invoke("try_validate_utf8", named(str));
export const ucase = (str: ColumnOrName): Column => invoke("ucase", named(str));
export const unbase64 = (col: ColumnOrName): Column => invoke("unbase64", named(col));
export const upper = (col: ColumnOrName): Column => invoke("upper", named(col));
export const validateUtf8 = (str: ColumnOrName): Column => invoke("validate_utf8", named(str));
