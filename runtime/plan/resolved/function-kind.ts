import { typescriptEvalType } from "../user-code";

/** How functions of one `evalType` are called. */
export interface FunctionKind {
  /** Spark's name of the operator. */
  readonly operator: string;
  /** What a function gets at once: a batch of rows, batches in which groups lie one after another, a group's rows, those of a key in two relations. */
  readonly takes: "rows" | "ordered_groups" | "groups" | "cogroups";
  /** What it gives: a value for each row, one for each group, rows of their own, or rows of each row that it got. */
  readonly gives: "row_values" | "group_values" | "rows" | "rows_of_each";
  /** The columns go to the function as the fields of one struct column. */
  readonly isWrapped?: true;
  /** A result depends on its own row or group alone: those that are there stand when the process dies, and another goes on behind them. */
  readonly isResumable?: true;
  /** Whose process evaluates it; absent: Python's. */
  readonly language?: "typescript";
}

const scalar = { operator: "ArrowEvalPython", takes: "rows", gives: "row_values" } as const;
const byRow = { ...scalar, isResumable: true } as const;
const aggregate = { operator: "ArrowAggregatePython", takes: "groups", gives: "group_values" } as const;
const byGroup = { ...aggregate, isResumable: true } as const;
const window = { operator: "ArrowWindowPython", takes: "groups", gives: "row_values" } as const;
const inPandas = { operator: "FlatMapGroupsInPandas", takes: "groups", gives: "rows" } as const;
const inArrow = { operator: "FlatMapGroupsInArrow", takes: "groups", gives: "rows", isWrapped: true } as const;

const tableFunction = { operator: "ArrowEvalPythonUDTF", takes: "rows", gives: "rows_of_each" } as const;

/** By PySpark's `PythonEvalType`, and one number of ours. */
const kinds: Readonly<Record<number, FunctionKind>> = {
  100: { ...byRow, operator: "BatchEvalPython" },
  101: byRow,
  200: byRow,
  201: inPandas,
  202: byGroup,
  203: window,
  204: scalar,
  205: { operator: "MapInPandas", takes: "rows", gives: "rows", isWrapped: true },
  206: { operator: "FlatMapCoGroupsInPandas", takes: "cogroups", gives: "rows" },
  207: { operator: "MapInArrow", takes: "rows", gives: "rows", isWrapped: true },
  209: inArrow,
  210: { operator: "FlatMapCoGroupsInArrow", takes: "cogroups", gives: "rows" },
  215: inArrow,
  216: inPandas,
  217: aggregate,
  250: byRow,
  251: scalar,
  252: byGroup,
  253: window,
  254: aggregate,
  300: { ...tableFunction, operator: "BatchEvalPythonUDTF" },
  301: tableFunction,
  302: tableFunction,
  [typescriptEvalType]: { ...scalar, operator: "EvalTypeScript", language: "typescript" },
};

/** Undefined: none that is evaluated by plans. */
export const functionKind = (evalType: number | undefined): FunctionKind | undefined => kinds[evalType ?? -1];
