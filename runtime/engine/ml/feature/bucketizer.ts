import { columnPairs } from "../column-pairs";
import { alias, double, operation, operator, toDouble, where, withColumns } from "../expressions";
import type { ParamValue } from "../params";
import { refuseExisting, requireNumeric } from "../schema";
import type { TransformerClass } from "../stage";

/** Numbers to the places of the intervals that `splits` bound. */
export const bucketizer: TransformerClass = {
  defaults: { handleInvalid: "error" },
  check: (params) => void params.check("splits", (splits: number[]) => areSplits(splits)),
  transform(params, { plan, schema }) {
    const handleInvalid = params.text("handleInvalid");
    const each = params.optional<readonly ParamValue[]>("splitsArray") ?? [params.numbers("splits")];
    return columnPairs(params).reduce((before, { input, output }, i) => {
      requireNumeric(schema, input);
      refuseExisting(schema, output);
      const splits = each[i] as readonly number[];
      const place = operation("number", { operation: "bucket", splits, handleInvalid }, toDouble(input));
      const known = handleInvalid === "skip" ? where(before, operator(">=", place, double(0))) : before;
      return withColumns(known, alias(output, place));
    }, plan);
  },
};

const areSplits = (splits: readonly number[]) =>
  splits.length >= 3 && splits.every((split, i) => i === 0 || split > splits[i - 1]!);
