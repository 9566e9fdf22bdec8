/**
 * A function of a TypeScript client with everything it uses: the payload of a `ScalarScalaUDF`, behind a mark that no serialised Java object
 * begins with. The driver passes it on unread; the process that evaluates it makes the values again, the first of which is the function.
 */
export interface TypeScriptFunction {
  readonly values: readonly TravelValue[];
}

/** A place in `values`. */
export type ValueRef = number;

export type TravelValue =
  | { readonly kind: "json"; readonly value: unknown }
  /** `undefined`, `NaN`, `-0`, `12n`: an expression. */
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "date"; readonly ms: number }
  | { readonly kind: "regexp"; readonly source: string; readonly flags: string }
  /** A typed array by the name of its class. */
  | { readonly kind: "bytes"; readonly type: string; readonly base64: string }
  | { readonly kind: "array"; readonly items: readonly ValueRef[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, ValueRef])[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [ValueRef, ValueRef])[] }
  | { readonly kind: "set"; readonly items: readonly ValueRef[] }
  /** A value of the client's own classes, by what its constructor takes. */
  | { readonly kind: "client_value"; readonly type: string; readonly args: readonly ValueRef[] }
  | { readonly kind: "row"; readonly schema: string; readonly items: readonly ValueRef[] }
  | { readonly kind: "client_class"; readonly name: string }
  /** `["Math", "max"]` of the global object. */
  | { readonly kind: "global"; readonly path: readonly string[] }
  /** An import as a file of `folder` would make it; without a name, the whole module. */
  | { readonly kind: "module"; readonly specifier: string; readonly folder: string; readonly name?: string }
  | FunctionText;

export interface FunctionText {
  readonly kind: "function";
  /** JavaScript: an expression, or a method where `method` names it. */
  readonly text: string;
  readonly method?: string;
  /** Variables of its surroundings. */
  readonly captures: readonly (readonly [string, ValueRef])[];
  readonly origin: FunctionOrigin;
}

export interface FunctionOrigin {
  /** `cell 3`, or a path; empty: unknown. */
  readonly label: string;
  /** The text is not the source: what stands between two places comes from the first of them. */
  readonly isCompiled: boolean;
  /** Line and column in `text`, line and column in the source. Sorted; from 1. */
  readonly places: readonly (readonly [number, number, number, number])[];
}

const mark = Buffer.from("sparknb:typescript:1\n");

export const encodeFunction = (value: TypeScriptFunction): Uint8Array =>
  Buffer.concat([mark, Buffer.from(JSON.stringify(value))]);

/** Whether a payload is such a function. */
export const isTypeScriptPayload = (payload: Uint8Array): boolean =>
  payload.length > mark.length && mark.equals(payload.subarray(0, mark.length));

export const decodeFunction = (payload: Uint8Array): TypeScriptFunction =>
  JSON.parse(Buffer.from(payload.subarray(mark.length)).toString()) as TypeScriptFunction;
