import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { SparkSession } from "../../runtime/client/api";
import { type RunningDriver, type StartDriverOptions, startDriver } from "../../runtime/cluster";
import { ClusterStatusRequestSchema, type ClusterStatusResponse } from "../../runtime/protocol";
import { bundle } from "../worker/dist";
import { InspectClient } from "./inspect-client";

/** A driver and its workers as separate processes, made from the sources as they are. */
export class LocalCluster {
  private constructor(
    readonly driver: RunningDriver,
    readonly distFolder: string,
    readonly warehouse: string,
  ) {}

  static async start(options: Partial<StartDriverOptions> = {}): Promise<LocalCluster> {
    const distFolder = await bundle({
      driver: "runtime/driver/main.ts",
      worker: "runtime/worker/main.ts",
      "function-host": "runtime/function-host/main.ts",
    });
    const warehouse = mkdtempSync(join(tmpdir(), "sparknb-warehouse-"));
    const conf = { "spark.sql.warehouse.dir": warehouse, ...options.conf };
    return new LocalCluster(await startDriver({ distFolder, ...options, conf }), distFolder, warehouse);
  }

  session(): Promise<SparkSession> {
    return SparkSession.builder().remote(this.driver.address).create();
  }

  /** What the driver says of itself and its workers. */
  async status(): Promise<ClusterStatusResponse> {
    const client = new InspectClient(this.driver);
    const status = await client.ask<ClusterStatusResponse>("clusterStatus", create(ClusterStatusRequestSchema));
    client.close();
    return status;
  }

  async stop(): Promise<void> {
    await this.driver.stop();
    for (const folder of [this.distFolder, this.warehouse]) rmSync(folder, { recursive: true, force: true });
  }
}
