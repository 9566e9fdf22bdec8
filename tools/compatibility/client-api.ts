import { join } from "node:path";
import ts from "typescript";

/** What the client's package exports, and a checker that knows it. */
export function clientExports(root: string): {
  readonly checker: ts.TypeChecker;
  readonly exports: readonly ts.Symbol[];
} {
  const entry = join(root, "runtime/client/api/index.ts");
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    // Only names are asked for: no library is read.
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return { checker, exports: checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!) };
}

/**
 * The public names of the client's classes, interfaces and namespaces, as the compiler knows them.
 * @returns by exported name, its members; of a class those of its instances and its own
 */
export function clientApi(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { checker, exports } = clientExports(root);
  const members = (symbol: ts.Symbol): readonly ts.Symbol[] => {
    if (symbol.flags & ts.SymbolFlags.Module) return checker.getExportsOfModule(symbol);
    if (symbol.flags & ts.SymbolFlags.Variable) return checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol));
    const own = [...(symbol.exports?.values() ?? [])];
    return [...own, ...checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))];
  };
  const api = new Map<string, ReadonlySet<string>>();
  for (const exported of exports) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const names = members(symbol).filter((member) => !isInternal(member));
    api.set(exported.name, new Set(names.map((member) => member.name)));
  }
  return api;
}

const isInternal = (symbol: ts.Symbol) => symbol.getJsDocTags().some((tag) => tag.name === "internal");
