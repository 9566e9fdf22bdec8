import type { SparkSession } from "../../runtime/client/api";
import { predefined } from "../../runtime/client/predefined";
import type { CellSyntax, NotebookCell } from "../cells/notebook";
import { traceCallSites } from "./call-sites";
import { type CellFacts, newFacts } from "./cell-facts";
import { Interpreter, type LanguageRules } from "./interpreter";
import { type KernelVariable, kernelFrame } from "./kernel-frames";
import { NotebookNames, valueIn } from "./notebook-names";
import { pythonRules } from "./python-rules";
import { emptySession, type SessionState } from "./session-state";
import { runSqlStatement } from "./sql-statements";
import { typescriptRules } from "./typescript-rules";
import type { Value } from "./values";

/** Of cells that hold programs; SQL shares the names of TypeScript. */
type CellLanguage = "sparkts" | "python";

/** What is known before and after a cell. */
interface Moment {
  /** By language: what a TypeScript cell declares, Python does not see. */
  readonly names: Readonly<Record<CellLanguage, ReadonlyMap<string, Value>>>;
  readonly session: SessionState;
}

interface CellRun {
  readonly before: Moment;
  readonly after: Moment;
  readonly facts: CellFacts;
  /** Names of the cells above that the cell has looked at, and those that it has declared. */
  readonly names: NotebookNames | undefined;
}

/** Interprets a notebook's cells in their order; what reads nothing that has changed is not done again. */
export class NotebookFrames {
  private readonly start: Moment;
  private runs = new WeakMap<CellSyntax, CellRun>();
  private running: Readonly<Record<CellLanguage, ReadonlyMap<string, Value>>> = {
    sparkts: new Map(),
    python: new Map(),
  };

  constructor(
    private readonly spark: SparkSession,
    private readonly rules: Readonly<Partial<Record<string, LanguageRules>>> = {
      sparkts: typescriptRules,
      python: pythonRules,
    },
  ) {
    traceCallSites();
    const names = new Map<string, Value>([...Object.entries(predefined), ["spark", spark]]);
    this.start = {
      names: { sparkts: names, python: new Map([["spark", spark]]) },
      session: emptySession,
    };
  }

  /** What the running kernel's variables hold: it counts where the text alone does not tell. */
  useVariables(variables: readonly KernelVariable[]): void {
    const framesOf = (language: CellLanguage) =>
      new Map<string, Value>(
        variables.flatMap((variable) => {
          const frame = variable.language === language ? kernelFrame(this.spark, variable) : undefined;
          return frame ? [[variable.name, frame] as const] : [];
        }),
      );
    this.running = { sparkts: framesOf("sparkts"), python: framesOf("python") };
    this.runs = new WeakMap();
  }

  /** What each of the first cells makes, in their order. */
  facts(cells: readonly NotebookCell[], count = cells.length): readonly CellFacts[] {
    return this.run(cells, count).map(({ facts }) => facts);
  }

  /** The session's state at a place of a cell: after the cells and statements above. */
  sessionAt(cells: readonly NotebookCell[], index: number, offset: number): SessionState {
    const run = this.run(cells, index + 1)[index];
    return run?.facts.sessions.findLast(({ end }) => end <= offset)?.session ?? run?.before.session ?? emptySession;
  }

  private run(cells: readonly NotebookCell[], count: number): CellRun[] {
    let before = this.start;
    return cells.slice(0, count).map((cell) => {
      const known = this.runs.get(cell.syntax);
      const run =
        known?.before === before ? known : ((known && again(known, cell, before)) ?? this.interpret(cell, before));
      this.runs.set(cell.syntax, run);
      before = run.after;
      return run;
    });
  }

  private interpret(cell: NotebookCell, before: Moment): CellRun {
    const { syntax } = cell;
    const language = languageOf(syntax);
    const rules = this.rules[language];
    if (!rules || syntax.kind === "none") return { before, after: before, facts: newFacts(), names: undefined };
    const names = new NotebookNames(before.names[language], this.running[language]);
    const interpreter = new Interpreter(cell.id, this.spark, names, before.session, rules);
    if (syntax.kind === "sql") {
      for (const statement of syntax.statements) {
        runSqlStatement(interpreter, statement);
        interpreter.passed(statement.start + statement.text.length);
      }
    } else interpreter.run(syntax.statements);
    const after = momentAfter(before, language, names, interpreter.session);
    return { before, after, facts: interpreter.facts, names };
  }
}

const languageOf = (syntax: CellSyntax): CellLanguage =>
  syntax.kind === "sql" || syntax.language === "sparkts" ? "sparkts" : "python";

function momentAfter(before: Moment, language: CellLanguage, { writes }: NotebookNames, session: SessionState): Moment {
  if (writes.size === 0 && session === before.session) return before;
  return { names: { ...before.names, [language]: new Map([...before.names[language], ...writes]) }, session };
}

/** The same run after other cells, if nothing that it has read is another there. */
function again(
  { before, after, facts, names }: CellRun,
  { syntax }: NotebookCell,
  moment: Moment,
): CellRun | undefined {
  if (moment.session !== before.session) return undefined;
  if (!names) return { before: moment, after: moment, facts, names };
  const language = languageOf(syntax);
  for (const [name, value] of names.reads) if (valueIn(moment.names[language], name) !== value) return undefined;
  return { before: moment, after: momentAfter(moment, language, names, after.session), facts, names };
}
