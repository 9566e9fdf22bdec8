import type {
  ExternalFunction,
  ExternalStep,
  FunctionRuntime,
  TableFunctionStep,
} from "../../protocol/worker-messages";
import { MessageWriter } from "./message-writer";
import type { BarrierAddress } from "./task-barrier";

/** PySpark's numbers that stand where a length or a value might. */
export const special = {
  endOfData: -1,
  exception: -2,
  timing: -3,
  endOfStream: -4,
  arrowStream: -6,
  init: -8,
} as const;

/** What PySpark's worker is told before a run: see `worker_message.py`. `slice` counts the step's runs. */
export function initMessage(
  step: ExternalStep,
  runtime: FunctionRuntime,
  slice: number,
  barrier?: BarrierAddress,
): Buffer {
  const settings = { ...step.settings, result_type: step.result };
  const message = new MessageWriter()
    .int(slice)
    .text(step.pythonVersion)
    .text(taskContext(slice, barrier))
    .text(runtime.filesFolder)
    .texts(runtime.includes)
    .bool(false) // broadcast variables are not encrypted
    .int(0)
    .int(step.evalType)
    .pairs({ ...runtime.settings, ...step.settings })
    .pairs(settings);
  const [only] = step.functions;
  if (only?.table) writeTableFunction(message, only, only.table);
  else {
    message.int(step.functions.length);
    for (const one of step.functions) writeFunction(message, one);
  }
  return new MessageWriter().int(special.init).bytes(message.finish()).finish();
}

function writeArguments(message: MessageWriter, { args }: ExternalFunction): void {
  message.int(args.length);
  for (const { offset, name } of args) {
    message.int(offset).bool(name !== undefined);
    if (name !== undefined) message.text(name);
  }
}

function writeTableFunction(message: MessageWriter, one: ExternalFunction, table: TableFunctionStep): void {
  const { partitionPlaces, analysis, returns } = table;
  writeArguments(message, one);
  message.int(partitionPlaces.length);
  for (const place of partitionPlaces) message.int(place);
  message.bool(analysis !== undefined);
  if (analysis !== undefined) message.bytes(Buffer.from(analysis, "base64"));
  message.bytes(Buffer.from(one.commands[0]!, "base64")).text(returns).text(one.name);
}

function writeFunction(message: MessageWriter, one: ExternalFunction): void {
  const { commands, resultId } = one;
  writeArguments(message, one);
  message.int(commands.length);
  for (const command of commands) message.bytes(Buffer.from(command, "base64"));
  message.long(resultId);
}

/** What `TaskContext.get()` shows. */
const taskContext = (slice: number, barrier?: BarrierAddress) =>
  JSON.stringify({
    isBarrier: barrier !== undefined,
    connInfo: barrier?.port ?? null,
    secret: barrier?.secret ?? null,
    stageId: 0,
    partitionId: slice,
    attemptNumber: 0,
    taskAttemptId: slice,
    cpus: 1,
    cpuAmount: "1",
    resources: {},
    localProperties: barrier ? { addresses: barrier.addresses.join(",") } : {},
  });
