import { type Attribute, hiddenOutputOf, outputOf, type Plan } from "../../../plan/resolved/index";

/** The columns that names may refer to at one place. */
export class Scope {
  #index: ReadonlyMap<string, readonly Attribute[]> | undefined;

  constructor(
    /** Visible columns in order: what `*` stands for. */
    readonly columns: readonly Attribute[],
    /** Reached only by name: the columns that USING and NATURAL merged, `_metadata`. */
    readonly hidden: readonly Attribute[],
    /** Where the plan ids of `df.col` are looked for. */
    readonly plans: readonly Plan[],
    readonly outer?: Scope,
  ) {}

  static of(plan: Plan, outer?: Scope): Scope {
    return new Scope(outputOf(plan), hiddenOutputOf(plan), [plan], outer);
  }

  static ofBoth(left: Plan, right: Plan, outer?: Scope): Scope {
    return new Scope(
      [...outputOf(left), ...outputOf(right)],
      [...hiddenOutputOf(left), ...hiddenOutputOf(right)],
      [left, right],
      outer,
    );
  }

  /** The same columns, without the enclosing queries. */
  alone(): Scope {
    return new Scope(this.columns, this.hidden, this.plans);
  }

  static empty(outer?: Scope): Scope {
    return new Scope([], [], [], outer);
  }

  /** Visible columns of a name, whatever their case. */
  named(lowerCaseName: string): readonly Attribute[] {
    this.#index ??= indexByName(this.columns);
    return this.#index.get(lowerCaseName) ?? [];
  }
}

export function indexByName(columns: readonly Attribute[]): ReadonlyMap<string, readonly Attribute[]> {
  const index = new Map<string, Attribute[]>();
  for (const column of columns) {
    const key = column.name.toLowerCase();
    const same = index.get(key);
    if (!same) index.set(key, [column]);
    else if (!same.some((other) => other.id === column.id && sameQualifier(other, column))) same.push(column);
  }
  return index;
}

const sameQualifier = (a: Attribute, b: Attribute) => (a.qualifier ?? []).join("\0") === (b.qualifier ?? []).join("\0");
