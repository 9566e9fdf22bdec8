import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

export const charsetFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_encode", ["VARCHAR", "VARCHAR"], "BLOB", (text: string, charset: string) =>
    charsetNamed(charset, "encode").encode(text),
  ),
  scalarFunction("spark_decode", ["BLOB", "VARCHAR"], "VARCHAR", (bytes: Uint8Array, charset: string) =>
    charsetNamed(charset, "decode").decode(bytes),
  ),
];

interface Charset {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** One byte a character; `limit` is the first code that it lacks. */
const singleByte = (charset: string, limit: number): Charset => ({
  encode(text) {
    for (const character of text) if (character.codePointAt(0)! >= limit) throw malformed("encode", charset);
    return Buffer.from(text, "latin1");
  },
  decode(bytes) {
    if (bytes.some((byte) => byte >= limit)) throw malformed("decode", charset);
    return Buffer.from(bytes).toString("latin1");
  },
});

const littleEndian: Charset = {
  encode: (text) => Buffer.from(text, "utf16le"),
  decode: (bytes) => decoded("utf-16le", "UTF-16LE", bytes),
};

const bigEndian: Charset = {
  encode: (text) => Buffer.from(text, "utf16le").swap16(),
  decode: (bytes) => decoded("utf-16be", "UTF-16BE", bytes),
};

const byteOrderMark = [0xfe, 0xff];

/** Big-endian with a mark, as Java writes it; read by its mark. */
const marked: Charset = {
  encode: (text) =>
    text === "" ? new Uint8Array() : Buffer.concat([Buffer.from(byteOrderMark), bigEndian.encode(text)]),
  decode(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return littleEndian.decode(bytes.subarray(2));
    return bigEndian.decode(first === 0xfe && second === 0xff ? bytes.subarray(2) : bytes);
  },
};

const fourBytes: Charset = {
  encode(text) {
    const points = [...text];
    const bytes = Buffer.alloc(points.length * 4);
    for (const [i, point] of points.entries()) bytes.writeUInt32BE(point.codePointAt(0)!, i * 4);
    return bytes;
  },
  decode(bytes) {
    const view = Buffer.from(bytes);
    if (view.length % 4 !== 0) throw malformed("decode", "UTF-32");
    let text = "";
    for (let at = 0; at < view.length; at += 4) {
      const point = view.readUInt32BE(at);
      if (point > 0x10ffff) throw malformed("decode", "UTF-32");
      if (at > 0 || point !== 0xfeff) text += String.fromCodePoint(point);
    }
    return text;
  },
};

const utf8: Charset = {
  encode: (text) => Buffer.from(text, "utf8"),
  decode: (bytes) => decoded("utf-8", "UTF-8", bytes),
};

const charsets: Readonly<Record<string, Charset>> = {
  "ISO-8859-1": singleByte("ISO-8859-1", 0x100),
  "US-ASCII": singleByte("US-ASCII", 0x80),
  "UTF-16": marked,
  "UTF-16BE": bigEndian,
  "UTF-16LE": littleEndian,
  "UTF-32": fourBytes,
  "UTF-8": utf8,
};

function charsetNamed(name: string, functionName: string): Charset {
  const charset = charsets[name.toUpperCase()];
  if (charset) return charset;
  throw new RaisedCondition(
    "INVALID_PARAMETER_VALUE.CHARSET",
    {
      functionName: `\`${functionName}\``,
      parameter: "`charset`",
      charsets: Object.keys(charsets).join(", ").toLowerCase(),
      charset: name,
    },
    "SparkIllegalArgumentException",
  );
}

function decoded(label: string, charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed("decode", charset);
  }
}

const malformed = (functionName: string, charset: string) =>
  new RaisedCondition(
    "MALFORMED_CHARACTER_CODING",
    { function: `\`${functionName}\``, charset },
    "SparkRuntimeException",
  );
