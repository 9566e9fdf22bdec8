/** A setting of a reader, a writer or the session; Spark keeps all of them as text. */
export type OptionValue = string | number | bigint | boolean;

export const optionText = (value: OptionValue): string => String(value);
