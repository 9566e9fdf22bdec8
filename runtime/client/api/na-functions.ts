import type { DataFrame } from "./dataframe";
import { literal, type ScalarLiteral } from "./literal";

export type FillValue = string | number | bigint | boolean;

/** `df.na`: rows and values that are null or NaN. */
export class DataFrameNaFunctions {
  constructor(readonly dataFrame: DataFrame) {}

  /**
   * Leaves out rows with nulls.
   * @param how "any": one null is enough; "all": only rows of nothing but nulls
   * @param subset the columns looked at; default all
   */
  drop(how: "any" | "all" | { readonly thresh: number } = "any", subset: string | readonly string[] = []): DataFrame {
    const minNonNulls = typeof how === "object" ? how.thresh : how === "all" ? 1 : undefined;
    const value = {
      input: this.dataFrame.relation,
      cols: [subset].flat(),
      ...(minNonNulls !== undefined && { minNonNulls }),
    };
    return this.dataFrame.derive({ case: "dropNa", value });
  }

  /**
   * Puts a value where there is null, in the columns whose type it fits.
   * @param value one for all columns, or an object of values by column name
   */
  fill(value: FillValue | Readonly<Record<string, FillValue>>, subset: string | readonly string[] = []): DataFrame {
    const byColumn = typeof value === "object";
    const cols = byColumn ? Object.keys(value) : [subset].flat();
    const values = (byColumn ? Object.values(value) : [value]).map((given) => literal(widened(given)));
    if (values.length === 0) throw new RangeError("fill needs at least one value");
    return this.dataFrame.derive({ case: "fillNa", value: { input: this.dataFrame.relation, cols, values } });
  }

  /** Puts new values in the place of old ones; all keys of one type, or null. */
  replace(
    replacements: ReadonlyMap<ScalarLiteral, ScalarLiteral> | Readonly<Record<string, ScalarLiteral>>,
    subset: string | readonly string[] = [],
  ): DataFrame {
    const pairs = replacements instanceof Map ? [...replacements] : Object.entries(replacements);
    return this.dataFrame.derive({
      case: "replace",
      value: {
        input: this.dataFrame.relation,
        cols: [subset].flat(),
        replacements: pairs.map(([from, to]) => ({ oldValue: literal(from), newValue: literal(to) })),
      },
    });
  }
}

/** Spark fills whole numbers from BIGINT only. */
const widened = (value: FillValue) => (Number.isSafeInteger(value) ? BigInt(value as number) : value);
