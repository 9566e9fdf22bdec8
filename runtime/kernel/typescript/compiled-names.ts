/** Names that compiled cells take as parameters. Unlikely ones: a user's variable of the same name would hide them. */
export const compiledNames = {
  /** The notebook's variables. */
  scope: "__nb",
  /** A `CellRuntime`. */
  runtime: "__cell",
  /** Int32Array whose first element is 1 while the running cell must stop. */
  stop: "__stop",
} as const;

/** V8 quotes source text in messages (`__nb.df.foo is not a function`): shows the user's own text instead. */
export function cleanMessage(message: string): string {
  return message
    .replace(/\(0 ?, ?__nb\.([\p{ID_Start}$_][\p{ID_Continue}$]*)\)/gu, "$1")
    .replace(/\b__nb\./g, "")
    .replace(
      /^Cannot assign to read only property '(.+)' of object '\[object Object\]'$/,
      "Assignment to constant variable '$1'.",
    );
}
