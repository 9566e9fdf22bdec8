import { SparkError } from "../errors/index";
import { containsKind } from "./contains-type";
import type { DataType, SpatialType } from "./data-type";

/** The id of types whose values bring their own. */
export const mixedSrid = -1;
const mixedCrs = "SRID:ANY";
const algorithm = "SPHERICAL";

/** The reference systems that Spark knows, by their numbers. */
const systems: readonly { readonly srid: number; readonly crs: string; readonly isGeographic: boolean }[] = [
  { srid: 0, crs: "SRID:0", isGeographic: false },
  { srid: 3857, crs: "EPSG:3857", isGeographic: false },
  { srid: 4326, crs: "OGC:CRS84", isGeographic: true },
];

type Kind = SpatialType["kind"];
const systemsOf = (kind: Kind) => systems.filter(({ isGeographic }) => isGeographic || kind === "geometry");

/**
 * @param srid of a reference system, or `ANY`: each value has its own
 * @throws SparkError ST_INVALID_SRID_VALUE
 */
export function spatialType(kind: Kind, srid: number | "ANY"): SpatialType {
  if (srid === "ANY") return { kind, srid: mixedSrid };
  if (systemsOf(kind).some((system) => system.srid === srid)) return { kind, srid };
  throw new SparkError("ST_INVALID_SRID_VALUE", { srid: String(srid) }, "SparkIllegalArgumentException");
}

/** `geometry(OGC:CRS84)`, `geography(SRID:ANY, SPHERICAL)`: as schema JSON names it. */
export function spatialJson({ kind, srid }: SpatialType): string {
  const crs = srid === mixedSrid ? mixedCrs : systems.find((system) => system.srid === srid)?.crs;
  return kind === "geometry" ? `geometry(${crs})` : `geography(${crs}, ${algorithm})`;
}

/**
 * What `spatialJson` printed; undefined for other types.
 * @throws SparkError ST_INVALID_CRS_VALUE, ST_INVALID_ALGORITHM_VALUE
 */
export function spatialOfJson(name: string): SpatialType | undefined {
  const match = /^(geometry|geography)\(\s*([^,()]+?)\s*(?:,\s*([^,()]+?)\s*)?\)$/.exec(name);
  if (!match) return undefined;
  const kind = match[1] as Kind;
  const [, , crs = "", alg = algorithm] = match;
  if (kind === "geometry" && match[3] !== undefined) return undefined;
  if (alg !== algorithm) throw new SparkError("ST_INVALID_ALGORITHM_VALUE", { alg }, "SparkIllegalArgumentException");
  if (crs.toUpperCase() === mixedCrs) return { kind, srid: mixedSrid };
  const system = systemsOf(kind).find((one) => one.crs === crs);
  if (!system) throw new SparkError("ST_INVALID_CRS_VALUE", { crs }, "SparkIllegalArgumentException");
  return { kind, srid: system.srid };
}

/** @throws SparkError UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED for a type that holds shapes: the engine has none */
export function refuseSpatial<Type extends DataType>(type: Type): Type {
  if (containsKind(type, "geometry", "geography")) throw geospatialDisabled();
  return type;
}

export const geospatialDisabled = () => new SparkError("UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED");
