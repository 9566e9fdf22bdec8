import type { OperatorProfile } from "./query-profile";

/** Queries whose operators' texts are kept. */
const mostKept = 200;
/** Characters: a longer query's are asked for each time. */
const longestQuery = 100_000;

/** Those of one query. */
export interface QueryTexts {
  /** Whether DuckDB is to make them. */
  readonly areWanted: boolean;
  /** The operator with its texts and those below it with theirs: its own, which are kept, or the kept ones. */
  complete(operator: OperatorProfile): OperatorProfile;
}

/** Where each run has its own. */
export const ownTexts: QueryTexts = { areWanted: true, complete: (operator) => operator };

interface Known {
  readonly operator: OperatorProfile;
  readonly columns: readonly string[];
}

/**
 * What DuckDB's operators say of themselves (conditions, columns, files, estimates), by the query's text. Making that takes DuckDB longer than
 * measuring does, and a query that runs again over the same files has the same: so it is asked for once.
 */
export class OperatorTexts {
  readonly #known = new Map<string, Known>();

  /** @param files a text that changes with the files that the query reads */
  of(sql: string, files: string): QueryTexts {
    if (sql.length > longestQuery) return ownTexts;
    const { text, columns } = renumbered(sql);
    const key = `${text}\n${files}`;
    const known = this.#known.get(key);
    if (!known) return { areWanted: true, complete: (operator) => this.#keep(key, { operator, columns }).operator };
    this.#keep(key, known);
    const complete = (operator: OperatorProfile) =>
      withTexts(operator, known.operator, renaming(known.columns, columns)) ?? this.#forget(key, operator);
    return { areWanted: false, complete };
  }

  #keep(key: string, known: Known): Known {
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > mostKept) this.#known.delete(oldest);
    return known;
  }

  /** DuckDB chose other operators this time: next time they are asked. */
  #forget(key: string, operator: OperatorProfile): OperatorProfile {
    this.#known.delete(key);
    return operator;
  }
}

/** Quoted texts, in which nothing is a column of ours, and the columns that plans number. */
const quotedOrColumn = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\bc\d+\b/g;
const isColumn = (word: string) => word.startsWith("c");

/** A session numbers its columns anew each time that it analyses a text: here they are numbered as they come. */
function renumbered(sql: string): { readonly text: string; readonly columns: readonly string[] } {
  const places = new Map<string, number>();
  const placeOf = (column: string) => {
    const place = places.get(column) ?? places.size;
    places.set(column, place);
    return `c#${place}`;
  };
  const text = sql.replace(quotedOrColumn, (word) => (isColumn(word) ? placeOf(word) : word));
  return { text, columns: [...places.keys()] };
}

type Details = OperatorProfile["details"];
type Rename = (details: Details) => Details;

function renaming(from: readonly string[], to: readonly string[]): Rename {
  if (from.every((column, i) => column === to[i])) return (details) => details;
  const names = new Map(from.map((column, i) => [column, to[i]!]));
  const renamed = (text: string) => text.replace(quotedOrColumn, (word) => names.get(word) ?? word);
  return (details) => Object.fromEntries(Object.entries(details).map(([name, text]) => [name, renamed(text)]));
}

/** @returns undefined where they are not the same operators */
function withTexts(operator: OperatorProfile, known: OperatorProfile, rename: Rename): OperatorProfile | undefined {
  if (operator.name !== known.name || operator.children.length !== known.children.length) return undefined;
  const children: OperatorProfile[] = [];
  for (const [i, child] of operator.children.entries()) {
    const complete = withTexts(child, known.children[i]!, rename);
    if (!complete) return undefined;
    children.push(complete);
  }
  const details = rename(known.details);
  const { estimatedRows } = known;
  return { ...operator, details, ...(estimatedRows !== undefined && { estimatedRows }), children };
}
