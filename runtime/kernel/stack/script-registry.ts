import { decodedMappings, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/** Code of the user's that this process has compiled: a cell, or a TypeScript file of the notebook's folder. */
export interface Script {
  /** Set for cells; counted from 1. */
  readonly cellIndex?: number;
  /** Absolute; set for files. */
  readonly file?: string;
  readonly text: string;
  /** Lines and columns from 1, as V8 counts; of the text that V8 got. */
  position(line: number, column: number): { readonly line: number; readonly column: number };
  /** Of a stretch of the text that V8 got, which begins there: line and column in it, and where they come from, in order. */
  places(line: number, column: number, text: string): readonly (readonly [number, number, number, number])[];
}

/** Scripts by the name that V8 knows them by. */
export class ScriptRegistry {
  readonly #scripts = new Map<string, Script>();

  /**
   * @param name what V8 will show for the script in stack traces
   * @param addedLines lines that stand before the code which the source map describes
   */
  add(name: string, script: Omit<Script, "position" | "places">, sourceMap: string, addedLines: number): Script {
    let read: TraceMap | undefined;
    const map = () => (read ??= new TraceMap(sourceMap));
    const position = (line: number, column: number) => {
      const original = originalPositionFor(map(), { line: Math.max(1, line - addedLines), column: column - 1 });
      return original.line === null ? { line: 1, column: 1 } : { line: original.line, column: original.column + 1 };
    };
    const places = (line: number, column: number, text: string) => {
      const lines = text.split("\n");
      return lines.flatMap((_, index) => {
        const first = index === 0 ? column - 1 : 0;
        const segments = decodedMappings(map())[line - 1 - addedLines + index] ?? [];
        return segments.flatMap(([at, , sourceLine, sourceColumn]): [number, number, number, number][] =>
          sourceLine === undefined || at < first || at > first + lines[index]!.length
            ? []
            : [[index + 1, at - first + 1, sourceLine + 1, sourceColumn! + 1]],
        );
      });
    };
    const added = { ...script, position, places };
    this.#scripts.set(name, added);
    return added;
  }

  get(name: string | null | undefined): Script | undefined {
    return name ? this.#scripts.get(name) : undefined;
  }
}

/** `cell 3`, or the file's path. */
export const scriptLabel = (script: Pick<Script, "cellIndex" | "file">) => script.file ?? `cell ${script.cellIndex}`;
