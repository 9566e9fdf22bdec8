import {
  Column,
  DataFrame,
  DataFrameNaFunctions,
  DataFrameReader,
  DataFrameStatFunctions,
  DataFrameWriter,
  DataFrameWriterV2,
  functions,
  GroupedData,
  isUserDefinedFunction,
  SparkSession,
  types,
  Window,
  WindowSpec,
} from "../../runtime/client/api";
import { DataFrameTransforms } from "../../runtime/client/api/dataframe-transforms";
import { SourceReader } from "../../runtime/client/api/source-reader";
import { TableValuedFunctions } from "../../runtime/client/api/tvf";
import { WithOptions } from "../../runtime/client/api/with-options";

/** What may be called without anything being sent to Spark: methods that only make plans. */
interface Pure {
  readonly owner: object;
  readonly methods: ReadonlySet<string> | "all";
  readonly getters?: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** The most derived class first. */
const pure: readonly Pure[] = [
  {
    owner: DataFrame.prototype,
    methods: words("writeTo"),
    getters: words("write"),
  },
  { owner: DataFrameTransforms.prototype, methods: "all", getters: words("na stat") },
  { owner: Column.prototype, methods: "all" },
  { owner: GroupedData.prototype, methods: "all" },
  { owner: DataFrameReader.prototype, methods: "all" },
  { owner: SourceReader.prototype, methods: words("format schema") },
  { owner: WithOptions.prototype, methods: "all" },
  { owner: DataFrameNaFunctions.prototype, methods: "all" },
  { owner: DataFrameStatFunctions.prototype, methods: words("crosstab freqItems sampleBy") },
  { owner: WindowSpec.prototype, methods: "all" },
  { owner: Window, methods: "all", getters: words("unboundedPreceding unboundedFollowing currentRow") },
  { owner: TableValuedFunctions.prototype, methods: "all" },
  {
    owner: SparkSession.prototype,
    methods: words("table range createDataFrame emptyDataFrame"),
    getters: words("read tvf conf catalog udf"),
  },
  {
    owner: DataFrameWriter.prototype,
    methods: words("mode format partitionBy bucketBy sortBy clusterBy"),
  },
  {
    owner: DataFrameWriterV2.prototype,
    methods: words("using tableProperty partitionedBy clusterBy"),
  },
  { owner: functions, methods: "all" },
  { owner: types, methods: "all", getters: new Set(Object.keys(types)) },
  {
    owner: Array.prototype,
    methods: words(
      "map filter concat slice join includes flat flatMap reduce some every find indexOf at keys entries values reverse sort toSorted",
    ),
    getters: words("length"),
  },
  {
    owner: String.prototype,
    methods: words(
      "toUpperCase toLowerCase trim trimStart trimEnd replace replaceAll split concat slice substring startsWith endsWith includes padStart padEnd at charAt indexOf toString",
    ),
    getters: words("length"),
  },
  { owner: Number.prototype, methods: words("toFixed toString") },
  { owner: Map.prototype, methods: words("get has keys values entries"), getters: words("size") },
  { owner: Object, methods: words("keys values entries fromEntries") },
  { owner: Math, methods: words("max min abs floor ceil round pow sqrt"), getters: words("PI E") },
];

const isOf = (value: object, owner: object) => value === owner || Object.prototype.isPrototypeOf.call(owner, value);

const entryOf = (value: unknown, has: (entry: Pure) => boolean): Pure | undefined =>
  value === null || value === undefined
    ? undefined
    : pure.find((entry) => isOf(Object(value), entry.owner) && has(entry));

/** Names that begin with `_` or are inherited from Object are nobody's API. */
const isOwnMethod = (owner: object, name: string) =>
  Object.hasOwn(owner, name) && name !== "constructor" && typeof Reflect.get(owner, name, owner) === "function";

export function isPureMethod(value: unknown, name: string): boolean {
  const isMethod = ({ owner, methods }: Pure) =>
    methods === "all" ? !hasGetter(owner, name) && isOwnMethod(owner, name) : methods.has(name);
  return entryOf(value, isMethod) !== undefined;
}

export const isPureGetter = (value: unknown, name: string): boolean =>
  entryOf(value, ({ getters }) => getters?.has(name) ?? false) !== undefined;

const hasGetter = (owner: object, name: string) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get !== undefined && !isModule(owner);

/** The exports of a module are getters in a bundle. */
const isModule = (owner: object) => owner === functions || owner === types;

const freeFunctions: ReadonlySet<unknown> = new Set(
  [...Object.values(functions), ...Object.values(types)].filter((item) => typeof item === "function"),
);

/** A function of the client's that needs no object, such as `col`, and what `udf` makes. */
export const isPureFunction = (value: unknown): value is (...args: readonly unknown[]) => unknown =>
  freeFunctions.has(value) || isUserDefinedFunction(value);
