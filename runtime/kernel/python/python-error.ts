import type { CellError } from "../../protocol/kernel-messages";

/** What a Python cell raised, described by Python. */
export class PythonError extends Error {
  constructor(readonly described: CellError) {
    super(described.message);
    this.name = described.name;
  }
}

/** No Python that can run cells. The front end offers to set one up. */
export class PythonMissingError extends Error {
  override readonly name = "PythonMissingError";
}
