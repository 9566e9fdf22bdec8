const asciiTable = (test: RegExp): Uint8Array => {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code++) if (test.test(String.fromCharCode(code))) table[code] = 1;
  return table;
};

const space = asciiTable(/[ \t\n\f\r\v]/);
const wordPart = asciiTable(/[A-Za-z0-9_]/);
const uriPart = asciiTable(/[A-Za-z0-9_/\-.?=&#%]/);
const wideSpace = /[\u00a0\u1680\u2000-\u200a\u2028\u202f\u205f\u3000]/;
const letter = /\p{L}/u;

export const isSpace = (code: number) => (code < 128 ? space[code] === 1 : wideSpace.test(String.fromCharCode(code)));

/** A letter of any script, a digit or an underscore. Surrogates are taken for letters: the parser rejects both unquoted. */
export const isWordPart = (code: number) =>
  code < 128 ? wordPart[code] === 1 : (code >= 0xd800 && code <= 0xdfff) || letter.test(String.fromCharCode(code));

export const isUriPart = (code: number) => (code < 128 ? uriPart[code] === 1 : letter.test(String.fromCharCode(code)));

export const isDigit = (code: number) => code >= 48 && code <= 57;
