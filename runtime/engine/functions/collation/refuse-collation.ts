import { SparkError } from "../../../errors/index";
import { containsType, type DataType } from "../../../types/index";
import { collationOf, hasKey } from "./collation-key";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What only carries texts about, whatever they are compared by. */
const indifferent = words(
  "collate collation collation_key isnull isnotnull count first first_value last last_value any_value coalesce nvl ifnull nvl2 if when length " +
    "char_length character_length len octet_length bit_length ascii base64 hex md5 sha sha1 sha2 crc32 levenshtein typeof array map struct " +
    "named_struct getfield map_keys map_values size cardinality explode explode_outer posexplode posexplode_outer inline inline_outer " +
    "collect_list collect_set array_agg to_json lag lead nth_value soundex to_date to_timestamp date_format to_number grouping grouping_id",
);

/** What compares its texts as they are ordered or told apart: by keys (`optimizer/compare-by-collation`). */
const comparing = words("= != <=> equal_null < <= > >= in between nullif min max min_by max_by count");

/** What looks for one text in another: right by keys only where these keep each character apart. */
const searching = words("contains startswith endswith like ilike");

/** What makes a text of its texts, under their collation. */
const making = words("concat substring substr left right reverse repeat lpad rpad upper lower");

/** Whose arguments must come to one collation. */
export const combinesCollations = (name: string) =>
  (comparing.has(name) && !name.endsWith("_by")) || searching.has(name) || making.has(name);
export const keepsCollation = (name: string) => making.has(name);

/**
 * Texts under a collation that this function cannot do justice to are refused.
 * @throws UNSUPPORTED_COLLATION.FOR_FUNCTION
 */
export function refuseCollation(name: string, types: readonly DataType[], isDistinct = false): void {
  if (indifferent.has(name) && !isDistinct) return;
  for (const type of types)
    if (!isPossible(name, type))
      containsType(type, (inner) => {
        const collation = collationOf(inner);
        if (collation !== undefined) throw refused(name, collation);
        return false;
      });
}

function isPossible(name: string, type: DataType): boolean {
  const collation = collationOf(type);
  if (collation === undefined) return false;
  if (comparing.has(name)) return hasKey(collation);
  if (name === "like" || name === "ilike") return collation === "UTF8_LCASE";
  if (searching.has(name)) return collation === "UTF8_LCASE";
  return making.has(name) && /^(?:UTF8_|UNICODE)/.test(collation);
}

/**
 * For operators that order rows or tell them apart.
 * @throws UNSUPPORTED_COLLATION.FOR_FUNCTION
 */
export function requireCollationKey(name: string, types: readonly DataType[]): void {
  for (const type of types) {
    const collation = collationOf(type);
    if (collation === undefined || !hasKey(collation)) refuseCollation(name, [type]);
  }
}

const refused = (name: string, collationName: string) =>
  new SparkError("UNSUPPORTED_COLLATION.FOR_FUNCTION", { collationName, functionName: `\`${name}\`` });
