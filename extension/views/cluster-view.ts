import { type Disposable, l10n } from "vscode";
import type { InspectedCluster, InspectedOperation, InspectedWorker } from "../../runtime/protocol/inspection-messages";
import type { SessionSource } from "./session-source";
import { createSessionView } from "./session-tree";
import { node, type TreeNode } from "./tree-node";

/** A running job's entry, for its cancel command. */
export interface OperationNode extends TreeNode {
  readonly operation: InspectedOperation;
}

/** The target, its workers, and what runs. */
export function createClusterView(source: SessionSource): Disposable[] {
  let isRunning = false;
  const roots = async () => {
    const cluster = await source.ask({ kind: "cluster" });
    isRunning = (cluster?.operations?.length ?? 0) > 0;
    return cluster ? [target(cluster), ...workers(cluster), jobs(cluster)] : [];
  };
  return createSessionView("sparkNotebook.cluster", source, roots, () => isRunning);
}

const target = ({ address, sparkVersion }: InspectedCluster): TreeNode =>
  node({
    id: "target",
    label: address,
    icon: "server",
    description: l10n.t("Spark {0}", sparkVersion),
    contextValue: "target",
  });

function workers({ workers: found }: InspectedCluster): TreeNode[] {
  if (!found) return [];
  const children = async () => found.map(worker);
  return [
    node({
      id: "workers",
      label: l10n.t("Workers"),
      icon: "server-process",
      description: String(found.length),
      isOpen: true,
      children,
    }),
  ];
}

const worker = ({ id, pid, isReady, cores, memoryLimit, tasks }: InspectedWorker): TreeNode =>
  node({
    id: `worker-${id}`,
    label: l10n.t("Worker {0}", id),
    icon: isReady ? (tasks > 0 ? "sync" : "pass") : "error",
    description: l10n.t("{0} cores · {1} · {2} tasks", cores, megabytes(memoryLimit), tasks),
    tooltip: l10n.t("Process {0}", pid),
  });

function jobs({ operations }: InspectedCluster): TreeNode {
  if (!operations) return node({ id: "jobs", label: l10n.t("This server does not tell what runs."), icon: "info" });
  const children = async () => operations.map(job);
  return node({
    // An entry that had nothing below it stays closed when something comes: it is another one then.
    id: operations.length > 0 ? "running-jobs" : "no-jobs",
    label: l10n.t("Running Jobs"),
    icon: "run-all",
    description: String(operations.length),
    isOpen: true,
    ...(operations.length > 0 && { children }),
  });
}

function job(operation: InspectedOperation): OperationNode {
  const seconds = Math.max(0, Math.round((Date.now() - operation.startedAt) / 1000));
  const shown = node({
    id: operation.operationId,
    label: l10n.t("Job {0}", operation.operationId.slice(0, 8)),
    icon: "loading~spin",
    description: l10n.t("{0} s", seconds),
    contextValue: "operation",
  });
  return { ...shown, operation };
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024).toLocaleString()} MB`;
