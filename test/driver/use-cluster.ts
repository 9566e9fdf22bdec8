import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import type { StartDriverOptions } from "../../runtime/cluster";
import { InspectClient } from "./inspect-client";
import { LocalCluster } from "./local-cluster";

export interface ClusterInUse {
  readonly cluster: LocalCluster;
  readonly spark: SparkSession;
  readonly inspect: InspectClient;
  /** For the tests' files; it goes with the cluster. */
  readonly folder: string;
}

/** A cluster for the tests of a file or of a `describe`: `begin` takes what it needs of it before the first of them. */
export function useCluster(
  options: Partial<StartDriverOptions>,
  begin: (use: ClusterInUse) => Promise<void> | void,
): void {
  let end = async () => {};
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "sparknb-test-"));
    const cluster = await LocalCluster.start(options);
    const inspect = new InspectClient(cluster.driver);
    const spark = await cluster.session();
    end = async () => {
      inspect.close();
      await spark.stop();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    await begin({ cluster, spark, inspect, folder });
  }, 120_000);
  afterAll(() => end());
}
