import type { Relation } from "../../runtime/protocol";
import type { SurveyedCell, SurveyedFrame } from "../../runtime/protocol/notebook-survey";
import { simpleString } from "../../runtime/types";
import type { OpenNotebook } from "../cells/open-notebook";
import { inputsOf } from "../columns/relation-inputs";
import type { SessionState } from "../columns/session-state";

/** What the target says of everything that the cells make, without running them. @throws when it does not answer */
export async function survey(notebook: OpenNotebook): Promise<readonly SurveyedCell[]> {
  await notebook.analyzer.connect();
  const cells: SurveyedCell[] = [];
  for (const cell of notebook.cells) {
    const facts = notebook.factsOf(cell.id);
    const frames: SurveyedFrame[] = [];
    for (const { frame, session, span } of facts?.frames ?? []) {
      const analysis = await notebook.analyzer.analyze(frame, session, false);
      const paths = [...pathsOf(frame.relation, session)];
      const base = { start: span.start, end: span.end, paths };
      if (analysis.kind === "schema")
        frames.push({ ...base, columns: analysis.schema.fields.map(({ name, type }) => [name, simpleString(type)]) });
      else if (analysis.kind === "error") {
        const { condition, message } = analysis.error;
        frames.push({ ...base, error: { ...(condition !== undefined && { condition }), message } });
      } else frames.push(base);
    }
    const last = facts?.sessions.at(-1)?.session;
    cells.push({ frames, settings: Object.fromEntries(last?.conf ?? []) });
  }
  return cells;
}

/** Files that a plan reads, those that a cell above writes left out. */
function* pathsOf({ relType, ...rest }: Relation, session: SessionState): Generator<string> {
  if (relType.case === "read" && relType.value.readType.case === "dataSource")
    yield* relType.value.readType.value.paths.filter((path) => !session.writtenPaths.has(path));
  for (const input of inputsOf({ relType, ...rest } as Relation)) yield* pathsOf(input, session);
}
