import type { FunctionMetrics } from "../../protocol/index";
import { ownTexts, type QueryTexts } from "./operator-texts";

/** A text is cut after this many characters: a list of files can be long. */
const maxDetail = 500;

/** What DuckDB measured of a task's query. */
export interface QueryProfile {
  /** Of all threads. */
  readonly cpuMs: number;
  /** Of the whole worker, at most, while the query ran. */
  readonly peakMemoryBytes: number;
  readonly spilledBytes: number;
  readonly operator?: OperatorProfile;
}

/** One of DuckDB's operators. */
export interface OperatorProfile {
  /** `HASH_JOIN`, `READ_PARQUET`, … */
  readonly name: string;
  /** Conditions, filters, columns, as DuckDB words them. */
  readonly details: Readonly<Record<string, string>>;
  readonly rows: number;
  /** Of the rows that it gave, as they lie in memory. */
  readonly bytes: number;
  readonly estimatedRows?: number;
  /** Of a scan of Parquet files. */
  readonly rowGroups?: RowGroups;
  /** Its own, of all threads. */
  readonly ms: number;
  /** Present where it is no operator of DuckDB's but what functions compute. */
  readonly functions?: FunctionMetrics;
  readonly children: readonly OperatorProfile[];
}

/** Those of the files that were opened, and how many of them were read: the others have no row that the filters let through. */
export interface RowGroups {
  readonly seen: number;
  readonly read: number;
}

interface DuckOperator {
  readonly operator_name: string;
  readonly operator_cardinality: number;
  readonly result_set_size: number;
  /** Seconds. */
  readonly operator_timing: number;
  readonly operator_total_row_groups_to_scan: number;
  readonly operator_row_groups_scanned: number;
  /** Absent: they were not asked for. */
  readonly extra_info?: Readonly<Record<string, string | readonly string[]>>;
  readonly children: readonly DuckOperator[];
}

interface DuckProfile {
  readonly system_peak_buffer_memory: number;
  readonly system_peak_temp_dir_size: number;
  readonly children: readonly DuckOperator[];
}

/** DuckDB's JSON profile; undefined: it wrote none, or not to its end. */
export function readProfile(json: Uint8Array, texts: QueryTexts = ownTexts): QueryProfile | undefined {
  if (json.length === 0) return undefined;
  let profile: DuckProfile;
  try {
    profile = JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString("utf8")) as DuckProfile;
  } catch {
    return undefined;
  }
  const operators = profile.children.map((child) => texts.complete(operatorProfile(child)));
  return {
    cpuMs: totalMs(operators),
    peakMemoryBytes: profile.system_peak_buffer_memory,
    spilledBytes: profile.system_peak_temp_dir_size,
    ...(operators[0] && { operator: operators[0] }),
  };
}

/** Of operators and all below them. */
export const totalMs = (operators: readonly OperatorProfile[]): number =>
  operators.reduce((sum, { ms, children }) => sum + ms + totalMs(children), 0);

function operatorProfile(operator: DuckOperator): OperatorProfile {
  const details: Record<string, string> = {};
  let estimatedRows: number | undefined;
  for (const [name, text] of Object.entries(operator.extra_info ?? {})) {
    if (name === "Estimated Cardinality") estimatedRows = Number(text);
    else details[name] = (typeof text === "string" ? text : text.join(", ")).slice(0, maxDetail);
  }
  const name = operator.operator_name.trim();
  return {
    name,
    details,
    rows: operator.operator_cardinality,
    bytes: operator.result_set_size,
    ...(estimatedRows !== undefined && { estimatedRows }),
    ...(name === "READ_PARQUET" && {
      rowGroups: { seen: operator.operator_total_row_groups_to_scan, read: operator.operator_row_groups_scanned },
    }),
    ms: operator.operator_timing * 1000,
    children: operator.children.map(operatorProfile),
  };
}
