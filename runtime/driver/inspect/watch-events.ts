import type { ServerWritableStream } from "@grpc/grpc-js";
import type { ClusterEvent, WatchEventsRequest } from "../../protocol/index";
import type { Driver } from "../driver";

/** Streams what happens on the cluster until the client cancels. A client that reads too slowly loses events, never slows the cluster. */
export function watchEvents(driver: Driver, call: ServerWritableStream<WatchEventsRequest, ClusterEvent>): void {
  let isDraining = false;
  const stop = driver.jobs.events.listen((event) => {
    if (!isDraining) isDraining = !call.write(event);
  });
  call.on("drain", () => {
    isDraining = false;
  });
  call.on("cancelled", stop);
}
