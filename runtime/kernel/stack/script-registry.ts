import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/** Code of the user's that this process has compiled: a cell, or a TypeScript file of the notebook's folder. */
export interface Script {
  /** Set for cells; counted from 1. */
  readonly cellIndex?: number;
  /** Absolute; set for files. */
  readonly file?: string;
  readonly text: string;
  /** Lines and columns from 1, as V8 counts; of the text that V8 got. */
  position(line: number, column: number): { readonly line: number; readonly column: number };
}

/** Scripts by the name that V8 knows them by. */
export class ScriptRegistry {
  readonly #scripts = new Map<string, Script>();

  /**
   * @param name what V8 will show for the script in stack traces
   * @param addedLines lines that stand before the code which the source map describes
   */
  add(name: string, script: Omit<Script, "position">, sourceMap: string, addedLines: number): Script {
    let map: TraceMap | undefined;
    const position = (line: number, column: number) => {
      map ??= new TraceMap(sourceMap);
      const original = originalPositionFor(map, { line: Math.max(1, line - addedLines), column: column - 1 });
      return original.line === null ? { line: 1, column: 1 } : { line: original.line, column: original.column + 1 };
    };
    const added = { ...script, position };
    this.#scripts.set(name, added);
    return added;
  }

  get(name: string | null | undefined): Script | undefined {
    return name ? this.#scripts.get(name) : undefined;
  }
}

/** `cell 3`, or the file's path. */
export const scriptLabel = (script: Pick<Script, "cellIndex" | "file">) => script.file ?? `cell ${script.cellIndex}`;
