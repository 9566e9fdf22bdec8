export interface Finding {
  readonly name: string;
  /** `missing` of something optional is no fault. */
  readonly state: "ok" | "missing" | "failed";
  readonly text: string;
}
