import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Derived, Step } from "../../engine/ml/index";
import type { PhysicalPlan } from "../../plan/physical";
import { binaryType, decodeTensors, encodeTensors, structField, structType, type Tensors } from "../../types/index";
import { runPhysical } from "../execute/run-physical";
import { decodeRows } from "../result/decode-rows";
import type { ProgramContext } from "./run-program";

/** Runs a kernel over all blocks, a task each, side by side; what each gave, in the order of the blocks. */
export async function runKernel(
  context: ProgramContext,
  { kernel, blocks: { paths, columns, beside }, states, isDerived }: Extract<Step, { kind: "kernel" }>,
): Promise<readonly Tensors[] | Derived> {
  const folder = join(context.folder, randomUUID());
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    const files = states.map((state, i) => {
      const file = join(folder, String(i));
      writeFileSync(file, encodeTensors(state), { mode: 0o600 });
      return file;
    });
    const outputs = isDerived ? paths.map(() => join(context.folder, randomUUID())) : undefined;
    const complete = context.profile?.pass(paths.length);
    const parts = await Promise.all(
      paths.map(async (block, i) => {
        const more = [columns, beside].flatMap((files) => files?.[i] ?? []);
        const call = { kernel, block, beside: more, state: files[i] ?? files[0]! };
        const part = await runOne(context, { ...call, ...(outputs && { output: outputs[i]! }) });
        complete?.();
        return part;
      }),
    );
    return outputs ? { values: parts.map(({ values }) => values), paths: outputs } : parts;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const schema = structType([structField("result", binaryType)]);

async function runOne(
  { driver, session, operationId, signal }: ProgramContext,
  call: Readonly<Record<"kernel" | "block" | "state", string>> & {
    readonly beside: readonly string[];
    readonly output?: string;
  },
): Promise<Tensors> {
  const streams: Uint8Array[] = [];
  const text = JSON.stringify(call).replaceAll("'", "''");
  await runPhysical(driver, session, kernelPlan(call.kernel, `SELECT spark_ml_kernel('${text}') AS result`), {
    operationId,
    onBatch: (_, stream) => streams.push(stream),
    ...(signal && { signal }),
  });
  const [row] = await decodeRows(streams, [binaryType]);
  return decodeTensors(row![0] as Uint8Array);
}

const kernelPlan = (name: string, sql: string): PhysicalPlan => ({
  schema,
  stages: [
    {
      id: 0,
      name,
      dependsOn: [],
      inputs: [],
      sql,
      output: { kind: "rows" },
      tasks: 1,
      isSmall: true,
      estimatedInputBytes: 0,
    },
  ],
});
