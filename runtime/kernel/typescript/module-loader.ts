import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import ts from "typescript";
import type { StopFlag } from "../execution/stop-flag";
import type { NotebookModules } from "../modules/notebook-modules";
import { resolveFile } from "../modules/resolve-file";
import type { ScriptRegistry } from "../stack/script-registry";
import { positionAt } from "../stack/text-position";
import { CellRuntime } from "./cell-runtime";
import { compiledNames } from "./compiled-names";
import { interruptionPoints } from "./interruption-points";

type Namespace = Record<string, unknown>;

/** What `System.register` gives: TypeScript's own form for modules with top-level await and live bindings. */
interface Registration {
  readonly dependencies: readonly string[];
  readonly declare: (
    export_: (name: string | Namespace, value?: unknown) => unknown,
    context: { readonly meta: Namespace; import(specifier: string): Promise<Namespace> },
  ) => { readonly setters: readonly ((module: Namespace) => void)[]; execute(): void | Promise<void> };
}

interface LoadedModule {
  readonly namespace: Namespace;
  readonly text: string;
  readonly dependencies: readonly string[];
  readonly ready: Promise<void>;
}

/** Runs TypeScript files that cells import. A file runs once, and again when it or a TypeScript file it imports has changed. */
export class ModuleLoader {
  readonly #loaded = new Map<string, LoadedModule>();
  readonly #isEntering = new Set<string>();

  constructor(
    readonly modules: NotebookModules,
    readonly registry: ScriptRegistry,
    readonly stopFlag: StopFlag,
  ) {}

  async load(file: string): Promise<Namespace> {
    this.#forgetChanged(file, new Set());
    const module = this.#enter(file);
    await module.ready;
    return module.namespace;
  }

  #enter(file: string): LoadedModule {
    const known = this.#loaded.get(file);
    if (known) return known;
    const text = readFileSync(file, "utf8");
    const { dependencies, declare } = this.#compile(file, text);
    const namespace: Namespace = Object.create(null);
    const export_ = (name: string | Namespace, value?: unknown) => {
      if (typeof name === "string") namespace[name] = value;
      else Object.assign(namespace, name);
      return value;
    };
    const context = {
      meta: metaOf(file),
      import: (specifier: string) => this.modules.import(specifier, dirname(file)),
    };
    const run = async () => {
      const body = declare(export_, context);
      for (const [index, specifier] of dependencies.entries()) {
        const source = this.#typeScriptFile(specifier, file);
        // A file that is being entered further up imports us in turn: its exports fill in as it runs.
        const isCycle = source !== undefined && this.#isEntering.has(source);
        const entered = source === undefined ? undefined : this.#enter(source);
        if (!isCycle) await entered?.ready;
        const module = entered?.namespace ?? (await this.modules.import(specifier, dirname(file)));
        body.setters[index]?.(module);
      }
      await body.execute();
    };
    this.#isEntering.add(file);
    const ready = run().finally(() => this.#isEntering.delete(file));
    const module = { namespace, text, dependencies, ready };
    this.#loaded.set(file, module);
    ready.catch(() => this.#loaded.delete(file));
    return module;
  }

  #typeScriptFile(specifier: string, importer: string): string | undefined {
    const file = resolveFile(specifier, dirname(importer));
    return file && /\.[cm]?ts$/.test(file) ? file : undefined;
  }

  /** True when the file, or one that it imports, is not as it was loaded. */
  #forgetChanged(file: string, seen: Set<string>): boolean {
    if (seen.has(file)) return false;
    seen.add(file);
    const module = this.#loaded.get(file);
    if (!module) return true;
    const sources = module.dependencies.flatMap((specifier) => this.#typeScriptFile(specifier, file) ?? []);
    const changed = sources.map((source) => this.#forgetChanged(source, seen)).includes(true);
    if (!changed && readFileSync(file, "utf8") === module.text) return false;
    this.#loaded.delete(file);
    return true;
  }

  #compile(file: string, text: string): Registration {
    const output = ts.transpileModule(text, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.System,
        ignoreDeprecations: "6.0",
        moduleDetection: ts.ModuleDetectionKind.Force,
        isolatedModules: true,
        sourceMap: true,
      },
      transformers: { before: [interruptionPoints] },
    });
    const problem = output.diagnostics?.find(({ category }) => category === ts.DiagnosticCategory.Error);
    if (problem) throw syntaxError(file, text, problem);
    this.registry.add(file, { file, text }, output.sourceMapText!, 1);
    const runtime = new CellRuntime(
      {},
      { import: (specifier) => this.modules.import(specifier, dirname(file)), imported: this.modules.imported },
      () => {},
    );
    const { runtime: runtimeName, stop } = compiledNames;
    const evaluate = new Script(`((System, ${runtimeName}, ${stop}) => {\n${output.outputText}\n})`, {
      filename: file,
    });
    let registration: Registration | undefined;
    const register = (dependencies: string[], declare: Registration["declare"]) => {
      registration = { dependencies, declare };
    };
    evaluate.runInThisContext()({ register }, runtime, this.stopFlag.cells);
    return registration!;
  }
}

const metaOf = (file: string) => ({ url: pathToFileURL(file).href, filename: file, dirname: dirname(file) });

function syntaxError(file: string, text: string, problem: ts.Diagnostic): SyntaxError {
  const { line, column } = positionAt(text, problem.start ?? 0);
  return new SyntaxError(`${ts.flattenDiagnosticMessageText(problem.messageText, "\n")} (${file}:${line}:${column})`);
}
