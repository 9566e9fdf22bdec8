import { NotificationType, NotificationType0, type Position, RequestType } from "vscode-languageserver";
import type { SurveyedCell } from "../../runtime/protocol/notebook-survey";
import type { KernelVariable } from "../columns/kernel-frames";
import type { Target } from "../columns/target";
import type { RunStep } from "../features/step-hints";

/** Server to editor: where a notebook's plans are to be analysed; null where they are not. */
export const targetRequest = new RequestType<{ readonly notebook: string }, Target | null, void>("sparknb/target");

/** Server to editor: what the variables of a notebook's kernel hold; null where none runs, or none answers. */
export const variablesRequest = new RequestType<{ readonly notebook: string }, readonly KernelVariable[] | null, void>(
  "sparknb/variables",
);

/** Server to editor: what the steps of a cell's chains did when it ran last; null where it has not run, or as another text. */
export const stepsRequest = new RequestType<
  { readonly cell: string },
  { readonly text: string; readonly steps: readonly RunStep[] } | null,
  void
>("sparknb/steps");

/** Editor to server: the first rows of the frame at a place; null where there is none. */
export const peekRequest = new RequestType<
  { readonly cell: string; readonly position: Position; readonly rows: number },
  string | null,
  void
>("sparknb/peek");

/** Editor to server: how Spark would plan what a cell runs; null where it runs nothing that is known. */
export const explainRequest = new RequestType<{ readonly cell: string }, string | null, void>("sparknb/explain");

/** To the server: what the target says of all cells of a notebook, none of which runs. */
export const surveyRequest = new RequestType<{ readonly notebook: string }, readonly SurveyedCell[], void>(
  "sparknb/survey",
);

/** Editor to server: the steps of cells are known anew. */
export const stepsChanged = new NotificationType0("sparknb/stepsChanged");

/** Editor to server: a cell has run, or the notebook has another target; what Spark knows may have changed. */
export const sessionChanged = new NotificationType<{ readonly notebook: string }>("sparknb/sessionChanged");
