import { illegalArgument } from "./illegal-argument";
import { isVectorValue, type MatrixValue, type VectorValue } from "./linear-algebra-value";

export type ParamValue = null | boolean | number | string | VectorValue | MatrixValue | readonly ParamValue[];
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** A stage's parameters: those that the user set, over the class's defaults. */
export class Params {
  constructor(
    readonly uid: string,
    readonly set: ParamValues,
    readonly defaults: ParamValues,
  ) {}

  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** Of the last of what was set and what is the default. @throws SparkError when there is neither */
  #get(name: string): ParamValue {
    const value = this.#find(name);
    if (value !== undefined) return value;
    throw illegalArgument(`Failed to find a default value for ${name}`, "SparkNoSuchElementException");
  }

  #find(name: string): ParamValue | undefined {
    return this.set[name] ?? this.defaults[name] ?? undefined;
  }

  number = (name: string): number => this.#get(name) as number;
  text = (name: string): string => this.#get(name) as string;
  flag = (name: string): boolean => this.#get(name) as boolean;
  numbers(name: string): readonly number[] {
    const value = this.#get(name);
    return isVectorValue(value) ? value.values : (value as readonly number[]);
  }
  texts = (name: string): readonly string[] => this.#get(name) as readonly string[];
  optional<T extends ParamValue>(name: string): T | undefined {
    return this.#find(name) as T | undefined;
  }

  /** The same stage with what another copy of it has set. */
  with(set: ParamValues): Params {
    return new Params(this.uid, { ...this.set, ...set }, this.defaults);
  }

  /** @throws SparkError as Spark's own validators do */
  check(name: string, isValid: (value: never) => boolean): this {
    const value = this.#find(name);
    if (value === undefined || isValid(value as never)) return this;
    throw illegalArgument(`${this.uid} parameter ${name} given invalid value ${printed(value)}.`);
  }
}

const printed = (value: ParamValue): string =>
  Array.isArray(value) ? `[${value.map(printed).join(",")}]` : String(value);
