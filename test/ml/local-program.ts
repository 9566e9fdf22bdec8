import type { Program, Step } from "../../runtime/engine/ml/index";
import { type StructField, structField, structType, type Tensors, vectorType } from "../../runtime/types/index";
import { readBlock } from "../../runtime/worker/ml/blocks/block";
import { kernels } from "../../runtime/worker/ml/kernels/index";

/** Rows of numbers, dealt to blocks as the workers deal them. */
export interface Rows {
  readonly features: readonly (readonly number[])[];
  readonly label?: readonly number[];
  readonly weight?: readonly number[];
  /** Other columns of numbers. */
  readonly columns?: Readonly<Record<string, readonly number[]>>;
  /** The only block, in place of rows. */
  readonly stored?: Tensors;
  /** Of columns that are neither vectors nor numbers. */
  readonly fields?: readonly StructField[];
  /** Of queries: of each of them, or in turn. */
  readonly answers?: readonly (readonly unknown[])[];
  readonly answersInTurn?: (readonly (readonly unknown[])[])[];
}

/** Carries a program out without a cluster: the workers' own kernels over the rows, in as many blocks. */
export function runLocally<T>(program: Program<T>, rows: Rows, blockCount: number): T {
  const blocks = rows.stored
    ? [rows.stored]
    : Array.from({ length: blockCount }, (_, block) => blockOf(rows, block, blockCount));
  const derived = new Map<string, Tensors>();
  let turn = program.next();
  while (!turn.done) turn = program.next(answer(turn.value, rows, blocks, derived));
  return turn.value;
}

type Derived = Map<string, Tensors>;

function runKernel(step: Step & { kind: "kernel" }, blocks: readonly Tensors[], derived: Derived): unknown {
  const fileOf = (path: string) => derived.get(path) ?? blocks[Number(path)]!;
  const parts = step.blocks.paths.map((path, i) => {
    const { values, arrays } = fileOf(path);
    const beside = step.blocks.beside ? fileOf(step.blocks.beside[i]!).arrays : {};
    const block = readBlock({ values, arrays: { ...arrays, ...beside } });
    return kernels[step.kernel]!(block, step.states[i] ?? step.states[0]!);
  });
  if (!step.isDerived) return parts;
  const paths = parts.map((part) => {
    const path = `derived ${derived.size}`;
    derived.set(path, part);
    return path;
  });
  return { values: parts.map(({ values }) => values), paths };
}

function answer(step: Step, rows: Rows, blocks: readonly Tensors[], derived: Derived): unknown {
  switch (step.kind) {
    case "schema":
      return structType([
        structField("features", vectorType),
        structField("label", { kind: "double" }),
        structField("weight", { kind: "double" }),
        ...(rows.fields ?? []),
        ...Object.keys(rows.columns ?? {}).map((name) => structField(name, { kind: "double" })),
      ]);
    case "blocks":
      return {
        rows: rows.features.length,
        paths: blocks.map((_, i) => String(i)),
        dealt: { run: 1, parts: blocks.map(({ values }) => [values.rows as number]) },
      };
    case "kernel":
      return runKernel(step, blocks, derived);
    case "rows":
      return rows.answersInTurn?.shift() ?? rows.answers ?? [[null]];
  }
}

function blockOf({ features, label, weight, columns = {} }: Rows, block: number, count: number): Tensors {
  const own = [...features.keys()].filter((row) => row % count === block);
  const column = (values: readonly number[]) => Float64Array.from(own, (row) => values[row]!);
  return {
    values: { rows: own.length, size: features[0]!.length },
    arrays: {
      features: Float64Array.from(own.flatMap((row) => features[row]!)),
      ...(label && { label: column(label) }),
      ...(weight && { weight: column(weight) }),
      ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, column(values)])),
    },
  };
}
