import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { setCompiledCode } from "../../client/api";
import type { StopFlag } from "../execution/stop-flag";
import type { CellNames } from "../lineage/cell-names";
import { NotebookModules } from "../modules/notebook-modules";
import type { ScriptRegistry } from "../stack/script-registry";
import { CellResult, CellRuntime } from "./cell-runtime";
import { compileCell } from "./compile-cell";
import { compiledFunctions } from "./compiled-functions";
import { ModuleLoader } from "./module-loader";
import type { NotebookScope } from "./notebook-scope";

type CompiledFunction = (scope: object, runtime: CellRuntime, stop: Int32Array) => Promise<unknown>;

export interface Evaluated {
  /** Of the last expression, awaited; undefined when the cell ends otherwise. */
  readonly value: unknown;
  readonly names: CellNames;
}

/** Runs TypeScript cells of one notebook, one after another, over one scope. */
export class TypeScriptEvaluator {
  readonly #modules: NotebookModules;
  #runs = 0;

  constructor(
    readonly scope: NotebookScope,
    readonly folder: string,
    readonly registry: ScriptRegistry,
    readonly stopFlag: StopFlag,
  ) {
    const loader: ModuleLoader = new ModuleLoader(
      (this.#modules = new NotebookModules(folder, (file) => loader.load(file))),
      registry,
      stopFlag,
    );
    setCompiledCode(compiledFunctions(scope, this.#modules.imported, registry));
    scope.provide({ require: this.#modules.require, __dirname: folder, __filename: join(folder, "notebook.ts") });
  }

  /** @throws CellSyntaxError, or whatever the cell throws */
  async evaluate(cellIndex: number, text: string): Promise<Evaluated> {
    const compiled = compileCell(text, (name) => this.scope.isDeclared(name));
    const name = `sparknb-cell-${cellIndex}-${++this.#runs}`;
    this.registry.add(name, { cellIndex, text }, compiled.sourceMap, 1);
    const meta = {
      url: pathToFileURL(join(this.folder, "notebook.ts")).href,
      dirname: this.folder,
      filename: join(this.folder, "notebook.ts"),
    };
    const runtime = new CellRuntime(meta, this.#modules, (names) => this.scope.lock(names));
    const run = new Script(compiled.code, { filename: name }).runInThisContext() as CompiledFunction;
    this.scope.declare(compiled.declared);
    const result = await run(this.scope.variables, runtime, this.stopFlag.cells);
    return { value: result instanceof CellResult ? result.value : undefined, names: compiled.names };
  }
}
