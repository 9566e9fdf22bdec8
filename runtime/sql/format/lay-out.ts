import type { Token } from "../../types/index";
import { byClauses, clauses, joinWords, keywords } from "./keywords";

/** Longest line that a list in brackets or a clause may take. */
const width = 80;

/** A statement's tokens on lines: clauses begin lines, long lists and conditions are broken, subqueries are set in. */
export function layOut(text: string, tokens: readonly Token[], indent: number): string {
  return new Layout(
    text,
    tokens.filter(({ kind }) => kind !== "end"),
    indent,
  ).print();
}

interface Bracket {
  readonly isQuery: boolean;
  /** Too long for one line. */
  readonly isBroken: boolean;
  readonly depth: number;
}

class Layout {
  private readonly out: string[] = [];
  private readonly brackets: Bracket[] = [];
  /** The clause's list goes on one line each. */
  private isList = false;
  private depth = 0;
  private between = 0;
  private cases = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly indent: number,
  ) {}

  print(): string {
    for (let index = 0; index < this.tokens.length; index++) this.token(index);
    return this.out.join("");
  }

  private token(index: number): void {
    const token = this.tokens[index]!;
    const comment = this.commentBefore(index);
    const breaks = index > 0 && this.beginsLine(index);
    if (comment) this.out.push(index === 0 ? "" : " ", comment, ...(comment.startsWith("--") ? [] : [" "]));
    if (breaks || comment?.startsWith("--")) this.newLine(index);
    else if (index > 0 && !comment && this.hasSpace(index)) this.out.push(" ");
    this.open(index);
    this.out.push(this.written(index));
    if (token.word === "BETWEEN") this.between++;
    else if (token.word === "AND" && this.between > 0) this.between--;
    if (token.word === "CASE" && this.isKeyword(index)) this.cases++;
    else if (token.word === "END" && this.cases > 0) this.cases--;
  }

  /** Comments between a token and the one before. */
  private commentBefore(index: number): string | undefined {
    const start = index === 0 ? 0 : this.tokens[index - 1]!.end;
    return this.text.slice(start, this.tokens[index]!.start).trim() || undefined;
  }

  private get bracket(): Bracket | undefined {
    return this.brackets.at(-1);
  }

  private beginsLine(index: number): boolean {
    const { word } = this.tokens[index]!;
    const previous = this.tokens[index - 1]!.word;
    const { bracket } = this;
    if (word === ")") return bracket?.isQuery === true || bracket?.isBroken === true;
    if (previous === "(") return bracket?.isQuery === true || bracket?.isBroken === true;
    if (previous === ",") return bracket ? bracket.isBroken || (bracket.isQuery && this.isList) : this.isList;
    if (bracket && !bracket.isQuery) return false;
    if (this.startsClause(index)) return true;
    return this.isList && this.cases === 0 && this.between === 0 && (word === "AND" || word === "OR");
  }

  private startsClause(index: number): boolean {
    const token = this.tokens[index]!;
    if (!this.isKeyword(index)) return false;
    const previous = this.tokens[index - 1]?.word ?? "";
    if (byClauses.has(token.word))
      return this.tokens[index + 1]?.word === "BY" && previous !== "PARTITION" && previous !== "WITHIN";
    if (token.word === "JOIN") return !joinWords.has(previous);
    if (joinWords.has(token.word)) return this.leadsToJoin(index) && !joinWords.has(previous);
    if (token.word === "LATERAL") return this.tokens[index + 1]?.word === "VIEW";
    if (token.word === "FROM") return previous !== "DISTINCT" || this.tokens[index - 2]?.word !== "IS";
    return clauses.has(token.word);
  }

  private leadsToJoin(index: number): boolean {
    let at = index;
    while (joinWords.has(this.tokens[at]?.word ?? "")) at++;
    return this.tokens[at]?.word === "JOIN";
  }

  private newLine(index: number): void {
    const { word } = this.tokens[index]!;
    const own = word === ")" ? this.bracket!.depth : this.startsClause(index) ? this.depth : this.depth + 1;
    this.out.push("\n", " ".repeat(own * this.indent));
  }

  private open(index: number): void {
    const { word } = this.tokens[index]!;
    if (this.startsClause(index) || index === 0) this.isList = this.lengthOfClause(index) > width;
    if (word === "(") {
      const next = this.tokens[index + 1]?.word ?? "";
      const isQuery = next === "SELECT" || next === "WITH" || next === "FROM" || next === "VALUES";
      const isBroken = !isQuery && this.lengthOfBracket(index) > width;
      this.brackets.push({ isQuery, isBroken, depth: this.depth });
      if (isQuery) this.depth += 1;
    } else if (word === ")") {
      const closed = this.brackets.pop();
      if (closed) this.depth = closed.depth;
    }
  }

  private lengthOfBracket(index: number): number {
    let level = 0;
    for (let at = index; at < this.tokens.length; at++) {
      if (this.tokens[at]!.word === "(") level++;
      else if (this.tokens[at]!.word === ")" && --level === 0) return this.tokens[at]!.end - this.tokens[index]!.start;
    }
    return 0;
  }

  /** Up to the next clause of the same level. */
  private lengthOfClause(index: number): number {
    let level = 0;
    let at = index + 1;
    for (; at < this.tokens.length; at++) {
      const { word } = this.tokens[at]!;
      if (word === "(") level++;
      else if (word === ")" && --level < 0) break;
      else if (level === 0 && this.startsClause(at)) break;
    }
    return this.tokens[at - 1]!.end - this.tokens[index]!.start;
  }

  private hasSpace(index: number): boolean {
    const [before, token] = [this.tokens[index - 1]!, this.tokens[index]!];
    if (/^[,;).\]]$/.test(token.word) || /^[(.[]$/.test(before.word)) return false;
    if (
      token.word === "[" ||
      token.word === "::" ||
      before.word === "::" ||
      token.word === ":" ||
      before.word === ":" ||
      before.word === "@"
    )
      return this.wasSpaced(index);
    // A call's bracket clings to its name; signs cling to numbers as they were written.
    if (token.word === "(")
      return (
        !(before.kind === "word" || before.kind === "quoted") || (this.isKeyword(index - 1) && this.wasSpaced(index))
      );
    if (before.word === "-" || before.word === "+" || before.word === "~") return this.wasSpaced(index);
    return this.wasSpaced(index) || before.kind === "symbol" || token.kind === "symbol";
  }

  private wasSpaced(index: number): boolean {
    return this.tokens[index]!.start > this.tokens[index - 1]!.end;
  }

  private isKeyword(index: number): boolean {
    const token = this.tokens[index];
    if (token?.kind !== "word" || !keywords.has(token.text.toUpperCase())) return false;
    // `t.end`, `left(x, 1)` and `AS first` are names.
    const previous = this.tokens[index - 1]?.word;
    const isCalled = this.tokens[index + 1]?.word === "(" && this.tokens[index + 1]!.start === token.end;
    return (
      previous !== "." &&
      this.tokens[index + 1]?.word !== "." &&
      !(previous === "AS" && !/^(SELECT|WITH)$/.test(token.word)) &&
      !(
        isCalled &&
        /^(LEFT|RIGHT|FIRST|LAST|REPLACE|IF|SET|RANGE|ROW|MATCHED|CURRENT|LIKE|ILIKE|RLIKE)$/.test(token.word)
      )
    );
  }

  private written(index: number): string {
    const { text } = this.tokens[index]!;
    return this.isKeyword(index) ? text.toUpperCase() : text;
  }
}
