import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import { integerType, type StructType, stringType } from "../../../types/index";
import { checked } from "../checked-columns";
import { call, cast, column, literal, operator } from "../expressions";
import { fieldOf } from "../schema";

/** A column of ids as integers; a row with another value fails the query. */
export function idOf(schema: StructType, name: string): UnresolvedExpression {
  const own = column(name);
  if (fieldOf(schema, name).type.kind === "integer") {
    return checked(own, [[call("isnull", own), `${name} Ids MUST NOT be Null`]]);
  }
  const id = cast(own, integerType);
  const message = `ALS only supports non-Null values in Integer range and without fractional part for column ${name}, but got `;
  const isOther = operator("or", call("isnull", own), call("not", operator("=", own, id)));
  const raised = call("raise_error", call("concat", literal(stringType, message), cast(own, stringType)));
  return call("when", isOther, raised, id);
}
