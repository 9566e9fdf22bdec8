import { l10n } from "vscode";
import { english, type TextKey } from "./view/texts/english";

/** What the page shows, in the user's language: it cannot read the extension's translations itself. */
export const pageTexts = (): Record<TextKey, string> =>
  Object.fromEntries(Object.entries(english).map(([key, value]) => [key, l10n.t(value)])) as Record<TextKey, string>;
