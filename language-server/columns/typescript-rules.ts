import { types } from "../../runtime/client/api";
import type { LanguageRules } from "./interpreter";

/** TypeScript needs none of its own: the client API is written for it. */
export const typescriptRules: LanguageRules = {
  member: (object, name) => (object === types && name in types ? Reflect.get(types, name) : undefined),
};
