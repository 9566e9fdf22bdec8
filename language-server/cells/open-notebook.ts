import type { CellFacts } from "../columns/cell-facts";
import type { KernelVariable } from "../columns/kernel-frames";
import { NotebookFrames } from "../columns/notebook-frames";
import type { ParameterKinds } from "../columns/parameter-kinds";
import { SchemaAnalyzer } from "../columns/schema-analyzer";
import type { SessionState } from "../columns/session-state";
import type { TargetProvider } from "../columns/target";
import { type NotebookCell, notebookCell } from "./notebook";
import { TypeScriptNotebook, type Typings } from "./typescript-notebook";

export interface CellText {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** What the server keeps of an open notebook. */
export class OpenNotebook {
  readonly analyzer: SchemaAnalyzer;
  readonly typescript: TypeScriptNotebook;
  private readonly frames: NotebookFrames;
  private variables = "[]";
  private current: readonly NotebookCell[] = [];

  constructor(
    readonly uri: string,
    readonly folder: string,
    typings: Typings,
    readonly functionKinds: ReadonlyMap<string, ParameterKinds>,
    target: TargetProvider,
  ) {
    this.analyzer = new SchemaAnalyzer(target);
    this.typescript = new TypeScriptNotebook(typings, folder);
    this.frames = new NotebookFrames(this.analyzer.spark);
  }

  get cells(): readonly NotebookCell[] {
    return this.current;
  }

  update(cells: readonly CellText[]): void {
    const known = new Map(this.current.map((cell) => [cell.id, cell]));
    this.current = cells.map(({ id, language, text }) => {
      const same = known.get(id);
      return same?.text === text && same.language === language ? same : notebookCell(id, language, text);
    });
    this.typescript.update(this.current);
  }

  /** After a cell has run. @returns whether anything is other than before */
  useVariables(variables: readonly KernelVariable[]): boolean {
    const text = JSON.stringify(variables);
    if (text === this.variables) return false;
    this.variables = text;
    this.frames.useVariables(variables);
    return true;
  }

  indexOf(cellId: string): number {
    return this.current.findIndex((cell) => cell.id === cellId);
  }

  cell(cellId: string): NotebookCell | undefined {
    return this.current.find((cell) => cell.id === cellId);
  }

  factsOf(cellId: string): CellFacts | undefined {
    const index = this.indexOf(cellId);
    return this.frames.facts(this.current, index + 1)[index];
  }

  sessionAt(cellId: string, offset: number): SessionState {
    return this.frames.sessionAt(this.current, this.indexOf(cellId), offset);
  }

  async close(): Promise<void> {
    this.typescript.dispose();
    await this.analyzer.reset();
  }
}
