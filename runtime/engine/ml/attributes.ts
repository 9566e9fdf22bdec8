import type { Metadata, StructField } from "../../types/index";

/** What a feature is: MLlib writes it into columns' metadata under `ml_attr`. */
export interface FeatureAttribute {
  readonly type: "numeric" | "nominal" | "binary";
  readonly name?: string;
  readonly vals?: readonly string[];
  readonly num_vals?: number;
  /** Whether categories have an order. */
  readonly ord?: boolean;
}

interface GroupAttributes {
  readonly size: number;
  /** Absent: only their number is known. */
  readonly attributes?: readonly FeatureAttribute[];
}

const key = "ml_attr";

/** Of a column of numbers. */
export function attributeOf({ metadata }: StructField): FeatureAttribute | undefined {
  const found = metadata?.[key] as (Partial<FeatureAttribute> & Metadata) | undefined;
  return found?.type || found?.vals || found?.name ? ({ type: "numeric", ...found } as FeatureAttribute) : undefined;
}

/** Of a column of vectors. */
export function groupOf({ metadata }: StructField): GroupAttributes | undefined {
  const found = metadata?.[key] as
    | { num_attrs?: number; attrs?: Record<string, readonly IndexedAttribute[]> }
    | undefined;
  if (found?.num_attrs === undefined) return undefined;
  if (!found.attrs) return { size: found.num_attrs };
  const attributes: FeatureAttribute[] = Array.from({ length: found.num_attrs }, () => ({ type: "numeric" }));
  for (const [type, list] of Object.entries(found.attrs)) {
    for (const { idx, ...rest } of list) attributes[idx] = { ...rest, type: type as FeatureAttribute["type"] };
  }
  return { size: found.num_attrs, attributes };
}

type IndexedAttribute = Omit<FeatureAttribute, "type"> & { readonly idx: number };

export const attributeMetadata = (attribute: FeatureAttribute): Metadata =>
  ({ [key]: sorted({ ...attribute }) }) as Metadata;

export const sizeMetadata = (size: number): Metadata => ({ [key]: { num_attrs: size } }) as Metadata;

export function groupMetadata(attributes: readonly FeatureAttribute[]): Metadata {
  const attrs: Record<string, Record<string, unknown>[]> = {};
  for (const [idx, { type, ...rest }] of attributes.entries()) {
    if (type === "numeric" && Object.keys(rest).length === 0) continue; // Spark writes nothing of them
    attrs[type] ??= [];
    attrs[type].push({ idx, ...rest });
  }
  return { [key]: { attrs: sorted(attrs), num_attrs: attributes.length } } as Metadata;
}

const sorted = (object: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
