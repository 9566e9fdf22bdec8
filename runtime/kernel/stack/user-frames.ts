import { fileURLToPath } from "node:url";
import type { CellFrame } from "../../protocol/kernel-messages";

const frameLine =
  /^\s+at (?:async )?(?:(.*?) \()?((?:cell \d+|file:\/\/\/.*?|\/.*?|[A-Za-z]:[\\/].*?)):(\d+):(\d+)\)?$/;

/**
 * The frames of a stack text that are the user's: cells, and files that are neither packages nor this program.
 *
 * @param ownFolder the folder of this program's code
 */
export function userFrames(stack: string, ownFolder: string): CellFrame[] {
  return stack.split("\n").flatMap((line): CellFrame[] => {
    const [, name, where, row, column] = frameLine.exec(line) ?? [];
    if (where === undefined) return [];
    const position = { line: Number(row), column: Number(column) };
    const cell = /^cell (\d+)$/.exec(where)?.[1];
    const named = name && name !== "<anonymous>" ? { function: name.replace(/^new /, "") } : {};
    if (cell) return [{ ...named, cellIndex: Number(cell), ...position }];
    const file = where.startsWith("file:") ? fileURLToPath(where.replace(/\?.*$/, "")) : where;
    if (file.startsWith(ownFolder) || /[\\/]node_modules[\\/]/.test(file)) return [];
    return [{ ...named, file, ...position }];
  });
}
