import { type OptionValue, optionText } from "./option-value";

/** What is told by options: a reader or a writer. */
export abstract class WithOptions {
  /** @internal As they travel: everything is text. */
  protected readonly optionTexts: Record<string, string> = {};

  /**
   * One option of the source or sink, such as `header` of CSV.
   * @param key case does not matter
   * @param value a flag or a number travels as its text
   */
  option(key: string, value: OptionValue): this {
    this.optionTexts[key] = optionText(value);
    return this;
  }
  /** Several options, beside those that are set already. */
  options(options: Readonly<Record<string, OptionValue>>): this {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }
}
