import { ParseError, type SparkError } from "../errors/index";
import type {
  UnresolvedAttribute,
  UnresolvedExpression,
  UnresolvedPlan,
  UnresolvedTable,
} from "../plan/unresolved/index";
import { startsClause, wordsWithBy } from "./lookahead";
import { SqlCursor } from "./sql-cursor";

/** Words inside an expression or a FROM clause behind which reading can go on. */
const joints = new Set(["AND", "OR", "WHEN", "THEN", "ELSE", "END", "ON", "JOIN", "|>"]);

const caseWords = new Set(["WHEN", "THEN", "ELSE"]);

/** A part of a text, from its first character to that behind its last. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Notes a mistake and reads on: behind the operand, list element or clause that is wrong. What is missing stands in the tree as an attribute or a
 * table without a name.
 */
export class TolerantCursor extends SqlCursor {
  readonly mistakes: SparkError[] = [];
  /** What was passed over to where reading could go on. */
  readonly skipped: TextSpan[] = [];
  /** False for a text that may well be right: then the first mistake ends the reading. */
  isTolerant = true;

  /** Words of clauses may be names, yet in a text with a mistake the clause is meant. */
  override primary(): UnresolvedExpression {
    return this.attempt(
      () => (this.isTolerant && this.atClauseWord() ? this.fail() : super.primary()),
      () => this.missingAttribute(),
    );
  }

  override relations(): UnresolvedPlan {
    return this.attempt(
      () => super.relations(),
      () => this.missingTable(),
    );
  }

  override query(): UnresolvedPlan {
    return this.attempt(
      () => super.query(),
      () => this.missingTable(),
    );
  }

  override noQuery(): UnresolvedPlan {
    return this.attempt(
      () => super.noQuery(),
      () => this.missingTable(),
    );
  }

  /** Without the elements that cannot be read, but never empty. */
  override list<T>(item: () => T): T[] {
    if (!this.isTolerant) return super.list(item);
    const items: T[] = [];
    let last: unknown;
    do {
      this.attempt(
        () => void items.push(item()),
        (mistake) => void (last = mistake),
      );
    } while (this.accept(","));
    if (items.length === 0) throw last;
    return items;
  }

  override subquery(): UnresolvedPlan {
    if (!this.isTolerant) return super.subquery();
    this.expect("(");
    const plan = this.query();
    this.expectClose();
    return plan;
  }

  override expectClose(hasComma = false): void {
    this.attempt(
      () => super.expectClose(hasComma),
      () => {
        while (!this.atEndOfClause()) this.pass(this.behindParenthesis());
        this.accept(")");
      },
    );
  }

  override endItem(): void {
    if (this.isTolerant && !this.at(",") && !this.atEndOfClause()) this.skipExtra(() => this.at(","));
  }

  override endClause(): void {
    if (this.isTolerant && !this.atEndOfClause()) this.skipExtra(() => false);
  }

  protected override note(mistake: SparkError): void {
    if (!this.mistakes.includes(mistake)) this.mistakes.push(mistake);
  }

  /** Runs a rule; when it breaks, goes to the next place where another may begin. */
  private attempt<T>(rule: () => T, otherwise: (mistake: ParseError) => T): T {
    if (!this.isTolerant) return rule();
    const { index } = this;
    return this.restoring(rule, (error) => {
      if (!(error instanceof ParseError) || !error.range) throw error;
      this.note(error);
      this.skip(index);
      return otherwise(error);
    });
  }

  /** Runs a rule; when it breaks, its mistake is noted and nothing is made of it. */
  orNothing<T>(rule: () => T): T | undefined {
    return this.restoring(rule, (error) => {
      const mistake =
        error instanceof RangeError ? new ParseError("FAILED_TO_PARSE_TOO_COMPLEX", {}, this.text) : error;
      if (!(mistake instanceof ParseError)) throw error;
      this.note(mistake);
      return undefined;
    });
  }

  private restoring<T>(rule: () => T, broken: (error: unknown) => T): T {
    const { depth, pending, endWord } = this;
    const lambdas = this.lambdaScopes.length;
    try {
      return rule();
    } catch (error) {
      this.depth = depth;
      this.pending = pending;
      this.endWord = endWord;
      this.lambdaScopes.length = lambdas;
      return broken(error);
    }
  }

  private skipExtra(isEnd: () => boolean): void {
    this.attempt(
      () => this.fail(),
      () => {},
    );
    while (!this.atEndOfClause() && !isEnd()) this.pass(this.index + 1);
  }

  /** Out of the parentheses opened since `first`, if they are closed at all, then to a boundary. */
  private skip(first: number): void {
    let open = 0;
    for (let i = first; i < this.index; i++) open += this.nesting(i);
    if (open > 0) {
      let end = this.index;
      for (; open > 0 && !this.isBetweenStatements(end); end++) open += this.nesting(end);
      if (open === 0) this.pass(end);
    }
    while (!this.atBoundary()) this.pass(this.behindParenthesis());
  }

  private behindParenthesis(): number {
    const close = this.at("(") ? this.closingParenthesis(this.index) : undefined;
    return (close ?? this.index) + 1;
  }

  private pass(end: number): void {
    this.skipped.push({ start: this.current.start, end: this.tokens[end - 1]!.end });
    this.index = end;
  }

  private nesting(index: number): number {
    const { word } = this.tokens[index]!;
    return word === "(" ? 1 : word === ")" ? -1 : 0;
  }

  private isBetweenStatements(index: number): boolean {
    const { kind, word } = this.tokens[index]!;
    return kind === "end" || word === ";";
  }

  private atEndOfClause(): boolean {
    return this.at(")") || this.at("|>") || this.isBetweenStatements(this.index) || this.atClause();
  }

  private atClause(): boolean {
    return startsClause(this) || (this.atAny(wordsWithBy) && this.peek().word === "BY");
  }

  private atClauseWord(): boolean {
    if (this.atAny(caseWords)) return this.peek().kind !== "symbol" && !this.isTerminator(this.peek());
    return this.atClause() && !(this.at("INSERT") && this.peek().word === "(");
  }

  private atBoundary(): boolean {
    return this.at(",") || joints.has(this.current.word) || this.atEndOfClause();
  }

  private missingAttribute(): UnresolvedAttribute {
    return { kind: "Attribute", nameParts: [], origin: this.here() };
  }

  private missingTable(): UnresolvedTable {
    return { kind: "Table", nameParts: [], origin: this.here() };
  }

  private here() {
    return { start: this.lastEnd, stop: this.lastEnd - 1, text: this.text };
  }
}
