import type { StageParams, TypedValue } from "../../plan/unresolved/index";
import {
  arrayType,
  booleanType,
  type DataType,
  doubleType,
  integerType,
  isVector,
  javaNumber,
  longType,
  nullType,
  stringType,
  type Value,
  vectorType,
} from "../../types/index";
import { require } from "./illegal-argument";
import { parameterInfos } from "./parameter-table";
import type { ParamValues } from "./params";

/** What Spark writes beside a saved stage. */
export interface StageMetadata {
  readonly className: string;
  readonly uid: string;
  readonly params: StageParams;
  /** Of the class. */
  readonly defaults?: ParamValues;
  /** What else the class writes. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What Spark's loaders ask the metadata for, set or not; other defaults are the loading class's own. */
const demanded = ["impurity"];

/** One line of JSON. */
export function metadataText(
  { className, uid, params, defaults, extra }: StageMetadata,
  sparkVersion: string,
  nowMs: number,
): string {
  const map = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { type, value }]) => `${JSON.stringify(name)}:${valueText(value, type)}`);
  const head = `"class":${JSON.stringify(className)},"timestamp":${nowMs},"sparkVersion":${JSON.stringify(sparkVersion)}`;
  const more = Object.entries(extra ?? {})
    .map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join("");
  const known = demanded.filter((name) => defaults?.[name] !== undefined).map((name) => [name, defaults![name]]);
  const maps = `"paramMap":{${map.join(",")}},"defaultParamMap":${JSON.stringify(Object.fromEntries(known))}`;
  return `{${head},"uid":${JSON.stringify(uid)},${maps}${more}}`;
}

/** As Spark's parameters encode themselves: doubles keep their point, infinities are texts. */
function valueText(value: Value, type: DataType): string {
  if (value === null) return "null";
  if (isVector(type)) {
    const [kind, size, indices, values] = value as readonly Value[];
    const list = valueText(values!, arrayType(doubleType));
    return kind === 1
      ? `{"type":1,"values":${list}}`
      : `{"type":0,"size":${size},"indices":${JSON.stringify(indices)},"values":${list}}`;
  }
  switch (type.kind) {
    case "double":
    case "float":
      return Number.isFinite(value) ? javaNumber(value as number) : `"${infinite(value as number)}"`;
    case "array":
      return `[${(value as readonly Value[]).map((element) => valueText(element, type.element)).join(",")}]`;
    case "long":
      return String(value);
    default:
      return JSON.stringify(value);
  }
}

const infinite = (value: number) => (Number.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf");

/** @throws SparkError when the stage is of another class */
export function parseMetadata(text: string, className: string): StageMetadata {
  const found = JSON.parse(text.replace(numberOrText, markDouble)) as Record<string, unknown>;
  require(found.class ===
    className, `Error loading metadata: Expected class name ${className} but found class name ${found.class}`);
  const params = Object.entries(found.paramMap as Record<string, unknown>).map(([name, value]) => [
    name,
    typed(value, name),
  ]);
  const { class: _, timestamp, sparkVersion, uid, paramMap, defaultParamMap, ...extra } = found;
  return { className, uid: uid as string, params: Object.fromEntries(params), extra };
}

/** Infinities travel as texts. */
const toDouble = (value: unknown): TypedValue => ({
  type: doubleType,
  value: isMarked(value) ? value.double : Number(String(value).replace("Inf", "Infinity")),
});

const numberOrText = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const markDouble = (token: string) => (/^"|^-?\d+$/.test(token) ? token : `{"double":${token}}`);

const isMarked = (value: unknown): value is { readonly double: number } =>
  typeof value === "object" && value !== null && "double" in value;

function typed(value: unknown, name: string): TypedValue {
  if (value === null) return { type: nullType, value };
  if (isMarked(value)) return { type: doubleType, value: value.double };
  if (typeof value === "number") {
    return parameterInfos[name]?.type === "long"
      ? { type: longType, value: BigInt(value) }
      : { type: integerType, value };
  }
  if (typeof value === "boolean") return { type: booleanType, value };
  if (value === "Inf" || value === "-Inf") return toDouble(value);
  if (typeof value === "string") return { type: stringType, value };
  if (Array.isArray(value)) {
    const isDoubles = value.some(isMarked);
    const elements = value.map((element) => (isDoubles ? toDouble(element) : typed(element, "")));
    return { type: arrayType(elements[0]?.type ?? stringType, false), value: elements.map((element) => element.value) };
  }
  const { type, size, indices, values } = value as Record<string, unknown>;
  const list = (values as readonly { readonly double: number }[]).map(({ double }) => double);
  return {
    type: vectorType,
    value: type === 1 ? [1, null, null, list] : [0, size as number, indices as readonly number[], list],
  };
}
