export interface ConfigKey {
  readonly key: string;
  /** Null: unset unless a session sets it. */
  readonly default: string | null;
  readonly type: "boolean" | "integer" | "text";
  /** Spark version; `internal` for keys that Spark does not document. */
  readonly since: string;
  /** Fixed when the driver starts. */
  readonly isStatic?: boolean;
  readonly doc?: string;
}
