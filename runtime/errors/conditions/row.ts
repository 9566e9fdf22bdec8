/** One of Spark's error conditions. The name of a sub-condition is dotted; its message follows its parent's. */
export interface ConditionRow {
  readonly sqlState?: string;
  /** `<name>` stands for a message parameter. */
  readonly message: string;
}
