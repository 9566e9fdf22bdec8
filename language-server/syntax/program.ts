/** What the server understands of a cell, whatever its language: expressions and statements with their places in the cell. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface StringLiteral extends Span {
  readonly kind: "string";
  readonly value: string;
  /** Where the text between the quotes begins and ends. */
  readonly content: Span;
  /** The text between the quotes as written. */
  readonly raw: string;
}

/** Text with values in it; `texts` has one more element than `values`. */
export interface TemplateExpr extends Span {
  readonly kind: "template";
  readonly texts: readonly string[];
  readonly values: readonly Expr[];
  readonly content: Span;
}

export interface ConstantExpr extends Span {
  readonly kind: "constant";
  readonly value: number | bigint | boolean | null | undefined;
}

export interface NameExpr extends Span {
  readonly kind: "name";
  readonly name: string;
}

export interface MemberExpr extends Span {
  readonly kind: "member";
  readonly object: Expr;
  readonly name: string;
  readonly nameSpan: Span;
}

export interface IndexExpr extends Span {
  readonly kind: "index";
  readonly object: Expr;
  readonly index: Expr;
}

export interface CallExpr extends Span {
  readonly kind: "call";
  readonly callee: Expr;
  readonly args: readonly Expr[];
  /** Python's `how="left"`. */
  readonly named: readonly NamedArgument[];
  readonly isNew: boolean;
}

export interface NamedArgument {
  readonly name: string;
  readonly value: Expr;
}

export interface ArrayExpr extends Span {
  readonly kind: "array";
  readonly items: readonly Expr[];
}

export interface ObjectExpr extends Span {
  readonly kind: "object";
  readonly entries: readonly { readonly key: Expr; readonly value: Expr }[];
}

export interface SpreadExpr extends Span {
  readonly kind: "spread";
  readonly operand: Expr;
}

export interface FunctionExpr extends Span {
  readonly kind: "function";
  readonly parameters: readonly Parameter[];
  readonly body: Expr | readonly Statement[];
}

export interface BinaryExpr extends Span {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expr;
  readonly right: Expr;
}

export interface UnaryExpr extends Span {
  readonly kind: "unary";
  readonly operator: string;
  readonly operand: Expr;
}

export interface ConditionalExpr extends Span {
  readonly kind: "conditional";
  readonly test: Expr;
  readonly whenTrue: Expr;
  readonly whenFalse: Expr;
}

export interface AwaitExpr extends Span {
  readonly kind: "await";
  readonly operand: Expr;
}

/** What is not understood; its parts are still looked into. */
export interface UnknownExpr extends Span {
  readonly kind: "unknown";
  readonly parts: readonly Expr[];
}

export type Expr =
  | StringLiteral
  | TemplateExpr
  | ConstantExpr
  | NameExpr
  | MemberExpr
  | IndexExpr
  | CallExpr
  | ArrayExpr
  | ObjectExpr
  | SpreadExpr
  | FunctionExpr
  | BinaryExpr
  | UnaryExpr
  | ConditionalExpr
  | AwaitExpr
  | UnknownExpr;

/** A name, or several that a pattern takes out of a value. */
export type Pattern =
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "fields"; readonly fields: readonly { readonly key: string; readonly target: Pattern }[] }
  | { readonly kind: "items"; readonly items: readonly (Pattern | undefined)[] };

export interface Parameter {
  readonly target: Pattern;
  readonly initial?: Expr;
  readonly isRest: boolean;
}

export type Statement = Span &
  (
    | { readonly kind: "declare"; readonly target: Pattern; readonly value?: Expr }
    | { readonly kind: "assign"; readonly name: string; readonly value: Expr }
    | { readonly kind: "expression"; readonly expression: Expr }
    | { readonly kind: "function"; readonly name: string; readonly value: FunctionExpr }
    | {
        readonly kind: "if";
        readonly test: Expr;
        readonly whenTrue: readonly Statement[];
        readonly whenFalse: readonly Statement[];
      }
    | {
        readonly kind: "each";
        readonly target: Pattern;
        readonly items: Expr;
        readonly body: readonly Statement[];
      }
    | { readonly kind: "block"; readonly body: readonly Statement[] }
    | { readonly kind: "return"; readonly value?: Expr }
    | { readonly kind: "import"; readonly bindings: readonly ImportBinding[] }
    /** Runs we cannot tell how often: loops, switches, handlers. */
    | { readonly kind: "perhaps"; readonly parts: readonly Expr[]; readonly body: readonly Statement[] }
  );

export interface ImportBinding {
  readonly name: string;
  readonly module: string;
  /** `*`: the module itself. */
  readonly exported: string;
}

export const boundNames = (pattern: Pattern): string[] => {
  if (pattern.kind === "name") return [pattern.name];
  const inner = pattern.kind === "fields" ? pattern.fields.map((field) => field.target) : pattern.items;
  return inner.flatMap((item) => (item ? boundNames(item) : []));
};
