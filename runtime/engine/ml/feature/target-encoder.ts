import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import { doubleType, integerType, stringType, structField, type Value } from "../../../types/index";
import { attributeMetadata } from "../attributes";
import { columnPairs } from "../column-pairs";
import {
  aggregate,
  alias,
  call,
  cast,
  column,
  double,
  literal,
  operator,
  select,
  toDouble,
  withColumns,
} from "../expressions";
import { illegalArgument } from "../illegal-argument";
import { rowsOf, schemaOf } from "../program";
import { refuseExisting, requireNumeric } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";

const defaults = { handleInvalid: "error", targetType: "binary", smoothing: 0, labelCol: "label" };

/** What stands for a category; null: the missing one. */
interface Encoding {
  readonly category: number | null;
  readonly encoded: number;
}

/** Of a column: its categories, and what stands for one that was not seen. */
interface Encodings {
  readonly name: string;
  readonly unseen: number;
  readonly known: readonly Encoding[];
}

/** Categories to the mean label of their rows, drawn to the overall mean where there are few of them. */
export const targetEncoder: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("handleInvalid", (way: string) => way === "error" || way === "keep")
      .check("targetType", (type: string) => type === "binary" || type === "continuous")
      .check("smoothing", (weight: number) => weight >= 0),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const labelName = params.text("labelCol");
    requireNumeric(schema, labelName);
    const isBinary = params.text("targetType") === "binary";
    const smoothing = params.number("smoothing");
    const encodings: Encodings[] = [];
    for (const { input, output } of columnPairs(params)) {
      requireNumeric(schema, input);
      refuseExisting(schema, output);
      const named = select(dataset, alias("category", toDouble(input)), alias("label", toDouble(labelName)));
      const category = column("category");
      const isFlag = operator(
        "or",
        operator("=", column("label"), double(0)),
        operator("=", column("label"), double(1)),
      );
      const other = call("sum", cast(call("not", isFlag), integerType));
      const rows = yield* rowsOf(
        aggregate(named, [category], category, call("count", column("label")), call("sum", column("label")), other),
      );
      const counted = rows as readonly (readonly [number | null, bigint, number, bigint])[];
      const invalid = counted.find(([found]) => found !== null && !(found >= 0 && Number.isInteger(found)));
      if (invalid) {
        throw illegalArgument(`Values from column ${input} must be indices, but got ${invalid[0]}.`, "SparkException");
      }
      if (isBinary && counted.some(([, , , others]) => Number(others) > 0)) {
        throw illegalArgument(`Values from column ${labelName} must be binary (0,1).`, "SparkException");
      }
      encodings.push(encodingsOf(input, counted, smoothing));
    }
    return { className: "feature.TargetEncoderModel", state: { values: { encodings }, arrays: {} } };
  },
};

function encodingsOf(
  name: string,
  counted: readonly (readonly [number | null, bigint, number, bigint])[],
  smoothing: number,
): Encodings {
  const total = counted.reduce((sum, [, count]) => sum + Number(count), 0);
  const unseen = counted.reduce((sum, [, , labels]) => sum + labels, 0) / total;
  const known = counted.map(([category, count, labels]) => {
    const share = Number(count) / (Number(count) + smoothing);
    return { category, encoded: share * (labels / Number(count)) + (1 - share) * unseen };
  });
  return { name, unseen, known: known.sort((a, b) => (a.category ?? -1) - (b.category ?? -1)) };
}

const encodingsIn = ({ values }: Model["state"]) => values.encodings as readonly Encodings[];

function encoded({ known, unseen, name }: Encodings, input: string, isKept: boolean): UnresolvedExpression {
  const own = toDouble(input);
  const advice = ` in feature ${name}. To handle unseen values, set Param handleInvalid to keep.`;
  const refuse = (what: UnresolvedExpression) => call("raise_error", what);
  const text = (of: string) => literal(stringType, of);
  const missing = known.find(({ category }) => category === null)?.encoded ?? (isKept ? unseen : undefined);
  const ofMissing = missing === undefined ? refuse(text(`Unseen null value${advice}`)) : double(missing);
  const ofOthers = isKept
    ? double(unseen)
    : refuse(call("concat", text("Unseen value "), cast(column(input), stringType), text(advice)));
  const cases = known
    .filter(({ category }) => category !== null)
    .flatMap(({ category, encoded }) => [operator("=", own, double(category!)), double(encoded)]);
  return call("when", call("isnull", own), ofMissing, ...cases, ofOthers);
}

export const targetEncoderModel: ModelClass = {
  defaults,
  transform({ params, state }, { plan, schema }) {
    const isKept = params.text("handleInvalid") === "keep";
    const columns = columnPairs(params).map(({ input, output }) => {
      requireNumeric(schema, input);
      refuseExisting(schema, output);
      const own = encodingsIn(state).find(({ name }) => name === input);
      if (!own) throw illegalArgument(`No encodings found for ${input}.`, "SparkException");
      const metadata = attributeMetadata({ type: "nominal", name: output, num_vals: own.known.length + 1 });
      return alias(output, encoded(own, input, isKept), metadata);
    });
    return withColumns(plan, ...columns);
  },
  data: {
    fields: [
      structField("feature", stringType),
      structField("category", doubleType),
      structField("encoding", doubleType),
      structField("isUnseen", { kind: "boolean" }),
    ],
    rows: (state) =>
      encodingsIn(state).flatMap(({ name, unseen, known }) => [
        [name, null, unseen, true],
        ...known.map(({ category, encoded }) => [name, category, encoded, false]),
      ]),
    state: (rows) => ({ values: { encodings: loaded(rows) }, arrays: {} }),
  },
  attributes: {},
  description: ({ params }) =>
    ` handleInvalid=${params.text("handleInvalid")}, targetType=${params.text("targetType")}, numInputCols=${columnPairs(params).length}, numOutputCols=${columnPairs(params).length}, smoothing=${params.number("smoothing").toFixed(1)}`,
};

function loaded(rows: readonly (readonly Value[])[]): readonly Encodings[] {
  const names = [...new Set(rows.map(([name]) => name as string))];
  return names.map((name) => {
    const own = rows.filter(([of]) => of === name);
    const [, , unseen] = own.find(([, , , isUnseen]) => isUnseen)!;
    const known = own
      .filter(([, , , isUnseen]) => !isUnseen)
      .map(([, category, encoded]) => ({ category: category as number | null, encoded: encoded as number }));
    return { name, unseen: unseen as number, known };
  });
}
