/** What of JSON's laxer forms a text may use: Jackson's features by Spark's option names. */
export interface JsonFeatures {
  readonly comments: boolean;
  readonly unquotedNames: boolean;
  readonly singleQuotes: boolean;
  readonly leadingZeros: boolean;
  readonly nonNumeric: boolean;
  readonly anyEscape: boolean;
  readonly controlCharacters: boolean;
  /** Objects and arrays that are read as texts lose their spaces. */
  readonly isCompact?: boolean;
}

/** JSON as its standard has it. */
export const strictJson: JsonFeatures = {
  comments: false,
  unquotedNames: false,
  singleQuotes: false,
  leadingZeros: false,
  nonNumeric: false,
  anyEscape: false,
  controlCharacters: false,
};

export class JsonSyntaxError extends Error {}

/** By a value's first character; a word such as `NaN` is a number. */
export type ValueKind = "string" | "number" | "object" | "array" | "boolean" | "null";

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const strictNumber = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const laxNumber = /-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const nonNumber = /NaN|[+-]?Infinity|[+-]INF/y;
const unquotedName = /[\w$@#*+\-\u0080-\uffff]+/y;
const afterScalar = /[\s,\]}/]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Reads a text from left to right, as exactly and as leniently as Spark's own parser; each method leaves `at` behind what it read. */
export class JsonScanner {
  at = 0;
  readonly #number: RegExp;

  constructor(
    readonly text: string,
    readonly features: JsonFeatures,
  ) {
    this.#number = features.leadingZeros ? laxNumber : strictNumber;
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  /** Skips space, and comments where they are allowed. False at the end of the text. */
  skipSpace(): boolean {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.at++;
      else if (code === 0x2f && this.features.comments) this.#skipComment();
      else return this.at < this.text.length;
    }
  }

  /** The kind of the value that begins here, behind space. */
  kind(): ValueKind {
    if (!this.skipSpace()) throw new JsonSyntaxError();
    switch (this.text[this.at]) {
      case '"':
        return "string";
      case "'":
        if (!this.features.singleQuotes) throw new JsonSyntaxError();
        return "string";
      case "{":
        return "object";
      case "[":
        return "array";
      case "t":
      case "f":
        return "boolean";
      case "n":
        return "null";
      default:
        return "number";
    }
  }

  string(): string {
    const { text } = this;
    const quote = text.charCodeAt(this.at++);
    let start = this.at;
    let read = "";
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === quote) break;
      if (code === 0x5c) {
        read += text.slice(start, this.at) + this.#escape();
        start = this.at;
      } else if (code >= 0x20 || (this.features.controlCharacters && code < 0x20)) this.at++;
      else throw new JsonSyntaxError();
    }
    const last = text.slice(start, this.at++);
    return read === "" ? last : (read + last).replace(loneSurrogate, "?");
  }

  /** The digits as they stand, or one of `NaN`, `Infinity`, `-INF`, … */
  number(): string {
    const token = this.#match(this.#number) ?? (this.features.nonNumeric ? this.#match(nonNumber) : undefined);
    if (token === undefined) throw new JsonSyntaxError();
    this.#endScalar();
    return token;
  }

  boolean(): boolean {
    const value = this.text[this.at] === "t";
    this.#word(value ? "true" : "false");
    return value;
  }

  null(): void {
    this.#word("null");
  }

  /** Calls `member` for each member, in front of its value, which it must read. */
  object(member: (name: string) => void): void {
    this.at++;
    if (this.#closes("}")) return;
    for (;;) {
      const name = this.#name();
      if (!this.skipSpace() || this.text[this.at] !== ":") throw new JsonSyntaxError();
      this.at++;
      member(name);
      if (this.#closes("}")) return;
      this.#comma();
    }
  }

  /** Calls `element` in front of each value, which it must read. */
  array(element: () => void): void {
    this.at++;
    if (this.#closes("]")) return;
    for (;;) {
      element();
      if (this.#closes("]")) return;
      this.#comma();
    }
  }

  /** Reads a value of any kind, and gives its own characters. */
  raw(): string {
    const kind = this.kind();
    const start = this.at;
    this.skip(kind);
    return this.text.slice(start, this.at);
  }

  skip(kind: ValueKind = this.kind()): void {
    switch (kind) {
      case "object":
        this.object(() => this.skip());
        break;
      case "array":
        this.array(() => this.skip());
        break;
      default:
        this[kind]();
    }
  }

  #name(): string {
    if (!this.skipSpace()) throw new JsonSyntaxError();
    const first = this.text[this.at];
    if (first === '"' || (first === "'" && this.features.singleQuotes)) return this.string();
    const name = this.features.unquotedNames ? this.#match(unquotedName) : undefined;
    if (name === undefined) throw new JsonSyntaxError();
    return name;
  }

  #escape(): string {
    const letter = this.text[this.at + 1] ?? "";
    if (letter === "u") {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonSyntaxError();
      this.at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const isAllowed = this.features.anyEscape || (letter === "'" && this.features.singleQuotes);
    const character = escapes[letter] ?? (isAllowed && letter !== "" ? letter : undefined);
    if (character === undefined) throw new JsonSyntaxError();
    this.at += 2;
    return character;
  }

  #closes(bracket: string): boolean {
    if (!this.skipSpace()) throw new JsonSyntaxError();
    if (this.text[this.at] !== bracket) return false;
    this.at++;
    return true;
  }

  #comma(): void {
    if (this.text[this.at] !== ",") throw new JsonSyntaxError();
    this.at++;
  }

  #word(word: string): void {
    if (!this.text.startsWith(word, this.at)) throw new JsonSyntaxError();
    this.at += word.length;
    this.#endScalar();
  }

  #endScalar(): void {
    const next = this.text[this.at];
    if (next !== undefined && !afterScalar.test(next)) throw new JsonSyntaxError();
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [token] = pattern.exec(this.text) ?? [];
    if (token !== undefined) this.at += token.length;
    return token;
  }

  #skipComment(): void {
    const next = this.text[this.at + 1];
    const end = next === "*" ? this.text.indexOf("*/", this.at + 2) : this.text.indexOf("\n", this.at);
    if ((next !== "*" && next !== "/") || (next === "*" && end < 0)) throw new JsonSyntaxError();
    this.at = end < 0 ? this.text.length : end + (next === "*" ? 2 : 1);
  }
}
