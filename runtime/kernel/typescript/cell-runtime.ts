import { CellInterrupted, executions } from "../execution/execution";
import type { ImportedValues } from "../modules/imported-values";

/** The value of a cell's last expression. */
export class CellResult {
  constructor(readonly value: unknown) {}
}

/** Imports as seen from one folder. */
export interface Importer {
  import(specifier: string): Promise<Record<string, unknown>>;
  readonly imported: ImportedValues;
}

/** What compiled code of the user's calls; one for each script. */
export class CellRuntime {
  constructor(
    readonly meta: Readonly<Record<string, unknown>>,
    readonly importer: Importer,
    readonly lock: (names: readonly string[]) => void,
  ) {}

  import(specifier: unknown): Promise<Record<string, unknown>> {
    return this.importer.import(String(specifier));
  }

  /** @throws SyntaxError as Node's when a module has no such export */
  pick(module: Record<string, unknown>, name: string, specifier: string, isRequired: boolean): unknown {
    const value = this.#exported(module, name, specifier, isRequired);
    this.importer.imported.picked(module, name, value);
    return value;
  }

  #exported(module: Record<string, unknown>, name: string, specifier: string, isRequired: boolean): unknown {
    if (name in module) return module[name];
    const commonJs = module.default;
    if (commonJs !== null && (typeof commonJs === "object" || typeof commonJs === "function") && name in commonJs)
      return (commonJs as Record<string, unknown>)[name];
    if (!isRequired) return undefined;
    throw new SyntaxError(`The requested module '${specifier}' does not provide an export named '${name}'`);
  }

  resume<T>(value: T): T {
    if (executions.getStore()?.isCancelled) throw new CellInterrupted();
    return value;
  }

  stop(): never {
    throw new CellInterrupted();
  }

  result(value: unknown): CellResult {
    return new CellResult(value);
  }
}
