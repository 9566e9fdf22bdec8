import type { Event } from "vscode";

/** A place that notebooks run on: one entry each in the kernel picker. */
export interface Target {
  /** Of its controller. Editors remember a notebook's choice by it: it may never change. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Spark runs elsewhere: nothing costly starts by itself. */
  readonly isRemote: boolean;
  /** Shown in the cell while `start` works. */
  readonly startText: string;
  readonly isRunning: boolean;
  /** Starts what is to be started here. @returns the address for Spark Connect clients, `sc://…` */
  start(): Promise<string>;
  /** What sessions held is gone. Tells what has happened. */
  readonly onDidLose: Event<string>;
}
