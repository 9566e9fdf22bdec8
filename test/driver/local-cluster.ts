import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { Client, credentials, Metadata } from "@grpc/grpc-js";
import { SparkSession } from "../../runtime/client/api";
import { type RunningDriver, type StartDriverOptions, startDriver } from "../../runtime/cluster";
import {
  ClusterStatusRequestSchema,
  type ClusterStatusResponse,
  grpcService,
  InspectService,
} from "../../runtime/protocol";
import { bundle } from "../worker/dist";

/** A driver and its workers as separate processes, made from the sources as they are. */
export class LocalCluster {
  private constructor(
    readonly driver: RunningDriver,
    readonly distFolder: string,
    readonly warehouse: string,
  ) {}

  static async start(options: Partial<StartDriverOptions> = {}): Promise<LocalCluster> {
    const distFolder = await bundle({ driver: "runtime/driver/main.ts", worker: "runtime/worker/main.ts" });
    const warehouse = mkdtempSync(join(tmpdir(), "sparknb-warehouse-"));
    const conf = { "spark.sql.warehouse.dir": warehouse, ...options.conf };
    return new LocalCluster(await startDriver({ distFolder, ...options, conf }), distFolder, warehouse);
  }

  session(): Promise<SparkSession> {
    return SparkSession.builder().remote(this.driver.address).create();
  }

  /** What the driver says of itself and its workers. */
  status(): Promise<ClusterStatusResponse> {
    const { clusterStatus } = grpcService(InspectService);
    const client = new Client(`localhost:${this.driver.port}`, credentials.createInsecure());
    const metadata = new Metadata();
    metadata.set("authorization", `Bearer ${this.driver.token}`);
    return new Promise((resolve, reject) => {
      client.makeUnaryRequest(
        clusterStatus.path,
        clusterStatus.requestSerialize,
        clusterStatus.responseDeserialize,
        create(ClusterStatusRequestSchema),
        metadata,
        (error, status) => {
          client.close();
          if (error) reject(error);
          else resolve(status!);
        },
      );
    });
  }

  async stop(): Promise<void> {
    await this.driver.stop();
    for (const folder of [this.distFolder, this.warehouse]) rmSync(folder, { recursive: true, force: true });
  }
}
