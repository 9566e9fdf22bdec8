import type { ServerWritableStream } from "@grpc/grpc-js";
import type { ExecutePlanResponse } from "../../protocol/index";
import type { Operation } from "./operation";

/**
 * Writes an operation's responses to a client's stream from position `from`, waiting for more until the operation ends. A client that goes
 * away detaches; an operation it cannot come back to is cancelled then.
 */
export function streamResponses(
  call: ServerWritableStream<unknown, ExecutePlanResponse>,
  operation: Operation,
  from: number,
  fail: (error: NonNullable<Operation["error"]>) => void,
): void {
  const { buffer } = operation;
  const { isReattachable } = operation.options;
  let next = from;
  let isDraining = false;
  let isOver = false;

  const leave = () => {
    if (isOver) return;
    isOver = true;
    stopListening();
    operation.detach();
  };

  const pump = () => {
    while (!isOver && !isDraining && next < buffer.length) {
      const entry = buffer.at(next++);
      if (!entry) continue;
      isDraining = !call.write(entry.response);
      if (!isReattachable) operation.freed(buffer.releaseUntil(entry.id));
    }
    if (isOver || isDraining || !buffer.isClosed) return;
    leave();
    if (operation.error) fail(operation.error);
    else call.end();
  };

  const stopListening = operation.onChange(pump);
  operation.attach();
  call.on("drain", () => {
    isDraining = false;
    pump();
  });
  call.on("cancelled", () => {
    leave();
    if (!isReattachable) operation.cancel();
  });
  pump();
}
