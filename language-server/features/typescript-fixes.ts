import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import type { CellProblem, Fix } from "./cell-problem";

/** What TypeScript proposes for a mistake of its own. */
export function typescriptFixes(notebook: OpenNotebook, cell: NotebookCell, { span, code }: CellProblem): Fix[] {
  const start = notebook.typescript.at(cell.id, span.start);
  const end = notebook.typescript.at(cell.id, span.end);
  if (!start || !end || !/^\d+$/.test(code)) return [];
  const found = notebook.typescript.service.getCodeFixesAtPosition(
    start.path,
    start.position,
    end.position,
    [Number(code)],
    {},
    {},
  );
  return found.flatMap(({ description, changes }): Fix[] => {
    const [change] = changes;
    const [edit] = change?.textChanges ?? [];
    if (changes.length !== 1 || change!.textChanges.length !== 1 || change!.fileName !== start.path || !edit) return [];
    const from = notebook.typescript.toCell(start.path, edit.span.start);
    return from
      ? [
          {
            title: description,
            replace: { start: from.offset, end: from.offset + edit.span.length },
            text: edit.newText,
          },
        ]
      : [];
  });
}
