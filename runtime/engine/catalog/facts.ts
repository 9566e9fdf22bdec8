import type { FileRelation, Plan } from "../../plan/resolved/index";
import type { UnresolvedMethod, UnresolvedPlan } from "../../plan/unresolved/index";
import type { StructType, Value } from "../../types/index";

/**
 * What analysis must know of the outside world. Analysis is synchronous and pure: where a fact is missing it throws `FactNeeded`; the driver
 * gathers the fact (lists files, runs a small query, stores client data) and analyses again.
 */
export type FactRequest =
  /** List files, read or infer their schema. `schema` is the user's. */
  | {
      readonly kind: "files";
      readonly format: string;
      readonly paths: readonly string[];
      readonly options: Readonly<Record<string, string>>;
      readonly schema?: StructType;
      /** The files are a table's: partitions are those that the catalog knows, and a folder that is not there is an empty one. */
      readonly table?: TableFolders;
    }
  /** The rows of a small query: a pivot's distinct values, say. */
  | { readonly kind: "rows"; readonly plan: Plan }
  /** Write the one text column of a query as the records of a file, and find their schema as of any file. */
  | {
      readonly kind: "records";
      readonly plan: Plan;
      readonly format: "csv" | "json";
      readonly options: Readonly<Record<string, string>>;
      readonly schema?: StructType;
    }
  /** The frame that a model holds under a name, once what it takes has been computed. */
  | { readonly kind: "model_frame"; readonly modelId: string; readonly methods: readonly UnresolvedMethod[] }
  /** Take in Arrow IPC streams from the client. */
  | { readonly kind: "local_data"; readonly streams: readonly Uint8Array[] };

export interface TableFolders {
  readonly partitionColumns: readonly string[];
  readonly folders: readonly { readonly path: string; readonly values: readonly (string | null)[] }[];
}

export interface LocalDataFact {
  readonly key: string;
  /** As the Arrow schema says. */
  readonly schema: StructType;
  readonly rowCount: number;
}

export interface Facts {
  files(request: Extract<FactRequest, { kind: "files" }>): FileRelation;
  records(request: Extract<FactRequest, { kind: "records" }>): FileRelation;
  rows(request: Extract<FactRequest, { kind: "rows" }>): readonly (readonly Value[])[];
  modelFrame(request: Extract<FactRequest, { kind: "model_frame" }>): UnresolvedPlan;
  localData(request: Extract<FactRequest, { kind: "local_data" }>): LocalDataFact;
}

/** Not an error: a request to the driver. */
export class FactNeeded {
  constructor(readonly request: FactRequest) {}
}
