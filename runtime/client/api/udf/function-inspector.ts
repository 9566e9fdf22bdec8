import { Session } from "node:inspector";

/** Where V8 has a function: counted from 0. */
export interface FunctionLocation {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

interface RemoteObject {
  readonly type: string;
  readonly value?: unknown;
  readonly unserializableValue?: string;
  readonly description?: string;
  readonly objectId?: string;
}

interface Property {
  readonly name: string;
  readonly value?: RemoteObject;
}

const handOver = "__sparknb_inspected";
const scriptNames = new Map<string, string>();

/** Asks V8, as a debugger does, where functions stand and what the variables around them hold. */
export class FunctionInspector {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
  }

  close(): void {
    this.#session.disconnect();
  }

  inspect(fn: object): InspectedFunction {
    const globals = globalThis as Record<string, unknown>;
    globals[handOver] = fn;
    const { result } = this.#post<{ result: RemoteObject }>("Runtime.evaluate", { expression: handOver });
    delete globals[handOver];
    const { internalProperties = [] } = this.#properties(result.objectId!);
    const internal = (name: string) => internalProperties.find((one) => one.name === name)?.value;
    const location = internal("[[FunctionLocation]]")?.value as FunctionLocation | undefined;
    const scopes = internal("[[Scopes]]")?.objectId;
    const closures = scopes === undefined ? [] : this.#properties(scopes).result;
    const inner = closures.flatMap(({ value }) => (value?.objectId && !isGlobal(value) ? [value.objectId] : []));
    return {
      location,
      variable: (name) => {
        for (const id of inner) {
          const found = this.#properties(id).result.find((one) => one.name === name);
          if (found?.value) return { value: this.#valueOf(found.value) };
        }
        return undefined;
      },
    };
  }

  /** The name of a script, as stack traces show it. */
  scriptName(scriptId: string): string {
    if (!scriptNames.has(scriptId)) {
      const note = ({ params }: { params: { scriptId: string; url: string } }) =>
        scriptNames.set(params.scriptId, params.url);
      this.#session.on("Debugger.scriptParsed", note);
      this.#post("Debugger.enable", {});
      this.#post("Debugger.disable", {});
      this.#session.off("Debugger.scriptParsed", note);
    }
    return scriptNames.get(scriptId) ?? "";
  }

  #properties(objectId: string) {
    return this.#post<{ result: readonly Property[]; internalProperties?: readonly Property[] }>(
      "Runtime.getProperties",
      { objectId, ownProperties: true },
    );
  }

  #valueOf({ type, value, unserializableValue, objectId }: RemoteObject): unknown {
    if (objectId === undefined) return unserializableValue === undefined ? value : special(type, unserializableValue);
    const globals = globalThis as Record<string, unknown>;
    const functionDeclaration = `function () { globalThis.${handOver} = this; }`;
    this.#post("Runtime.callFunctionOn", { objectId, functionDeclaration });
    const found = globals[handOver];
    delete globals[handOver];
    return found;
  }

  #post<T>(method: string, params: object): T {
    let answer: T | undefined;
    let problem: Error | null = null;
    // Of a session of this very thread the answer is there when the call returns.
    this.#session.post(method, params, (error, result) => {
      problem = error;
      answer = result as T;
    });
    if (problem) throw problem;
    return answer as T;
  }
}

export interface InspectedFunction {
  /** Absent: native. */
  readonly location: FunctionLocation | undefined;
  /** A variable of the scopes around the function, the innermost first; undefined: none, or none that V8 has kept. */
  variable(name: string): { readonly value: unknown } | undefined;
}

const isGlobal = ({ description }: RemoteObject) => description === "Global";

/** `12n`, `NaN`, `-0`, `Infinity`. */
const special = (type: string, text: string): unknown => (type === "bigint" ? BigInt(text.slice(0, -1)) : Number(text));
