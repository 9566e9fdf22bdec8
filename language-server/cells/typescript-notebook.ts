import { posix } from "node:path";
import ts from "typescript";
import {
  type CellModule,
  cellModule,
  declaredNames,
  type EarlierName,
  earlierMark,
  parseCell,
  toCell,
  toModule,
} from "./cell-module";
import type { NotebookCell } from "./notebook";

/** Declarations that come with the extension, by path. */
export type Typings = Readonly<Record<string, string>>;

interface ModuleFile {
  readonly cellId: string;
  readonly path: string;
  readonly module: CellModule;
  readonly snapshot: ts.IScriptSnapshot;
  readonly version: number;
  readonly cellText: string;
  /** Stands for all that the cells above declare: another object where that is not the same. */
  readonly above: object;
  readonly below: object;
  /** Modules whose names the cell's text has. */
  readonly uses: readonly string[];
  readonly declared: readonly string[];
}

export interface CellPosition {
  readonly cellId: string;
  readonly offset: number;
}

const registry = ts.createDocumentRegistry();
const snapshots = new Map<string, ts.IScriptSnapshot>();

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  types: ["node"],
  allowImportingTsExtensions: true,
  allowJs: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
  // Types are erased when a cell runs: only what a run would trip over is worth a mark.
  strict: false,
};

/** The TypeScript cells of a notebook as modules of one program. */
export class TypeScriptNotebook {
  readonly service: ts.LanguageService;
  private files = new Map<string, ModuleFile>();
  private readonly numbers = new Map<string, number>();
  private readonly nothing = {};
  private versions = 0;
  private allNames = "";

  constructor(
    private readonly typings: Typings,
    /** Of the notebook's file: relative imports start there. */
    private readonly folder: string,
  ) {
    this.service = ts.createLanguageService(this.host(), registry);
  }

  update(cells: readonly NotebookCell[]): void {
    const earlier = new Map<string, string>();
    const files = new Map<string, ModuleFile>();
    let above: object = this.nothing;
    for (const cell of cells) {
      if (cell.language !== "sparkts") continue;
      const name = this.moduleName(cell.id);
      const path = posix.join(this.folder, `${name}.ts`);
      const known = this.files.get(path);
      const isSame = known?.cellText === cell.text && known.above === above;
      const file = isSame ? known : this.moduleFile(cell, path, earlier, above, known);
      above = file.below;
      files.set(path, file);
      for (const declared of file.declared) earlier.set(declared, name);
    }
    this.files = files;
    this.allNames = [...files.values()].map(({ declared }) => declared.join(",")).join(";");
  }

  /** @returns undefined for a cell that is not TypeScript */
  at(cellId: string, offset: number): { readonly path: string; readonly position: number } | undefined {
    const path = this.pathOf(cellId);
    const file = this.files.get(path);
    return file && { path, position: toModule(file.module, offset) };
  }

  /** Changes with whatever the types in a cell depend on: its text, the cells whose names it uses, and theirs. */
  stampOf(cellId: string): string {
    const paths = new Set<string>();
    const visit = (path: string) => {
      const file = this.files.get(path);
      if (!file || paths.has(path)) return;
      paths.add(path);
      for (const module of file.uses) visit(posix.join(this.folder, `${module}.ts`));
    };
    visit(this.pathOf(cellId));
    return [...paths].map((path) => `${path}@${this.files.get(path)!.version}`).join(" ") + this.allNames;
  }

  pathOf(cellId: string): string {
    return posix.join(this.folder, `${this.moduleName(cellId)}.ts`);
  }

  /** @returns undefined for text that is no cell's */
  toCell(path: string, position: number): CellPosition | undefined {
    const file = this.files.get(path);
    const offset = file && toCell(file.module, position);
    return file && offset !== undefined ? { cellId: file.cellId, offset } : undefined;
  }

  /** Whether a cell uses the name of an earlier cell before it declares the name anew. */
  isDeclaredAgain(name: string): boolean {
    return [...this.files.values()].some(({ module }) => module.text.includes(`${name} as ${name}${earlierMark}`));
  }

  dispose(): void {
    this.service.dispose();
  }

  private moduleName(cellId: string): string {
    const number = this.numbers.get(cellId) ?? this.numbers.set(cellId, this.numbers.size + 1).get(cellId)!;
    return `sparknb-cell-${number}`;
  }

  private moduleFile(
    cell: NotebookCell,
    path: string,
    earlier: ReadonlyMap<string, string>,
    above: object,
    known: ModuleFile | undefined,
  ): ModuleFile {
    const source = parseCell(cell.text);
    const names: EarlierName[] = [...earlier].map(([name, module]) => ({ name, module }));
    const module = cellModule(source, names);
    const declared = declaredNames(source).names;
    const isDeclaredAlike = known?.above === above && known.declared.join() === declared.join();
    return {
      cellId: cell.id,
      path,
      module,
      snapshot: ts.ScriptSnapshot.fromString(module.text),
      version: ++this.versions,
      cellText: cell.text,
      above,
      below: declared.length === 0 ? above : isDeclaredAlike ? known.below : {},
      uses: names.filter(({ name }) => cell.text.includes(name)).map(({ module: owner }) => owner),
      declared,
    };
  }

  private host(): ts.LanguageServiceHost {
    const own = (path: string) => this.files.get(path)?.module.text ?? this.typings[path];
    const folders = new Set(Object.keys(this.typings).flatMap(foldersOf));
    return {
      getCompilationSettings: () => compilerOptions,
      getScriptFileNames: () => ["/sparknb/cells.d.ts", ...this.files.keys()],
      getScriptVersion: (path) =>
        String(
          this.files.get(path)?.version ?? (path in this.typings ? "1" : ts.sys.getModifiedTime?.(path)?.getTime()),
        ),
      getScriptSnapshot: (path) => this.files.get(path)?.snapshot ?? this.fixedSnapshot(path),
      getCurrentDirectory: () => this.folder,
      getDefaultLibFileName: () => "/lib/lib.es2023.d.ts",
      fileExists: (path) => own(path) !== undefined || ts.sys.fileExists(path),
      readFile: (path, encoding) => own(path) ?? ts.sys.readFile(path, encoding),
      directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
      readDirectory: ts.sys.readDirectory,
      useCaseSensitiveFileNames: () => true,
    };
  }

  private fixedSnapshot(path: string): ts.IScriptSnapshot | undefined {
    const text = this.typings[path];
    if (text === undefined) {
      const read = ts.sys.readFile(path);
      return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
    }
    const known = snapshots.get(path) ?? ts.ScriptSnapshot.fromString(text);
    snapshots.set(path, known);
    return known;
  }
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(path); folder !== "/"; folder = posix.dirname(folder)) folders.push(folder);
  return folders;
}
