import { require } from "./illegal-argument";
import type { Params } from "./params";

/** What a stage reads and writes: `inputCol` to `outputCol`, or `inputCols` to `outputCols` in order. */
export function columnPairs(params: Params): readonly { readonly input: string; readonly output: string }[] {
  const single = params.optional<string>("inputCol");
  if (single !== undefined)
    return [{ input: single, output: params.optional<string>("outputCol") ?? `${params.uid}__output` }];
  const [inputs, outputs] = [params.texts("inputCols"), params.texts("outputCols")];
  require(inputs.length ===
    outputs.length, `The number of input columns ${inputs.length} must be the same as the number of output columns ${outputs.length}.`);
  return inputs.map((input, i) => ({ input, output: outputs[i]! }));
}
