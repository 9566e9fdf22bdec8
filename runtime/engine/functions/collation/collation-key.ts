import type { Call, Expression } from "../../../plan/resolved/index";
import { type DataType, stringType } from "../../../types/index";
import { isString } from "../type-sets";

/** Undefined: byte by byte. */
export const collationOf = (type: DataType): string | undefined =>
  isString(type) && "collation" in type ? type.collation : undefined;

/** Of two texts the keys are equal when the texts are, or order as they do. */
export type KeyPurpose = "equality" | "order";

/** Countries as Spark's names have them; languages with a script of their own have no name that DuckDB takes. */
const countries: Readonly<Record<string, string>> = {
  AFG: "AF",
  AUT: "AT",
  CAN: "CA",
  IDN: "ID",
  ISR: "IL",
  NOR: "NO",
  SAU: "SA",
  USA: "US",
};

interface Parts {
  readonly isTrimmed: boolean;
  /** Undefined: compared by code points. */
  readonly locale?: string;
  readonly ignoresCase: boolean;
  readonly ignoresAccents: boolean;
}

function partsOf(collation: string): Parts | undefined {
  const name = collation.replace(/_RTRIM$/, "");
  const isTrimmed = name !== collation;
  if (name.startsWith("UTF8_")) return { isTrimmed, ignoresCase: name === "UTF8_LCASE", ignoresAccents: false };
  const [, base, caseFlag, accentFlag] = /^(.*?)(_CI)?(_AI)?$/.exec(name)!;
  const [language, country, ...more] = base!.split("_");
  const region = country === undefined ? undefined : countries[country];
  if (more.length > 0 || (country !== undefined && region === undefined)) return undefined;
  const locale = language === "UNICODE" ? "root" : region ? `${language}_${region}` : language!;
  return { isTrimmed, locale, ignoresCase: caseFlag !== undefined, ignoresAccents: accentFlag !== undefined };
}

/** Accents without case are a level that ICU's keys have at no place of their own. */
export function hasKey(collation: string): boolean {
  const parts = partsOf(collation);
  return parts !== undefined && (parts.ignoresCase || !parts.ignoresAccents);
}

/** Texts compared by their collation, as a value that is compared byte by byte. */
export function collationKey(text: Expression, purpose: KeyPurpose): Expression {
  if (collationOf(text.type) === undefined) return text;
  const { origin, nullable } = text;
  return {
    kind: "Call",
    function: "collation_key",
    args: [text],
    type: stringType,
    nullable,
    options: { purpose },
    ...(origin && { origin }),
  } satisfies Call;
}

/** One level of a key that DuckDB writes in hexadecimal: bytes other than 01, which parts the levels. */
const level = "(?:0[02-9A-F]|[1-9A-F].)*";

export function collationKeySql(sql: string, collation: string, purpose: KeyPurpose): string {
  const parts = partsOf(collation)!;
  const text = parts.isTrimmed ? `rtrim(${sql}, ' ')` : sql;
  if (parts.locale === undefined)
    return parts.ignoresCase ? `replace(lower(replace(${text}, 'İ', 'i̇')), 'ς', 'σ')` : text;
  if (purpose === "equality" && parts.locale === "root" && !parts.ignoresCase) return text;
  const key = `icu_sort_key(${text}, '${parts.locale}')`;
  if (!parts.ignoresCase) return key;
  return `regexp_extract(${key}, '^${parts.ignoresAccents ? level : `${level}01${level}`}')`;
}
