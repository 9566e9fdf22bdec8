import type { LanguageRules } from "./interpreter";
import { UnknownResult, unknown, type Value } from "./values";

/** Rules that call the client API: what it refuses (a half-typed argument of another kind) is not known, and fails nothing. */
export function guardedRules(rules: LanguageRules): LanguageRules {
  const guard =
    <Args extends readonly unknown[]>(rule: (...args: Args) => Value | undefined) =>
    (...args: Args): Value | undefined => {
      try {
        return rule(...args);
      } catch (error) {
        if (error instanceof UnknownResult) throw error;
        return unknown;
      }
    };
  const { member, call, index, binary, unary } = rules;
  return {
    ...rules,
    member: guard(member),
    ...(call && { call: guard(call) }),
    ...(index && { index: guard(index) }),
    ...(binary && { binary: guard(binary) }),
    ...(unary && { unary: guard(unary) }),
  };
}
