import {
  type Alias,
  type Attribute,
  attributeOf,
  type Expression,
  expressionKey,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";

/** Expressions that must be columns: those that are none yet are computed below, each once. */
export class ColumnsBelow {
  readonly #added = new Map<string, Alias>();

  constructor(private readonly newId: () => number) {}

  column(expression: Expression): Attribute {
    const child = expression.kind === "Alias" ? expression.child : expression;
    if (child.kind === "Attribute") return child;
    const key = expressionKey(child);
    const { type, nullable } = child;
    const alias: Alias = this.#added.get(key) ?? {
      kind: "Alias",
      id: this.newId(),
      name: "key",
      child,
      type,
      nullable,
    };
    this.#added.set(key, alias);
    return attributeOf(alias);
  }

  get expressions(): readonly Expression[] {
    return [...this.#added.values()].map(({ child }) => child);
  }

  /** The plan with the columns beside its own; `change` is made of what computes them. */
  over(
    plan: Plan,
    output: readonly Attribute[] = outputOf(plan),
    change = (expression: Expression) => expression,
  ): Plan {
    const added = [...this.#added.values()].map((alias) => change(alias) as Alias);
    return added.length > 0 ? { kind: "Project", list: [...output, ...added], child: plan } : plan;
  }
}
