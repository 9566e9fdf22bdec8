import { describe, expect, it } from "vitest";
import { read, scan, scratch } from "./sources";

const { write } = scratch();

// Each expectation is what Spark 4.3 answered for the same text and options.
const cases: readonly (readonly [name: string, text: string, lineSep: string | undefined, lines: readonly string[]])[] =
  [
    ["lf", 'a\n\n b,"c\nd', undefined, ["a", "", ' b,"c', "d"]],
    ["crlf", "a\r\n\r\nb\r\n", undefined, ["a", "", "b"]],
    ["cr", "a\rb", undefined, ["a", "b"]],
    ["mixed", "a\nb\r\nc\r\n\r\nd\n\ne\rf\r", undefined, ["a", "b", "c", "", "d", "", "e", "f"]],
    ["several", "a\r\r\nb\n\rc", undefined, ["a", "", "b", "", "c"]],
    ["nothing", "", undefined, []],
    ["end", "\n", undefined, [""]],
    ["other", "é\u2028x\u0085y\u000bz\fw\u0000v\n", undefined, ["é\u2028x\u0085y\u000bz\fw\u0000v"]],
    ["mark", "\ufeffa\n", undefined, ["a"]],
    ["sep", "a|b||c|", "|", ["a", "b", "", "c"]],
    ["sep-lf", "a\nb\r\nc\r\n\r\nd\n\ne\rf\r", "\n", ["a", "b\r", "c\r", "\r", "d", "", "e\rf\r"]],
    ["sep-crlf", "a\nb\r\nc\r\n\r\nd\n\ne\rf\r", "\r\n", ["a\nb", "c", "", "d\n\ne\rf\r"]],
    ["sep-cr", "a\nb\r\nc\r\n\r\nd\n\ne\rf\r", "\r", ["a\nb", "\nc", "\n", "\nd\n\ne", "f"]],
    ["sep-none", "\n", "\r\n", ["\n"]],
  ];

describe("text", () => {
  for (const [name, text, lineSep, lines] of cases)
    it(`is a row per line: ${name}`, async () => {
      const options: Record<string, string> = lineSep === undefined ? {} : { lineSep };
      expect(await read(await scan("text", [write(`${name}.txt`, text)], options))).toEqual(lines);
    });

  it("files follow one another", async () => {
    const paths = [write("1.txt", "a\r\nb"), write("2.txt", "c\n")];
    expect(await read(await scan("text", paths))).toEqual(["a", "b", "c"]);
  });

  it("large files are read in pieces, unless they mix line ends", async () => {
    const large = async (name: string, text: string) => {
      const plan = await scan("text", [write(name, text)]);
      const files = plan.relation.files.map((file) => ({ ...file, size: 1e9 }));
      return read({ ...plan, relation: { ...plan.relation, files } });
    };
    expect(await large("large.txt", "a\n\nb\n")).toEqual(["a", "", "b"]);
    expect(await large("large-crlf.txt", "a\r\n\r\nb\r\n")).toEqual(["a", "", "b"]);
    await expect(large("large-mixed.txt", "a\nb\r\nc\n")).rejects.toThrow("UNSUPPORTED_FEATURE.SPARKNB");
  });

  it("or a row per file", async () => {
    expect(await read(await scan("text", [write("whole.txt", "a\nb\r\n")], { wholetext: "true" }))).toEqual([
      "a\nb\r\n",
    ]);
  });
});
