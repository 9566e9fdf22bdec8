import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import type { ImportBinding, Statement } from "./program";
import { pythonExpression, pythonPattern, type Reader, spanOf } from "./python-expression";
import { childrenOf } from "./python-node";

/** Reads a Python cell; text that is not finished gives what is there. */
export function pythonProgram(text: string): Statement[] {
  const reader: Reader = { text, statements: (body) => childrenOf(body).flatMap((node) => statementsOf(reader, node)) };
  return reader.statements(parser.parse(text).topNode);
}

function statementsOf(reader: Reader, node: SyntaxNode): Statement[] {
  const span = spanOf(node);
  const children = childrenOf(node);
  switch (node.name) {
    case "StatementGroup":
      return reader.statements(node);
    case "ExpressionStatement":
      return children.map((child) => ({
        kind: "expression",
        expression: pythonExpression(reader, child),
        ...spanOf(child),
      }));
    case "AssignStatement":
      return assignments(reader, node);
    case "UpdateStatement":
      return [{ kind: "perhaps", parts: children.map((child) => pythonExpression(reader, child)), body: [], ...span }];
    case "ReturnStatement": {
      const value = children.find((child) => child.name !== "return");
      return [{ kind: "return", ...(value && { value: pythonExpression(reader, value) }), ...span }];
    }
    case "FunctionDefinition":
      return functionDefinition(reader, node);
    case "DecoratedStatement":
      return children.flatMap((child) =>
        child.name === "FunctionDefinition"
          ? [
              {
                kind: "assign",
                name: nameOf(reader, child),
                value: { kind: "unknown", parts: [], ...spanOf(child) },
                ...spanOf(child),
              },
            ]
          : [],
      );
    case "IfStatement":
      return conditional(reader, children, span);
    case "ForStatement":
      return each(reader, node);
    case "ImportStatement":
      return [{ kind: "import", bindings: importBindings(reader, node), ...span }];
    case "WithStatement":
    case "TryStatement":
      return [
        ...children
          .filter((child) => child.name === "Body")
          .slice(0, 1)
          .flatMap((body) => reader.statements(body)),
        {
          kind: "perhaps",
          parts: [],
          body: children
            .filter((child) => child.name === "Body")
            .slice(1)
            .flatMap((body) => reader.statements(body)),
          ...span,
        },
      ];
    case "WhileStatement":
      return [
        {
          kind: "perhaps",
          parts: [],
          body: children.filter((child) => child.name === "Body").flatMap((body) => reader.statements(body)),
          ...span,
        },
      ];
    default:
      return [];
  }
}

const nameOf = (reader: Reader, node: SyntaxNode): string => {
  const name = node.getChild("VariableName");
  return name ? reader.text.slice(name.from, name.to) : "";
};

/** `a = b = value`, `a, b = x, y`, `a: int = 3`. */
function assignments(reader: Reader, node: SyntaxNode): Statement[] {
  const span = spanOf(node);
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === "AssignOp") groups.push([]);
    else if (child.name !== "TypeDef" && child.name !== ",") groups.at(-1)!.push(child);
  }
  if (groups.length < 2) return [];
  const written = groups.pop()!.map((value) => pythonExpression(reader, value));
  const [only] = written;
  const value = written.length === 1 ? only! : ({ kind: "array", items: written, ...span } as const);
  return groups.map((targets): Statement => {
    const [target] = targets;
    if (targets.length === 1 && target!.name !== "VariableName" && target!.name !== "TupleExpression")
      return { kind: "perhaps", parts: [pythonExpression(reader, target!), value], body: [], ...span };
    const items = targets.map((item) => pythonPattern(reader, item));
    if (items.length === 1 && items[0]!.kind === "name")
      return { kind: "assign", name: items[0]!.name, value, ...span };
    return { kind: "declare", target: items.length === 1 ? items[0]! : { kind: "items", items }, value, ...span };
  });
}

function functionDefinition(reader: Reader, node: SyntaxNode): Statement[] {
  const value = pythonExpression(reader, node);
  return value.kind === "function" ? [{ kind: "function", name: nameOf(reader, node), value, ...spanOf(node) }] : [];
}

function conditional(
  reader: Reader,
  children: readonly SyntaxNode[],
  span: { start: number; end: number },
): Statement[] {
  const body = children.findIndex((child) => child.name === "Body");
  if (body < 1) return [];
  const rest = children.slice(body + 1);
  const whenFalse =
    rest[0]?.name === "elif"
      ? conditional(reader, rest, span)
      : rest.filter((child) => child.name === "Body").flatMap((inner) => reader.statements(inner));
  const test = pythonExpression(reader, children[body - 1]!);
  return [{ kind: "if", test, whenTrue: reader.statements(children[body]!), whenFalse, ...span }];
}

function each(reader: Reader, node: SyntaxNode): Statement[] {
  const children = childrenOf(node);
  const inAt = children.findIndex((child) => child.name === "in");
  const body = children.filter((child) => child.name === "Body").flatMap((inner) => reader.statements(inner));
  const targets = children.slice(1, Math.max(1, inAt)).filter((child) => child.name !== ",");
  const items = children[inAt + 1];
  if (inAt < 0 || !items || targets.length === 0) return [{ kind: "perhaps", parts: [], body, ...spanOf(node) }];
  const patterns = targets.map((target) => pythonPattern(reader, target));
  const target = patterns.length === 1 ? patterns[0]! : ({ kind: "items", items: patterns } as const);
  return [{ kind: "each", target, items: pythonExpression(reader, items), body, ...spanOf(node) }];
}

function importBindings(reader: Reader, node: SyntaxNode): ImportBinding[] {
  const text = reader.text.slice(node.from, node.to).replace(/[()\\\n]/g, " ");
  const from = /^from\s+([\w.]+)\s+import\s+(.*)$/s.exec(text);
  const entries = (list: string) =>
    list.split(",").flatMap((entry) => {
      const found = /^\s*([\w.]+|\*)(?:\s+as\s+(\w+))?\s*$/.exec(entry);
      return found ? [{ exported: found[1]!, name: found[2] ?? found[1]! }] : [];
    });
  if (from) return entries(from[2]!).map((entry) => ({ ...entry, module: from[1]! }));
  const plain = /^import\s+(.*)$/s.exec(text);
  return plain
    ? entries(plain[1]!).map(({ exported, name }) => ({ name: name.split(".")[0]!, module: exported, exported: "*" }))
    : [];
}
