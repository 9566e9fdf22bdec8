import type { StructType } from "../types/index";

/** What the workers are asked to do: stages in an order in which each comes after those it reads. The last one gives the result. */
export interface PhysicalPlan {
  readonly stages: readonly Stage[];
  readonly schema: StructType;
}

/** One SQL text over named inputs, run by one task or by several that differ in their inputs. */
export interface Stage {
  readonly id: number;
  readonly name: string;
  /** Stages whose outputs `inputs` name. */
  readonly dependsOn: readonly number[];
  readonly inputs: readonly StageInput[];
  /** DuckDB SQL text. */
  readonly sql: string;
  readonly output: StageOutput;
  /** 1 is a fat task: it is granted every core of its worker. */
  readonly tasks: number;
  /** A small, bounded result is fetched whole: faster than a stream. */
  readonly isSmall: boolean;
  readonly estimatedInputBytes: number;
}

/** Local data by its key in the session's store; the SQL text reads it as table `name`. */
export interface StageInput {
  readonly kind: "local_data";
  readonly key: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly duckType: string }[];
}

/** `rows`: to the client. `statement`: the SQL writes by itself (COPY). */
export type StageOutput = { readonly kind: "rows" } | { readonly kind: "statement" };
