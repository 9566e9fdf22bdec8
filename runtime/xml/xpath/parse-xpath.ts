/** Text that is no XPath. */
export class XPathError extends Error {}

export type Axis =
  | "ancestor"
  | "ancestor-or-self"
  | "attribute"
  | "child"
  | "descendant"
  | "descendant-or-self"
  | "following"
  | "following-sibling"
  | "parent"
  | "preceding"
  | "preceding-sibling"
  | "self";

export interface Step {
  readonly axis: Axis;
  /** A name, `*`, or `node()`, `text()`, `comment()`. */
  readonly test: string;
  readonly predicates: readonly XPath[];
}

export type XPath =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "binary"; readonly operator: string; readonly left: XPath; readonly right: XPath }
  | { readonly kind: "negate"; readonly operand: XPath }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly XPath[] }
  /** From `start`, or the context node, or its document. */
  | {
      readonly kind: "path";
      readonly start: XPath | "context" | "root";
      readonly predicates: readonly XPath[];
      readonly steps: readonly Step[];
    };

const token =
  /\s*(?:(\d+(?:\.\d*)?|\.\d+)|"([^"]*)"|'([^']*)'|(\/\/|::|!=|<=|>=|\.\.|[/@[\]().,|+\-=<>*])|([\p{L}_][\p{L}\p{N}_.-]*(?::(?!:)(?:[\p{L}_][\p{L}\p{N}_.-]*|\*))?))/uy;

interface Token {
  readonly kind: "number" | "text" | "sign" | "name" | "end";
  readonly text: string;
}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  for (token.lastIndex = 0; token.lastIndex < end; ) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw new XPathError(`unexpected ${source.slice(at)}`);
    const [, number, double, single, sign, name] = found;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "text", text: double ?? single! });
  }
  return [...tokens, { kind: "end", text: "" }];
}

const levels: readonly (readonly string[])[] = [
  ["or"],
  ["and"],
  ["=", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "div", "mod"],
];
const nodeTests = new Set(["node", "text", "comment", "processing-instruction"]);
const anywhere: Step = { axis: "descendant-or-self", test: "node()", predicates: [] };

/** @throws XPathError */
export function parseXPath(source: string): XPath {
  const tokens = tokensOf(source);
  let at = 0;
  const current = () => tokens[at]!;
  const is = (text: string) => (current().kind === "sign" || current().kind === "name") && current().text === text;
  const accept = (text: string) => {
    if (!is(text)) return false;
    at++;
    return true;
  };
  const expect = (text: string) => {
    if (!accept(text)) throw new XPathError(`expected ${text}, found ${current().text || "the end"}`);
  };

  const binary = (level: number): XPath => {
    const operators = levels[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (let operator = operators.find(is); operator; operator = operators.find(is)) {
      at++;
      left = { kind: "binary", operator, left, right: binary(level + 1) };
    }
    return left;
  };
  const unary = (): XPath => (accept("-") ? { kind: "negate", operand: unary() } : union());
  const union = (): XPath => {
    let left = path();
    while (accept("|")) left = { kind: "binary", operator: "|", left, right: path() };
    return left;
  };
  const predicates = (): readonly XPath[] => {
    const all: XPath[] = [];
    while (accept("[")) {
      all.push(binary(0));
      expect("]");
    }
    return all;
  };
  const isCall = () => current().kind === "name" && tokens[at + 1]?.text === "(" && !nodeTests.has(current().text);
  const isPrimary = () => current().kind === "number" || current().kind === "text" || is("(") || isCall();
  const startsStep = () => current().kind === "name" || ["*", "@", ".", ".."].some(is);

  const path = (): XPath => {
    if (isPrimary()) {
      const start = primary();
      const filters = predicates();
      const steps = is("/") || is("//") ? relative() : [];
      return filters.length || steps.length ? { kind: "path", start, predicates: filters, steps } : start;
    }
    if (is("//")) return { kind: "path", start: "root", predicates: [], steps: relative() };
    if (accept("/"))
      return { kind: "path", start: "root", predicates: [], steps: startsStep() ? [step(), ...relative()] : [] };
    if (!startsStep()) throw new XPathError(`expected a location path, found ${current().text || "the end"}`);
    return { kind: "path", start: "context", predicates: [], steps: [step(), ...relative()] };
  };
  const relative = (): readonly Step[] => {
    const steps: Step[] = [];
    for (;;) {
      if (accept("//")) steps.push(anywhere, step());
      else if (accept("/")) steps.push(step());
      else return steps;
    }
  };
  const step = (): Step => {
    if (accept(".")) return { axis: "self", test: "node()", predicates: [] };
    if (accept("..")) return { axis: "parent", test: "node()", predicates: [] };
    let axis: Axis = accept("@") ? "attribute" : "child";
    if (tokens[at + 1]?.text === "::") {
      axis = current().text as Axis;
      at += 2;
    }
    return { axis, test: nodeTest(), predicates: predicates() };
  };
  const nodeTest = (): string => {
    const { kind, text } = current();
    if (kind !== "name" && !is("*")) throw new XPathError(`expected a node test, found ${text || "the end"}`);
    at++;
    if (!nodeTests.has(text) || !accept("(")) return text;
    expect(")");
    return `${text}()`;
  };
  const primary = (): XPath => {
    const { kind, text } = tokens[at++]!;
    if (kind === "number") return { kind: "number", value: Number(text) };
    if (kind === "text") return { kind: "text", value: text };
    if (text === "(") {
      const inner = binary(0);
      expect(")");
      return inner;
    }
    expect("(");
    const args: XPath[] = [];
    while (!is(")")) {
      args.push(binary(0));
      if (!accept(",")) break;
    }
    expect(")");
    return { kind: "call", name: text, args };
  };

  const parsed = binary(0);
  if (current().kind !== "end") throw new XPathError(`unexpected ${current().text}`);
  return parsed;
}
