import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { OpenNotebook } from "../../language-server/cells/open-notebook";
import type { Typings } from "../../language-server/cells/typescript-notebook";
import { functionKindsOf } from "../../language-server/cells/typings";
import { typings as madeTypings } from "../../tools/typings.mjs";

let made: Typings | undefined;
export const typings = (): Typings => (made ??= madeTypings() as Typings);

const folder = mkdtempSync(join(tmpdir(), "sparknb-language-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A notebook as the server has it, whose cells are given with or without a cursor. */
export function languageNotebook(remote: string | undefined, canPeek = false): OpenNotebook {
  const settings = { "spark.sparknb.workingDirectory": folder };
  const target = async () => (remote ? { remote, settings, canPeek } : undefined);
  return new OpenNotebook("notebook:test", folder, typings(), functionKindsOf(typings()), target);
}

export interface MarkedCell {
  readonly language: string;
  readonly text: string;
}

/** Puts the cells into the notebook; the cursor is the `|` that stands alone in one of them. */
export function open(notebook: OpenNotebook, cells: readonly MarkedCell[]) {
  let cursor: { cellId: string; offset: number } | undefined;
  const texts = cells.map(({ language, text }, index) => {
    const id = `cell-${index + 1}`;
    const at = text.indexOf("‸");
    if (at >= 0) cursor = { cellId: id, offset: at };
    return { id, language, text: text.replace("‸", "") };
  });
  notebook.update(texts);
  return cursor && { notebook, cell: notebook.cell(cursor.cellId)!, offset: cursor.offset };
}
