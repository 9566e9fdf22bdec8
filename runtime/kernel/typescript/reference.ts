import ts from "typescript";
import { assignmentTest, referenceTest } from "../../client/typescript/reference";

/** Whether an identifier stands for a variable's value (or is assigned to), rather than being a name of something else. */
export const isReference = referenceTest(ts);

/** `x` of `x = 1`, `x += 1` and `x++`. */
export const isAssigned = assignmentTest(ts);
