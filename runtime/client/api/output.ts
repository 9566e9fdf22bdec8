let write: (text: string) => void = (text) => console.log(text);

/** Where `show`, `explain` and `printSchema` print; the text has no line end. */
export function setOutput(writer: (text: string) => void): void {
  write = writer;
}

export const print = (text: string): void => write(text);
