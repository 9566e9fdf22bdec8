import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { StructType, Tensors, Value } from "../../types/index";

/** Rows are dealt in their order, a run at a time, to as many parts in turn. */
export interface Dealt {
  readonly run: number;
  /** Of each part the rows of its blocks, one after the other. */
  readonly parts: readonly (readonly number[])[];
}

/** Blocks of numbers that the workers hold for a fit. */
export interface Blocks {
  readonly rows: number;
  /** Features of a row, where somebody looked. */
  readonly size?: number;
  readonly paths: readonly string[];
  /** For each of them a file with the columns beside the features, where these are apart. */
  readonly columns?: readonly string[];
  /** Which row is where, of blocks of a frame's rows. */
  readonly dealt?: Dealt;
  /** For each of them a file with more columns, which a kernel made. */
  readonly beside?: readonly string[];
}

/** What work with models asks of its driver, a step at a time. */
export type Step =
  | { readonly kind: "schema"; readonly plan: UnresolvedPlan }
  | { readonly kind: "rows"; readonly plan: UnresolvedPlan }
  | { readonly kind: "blocks"; readonly plan: UnresolvedPlan }
  | KernelStep;

interface KernelStep {
  readonly kind: "kernel";
  readonly kernel: string;
  readonly blocks: Blocks;
  readonly states: readonly Tensors[];
  /** Files for the arrays that the kernel gives are asked for: what it gives is its values, and their `paths`. */
  readonly isDerived?: boolean;
  /** They come in the place of what the blocks have `beside` them, which is not asked for again. */
  readonly isNext?: boolean;
}

/** What a kernel gave of all blocks, its arrays left where the workers read them. */
export interface Derived {
  readonly values: readonly Tensors["values"][];
  readonly paths: readonly string[];
}

/** Pure: yields what it needs and goes on with the answer. The driver can stop it between any two steps. */
export type Program<T> = Generator<Step, T, unknown>;

/** What a plan's output is. */
export function* schemaOf(plan: UnresolvedPlan): Program<StructType> {
  return (yield { kind: "schema", plan }) as StructType;
}

/** The rows of a small query. */
export function* rowsOf(plan: UnresolvedPlan): Program<readonly (readonly Value[])[]> {
  return (yield { kind: "rows", plan }) as readonly (readonly Value[])[];
}

/** A query's rows as blocks: its columns are named `features` (vectors), `label`, `weight`, … (doubles). */
export function* blocksOf(plan: UnresolvedPlan): Program<Blocks> {
  return (yield { kind: "blocks", plan }) as Blocks;
}

/** Runs a kernel over every block at once; gives what each gave. `state` may differ by block. */
export function* runKernel(
  kernel: string,
  blocks: Blocks,
  state: Tensors | ((block: number) => Tensors),
): Program<readonly Tensors[]> {
  const states = typeof state === "function" ? blocks.paths.map((_, i) => state(i)) : [state];
  return (yield { kind: "kernel", kernel, blocks, states }) as readonly Tensors[];
}

/** Makes new columns, or other blocks, of every block; `isNext`: those that the blocks have beside them are done with. */
export function* deriveBlocks(
  kernel: string,
  blocks: Blocks,
  state: Tensors | ((block: number) => Tensors),
  isNext = false,
): Program<Derived> {
  const states = typeof state === "function" ? blocks.paths.map((_, i) => state(i)) : [state];
  return (yield { kind: "kernel", kernel, blocks, states, isDerived: true, isNext }) as Derived;
}
