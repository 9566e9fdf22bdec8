import { availableParallelism, totalmem } from "node:os";
import { makeScratchFolder, removeScratchFolder, startWorkers } from "../cluster/index";
import { SessionConfig } from "../config/index";
import type { DriverStart } from "../protocol/process-start";
import type { Driver } from "./driver";

export interface RunningDriver {
  readonly port: number;
  /** Calls `end` once no client has called for so long and nothing runs. */
  whenIdle(timeoutMs: number, end: () => void): void;
  stop(): Promise<void>;
}

/** Starts the workers, then loads the rest of the driver while they start. */
export async function startDriver({ conf: given, workers: count, port, token }: DriverStart): Promise<RunningDriver> {
  const conf = new Map(Object.entries({ "spark.sql.session.timeZone": localTimeZone(), ...given }));
  const config = new SessionConfig(conf);
  const scratch = makeScratchFolder("driver", config.find("spark.local.dir"));
  const cores = config.number("spark.executor.cores") ?? availableParallelism();
  const memoryLimit = config.number("spark.executor.memory") ?? Math.floor((totalmem() * 0.6) / count);
  const distFolder = __dirname;
  const heartbeat = {
    interval: config.milliseconds("spark.executor.heartbeatInterval", "ms") ?? 10_000,
    timeout: config.milliseconds("spark.network.timeout", "s") ?? 120_000,
  };
  const workers = await startWorkers({ distFolder, count, scratch, memoryLimit, threads: cores, heartbeat });
  try {
    const [{ Driver }, { absolutePath }, { JobRunner }, { FileMetastore }, { serve }, { sweepOperations }] =
      await Promise.all([
        import("./driver"),
        import("./facts/local-files"),
        import("./jobs/job-runner"),
        import("./metastore/file-metastore"),
        import("./server"),
        import("./session/sweep"),
      ]);
    const metastore = new FileMetastore(absolutePath(config.get("spark.sql.warehouse.dir"), config));
    const jobs = new JobRunner(workers, { cores, memoryLimit });
    const driver = new Driver({ conf, scratch, jobs, metastore, ...(token !== undefined && { token }) });
    const { server, port: bound } = await serve(driver, port);
    const stopSweeping = sweepOperations(driver.sessions);
    return {
      port: bound,
      whenIdle: (timeoutMs, end) => whenIdle(driver, timeoutMs, end),
      async stop() {
        stopSweeping();
        server.forceShutdown();
        await driver.sessions.closeAll();
        await workers.stop();
        removeScratchFolder(scratch);
      },
    };
  } catch (error) {
    await workers.stop();
    removeScratchFolder(scratch);
    throw error;
  }
}

function whenIdle(driver: Driver, timeoutMs: number, end: () => void): void {
  const timer = setInterval(
    () => {
      if (driver.idleMs < timeoutMs) return;
      clearInterval(timer);
      end();
    },
    Math.min(timeoutMs / 4, 60_000),
  );
}

const localTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
