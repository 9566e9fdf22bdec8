import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { SurveyedCell } from "../protocol/notebook-survey";
import type { Finding } from "./finding";

/** Files of this machine that the cells read, each once: another Spark reads its own disk. @param folder of the notebook */
export function localFiles(cells: readonly SurveyedCell[], folder: string): readonly Finding[] {
  const seen = new Set<string>();
  return cells.flatMap(({ frames }, cell) =>
    frames.flatMap(({ start, end, paths }) =>
      paths.flatMap((path) => {
        if (seen.has(path) || /^\w+:/.test(path) || !existsSync(resolve(folder, path))) return [];
        seen.add(path);
        return [{ kind: "file" as const, cell, start, end, message: `${path} is a file of this machine` }];
      }),
    ),
  );
}
