import { english, type TextKey } from "./english";

let texts: Readonly<Record<TextKey, string>> = english;

export function setTexts(news: Readonly<Record<TextKey, string>>): void {
  texts = news;
}

/** A text in the user's language, with its values put in. */
export const text = (key: TextKey, ...values: readonly (string | number)[]): string =>
  texts[key].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
