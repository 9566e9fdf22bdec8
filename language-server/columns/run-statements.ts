import { boundNames, type Statement } from "../syntax/program";
import type { Interpreter } from "./interpreter";
import { Scope } from "./scope";
import { unknown, type Value } from "./values";

interface Outcome {
  readonly hasReturned: boolean;
  readonly value: Value;
}

const goesOn: Outcome = { hasReturned: false, value: undefined };
const mostItems = 200;

/** @param scope undefined: the notebook's own names */
export function runStatements(on: Interpreter, statements: readonly Statement[], scope: Scope | undefined): Outcome {
  for (const statement of statements) if (statement.kind === "function") declareFunction(on, statement, scope);
  for (const statement of statements) {
    const outcome = runStatement(on, statement, scope);
    if (!scope) on.passed(statement.end);
    if (outcome.hasReturned) return outcome;
  }
  return goesOn;
}

function declareFunction(on: Interpreter, statement: Statement & { kind: "function" }, scope: Scope | undefined): void {
  on.declare(statement.name, on.closure(statement.value, scope), scope);
}

function runStatement(on: Interpreter, statement: Statement, scope: Scope | undefined): Outcome {
  switch (statement.kind) {
    case "declare": {
      const value = statement.value ? on.evaluate(statement.value, scope) : undefined;
      on.bind(statement.target, value, (name, bound) => on.declare(name, bound, scope));
      return goesOn;
    }
    case "assign":
      on.assign(statement.name, on.evaluate(statement.value, scope), scope);
      return goesOn;
    case "expression":
      on.evaluate(statement.expression, scope);
      return goesOn;
    case "return":
      return { hasReturned: true, value: statement.value ? on.evaluate(statement.value, scope) : undefined };
    case "block":
      return runStatements(on, statement.body, new Scope(scope));
    case "if":
      return runIf(on, statement, scope);
    case "each":
      return runEach(on, statement, scope);
    case "import":
      for (const { name, module, exported } of statement.bindings) {
        if (name !== "*") on.declare(name, on.rules.imported?.(module, exported) ?? unknown, scope);
        else for (const [each, value] of on.rules.starImport?.(module) ?? []) on.declare(each, value, scope);
      }
      return goesOn;
    case "perhaps":
      for (const part of statement.parts) on.evaluate(part, scope);
      return perhaps(on, statement.body, scope);
    default:
      return goesOn;
  }
}

function runIf(on: Interpreter, statement: Statement & { kind: "if" }, scope: Scope | undefined): Outcome {
  const test = on.evaluate(statement.test, scope);
  if (test !== unknown) return runStatements(on, test ? statement.whenTrue : statement.whenFalse, new Scope(scope));
  const first = perhaps(on, statement.whenTrue, scope);
  const second = perhaps(on, statement.whenFalse, scope);
  return first.hasReturned || second.hasReturned ? { hasReturned: true, value: unknown } : goesOn;
}

function runEach(on: Interpreter, statement: Statement & { kind: "each" }, scope: Scope | undefined): Outcome {
  const items = on.evaluate(statement.items, scope);
  if (!Array.isArray(items) || items.length > mostItems) return perhaps(on, statement.body, scope);
  for (const item of items) {
    const inner = new Scope(scope);
    on.bind(statement.target, item, (name, value) => inner.declare(name, value));
    const outcome = runStatements(on, statement.body, inner);
    if (outcome.hasReturned) return outcome;
  }
  return goesOn;
}

/** Runs what may run or not, then forgets whatever it assigns. */
function perhaps(on: Interpreter, body: readonly Statement[], scope: Scope | undefined): Outcome {
  const names = new Set(body.flatMap(assignedNames));
  // Within a loop an assignment of a later round comes before: known values would be those of the first round only.
  for (const name of names) on.assign(name, unknown, scope);
  const before = on.session;
  const outcome = runStatements(on, body, new Scope(scope));
  for (const name of names) on.assign(name, unknown, scope);
  if (on.session !== before) on.session = { ...on.session, isUncertain: true };
  return outcome.hasReturned ? { hasReturned: true, value: unknown } : goesOn;
}

function assignedNames(statement: Statement): string[] {
  switch (statement.kind) {
    case "assign":
      return [statement.name];
    case "if":
      return [...statement.whenTrue, ...statement.whenFalse].flatMap(assignedNames);
    case "each":
    case "block":
    case "perhaps":
      return statement.body.flatMap(assignedNames);
    default:
      return [];
  }
}

/** Names that a cell's own statements declare. */
export const declaredNames = (statement: Statement): string[] =>
  statement.kind === "declare"
    ? boundNames(statement.target)
    : statement.kind === "function" || statement.kind === "assign"
      ? [statement.name]
      : statement.kind === "import"
        ? statement.bindings.map((binding) => binding.name)
        : [];
