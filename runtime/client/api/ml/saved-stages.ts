import { SparkConnectException } from "../../channel";
import { SparkSession } from "../session";
import * as classification from "./generated/classification";
import * as clustering from "./generated/clustering";
import * as evaluation from "./generated/evaluation";
import * as feature from "./generated/feature";
import * as fpm from "./generated/fpm";
import * as recommendation from "./generated/recommendation";
import * as regression from "./generated/regression";

const areas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  classification,
  clustering,
  evaluation,
  feature,
  fpm,
  recommendation,
  regression,
};

/** Spark's classes that have another name here. */
const otherNames: Readonly<Record<string, string>> = { LocalLDAModel: "LDAModel" };

interface Loading {
  load(path: string): Promise<SavedStage>;
}

/** What is written to a folder and read from it. */
export interface SavedStage {
  readonly uid: string;
  save(path: string, options?: { readonly overwrite?: boolean }): Promise<void>;
}

/** What `metadata/` says of a saved stage. */
export interface SavedMetadata {
  /** In full. */
  readonly class: string;
  readonly uid: string;
  readonly paramMap: Readonly<Record<string, unknown>>;
}

/** @throws SparkConnectException where nothing is saved at the path */
export async function readMetadata(path: string): Promise<SavedMetadata> {
  const row = await SparkSession.active().read.text(`${path}/metadata`).first();
  if (!row) throw new SparkConnectException(`There is no metadata of a stage at ${path}`);
  return JSON.parse(row.get(0) as string) as SavedMetadata;
}

/** Loads a stage of any class but a pipeline. */
export function loadSaved(metadata: SavedMetadata, path: string): Promise<SavedStage> {
  const [area = "", name = ""] = metadata.class.replace(/^(org\.apache\.spark|pyspark)\.ml\./, "").split(".");
  const found = areas[area]?.[otherNames[name] ?? name] as Loading | undefined;
  if (!found) throw new SparkConnectException(`${metadata.class} at ${path} is no class of this client`);
  return found.load(path);
}
