import { NotificationType, RequestType } from "vscode-languageserver";
import type { Target } from "../columns/target";

/** Server to editor: where a notebook's plans are to be analysed; null where they are not. */
export const targetRequest = new RequestType<{ readonly notebook: string }, Target | null, void>("sparknb/target");

/** Editor to server: a cell has run, or the notebook has another target; what Spark knows may have changed. */
export const sessionChanged = new NotificationType<{ readonly notebook: string }>("sparknb/sessionChanged");
