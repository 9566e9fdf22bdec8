import { illegalArgument } from "../../illegal-argument";

/** A column by its name, or `.`: all of them. */
export type FormulaColumn = { readonly kind: "column"; readonly name: string } | { readonly kind: "dot" };

/** What a formula adds up: products of columns, a constant, and what is taken out again. */
export type FormulaTerm =
  | { readonly kind: "product"; readonly columns: readonly FormulaColumn[] }
  | { readonly kind: "constant"; readonly isThere: boolean }
  | { readonly kind: "without"; readonly term: FormulaTerm };

export interface Formula {
  /** Empty: none. */
  readonly label: string;
  readonly terms: readonly FormulaTerm[];
}

const tokens = /\s*((?:[a-zA-Z]|\.[a-zA-Z_])[a-zA-Z0-9._]*|[1-9]\d+|[0-9]|[.()~+\-*:^])/y;

/** An R formula, as Spark understands them: `~ . : * + - ^` and parentheses. @throws SparkError for anything else */
export function parseFormula(text: string): Formula {
  const refused = () => illegalArgument(`Could not parse formula: ${text}`);
  const words: string[] = [];
  tokens.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ""; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    const word = tokens.exec(text)?.[1];
    if (word === undefined) throw refused();
    words.push(word);
  }
  let at = 0;
  const take = (word: string) => {
    if (words[at] !== word) return false;
    at++;
    return true;
  };
  const isColumn = (word: string | undefined): word is string => word !== undefined && /^\.?[a-zA-Z_]/.test(word);

  const sum = (): readonly FormulaTerm[] => {
    let terms = crossed();
    for (;;) {
      if (take("+")) terms = [...terms, ...crossed()];
      else if (take("-")) terms = [...terms, ...crossed().map((term) => ({ kind: "without" as const, term }))];
      else return terms;
    }
  };
  const crossed = (): readonly FormulaTerm[] => {
    let terms = products();
    while (take("*")) terms = cross(terms, products());
    return terms;
  };
  const products = (): readonly FormulaTerm[] => {
    let terms = power();
    while (take(":")) terms = interact(terms, power());
    return terms;
  };
  const power = (): readonly FormulaTerm[] => {
    const base = atom();
    if (!take("^")) return base;
    const degree = Number(words[at++]);
    if (!Number.isInteger(degree) || degree < 1) throw refused();
    return Array.from({ length: degree }, () => base).reduce(cross);
  };
  const atom = (): readonly FormulaTerm[] => {
    if (take("(")) {
      const inner = sum();
      if (!take(")")) throw refused();
      return inner;
    }
    const word = words[at++];
    if (word === "0" || word === "1") return [{ kind: "constant", isThere: word === "1" }];
    if (word === ".") return [{ kind: "product", columns: [{ kind: "dot" }] }];
    if (!isColumn(word)) throw refused();
    return [{ kind: "product", columns: [{ kind: "column", name: word }] }];
  };
  /** Each with each. */
  const interact = (left: readonly FormulaTerm[], right: readonly FormulaTerm[]): readonly FormulaTerm[] =>
    left.flatMap((a) =>
      right.map((b) => {
        if (a.kind !== "product" || b.kind !== "product") throw refused();
        return { kind: "product" as const, columns: [...a.columns, ...b.columns] };
      }),
    );
  const cross = (left: readonly FormulaTerm[], right: readonly FormulaTerm[]): readonly FormulaTerm[] => [
    ...left,
    ...right,
    ...interact(left, right),
  ];

  const label = isColumn(words[at]) ? words[at++]! : "";
  if (!take("~")) throw refused();
  const terms = sum();
  if (at < words.length) throw refused();
  return { label, terms };
}
