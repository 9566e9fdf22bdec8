import { SparkError } from "../../errors/index";
import { containsType, type DataType } from "../../types/index";
import { isCollated } from "./type-sets";

/** What only carries texts about, whatever they are compared by. */
const indifferent: ReadonlySet<string> = new Set(
  (
    "collate collation isnull isnotnull count first first_value last last_value any_value coalesce nvl ifnull nvl2 if when length char_length " +
    "character_length len octet_length bit_length ascii base64 hex typeof array map struct named_struct getfield map_keys map_values size " +
    "cardinality explode explode_outer posexplode posexplode_outer inline inline_outer collect_list array_agg to_json lag lead nth_value"
  ).split(" "),
);

/**
 * Texts are compared byte by byte here: what compares those of another collation is refused.
 * @throws UNSUPPORTED_COLLATION.FOR_FUNCTION
 */
export function refuseCollation(name: string, types: readonly DataType[], isCompared = !indifferent.has(name)): void {
  if (!isCompared) return;
  for (const type of types) {
    containsType(type, (inner) => {
      if (isCollated(inner) && "collation" in inner)
        throw new SparkError("UNSUPPORTED_COLLATION.FOR_FUNCTION", {
          collationName: `${inner.collation}`,
          functionName: `\`${name}\``,
        });
      return false;
    });
  }
}
