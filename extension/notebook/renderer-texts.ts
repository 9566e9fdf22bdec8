import { l10n } from "vscode";
import { english, type TextKey } from "../renderers/link/texts";

/** What renderers show, in the user's language: they cannot read the extension's translations themselves. */
export const rendererTexts = (): Record<TextKey, string> =>
  Object.fromEntries(Object.entries(english).map(([key, value]) => [key, l10n.t(value)])) as Record<TextKey, string>;
