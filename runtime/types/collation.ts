import { SparkError } from "../errors/index";

const icuLocales =
  "af am ar ar_SAU as az be bg blo bn bo br bs bs_Cyrl ca ceb chr cs cy da de de_AUT dsb dz ee el en en_USA eo es et fa fa_AFG ff ff_Adlm " +
  "fi fil fo fr fr_CAN fy ga gl gu ha haw he he_ISR hi hr hsb hu hy id id_IDN ig is it ja ka kk kk_Arab kl km kn ko kok ku ky lb lij lkt " +
  "ln lo lt lv mk ml mn mr ms mt my nb nb_NOR ne nl nn no nso om or pa pa_Guru pa_Guru_IND pl ps pt ro ru sa se si sk sl smn sq sr sr_Cyrl " +
  "sr_Cyrl_BIH sr_Cyrl_MNE sr_Cyrl_SRB sr_Latn sr_Latn_BIH sr_Latn_SRB st sv sw ta te th tk tn to tr ug uk ur uz vi wae wo xh yi yo zh " +
  "zh_Hans zh_Hans_CHN zh_Hans_SGP zh_Hant zh_Hant_HKG zh_Hant_MAC zh_Hant_TWN zu";

const locales = new Map(["UNICODE", ...icuLocales.split(" ")].map((name) => [name.toUpperCase(), name]));

/**
 * A collation's name as Spark writes it (`unicode_ci` is `UNICODE_CI`); undefined for UTF8_BINARY, which every string has by default.
 * @throws SparkError COLLATION_INVALID_NAME
 */
export function canonicalCollation(name: string): string | undefined {
  const upper = name.toUpperCase();
  const trimmed = upper.replace(/_RTRIM$/, "");
  const trim = trimmed === upper ? "" : "_RTRIM";
  if (trimmed === "UTF8_BINARY") return trim ? "UTF8_BINARY_RTRIM" : undefined;
  if (trimmed === "UTF8_LCASE") return `UTF8_LCASE${trim}`;
  const flags = /(?:_(?:CI|CS|AI|AS))*$/.exec(trimmed)![0];
  const locale = locales.get(trimmed.slice(0, trimmed.length - flags.length));
  const given = flags.split("_").slice(1);
  const isRepeated = given.filter((f) => f[0] === "C").length > 1 || given.filter((f) => f[0] === "A").length > 1;
  if (!locale || isRepeated)
    throw new SparkError(
      "COLLATION_INVALID_NAME",
      { collationName: name, proposals: proposals(upper) },
      "SparkException",
    );
  return locale + (given.includes("CI") ? "_CI" : "") + (given.includes("AI") ? "_AI" : "") + trim;
}

/** `icu` or `spark`: schema JSON writes it before the name. */
export const collationProvider = (collation: string) => (collation.startsWith("UTF8_") ? "spark" : "icu");

function proposals(upper: string): string {
  const names = ["UTF8_BINARY", "UTF8_LCASE", ...locales.values()];
  const ranked = names.map((name) => ({ name, distance: editDistance(upper, name.toUpperCase()) }));
  return ranked
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((r) => r.name)
    .join(", ");
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
