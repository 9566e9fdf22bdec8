import type { SparkSession } from "../../runtime/client/api";
import { predefined } from "../../runtime/client/predefined";
import type { CellSyntax, NotebookCell } from "../cells/notebook";
import { traceCallSites } from "./call-sites";
import { type CellFacts, newFacts } from "./cell-facts";
import { Interpreter, type LanguageRules } from "./interpreter";
import { pythonRules } from "./python-rules";
import { emptySession, type SessionState } from "./session-state";
import { runSqlStatement } from "./sql-statements";
import { typescriptRules } from "./typescript-rules";
import type { Value } from "./values";

/** What is known before and after a cell. */
interface Moment {
  /** By language: what a TypeScript cell declares, Python does not see. */
  readonly names: Readonly<Record<"sparkts" | "python", ReadonlyMap<string, Value>>>;
  readonly session: SessionState;
}

interface CellRun {
  readonly syntax: CellSyntax;
  readonly before: Moment;
  readonly after: Moment;
  readonly facts: CellFacts;
}

/** Interprets a notebook's cells in their order; what has not changed is not done again. */
export class NotebookFrames {
  private readonly start: Moment;
  private runs: readonly CellRun[] = [];

  constructor(
    private readonly spark: SparkSession,
    private readonly rules: Readonly<Partial<Record<string, LanguageRules>>> = {
      sparkts: typescriptRules,
      python: pythonRules,
    },
    pythonNames: ReadonlyMap<string, Value> = new Map(),
  ) {
    traceCallSites();
    const names = new Map<string, Value>([...Object.entries(predefined), ["spark", spark]]);
    this.start = {
      names: { sparkts: names, python: new Map([...pythonNames, ["spark", spark]]) },
      session: emptySession,
    };
  }

  /** What each cell makes, in the order of the cells. */
  facts(cells: readonly NotebookCell[]): readonly CellFacts[] {
    let before = this.start;
    this.runs = cells.map((cell, index) => {
      const known = this.runs[index];
      const isSame = known?.before === before && known.syntax === cell.syntax;
      const run = isSame ? known : this.run(cell, before);
      before = run.after;
      return run;
    });
    return this.runs.map((run) => run.facts);
  }

  /** The session's state at a place of a cell: after the cells and statements above. */
  sessionAt(index: number, offset: number): SessionState {
    const run = this.runs[index];
    return run?.facts.sessions.findLast(({ end }) => end <= offset)?.session ?? run?.before.session ?? emptySession;
  }

  private run(cell: NotebookCell, before: Moment): CellRun {
    const { syntax } = cell;
    const language = syntax.kind === "sql" || syntax.language === "sparkts" ? "sparkts" : "python";
    const names = new Map(before.names[language]);
    const rules = this.rules[language];
    if (!rules || syntax.kind === "none") return { syntax, before, after: before, facts: newFacts() };
    const interpreter = new Interpreter(cell.id, this.spark, names, before.session, rules);
    if (syntax.kind === "sql") {
      for (const statement of syntax.statements) {
        runSqlStatement(interpreter, statement);
        interpreter.passed(statement.start + statement.text.length);
      }
    } else interpreter.run(syntax.statements);
    const after = { names: { ...before.names, [language]: names }, session: interpreter.session };
    return { syntax, before, after, facts: interpreter.facts };
  }
}
