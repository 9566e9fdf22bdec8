import { CompletionItemKind } from "vscode-languageserver";
import { stringPlace } from "../columns/string-place";
import { isFrame } from "../columns/values";
import type { MemberExpr, Statement } from "../syntax/program";
import { contains, pathTo } from "../syntax/walk";
import { columnEntries } from "./column-entries";
import type { CompletionEntry } from "./completion-entry";
import type { CellRequest } from "./request";
import { sqlEntries } from "./sql-completion";
import { sqlStatementAt } from "./sql-statement-at";
import { stringEntries } from "./string-completion";
import { typescriptEntries } from "./typescript-completion";

export async function completion(request: CellRequest): Promise<CompletionEntry[]> {
  const { cell, offset } = request;
  if (cell.language === "sparksql") {
    const { text, start } = sqlStatementAt(cell.text, offset);
    const entries = await sqlEntries(request, text, offset - start, "statement");
    return entries.map((entry) => ({
      ...entry,
      replace: { start: entry.replace.start + start, end: entry.replace.end + start },
    }));
  }
  const { syntax } = cell;
  if (syntax.kind !== "program") return [];
  const inString = await stringCompletion(request, syntax.statements);
  if (inString) return inString;
  return syntax.language === "python" ? pythonMembers(request, syntax.statements) : typescriptEntries(request);
}

async function stringCompletion(
  request: CellRequest,
  statements: readonly Statement[],
): Promise<CompletionEntry[] | undefined> {
  const { notebook, cell, offset } = request;
  const path = pathTo(statements, offset);
  const last = path.at(-1);
  if (last?.kind !== "string" && last?.kind !== "template") return undefined;
  const facts = notebook.factsOf(cell.id);
  const place = facts && stringPlace(path, facts, notebook.functionKinds);
  return place && stringEntries(request, place);
}

/** `df.na|` in Python: columns that can be written as attributes. Everything else is the Python server's. */
async function pythonMembers(
  { notebook, cell, offset }: CellRequest,
  statements: readonly Statement[],
): Promise<CompletionEntry[]> {
  const path = pathTo(statements, offset);
  const member = path.findLast((expr): expr is MemberExpr => expr.kind === "member" && contains(expr.nameSpan, offset));
  const facts = notebook.factsOf(cell.id);
  const known = member && facts?.values.get(member.object);
  if (!member || !facts || !known || !isFrame(known.value)) return [];
  const entries = await columnEntries(
    notebook,
    [{ frame: known.value, session: known.session }],
    [],
    member.nameSpan,
    "plain",
  );
  return entries
    .filter(({ label }) => /^[A-Za-z_]\w*$/.test(label))
    .map((entry) => ({ ...entry, kind: CompletionItemKind.Field }));
}
