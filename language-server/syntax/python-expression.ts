import type { SyntaxNode } from "@lezer/common";
import type { Expr, FunctionExpr, NamedArgument, Parameter, Pattern, Span, Statement } from "./program";
import { childrenOf } from "./python-node";

export interface Reader {
  readonly text: string;
  statements(body: SyntaxNode): Statement[];
}

export const spanOf = (node: SyntaxNode): Span => ({ start: node.from, end: node.to });

export function pythonPattern(reader: Reader, node: SyntaxNode): Pattern {
  if (node.name === "VariableName")
    return { kind: "name", name: reader.text.slice(node.from, node.to), span: spanOf(node) };
  const inner = childrenOf(node).filter((child) => !/^[(),[\]]$/.test(child.name));
  return { kind: "items", items: inner.map((child) => pythonPattern(reader, child)) };
}

export function pythonExpression(reader: Reader, node: SyntaxNode): Expr {
  const span = spanOf(node);
  const written = reader.text.slice(node.from, node.to);
  const children = childrenOf(node);
  const of = (inner: SyntaxNode) => pythonExpression(reader, inner);
  const values = () => children.filter((child) => !punctuation.has(child.name)).map(of);
  switch (node.name) {
    case "String":
      return stringOf(written, span);
    case "ContinuedString":
      return { kind: "unknown", parts: values(), ...span };
    case "FormatString":
      return formatString(reader, node);
    case "Number":
      return { kind: "constant", value: Number(written.replaceAll("_", "")), ...span };
    case "Boolean":
      return { kind: "constant", value: written === "True", ...span };
    case "None":
      return { kind: "constant", value: null, ...span };
    case "VariableName":
      return { kind: "name", name: written, ...span };
    case "ParenthesizedExpression": {
      const inner = children.find((child) => !punctuation.has(child.name));
      return inner ? of(inner) : { kind: "unknown", parts: [], ...span };
    }
    case "MemberExpression":
      return memberOf(reader, node, children);
    case "CallExpression":
      return callOf(reader, node);
    case "ArrayExpression":
    case "TupleExpression":
      return { kind: "array", items: starred(reader, children), ...span };
    case "DictionaryExpression":
      return dictionaryOf(reader, children, span);
    case "LambdaExpression":
    case "FunctionDefinition":
      return functionOf(reader, node);
    case "BinaryExpression": {
      const [left, right] = [children[0], children.at(-1)];
      const operator = children
        .slice(1, -1)
        .map((child) => reader.text.slice(child.from, child.to))
        .join(" ");
      if (!left || !right || children.length < 3) return { kind: "unknown", parts: values(), ...span };
      return { kind: "binary", operator, left: of(left), right: of(right), ...span };
    }
    case "UnaryExpression": {
      const [operator, operand] = children;
      if (!operator || !operand) return { kind: "unknown", parts: values(), ...span };
      return { kind: "unary", operator: reader.text.slice(operator.from, operator.to), operand: of(operand), ...span };
    }
    case "ConditionalExpression": {
      const [whenTrue, , test, , whenFalse] = children;
      if (!whenTrue || !test || !whenFalse) return { kind: "unknown", parts: values(), ...span };
      return { kind: "conditional", test: of(test), whenTrue: of(whenTrue), whenFalse: of(whenFalse), ...span };
    }
    case "ArrayComprehensionExpression":
      return comprehensionOf(reader, node, children);
    default:
      return { kind: "unknown", parts: values(), ...span };
  }
}

const punctuation: ReadonlySet<string> = new Set(
  "( ) [ ] { } , : . * ** for in if else as lambda not and or await yield async".split(" "),
);

