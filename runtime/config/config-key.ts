export interface ConfigKey {
  readonly key: string;
  /** Null: unset unless a session sets it. */
  readonly default: string | null;
  /** The default as a session is told it, where the list of keys writes it otherwise: sizes in bytes, times in milliseconds. */
  readonly told?: string;
  readonly type: "boolean" | "integer" | "text";
  /** Spark version; `internal` for keys that Spark does not document. */
  readonly since: string;
  /** Fixed when the driver starts. */
  readonly isStatic?: boolean;
  readonly doc?: string;
}
