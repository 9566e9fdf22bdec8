import { l10n } from "vscode";
import type { ProgressParams } from "../../runtime/protocol/kernel-messages";

const units = ["B", "kB", "MB", "GB", "TB"];

/** `$(sync~spin) 1 of 2 stages · 12 of 32 tasks · 1.4 GB · 3.2 s` */
export function progressText({ stages }: ProgressParams, elapsedMs: number): string {
  const sum = (value: (stage: ProgressParams["stages"][number]) => number) =>
    stages.reduce((total, stage) => total + value(stage), 0);
  const bytes = sum(({ inputBytes }) => inputBytes);
  const tasks = l10n.t(
    "{0} of {1} tasks",
    sum(({ completedTasks }) => completedTasks),
    sum(({ tasks: count }) => count),
  );
  const done = stages.filter(({ isDone }) => isDone).length;
  const parts = [
    stages.length > 1 ? l10n.t("{0} of {1} stages", done, stages.length) : "",
    stages.length > 0 ? tasks : l10n.t("Spark is working"),
    bytes > 0 ? byteText(bytes) : "",
    `${(elapsedMs / 1000).toFixed(1)} s`,
  ];
  return `$(sync~spin) ${parts.filter(Boolean).join(" · ")}`;
}

export function byteText(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}
