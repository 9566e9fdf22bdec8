import { ParseError } from "../errors/index";
import type { Origin } from "../plan/origin";
import type { NamedObject, UnresolvedExpression, UnresolvedPlan } from "../plan/unresolved/index";
import { displayToken, type Token, TokenCursor } from "../types/index";

/** The rules that contain each other; handed to every rule, so that a rule's file imports only what it is made of. */
export interface Grammar {
  expression(cursor: SqlCursor): UnresolvedExpression;
  /** An expression without AND, OR, NOT and predicates. */
  value(cursor: SqlCursor): UnresolvedExpression;
  primary(cursor: SqlCursor): UnresolvedExpression;
  query(cursor: SqlCursor): UnresolvedPlan;
  /** What may stand behind FROM. */
  relations(cursor: SqlCursor): UnresolvedPlan;
}

export interface ParseOptions {
  /** The session's zone, for TIMESTAMP literals that name none. Default UTC. */
  readonly timeZone?: string;
  /** What `TIMESTAMP '…'` makes (`spark.sql.timestampType`). Default TIMESTAMP_LTZ. */
  readonly timestampType?: "TIMESTAMP_LTZ" | "TIMESTAMP_NTZ";
  /** Microseconds since 1970, for texts such as `timestamp'now'`. Default the system's clock. */
  readonly now?: () => bigint;
}

interface Pending {
  readonly condition: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Far more than Spark's own parser takes; a shorter stack ends the reading before, with the same error. */
const maxDepth = 3000;

const terminators = new Set(["", ",", ")", ";"]);

/** A cursor over one SQL text, with what the rules of a statement share. */
export class SqlCursor extends TokenCursor {
  /** Parameters of the lambdas around, innermost last. */
  readonly lambdaScopes: (readonly string[])[] = [];
  /** A word that is no alias here: it ends the query in front. */
  endWord: string | undefined;
  /** What the statement has named so far. */
  named: NamedObject[] = [];
  /** What is written but not carried out by this version, as users call it. */
  unsupported: string | undefined;
  protected pending: Pending | undefined;
  private positions = 0;
  private closing: ReadonlyMap<number, number> | undefined;
  protected depth = 0;

  constructor(
    text: string,
    private readonly grammar: Grammar,
    readonly options: ParseOptions = {},
  ) {
    super(text);
  }

  expression(): UnresolvedExpression {
    this.enter();
    const expression = this.grammar.expression(this);
    this.depth--;
    return expression;
  }

  value(): UnresolvedExpression {
    this.enter();
    const value = this.grammar.value(this);
    this.depth--;
    return value;
  }

  primary(): UnresolvedExpression {
    return this.grammar.primary(this);
  }

  query(): UnresolvedPlan {
    this.enter();
    const plan = this.grammar.query(this);
    this.depth--;
    return plan;
  }

  relations(): UnresolvedPlan {
    this.enter();
    const plan = this.grammar.relations(this);
    this.depth--;
    return plan;
  }

  /** @throws ParseError FAILED_TO_PARSE_TOO_COMPLEX before the stack runs out */
  private enter(): void {
    if (this.depth >= maxDepth) throw new ParseError("FAILED_TO_PARSE_TOO_COMPLEX", {}, this.text);
    this.depth++;
  }

  /** A rule whose text is what `reportHere` underlines. */
  scoped<T>(rule: () => T): T {
    const { start } = this.current;
    const outer = this.pending;
    this.pending = undefined;
    const result = rule();
    const pending = this.pending as Pending | undefined;
    if (pending) this.report(pending.condition, pending.parameters, start);
    this.pending = outer;
    return result;
  }

  /** Notes what is wrong with the innermost scope, whose end is not known yet. */
  reportHere(condition: string, parameters: Readonly<Record<string, string>>): void {
    this.pending ??= { condition, parameters };
  }

  /** Where an item or a clause is read to its end. Only a cursor that bears mistakes minds what stands there. */
  endItem(): void {}

  endClause(): void {}

  /** Where a query must begin and does not. */
  noQuery(): UnresolvedPlan {
    return this.fail();
  }

  /** Of a node from `start` to the last token taken. */
  origin(start: number): Origin {
    return { start, stop: this.lastEnd - 1, text: this.text };
  }

  /** One or more, separated by commas. */
  list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.accept(",")) items.push(item());
    return items;
  }

  parenthesized<T>(item: () => T): T {
    this.expect("(");
    const result = item();
    this.expectClose();
    return result;
  }

  /** A query in parentheses. */
  subquery(): UnresolvedPlan {
    this.expect("(");
    const plan = this.query();
    if (!this.accept(")")) this.fail(this.current, this.isAtEnd ? ": missing ')'" : "");
    return plan;
  }

  /** Behind an item that a further one would need a comma for, one token too many is called extra input. */
  expectClose(hasComma = false): void {
    if (this.accept(")")) return;
    const isExtra = this.peek().word === ")" || hasComma;
    this.fail(this.current, isExtra ? `: extra input ${displayToken(this.current)}` : "");
  }

  expressions(): UnresolvedExpression[] {
    return this.list(() => this.expression());
  }

  /** Whether nothing follows that an operator or a clause could begin with: what stands before is then a name. */
  isTerminator(token: Token = this.current): boolean {
    return terminators.has(token.word) && token.kind !== "quoted" && token.kind !== "string" && !isNumber(token);
  }

  multipartIdentifier(): string[] {
    const parts = [this.name()];
    while (this.at(".")) {
      this.next();
      parts.push(this.name());
    }
    return parts;
  }

  /** A name where no expression can stand; `IDENTIFIER('x')` is the name x. */
  name(): string {
    if (!this.atIdentifierLiteral()) return this.identifier();
    this.index += 2;
    const name = this.string();
    this.expect(")");
    return name;
  }

  names(): string[] {
    return this.parenthesized(() => this.list(() => this.name()));
  }

  atIdentifierLiteral(): boolean {
    return (
      this.at("IDENTIFIER") && this.peek().word === "(" && this.peek(2).kind === "string" && this.peek(3).word === ")"
    );
  }

  /** The place of the parenthesis that closes the one at `index`; undefined when none does. */
  closingParenthesis(index: number): number | undefined {
    this.closing ??= matchParentheses(this.tokens);
    return this.closing.get(index);
  }

  /** Reads what ends at a word that could as well be a name. */
  before<T>(word: string, rule: () => T): T {
    const outer = this.endWord;
    this.endWord = word;
    const result = rule();
    this.endWord = outer;
    return result;
  }

  /** The number of the next `?`. */
  nextPosition(): number {
    return this.positions++;
  }

  lambdaParameter(name: string): string | undefined {
    for (let i = this.lambdaScopes.length - 1; i >= 0; i--) {
      const found = this.lambdaScopes[i]!.find((parameter) => parameter.toLowerCase() === name.toLowerCase());
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const isNumber = ({ kind }: Token) => kind !== "end" && kind !== "symbol" && kind !== "word" && kind !== "unknown";

function matchParentheses(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { word }] of tokens.entries())
    if (word === "(") open.push(index);
    else if (word === ")" && open.length) closing.set(open.pop()!, index);
  return closing;
}
