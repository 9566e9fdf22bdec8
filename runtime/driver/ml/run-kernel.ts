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
  { kernel, blocks: { paths, columns, beside }, states, isDerived, isNext }: Extract<Step, { kind: "kernel" }>,
): Promise<readonly Tensors[] | Derived> {
  const folder = join(context.folder, randomUUID());
  if (isDerived) mkdirSync(context.folder, { recursive: true, mode: 0o700 });
  try {
    const given = states.map((state, i) => {
      const bytes = encodeTensors(state);
      if (bytes.length <= maxTextBytes) return { stateText: Buffer.from(bytes).toString("base64") };
      const file = join(folder, String(i));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, bytes, { mode: 0o600 });
      return { state: file };
    });
    // A worker that is some block's only home has no need of files: what it loses is made again.
    const isShared = paths.length > context.driver.jobs.events.workers().length;
    const outputs = isDerived ? paths.map(() => join(context.folder, randomUUID())) : undefined;
    const complete = context.profile?.pass(paths.length);
    const parts = await Promise.all(
      paths.map(async (block, i) => {
        const more = [columns, beside].flatMap((files) => files?.[i] ?? []);
        const call = { kernel, block, beside: more, ...(given[i] ?? given[0]!) };
        const output = outputs?.[i];
        if (output !== undefined) {
          context.derived.set(output, () => runOne(context, { ...call, output, isShared: true }, i));
        }
        const part = await runOne(context, { ...call, ...(output !== undefined && { output, isShared, isNext }) }, i);
        complete?.();
        return part;
      }),
    );
    return outputs ? { values: parts.map(({ values }) => values), paths: outputs } : parts;
  } finally {
    if (!isDerived) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A state that is larger goes by a file. */
const maxTextBytes = 32 * 1024;

const schema = structType([structField("result", binaryType)]);

type Call = Readonly<Record<"kernel" | "block", string>> & Readonly<Record<string, unknown>>;

async function runOne(context: ProgramContext, call: Call, home: number): Promise<Tensors> {
  for (;;) {
    const part = await tryOne(context, call, home);
    const { lost } = part.values as { readonly lost?: string };
    if (lost === undefined) return part;
    const make = context.derived.get(lost);
    if (!make) throw new Error(`The block ${lost} is gone`);
    await make();
  }
}

/** What the kernel gives, or the path that the worker does not find. */
async function tryOne(
  { driver, session, operationId, signal }: ProgramContext,
  call: Call,
  home: number,
): Promise<Tensors> {
  const streams: Uint8Array[] = [];
  const text = JSON.stringify(call).replaceAll("'", "''");
  await runPhysical(driver, session, kernelPlan(call.kernel, `SELECT spark_ml_kernel('${text}') AS result`, home), {
    operationId,
    onBatch: (_, stream) => streams.push(stream),
    ...(signal && { signal }),
  });
  const [row] = await decodeRows(streams, [binaryType]);
  return decodeTensors(row![0] as Uint8Array);
}

const kernelPlan = (name: string, sql: string, home: number): PhysicalPlan => ({
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
      home,
    },
  ],
});
