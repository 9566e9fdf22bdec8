import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Program, Step } from "../../engine/ml/index";
import { type Plan, schemaOf } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { Driver } from "../driver";
import { rowsOf } from "../facts/rows-of";
import type { OperationProfile } from "../profile/operation-profile";
import type { Session } from "../session/session";
import { makeBlocks } from "./make-blocks";
import { runKernel } from "./run-kernel";

/** Analysis and programs need each other: a model's frame is a fact, a program's query is analysed. They meet in their callers. */
export type Analyze = (
  driver: Driver,
  session: Session,
  plan: UnresolvedPlan,
  signal: AbortSignal | undefined,
) => Promise<Plan>;

export interface ProgramContext {
  readonly analyze: Analyze;
  readonly driver: Driver;
  readonly session: Session;
  readonly operationId: string;
  readonly signal: AbortSignal | undefined;
  /** Of the command that the program is run for; absent: nobody looks. */
  readonly profile?: OperationProfile;
  /** For what the steps write; gone when the program has ended. */
  readonly folder: string;
  /** Makes a file of what a worker held and lost, by its path. */
  readonly derived: Map<string, () => Promise<unknown>>;
  /** What is to be done then. */
  readonly atEnd: (() => void)[];
}

type Caller = Omit<ProgramContext, "folder" | "derived" | "atEnd">;

/** Carries out what a program of the engine asks for, a step after the other; between two it can be cancelled. */
export async function runProgram<T>(caller: Caller, program: Program<T>): Promise<T> {
  const folder = join(caller.driver.modelFolder, `run-${randomUUID()}`);
  const context: ProgramContext = { ...caller, folder, derived: new Map(), atEnd: [] };
  try {
    let turn = program.next();
    while (!turn.done) {
      caller.signal?.throwIfAborted();
      turn = program.next(await carryOut(turn.value, context));
    }
    return turn.value;
  } finally {
    for (const end of context.atEnd) end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function carryOut(step: Step, context: ProgramContext): Promise<unknown> {
  const { driver, session, signal } = context;
  const analyze = (plan: UnresolvedPlan): Promise<Plan> => context.analyze(driver, session, plan, signal);
  switch (step.kind) {
    case "schema":
      return schemaOf(await analyze(step.plan));
    case "rows":
      return rowsOf(driver, session, await analyze(step.plan), signal);
    case "blocks":
      return makeBlocks(context, await analyze(step.plan));
    case "kernel":
      return runKernel(context, step);
  }
}
