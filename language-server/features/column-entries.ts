import { CompletionItemKind } from "vscode-languageserver";
import { type DataType, type StructField, simpleString } from "../../runtime/types";
import type { OpenNotebook } from "../cells/open-notebook";
import { lineageOf } from "../columns/lineage";
import { aliasesOf } from "../columns/relation-inputs";
import type { ScopeFrame } from "../columns/string-place";
import type { Span } from "../syntax/program";
import type { CompletionEntry } from "./completion-entry";
import { sourceLabel } from "./source-label";

export const fieldDetail = ({ type, nullable }: StructField): string =>
  `${simpleString(type)}${nullable ? "" : " not null"}`;

/** How a name is written at the place. */
export type Quoting = "attribute" | "plain" | "sql";

const quote = (name: string) => `\`${name.replaceAll("`", "``")}\``;

/** What is inserted for a name that cannot stand as it is. */
export function quoted(name: string, quoting: Quoting): { readonly insert?: string } {
  if (quoting === "plain") return {};
  const isPlain = quoting === "sql" ? /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) : !/[.`]/.test(name);
  return isPlain ? {} : { insert: quote(name) };
}

interface Candidate {
  readonly field: StructField;
  readonly scope: ScopeFrame;
  readonly from?: string;
}

/** Columns of the frames, or what lies below a path such as `address.` or `orders.`. */
export async function columnEntries(
  notebook: OpenNotebook,
  frames: readonly ScopeFrame[],
  path: readonly string[],
  replace: Span,
  quoting: Quoting,
): Promise<CompletionEntry[]> {
  const candidates = (await Promise.all(frames.map((scope) => fieldsBelow(notebook, scope, path)))).flat();
  const seen = new Map<string, number>();
  for (const { field } of candidates) seen.set(field.name.toLowerCase(), (seen.get(field.name.toLowerCase()) ?? 0) + 1);
  const shown = candidates.filter(
    ({ field }, index) =>
      candidates.findIndex((other) => other.field.name.toLowerCase() === field.name.toLowerCase()) === index,
  );
  return Promise.all(
    shown.map(async ({ field, scope, from }, index): Promise<CompletionEntry> => {
      const origin = from ?? (index < 200 ? await originOf(notebook, scope, field.name) : undefined);
      return {
        label: field.name,
        kind: CompletionItemKind.Field,
        ...quoted(field.name, quoting),
        replace,
        detail: fieldDetail(field),
        ...(origin !== undefined && { from: origin }),
        sort: `0${String(index).padStart(5, "0")}`,
      };
    }),
  );
}

async function originOf(
  notebook: OpenNotebook,
  { frame, session }: ScopeFrame,
  name: string,
): Promise<string | undefined> {
  return sourceLabel(notebook, await lineageOf(frame, name, notebook.analyzer, session));
}

/** Fields at the end of a path of names; aliases of frames come first. */
async function fieldsBelow(notebook: OpenNotebook, scope: ScopeFrame, path: readonly string[]): Promise<Candidate[]> {
  const [first, ...rest] = path;
  const own = await fieldsOf(notebook, scope);
  if (first === undefined) return own.map((field) => ({ field, scope }));
  const alias = [...aliasesOf(scope.frame.relation)].find(([name]) => name.toLowerCase() === first.toLowerCase());
  if (alias) {
    const frame = scope.frame.sparkSession.dataFrame({ ...scope.frame.node, relation: alias[1] });
    return fieldsBelow(notebook, { ...scope, frame }, rest);
  }
  return nestedFields(own, path).map((field) => ({ field, scope, from: path.join(".") }));
}

async function fieldsOf(notebook: OpenNotebook, { frame, session }: ScopeFrame): Promise<readonly StructField[]> {
  const analysis = await notebook.analyzer.analyze(frame, session, true);
  return analysis.kind === "schema" ? analysis.schema.fields : [];
}

/** Fields of structs, also those inside arrays. */
export function nestedFields(fields: readonly StructField[], path: readonly string[]): readonly StructField[] {
  let level = fields;
  for (const name of path) {
    const type = level.find((field) => field.name.toLowerCase() === name.toLowerCase())?.type;
    level = type ? fieldsOfType(type) : [];
  }
  return level;
}

function fieldsOfType(type: DataType): readonly StructField[] {
  if (type.kind === "struct") return type.fields;
  return type.kind === "array" ? fieldsOfType(type.element) : [];
}
