import { describe, expect, it } from "vitest";
import { read, scan, scratch } from "./sources";

const { write } = scratch();

describe("text", () => {
  it("is a row per line, empty ones too", async () => {
    expect(await read(await scan("text", [write("lf.txt", 'a\n\n b,"c\nd')]))).toEqual(["a", "", ' b,"c', "d"]);
    expect(await read(await scan("text", [write("crlf.txt", "a\r\n\r\nb\r\n")]))).toEqual(["a", "", "b"]);
    expect(await read(await scan("text", [write("cr.txt", "a\rb")]))).toEqual(["a", "b"]);
    expect(await read(await scan("text", [write("sep.txt", "a|b||c|")], { lineSep: "|" }))).toEqual([
      "a",
      "b",
      "",
      "c",
    ]);
  });

  it("or a row per file", async () => {
    expect(await read(await scan("text", [write("whole.txt", "a\nb\n")], { wholetext: "true" }))).toEqual(["a\nb\n"]);
  });
});
