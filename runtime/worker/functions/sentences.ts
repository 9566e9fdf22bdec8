import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** A text's sentences, each as its words, as JSON. Java's rules are the same for every language that writes spaces. */
export const sentenceFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_sentences", ["VARCHAR"], "VARCHAR", (text: string) =>
    JSON.stringify(
      sentencesOf(text).map((sentence) => (sentence.match(unit) ?? []).filter((word) => /^[\p{L}\p{Nd}]/u.test(word))),
    ),
  ),
];

const closing = String.raw`[\p{Pe}\p{Pf}"']*`;
/** A full stop ends a sentence where space and a letter follow that is no small one; the other marks always do. */
const end = new RegExp(
  String.raw`[?!\u3002\uff01\uff1f]+${closing}\s*|\.+${closing}\s+(?=[\p{Ps}\p{Pi}"']*(?:[\p{Lu}\p{Lt}\p{Lo}\p{Lm}]|\p{Sc}(?!\p{Nd})))|\u2029`,
  "gu",
);

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(end)) {
    sentences.push(text.slice(start, index + mark.length));
    start = index + mark.length;
  }
  return start < text.length ? [...sentences, text.slice(start)] : sentences;
}

const letter = String.raw`(?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[\p{L}\p{M}\p{Pc}])`;
const word = String.raw`${letter}+(?:[\p{Pd}\u00ad\u2027"'.]${letter}+)*`;
const number = String.raw`\p{Nd}+(?:["',.\u066b]\p{Nd}+)*`;
const numbers = String.raw`(?:${number}${word})*(?:${number}[\u00a2%\u066a\u2030\u2031]?)?`;
const unit = new RegExp(
  String.raw`${word}${numbers}|(?:[\p{Sc}#.](?=\p{Nd}))?(?=\p{Nd})${numbers}|\p{scx=Han}+|\p{scx=Hira}+|\p{scx=Kana}+`,
  "gu",
);
