/** What a Spark says of a notebook that has not run, cell by cell. */
export interface SurveyedCell {
  readonly frames: readonly SurveyedFrame[];
  /** Of the session after the cell, as far as its text and those above tell. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Columns, or the error; neither where Spark gave no answer, or the text does not tell what the frame is. */
export interface SurveyedFrame {
  /** In the cell's text. */
  readonly start: number;
  readonly end: number;
  readonly columns?: readonly (readonly [name: string, type: string])[];
  readonly error?: { readonly condition?: string; readonly message: string };
  readonly paths: readonly string[];
}
