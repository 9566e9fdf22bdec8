/** What a worker and a process that evaluates TypeScript functions say to each other, in the frames of `frames.ts`: in by standard input, out by descriptor 3. */

/** Worker → host. `batch`: the body is an Arrow stream of arguments. */
export type HostRequest = PrepareFunctions | { readonly kind: "batch" };

/** Before the batches of a run. */
export interface PrepareFunctions {
  readonly kind: "prepare";
  readonly functions: readonly HostFunction[];
  /** Of the arguments and of the results, as JSON text of struct types. */
  readonly schema: string;
  readonly result: string;
}

export interface HostFunction {
  readonly name: string;
  /** As `encodeFunction` makes it, base64. */
  readonly payload: string;
  /** Places of its arguments among the columns. */
  readonly args: readonly number[];
}

/** Host → worker, one for each batch. `batch`: the body is an Arrow stream of results. */
export type HostResponse = { readonly kind: "batch" } | FunctionFailed;

export interface FunctionFailed {
  readonly kind: "failed";
  readonly condition: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Descriptors of the host beside standard input: what it says, and a pipe that ends when the worker does. */
export const hostDescriptors = { output: 3, lifeline: 4 } as const;
