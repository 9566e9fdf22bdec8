import type { SparkSession } from "../../runtime/client/api";
import type { Expr, FunctionExpr, Pattern, Statement } from "../syntax/program";
import { type CellFacts, newFacts } from "./cell-facts";
import { evaluate } from "./evaluate";
import type { NotebookNames } from "./notebook-names";
import { runStatements } from "./run-statements";
import { Scope } from "./scope";
import type { SessionState } from "./session-state";
import { Closure, isPlainObject, unknown, type Value } from "./values";

/** How a language's expressions mean what they mean. */
export interface LanguageRules {
  /** The value of an attribute that is no method; undefined: none that we know. */
  member(object: Value, name: string, context: Interpreter): Value | undefined;
  /** A call of a method; undefined: as for any pure method of the object's own. */
  call?(object: Value, name: string, args: readonly Value[], named: Readonly<Record<string, Value>>): Value | undefined;
  /** Names and values of arguments by what the method calls its parameters. */
  positional?(object: Value, name: string, args: readonly Value[], named: Readonly<Record<string, Value>>): Value[];
  binary?(operator: string, left: Value, right: Value): Value | undefined;
  unary?(operator: string, operand: Value): Value | undefined;
  index?(object: Value, key: Value): Value | undefined;
  /** What an imported name stands for. */
  imported?(module: string, exported: string): Value | undefined;
  /** What a star import declares. */
  starImport?(module: string): readonly (readonly [string, Value])[] | undefined;
  /** A call of a value that is no function. */
  construct?(callee: Value): Value | undefined;
  methodName?(object: Value, name: string): string;
}

const stepsPerCell = 50_000;

/** Interprets one cell: the parts of it that only make plans. Nothing of the user's runs, nothing is sent. */
export class Interpreter {
  readonly facts: CellFacts = newFacts();
  private steps = 0;
  private depth = 0;
  private readonly uncalled = new Set<Closure>();

  constructor(
    readonly cellId: string,
    readonly spark: SparkSession,
    private readonly names: NotebookNames,
    public session: SessionState,
    readonly rules: LanguageRules,
  ) {}

  run(statements: readonly Statement[]): void {
    runStatements(this, statements, undefined);
    // Functions that no cell above has called: their bodies may use frames of the notebook.
    for (const closure of this.uncalled) this.callClosure(closure, []);
  }

  /** A statement of the cell itself is done. */
  passed(end: number): void {
    const { sessions } = this.facts;
    if (sessions.at(-1)?.session !== this.session) sessions.push({ end, session: this.session });
  }

  evaluate(expr: Expr, scope: Scope | undefined): Value {
    if (++this.steps > stepsPerCell || this.depth > 400) return unknown;
    this.depth++;
    let value: Value;
    try {
      value = evaluate(this, expr, scope);
    } finally {
      this.depth--;
    }
    if (value !== unknown && !this.facts.values.has(expr))
      this.facts.values.set(expr, { value, session: this.session });
    return value;
  }

  closure(expr: FunctionExpr, scope: Scope | undefined): Closure {
    const closure = new Closure(expr, scope ?? new Scope(undefined), this.cellId);
    this.uncalled.add(closure);
    return closure;
  }

  callClosure(closure: Closure, args: readonly Value[]): Value {
    this.uncalled.delete(closure);
    if (this.depth > 60) return unknown;
    const scope = new Scope(closure.scope);
    for (const [index, { target, initial, isRest }] of closure.expr.parameters.entries()) {
      const given = isRest ? args.slice(index) : index < args.length ? args[index] : unknown;
      const value = given === undefined && initial ? this.evaluate(initial, scope) : given;
      const filled = index >= args.length && initial ? this.evaluate(initial, scope) : value;
      this.bind(target, isRest ? value : filled, (name, bound) => scope.declare(name, bound));
    }
    const { body } = closure.expr;
    this.depth++;
    const result = Array.isArray(body)
      ? runStatements(this, body as readonly Statement[], scope).value
      : this.evaluate(body as Expr, scope);
    this.depth--;
    return result;
  }

  look(name: string, scope: Scope | undefined): Value {
    const owner = scope?.owner(name);
    if (owner) return owner.get(name);
    return this.names.get(name);
  }

  assign(name: string, value: Value, scope: Scope | undefined): void {
    const owner = scope?.owner(name);
    if (owner) owner.declare(name, value);
    else this.names.set(name, value);
  }

  declare(name: string, value: Value, scope: Scope | undefined): void {
    if (scope) scope.declare(name, value);
    else this.names.set(name, value);
  }

  bind(pattern: Pattern, value: Value, put: (name: string, value: Value) => void): void {
    if (pattern.kind === "name") put(pattern.name, value);
    else if (pattern.kind === "items")
      pattern.items.forEach((item, index) => {
        if (item) this.bind(item, Array.isArray(value) && index < value.length ? value[index] : unknown, put);
      });
    else
      for (const { key, target } of pattern.fields)
        this.bind(target, isPlainObject(value) && key in value ? value[key] : unknown, put);
  }
}
