import type { ConfigKey } from "./config-key";

/** Our own keys, all under `spark.sparknb.`. */
export const sparknbKeys: readonly ConfigKey[] = [
  {
    key: "spark.sparknb.singleTask.maxBytes",
    default: "1099511627776",
    type: "integer",
    since: "0.1.0",
    doc: "A query whose inputs are no larger runs as one task with every core of a worker. 0: always distribute.",
  },
  {
    key: "spark.sparknb.workingDirectory",
    default: null,
    type: "text",
    since: "0.1.0",
    doc: "Folder that relative paths of the session count from. Unset: where the driver was started.",
  },
];
