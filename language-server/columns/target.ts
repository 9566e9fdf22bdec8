/** Where a notebook's plans are analysed. */
export interface Target {
  /** `sc://…` */
  readonly remote: string;
  /** The session of the notebook's kernel, if one runs. */
  readonly sessionId?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Small jobs may run there when the user asks for the first rows of a frame. */
  readonly canPeek?: boolean;
}

/** Answers undefined while there is none: nothing is trusted, started or switched on. */
export type TargetProvider = () => Promise<Target | undefined>;
