import type { CompletionItemKind } from "vscode-languageserver";
import type { Span } from "../syntax/program";

/** A completion in offsets of its cell. */
export interface CompletionEntry {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Default: the label. */
  readonly insert?: string;
  readonly replace: Span;
  /** Beside the label: a type. */
  readonly detail?: string;
  /** At the right: where it comes from. */
  readonly from?: string;
  readonly documentation?: string;
  readonly sort: string;
  /** What the entry's documentation is asked by; the same object for entries that are asked for in the same way. */
  readonly data?: EntryData;
}

export type EntryData = { readonly function: string } | TypeScriptEntryData;

/** A place at which TypeScript has offered entries. */
export interface TypeScriptEntryData {
  readonly notebook: string;
  readonly cellId: string;
  readonly offset: number;
  readonly source?: string;
}
