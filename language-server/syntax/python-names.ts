import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import type { Span } from "./program";
import { childrenOf } from "./python-node";

/** A name as it stands in a Python cell. */
export interface PythonName {
  readonly name: string;
  readonly span: Span;
  /** Where the function, class, lambda or comprehension begins whose own name it is; undefined: the notebook's. */
  readonly scope: number | undefined;
  /** It is given a value here. */
  readonly isBinding: boolean;
  /** `import name`: it is the module's own name, too. */
  readonly isImported: boolean;
}

/** All names of variables, functions, classes and parameters of a Python cell, by Python's rules of scope; not those of attributes and keyword arguments. */
export function pythonNames(text: string): PythonName[] {
  const reader = new NameReader(text);
  reader.visit(parser.parse(text).topNode, new Scope("notebook", undefined, 0));
  return reader.found.map(({ scope, ...found }) => {
    const owner = scope.ownerOf(found.name);
    return { ...found, scope: owner.kind === "notebook" ? undefined : owner.start };
  });
}

type ScopeKind = "notebook" | "function" | "class" | "comprehension";

class Scope {
  readonly bound = new Set<string>();
  readonly global = new Set<string>();
  readonly nonlocal = new Set<string>();

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | undefined,
    readonly start: number,
  ) {}

  ownerOf(name: string): Scope {
    if (!this.parent) return this;
    if (this.global.has(name)) return this.notebook();
    if (this.bound.has(name) && !this.nonlocal.has(name)) return this;
    // A method does not see the names of its class.
    let around = this.parent;
    while (around.kind === "class" && around.parent) around = around.parent;
    return around.ownerOf(name);
  }

  /** Where `:=` binds: a comprehension has no variables but its own. */
  function(): Scope {
    return this.kind === "comprehension" ? this.parent!.function() : this;
  }

  private notebook(): Scope {
    return this.parent?.notebook() ?? this;
  }
}

const comprehensions = new Set([
  "ArrayComprehensionExpression",
  "SetComprehensionExpression",
  "DictionaryComprehensionExpression",
  "ComprehensionExpression",
]);
const tuples = new Set(["TupleExpression", "ArrayExpression"]);

/** What stands between `for` and `in`. */
function loopTargets(children: readonly SyntaxNode[]): (index: number) => boolean {
  let isTarget = false;
  const found = children.map(({ name }) => {
    if (name === "for" || name === "in") isTarget = name === "for";
    return isTarget && name !== "for";
  });
  return (index) => found[index]!;
}

class NameReader {
  readonly found: (Omit<PythonName, "scope"> & { readonly scope: Scope })[] = [];

  constructor(private readonly text: string) {}

  visit(node: SyntaxNode, scope: Scope): void {
    const children = childrenOf(node);
    switch (node.name) {
      case "VariableName":
        this.add(node, scope, false);
        break;
      case "FunctionDefinition":
      case "LambdaExpression":
        this.function(node, children, scope);
        break;
      case "ClassDefinition":
        this.class(node, children, scope);
        break;
      case "AssignStatement": {
        const last = children.findLastIndex((child) => child.name === "AssignOp");
        this.each(children, scope, (index) => index < last);
        break;
      }
      case "UpdateStatement":
        this.each(children, scope, (index) => index === 0);
        break;
      case "TypeDefinition":
        this.each(children, scope, (index) => index === 1);
        break;
      case "NamedExpression":
        this.each(children, scope, (index) => index === 0, scope.function());
        break;
      case "DeleteStatement":
      case "CapturePattern":
        this.each(children, scope, () => true);
        break;
      case "ForStatement":
        this.each(children, scope, loopTargets(children));
        break;
      case "WithStatement":
      case "TryStatement":
        this.each(children, scope, (index) => children[index - 1]?.name === "as");
        break;
      case "ImportStatement":
        this.import(children, scope);
        break;
      case "ScopeStatement":
        this.declareScope(children, scope);
        break;
      case "ArgList":
        this.arguments(node, children, scope);
        break;
      default:
        if (comprehensions.has(node.name)) this.comprehension(node, children, scope);
        else for (const child of children) this.visit(child, scope);
    }
  }

  private add(node: SyntaxNode, scope: Scope, isBinding: boolean, isImported = false): void {
    const name = this.text.slice(node.from, node.to);
    if (isBinding) scope.bound.add(name);
    this.found.push({ name, span: { start: node.from, end: node.to }, scope, isBinding, isImported });
  }

  /** A target: its names are bound, the rest of it (`a[i].b`) only read. */
  private bind(node: SyntaxNode, scope: Scope): void {
    if (node.name === "VariableName") this.add(node, scope, true);
    else if (tuples.has(node.name)) for (const child of childrenOf(node)) this.bind(child, scope);
    else this.visit(node, scope);
  }

  private each(
    children: readonly SyntaxNode[],
    scope: Scope,
    isTarget: (index: number) => boolean,
    owner: Scope = scope,
  ): void {
    for (const [index, child] of children.entries()) {
      if (isTarget(index)) this.bind(child, owner);
      else this.visit(child, scope);
    }
  }

  private function(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const inner = new Scope("function", scope, node.from);
    for (const child of children) {
      if (child.name === "VariableName" && node.name === "FunctionDefinition") this.add(child, scope, true);
      else if (child.name === "ParamList") this.parameters(childrenOf(child), scope, inner);
      else this.visit(child, child.name === "TypeDef" ? scope : inner);
    }
  }

  /** Their defaults and types are read outside the function. */
  private parameters(children: readonly SyntaxNode[], scope: Scope, inner: Scope): void {
    const isName = (index: number) =>
      children[index]!.name === "VariableName" && children[index - 1]?.name !== "AssignOp";
    this.each(children, scope, isName, inner);
  }

  private class(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const inner = new Scope("class", scope, node.from);
    for (const child of children) {
      if (child.name === "VariableName") this.add(child, scope, true);
      else this.visit(child, child.name === "Body" ? inner : scope);
    }
  }

  private comprehension(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const inner = new Scope("comprehension", scope, node.from);
    // The first source is read outside.
    const source = children.findIndex((child) => child.name === "in") + 1;
    const inside = children.filter((_, index) => index !== source);
    this.each(inside, inner, loopTargets(inside));
    if (children[source]) this.visit(children[source], scope);
  }

  private arguments(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    if (children.some((child) => child.name === "for")) {
      this.comprehension(node, children, scope);
      return;
    }
    for (const [index, child] of children.entries()) {
      const isKeyword = child.name === "VariableName" && children[index + 1]?.name === "AssignOp";
      if (!isKeyword) this.visit(child, scope);
    }
  }

  private import(children: readonly SyntaxNode[], scope: Scope): void {
    const names = children.findIndex((child) => child.name === "import");
    for (let index = names + 1; index < children.length; index++) {
      const [before, child, after] = [children[index - 1]?.name, children[index]!, children[index + 1]?.name];
      if (child.name !== "VariableName" || before === "." || after === "as") continue;
      this.add(child, scope, true, before !== "as");
    }
  }

  private declareScope([keyword, ...names]: readonly SyntaxNode[], scope: Scope): void {
    for (const node of names) {
      if (node.name !== "VariableName") continue;
      scope[keyword?.name === "global" ? "global" : "nonlocal"].add(this.text.slice(node.from, node.to));
      this.add(node, scope, false);
    }
  }
}
