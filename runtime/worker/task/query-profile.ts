import { readFileSync } from "node:fs";
import type { OperatorProfile, QueryProfile } from "../../protocol/worker-messages";

/** A text is cut after this many characters: a list of files can be long. */
const maxDetail = 500;

interface DuckOperator {
  readonly operator_name: string;
  readonly operator_cardinality: number;
  readonly result_set_size: number;
  /** Seconds. */
  readonly operator_timing: number;
  readonly extra_info: Readonly<Record<string, string | readonly string[]>>;
  readonly children: readonly DuckOperator[];
}

interface DuckProfile {
  readonly system_peak_buffer_memory: number;
  readonly system_peak_temp_dir_size: number;
  readonly children: readonly DuckOperator[];
}

/** DuckDB's JSON profile; undefined: it wrote none. */
export function readProfile(path: string): QueryProfile | undefined {
  let profile: DuckProfile;
  try {
    profile = JSON.parse(readFileSync(path, "utf8")) as DuckProfile;
  } catch {
    return undefined;
  }
  const operators = profile.children.map(operatorProfile);
  return {
    cpuMs: totalMs(operators),
    peakMemoryBytes: profile.system_peak_buffer_memory,
    spilledBytes: profile.system_peak_temp_dir_size,
    ...(operators[0] && { operator: operators[0] }),
  };
}

const totalMs = (operators: readonly OperatorProfile[]): number =>
  operators.reduce((sum, { ms, children }) => sum + ms + totalMs(children), 0);

function operatorProfile(operator: DuckOperator): OperatorProfile {
  const { "Estimated Cardinality": estimate, ...info } = operator.extra_info;
  const details = Object.entries(info).map(([name, text]) => [name, [text].flat().join(", ").slice(0, maxDetail)]);
  return {
    name: operator.operator_name.trim(),
    details: Object.fromEntries(details),
    rows: operator.operator_cardinality,
    bytes: operator.result_set_size,
    ...(estimate !== undefined && { estimatedRows: Number(estimate) }),
    ms: operator.operator_timing * 1000,
    children: operator.children.map(operatorProfile),
  };
}
