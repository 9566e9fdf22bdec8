import { integerType } from "../../../types/index";
import { attributeOf } from "../attributes";
import { alias, call, cast, column, literal, operator, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { refuseExisting, requireNumeric } from "../schema";
import type { TransformerClass } from "../stage";
import { labelLiteral } from "./string-indexer";

/** Numbers back to the texts that an indexer gave them for: those of `labels`, else of the column's metadata. */
export const indexToString: TransformerClass = {
  defaults: {},
  transform(params, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.text("outputCol")];
    const field = requireNumeric(schema, input);
    refuseExisting(schema, output);
    const set = params.optional<readonly string[]>("labels") ?? [];
    const labels = set.length > 0 ? set : (attributeOf(field)?.vals ?? []);
    require(labels.length > 0, `Labels are neither set nor found in the metadata of column ${input}.`);
    const place = operator("+", cast(column(input), integerType), literal(integerType, 1));
    return withColumns(plan, alias(output, call("element_at", labelLiteral(labels), place)));
  },
};
