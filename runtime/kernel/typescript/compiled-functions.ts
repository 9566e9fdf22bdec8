import type { CompiledCode } from "../../client/api";
import type { ImportedValues } from "../modules/imported-values";
import { type ScriptRegistry, scriptLabel } from "../stack/script-registry";
import { compiledNames } from "./compiled-names";
import type { NotebookScope } from "./notebook-scope";

/** How functions of cells are taken to other processes. */
export const compiledFunctions = (
  scope: NotebookScope,
  imports: ImportedValues,
  registry: ScriptRegistry,
): CompiledCode => ({
  scopeName: compiledNames.scope,
  runtimeNames: new Set([compiledNames.runtime, compiledNames.stop]),
  variable: (name) => scope.lookUp(name),
  imported: (value) => imports.of(value),
  origin(name, line, column, text) {
    const script = registry.get(name);
    return script && { label: scriptLabel(script), isCompiled: true, places: script.places(line, column, text) };
  },
});
