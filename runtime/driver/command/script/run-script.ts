import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { ScriptScope } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { outputOf } from "../../../plan/resolved/index";
import type {
  RunScript,
  ScriptBlock,
  ScriptCondition,
  ScriptFor,
  ScriptLoop,
  ScriptRun,
  ScriptStatement,
} from "../../../plan/unresolved/index";
import type { Relation } from "../../../protocol/index";
import { quoteIdentifier } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { rowsOf } from "../../facts/rows-of";
import { toLocalRelation } from "../../result/to-local-relation";
import { noRows } from "../rows";
import { runCommand } from "../run-command";
import { evaluate } from "../variable";
import { handlerOf } from "./handler";

/** How a statement ended: the next one follows, or a loop or block of that label ends or goes on. */
type Outcome = { readonly jump: "Leave" | "Iterate"; readonly label: string } | undefined;

interface Results {
  /** Of the query that ran last. */
  last: Relation | undefined;
}

/** Runs a script; its answer is that of the query that ran last, and nothing where none did. */
export async function runScript(execution: Execution, { block }: RunScript): Promise<Relation> {
  const results: Results = { last: undefined };
  await runBlock(execution, block, results);
  return results.last ?? toLocalRelation(execution, noRows);
}

const within = (execution: Execution, label: string = randomUUID()): Execution => {
  const temporary = new ScriptScope(execution.session.temporary, label);
  return { ...execution, session: execution.session.withTemporary(temporary) };
};

async function runBlock(outside: Execution, block: ScriptBlock, results: Results): Promise<Outcome> {
  const execution = within(outside, block.label);
  const outcome = await handled(execution, block, results);
  return outcome?.jump === "Leave" && outcome.label === block.label ? undefined : outcome;
}

/** An error that the block has a handler for ends it, once the handler has run. */
async function handled(execution: Execution, block: ScriptBlock, results: Results): Promise<Outcome> {
  try {
    return await runAll(execution, block.body, results);
  } catch (error) {
    const handler = handlerOf(block, error);
    if (!handler) throw error;
    return run(execution, handler.body, results);
  }
}

async function runAll(execution: Execution, body: readonly ScriptStatement[], results: Results): Promise<Outcome> {
  for (const statement of body) {
    const outcome = await run(execution, statement, results);
    if (outcome) return outcome;
  }
  return undefined;
}

async function run(execution: Execution, statement: ScriptStatement, results: Results): Promise<Outcome> {
  execution.operation.signal.throwIfAborted();
  switch (statement.kind) {
    case "Block":
      return runBlock(execution, statement, results);
    case "Run":
      return runStatement(execution, statement, results);
    case "If": {
      for (const { condition, body } of statement.branches)
        if (await holds(execution, condition)) return runAll(execution, body, results);
      return runAll(execution, statement.otherwise, results);
    }
    case "Loop":
      return runLoop(execution, statement, results);
    case "For":
      return runFor(execution, statement, results);
    case "Leave":
    case "Iterate":
      return { jump: statement.kind, label: statement.label };
  }
}

async function runStatement(execution: Execution, { statement }: ScriptRun, results: Results): Promise<undefined> {
  const { driver, session, operation } = execution;
  if (statement.kind === "Query") {
    const plan = await analyzePlan(driver, session, statement.plan, operation.signal);
    results.last = await toLocalRelation(execution, plan);
    return;
  }
  const { command } = statement;
  const rows = await runCommand(execution, command);
  if (command.kind === "ExecuteImmediate" && rows !== noRows) results.last = await toLocalRelation(execution, rows);
}

/** One turn: whether the loop goes on, ends, or a jump goes further out. */
async function turn(
  execution: Execution,
  { label, body }: ScriptLoop | ScriptFor,
  results: Results,
): Promise<{ readonly isOver: boolean; readonly outcome: Outcome }> {
  // A loop of constants must not keep the driver from all else.
  await setImmediate();
  const outcome = await runAll(execution, body, results);
  if (!outcome) return { isOver: false, outcome };
  if (outcome.label !== label) return { isOver: true, outcome };
  return { isOver: outcome.jump === "Leave", outcome: undefined };
}

async function runLoop(execution: Execution, loop: ScriptLoop, results: Results): Promise<Outcome> {
  while (!loop.before || (await holds(execution, loop.before))) {
    execution.operation.signal.throwIfAborted();
    const { isOver, outcome } = await turn(execution, loop, results);
    if (isOver) return outcome;
    if (loop.until && (await holds(execution, loop.until))) return undefined;
  }
  return undefined;
}

/** @throws VARIABLE_ALREADY_EXISTS where two columns have one name */
async function runFor(outside: Execution, loop: ScriptFor, results: Results): Promise<Outcome> {
  const { driver, session, operation } = outside;
  const plan = await analyzePlan(driver, session, loop.query, operation.signal);
  const columns = outputOf(plan);
  for (const values of await rowsOf(driver, session, plan, operation.signal)) {
    const execution = within(outside, loop.variable);
    const scope = execution.session.temporary as ScriptScope;
    for (const [i, { name, type }] of columns.entries()) {
      if (scope.declares(name)) {
        const variableName = [scope.label, name].map(quoteIdentifier).join(".");
        throw new SparkError("VARIABLE_ALREADY_EXISTS", { variableName });
      }
      scope.setVariable({ name, path: scope.path, type, value: values[i] ?? null });
    }
    const { isOver, outcome } = await turn(execution, loop, results);
    if (isOver) return outcome;
  }
  return undefined;
}

/** @throws INVALID_BOOLEAN_STATEMENT */
async function holds(execution: Execution, { expression, origin }: ScriptCondition): Promise<boolean> {
  const list = [expression];
  const [found] = await evaluate(execution, { kind: "Project", list, child: { kind: "OneRow" } });
  if (found?.type.kind === "boolean") return found.value === true;
  const invalidStatement = (origin.text ?? "").slice(origin.start, (origin.stop ?? 0) + 1).toUpperCase();
  throw new SparkError("INVALID_BOOLEAN_STATEMENT", { invalidStatement });
}
