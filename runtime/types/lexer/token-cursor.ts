import { ParseError, SparkError } from "../../errors/index";
import { tokenize } from "./lexer";
import { unquoteIdentifier, unquoteString } from "./string-literal";
import type { Token } from "./token";

const plainIdentifier = /^[A-Za-z0-9_]+$/;

/** Reads tokens one after another. Every syntax error of this project's parsers is raised here, by `fail`, `refuse` or `report`. */
export class TokenCursor {
  readonly tokens: Token[];
  index = 0;
  private firstReport: SparkError | undefined;

  /** @param shows how errors about nodes are shown: Spark underlines them in statements, and marks their first token elsewhere */
  constructor(
    readonly text: string,
    private readonly shows: "token" | "node" = "node",
  ) {
    this.tokens = tokenize(text);
  }

  get current(): Token {
    return this.tokens[this.index]!;
  }

  get isAtEnd(): boolean {
    return this.current.kind === "end";
  }

  /** The token `distance` places on; the end token when there is none. */
  peek(distance = 1): Token {
    return this.tokens[Math.min(this.index + distance, this.tokens.length - 1)]!;
  }

  /** The offset after the last token taken. */
  get lastEnd(): number {
    return this.index === 0 ? 0 : this.tokens[this.index - 1]!.end;
  }

  next(): Token {
    const token = this.tokens[this.index]!;
    if (token.kind !== "end") this.index++;
    return token;
  }

  at(word: string): boolean {
    return this.tokens[this.index]!.word === word;
  }

  atAny(words: ReadonlySet<string>): boolean {
    return words.has(this.tokens[this.index]!.word);
  }

  /** Whether the coming tokens are these words. */
  atSequence(...words: string[]): boolean {
    return this.at(words[0]!) && words.every((word, i) => this.peek(i).word === word);
  }

  accept(word: string): boolean {
    if (this.tokens[this.index]!.word !== word) return false;
    this.index++;
    return true;
  }

  /** All of the words, or none. */
  acceptSequence(...words: string[]): boolean {
    if (!this.atSequence(...words)) return false;
    this.index += words.length;
    return true;
  }

  expect(...words: string[]): void {
    for (const word of words) {
      if (this.accept(word)) continue;
      const isExtra = this.peek().word === word && !this.isAtEnd && /^\w/.test(word);
      this.fail(this.current, isExtra ? `: extra input ${displayToken(this.current)}` : "");
    }
  }

  atString(): boolean {
    return this.current.kind === "string";
  }

  /** The value of a string literal, or of several side by side. */
  string(): string {
    if (!this.atString()) this.fail();
    let value = unquoteString(this.next().text);
    while (this.atString()) value += unquoteString(this.next().text);
    return value;
  }

  atIdentifier(): boolean {
    const { kind } = this.current;
    return kind === "word" || kind === "quoted";
  }

  /**
   * Any word, or a back-quoted name.
   * @throws ParseError INVALID_IDENTIFIER for `c-d` where no expression can stand, and for letters outside ASCII
   */
  identifier(isExpression = false): string {
    const token = this.current;
    if (token.kind === "quoted") this.index++;
    else if (token.kind !== "word") this.fail();
    else {
      if (!plainIdentifier.test(token.text)) this.refuse("INVALID_IDENTIFIER", { ident: token.text }, token);
      this.index++;
    }
    if (!isExpression && this.at("-")) this.refuseHyphenated(token);
    return token.kind === "quoted" ? unquoteIdentifier(token.text) : token.text;
  }

  private refuseHyphenated(first: Token): void {
    const hyphen = this.current;
    let text = first.text;
    while (this.accept("-")) text += `-${this.current.text}` + (this.atIdentifier() ? this.next() && "" : this.fail());
    this.refuse("INVALID_IDENTIFIER", { ident: text }, hyphen);
  }

  /** A closing `>` of a type, which may be the first character of `>>`, `>>>` or `>=`. */
  expectCloseAngle(): void {
    const token = this.current;
    if (token.word[0] !== ">") this.fail();
    if (token.word === ">") this.index++;
    else
      this.tokens[this.index] = {
        kind: token.kind,
        word: token.word.slice(1),
        text: token.text.slice(1),
        start: token.start + 1,
        end: token.end,
      };
  }

  /** Ends a text: only a text without syntax errors is refused for what its words mean. */
  expectEnd(): void {
    if (!this.isAtEnd) this.failAtEnd();
    if (this.firstReport) throw this.firstReport;
  }

  /** One token too many is called extra input, and so is whatever stands behind a semicolon. */
  failAtEnd(isExtra = false): never {
    const isOneTooMany = isExtra || this.peek().kind === "end" || this.peek().word === ";";
    return this.fail(this.current, isOneTooMany ? `: extra input ${displayToken(this.current)}` : "");
  }

  /** @throws ParseError PARSE_SYNTAX_ERROR at the token, by default the current one */
  fail(token: Token = this.current, hint = ""): never {
    return this.refuse("PARSE_SYNTAX_ERROR", { error: displayToken(token), hint }, token);
  }

  /** @throws ParseError that marks the token */
  refuse(condition: string, parameters: Readonly<Record<string, string>>, at: Token): never {
    const range = { start: at.start, stop: Math.max(at.end - 1, at.start) };
    throw new ParseError(condition, parameters, this.text, range);
  }

  /**
   * Notes that the words from `start` (or the token) to the last token taken are no sense, for `expectEnd` to raise. Reading goes on. Without
   * `start` the error has no place.
   */
  report(condition: string, parameters: Readonly<Record<string, string>>, start?: number | Token): void {
    const at = typeof start === "object" ? start.start : start;
    const range = at === undefined ? undefined : { start: at, stop: Math.max(this.lastEnd - 1, at) };
    this.note(new ParseError(condition, parameters, this.text, range, this.shows));
  }

  protected note(mistake: SparkError): void {
    this.firstReport ??= mistake;
  }

  /** The value, or undefined and a report, of what began at `start`, when it cannot be made. */
  check<T>(make: () => T, start?: number): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof SparkError)) throw error;
      if (start !== undefined || error.errorClass === "AnalysisException") {
        this.report(error.condition, error.parameters, start);
      } else this.note(error);
      return undefined;
    }
  }
}

/** A token as syntax errors name it. */
export const displayToken = (token: Token) =>
  token.kind === "end"
    ? "end of input"
    : `'${token.text.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}'`;