function stringOf(written: string, span: Span): Expr {
  const { 1: prefix = "", 2: quote = "" } = /^([A-Za-z]*)("""|'''|"|')/.exec(written) ?? [];
  const start = span.start + prefix.length + quote.length;
  const isClosed = written.length >= prefix.length + 2 * quote.length && written.endsWith(quote);
  const content = { start, end: isClosed ? span.end - quote.length : span.end };
  const raw = written.slice(start - span.start, content.end - span.start);
  const value = /r/i.test(prefix) ? raw : unescaped(raw);
  return { kind: "string", value, raw: /r/i.test(prefix) ? value : raw, content, ...span };
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
};
const unescaped = (raw: string) =>
  raw.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi, (whole, hex?: string, wide?: string, one?: string) =>
    one === undefined ? String.fromCharCode(Number.parseInt((hex ?? wide)!, 16)) : (escapes[one] ?? whole),
  );

function formatString(reader: Reader, node: SyntaxNode): Expr {
  const span = spanOf(node);
  const plain = stringOf(reader.text.slice(node.from, node.to), span);
  if (plain.kind !== "string") return plain;
  const parts = childrenOf(node).filter((child) => child.name === "FormatReplacement");
  const texts: string[] = [];
  const values: Expr[] = [];
  let last = plain.content.start;
  for (const part of parts) {
    const inner = childrenOf(part).filter((child) => !punctuation.has(child.name));
    if (inner.length !== 1)
      return { kind: "unknown", parts: inner.map((child) => pythonExpression(reader, child)), ...span };
    texts.push(unescaped(reader.text.slice(last, part.from)));
    values.push(pythonExpression(reader, inner[0]!));
    last = part.to;
  }
  texts.push(unescaped(reader.text.slice(last, plain.content.end)));
  return { kind: "template", texts, values, content: plain.content, ...span };
}

function memberOf(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expr {
  const span = spanOf(node);
  const [object, mark, key] = children;
  if (!object) return { kind: "unknown", parts: [], ...span };
  if (mark?.name === "[") {
    if (!key || key.name === "]")
      return {
        kind: "index",
        object: pythonExpression(reader, object),
        index: { kind: "unknown", parts: [], start: mark.to, end: span.end },
        ...span,
      };
    return { kind: "index", object: pythonExpression(reader, object), index: pythonExpression(reader, key), ...span };
  }
  const nameSpan = key ? spanOf(key) : { start: span.end, end: span.end };
  const name = reader.text.slice(nameSpan.start, nameSpan.end);
  return { kind: "member", object: pythonExpression(reader, object), name, nameSpan, ...span };
}

function callOf(reader: Reader, node: SyntaxNode): Expr {
  const span = spanOf(node);
  const [callee, list] = childrenOf(node);
  if (!callee) return { kind: "unknown", parts: [], ...span };
  const parts = list ? childrenOf(list) : [];
  const args: Expr[] = [];
  const named: NamedArgument[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    const next = parts[index + 2];
    if (part.name === "VariableName" && parts[index + 1]?.name === "AssignOp") {
      const value: Expr = next
        ? pythonExpression(reader, next)
        : { kind: "unknown", parts: [], start: part.to, end: part.to };
      named.push({ name: reader.text.slice(part.from, part.to), value });
      index += 2;
    } else if (part.name === "*" || part.name === "**") {
      const operand = parts[++index];
      if (!operand) continue;
      const inner = pythonExpression(reader, operand);
      args.push(
        part.name === "*"
          ? { kind: "spread", operand: inner, ...spanOf(operand) }
          : { kind: "unknown", parts: [inner], ...spanOf(operand) },
      );
    } else if (!punctuation.has(part.name)) args.push(pythonExpression(reader, part));
  }
  return { kind: "call", callee: pythonExpression(reader, callee), args, named, isNew: false, ...span };
}

function starred(reader: Reader, children: readonly SyntaxNode[]): Expr[] {
  return children.flatMap((child, index): Expr[] => {
    if (punctuation.has(child.name)) return [];
    const value = pythonExpression(reader, child);
    return [children[index - 1]?.name === "*" ? { kind: "spread", operand: value, ...spanOf(child) } : value];
  });
}

function dictionaryOf(reader: Reader, children: readonly SyntaxNode[], span: Span): Expr {
  const entries: { key: Expr; value: Expr }[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.name === "**" && children[index + 1]) {
      const operand = pythonExpression(reader, children[++index]!);
      const spread: Expr = { kind: "spread", operand, start: operand.start, end: operand.end };
      entries.push({ key: spread, value: spread });
    } else if (!punctuation.has(child.name)) {
      const value = children[index + 1]?.name === ":" ? children[index + 2] : undefined;
      const key = pythonExpression(reader, child);
      entries.push({
        key,
        value: value ? pythonExpression(reader, value) : { kind: "unknown", parts: [], start: key.end, end: key.end },
      });
      if (value) index += 2;
    }
  }
  return { kind: "object", entries, ...span };
}

function functionOf(reader: Reader, node: SyntaxNode): FunctionExpr {
  const list = node.getChild("ParamList");
  const parts = list ? childrenOf(list) : [];
  const parameters = parts.flatMap((part, index): Parameter[] => {
    if (part.name !== "VariableName" || parts[index - 1]?.name === "AssignOp" || parts[index - 1]?.name === "**")
      return [];
    const hasInitial = parts[index + 1]?.name === "AssignOp" && parts[index + 2];
    const initial = hasInitial ? pythonExpression(reader, parts[index + 2]!) : undefined;
    return [
      { target: pythonPattern(reader, part), isRest: parts[index - 1]?.name === "*", ...(initial && { initial }) },
    ];
  });
  const body = node.getChild("Body");
  const last = childrenOf(node).at(-1)!;
  const inner = body
    ? reader.statements(body)
    : last.name === ":" || last.name === "ParamList"
      ? []
      : pythonExpression(reader, last);
  return { kind: "function", parameters, body: inner, ...spanOf(node) };
}

/** `[f(c) for c in items if p(c)]` is `items.filter(p).map(f)`. */
function comprehensionOf(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expr {
  const span = spanOf(node);
  const inner = children.filter((child) => !/^[[\]]$/.test(child.name));
  const [body, forWord, target, inWord, items, ifWord, test] = inner;
  const isSimple =
    forWord?.name === "for" &&
    inWord?.name === "in" &&
    (inner.length === 5 || (ifWord?.name === "if" && inner.length === 7));
  if (!body || !target || !items || !isSimple)
    return {
      kind: "unknown",
      parts: inner.filter((child) => !punctuation.has(child.name)).map((child) => pythonExpression(reader, child)),
      ...span,
    };
  const parameters: Parameter[] = [{ target: pythonPattern(reader, target), isRest: false }];
  const apply = (object: Expr, name: string, result: SyntaxNode): Expr => {
    const callee: Expr = { kind: "member", object, name, nameSpan: spanOf(forWord), ...spanOf(items) };
    const args: Expr[] = [{ kind: "function", parameters, body: pythonExpression(reader, result), ...spanOf(result) }];
    return { kind: "call", callee, args, named: [], isNew: false, ...span };
  };
  const source = pythonExpression(reader, items);
  return apply(test ? apply(source, "filter", test) : source, "map", body);
}
