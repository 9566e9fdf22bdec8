import type { FunctionRow } from "./row";

const byName = new Map<string, FunctionRow>();

export function registerFunctions(rows: readonly FunctionRow[]): void {
  for (const row of rows) {
    for (const name of [row.name, ...(row.aliases ?? []), ...(row.silentAliases ?? [])]) {
      if (byName.has(name)) throw new Error(`two functions are named ${name}`);
      byName.set(name, row);
    }
  }
}

/** By name or alias, in any case. */
export function lookupFunction(name: string): FunctionRow | undefined {
  return byName.get(name) ?? byName.get(name.toLowerCase());
}

/** Rows that only this table and the analyzer name: what operators, casts and other functions come to. */
const unwritten: ReadonlySet<string> = new Set(
  (
    "after_gap approx_count_distinct_estimate approx_count_distinct_merge approx_count_distinct_registers average_of " +
    "char_type_write_side_check checkoverflowintableinsert current_date_of current_time_of current_timestamp_of current_timezone_of " +
    "date_add_interval date_add_months extractansiintervaldays getarrayfields getfield getitem interval_scale interval_sum likeall likeany " +
    "localtimestamp_of notlikeall notlikeany now_of schema_of_csv_of schema_of_json_of schema_of_xml_of session_fact sliding_windows sqlfunction " +
    "subtract_dates subtract_times toprettystring subtract_timestamps time_add_interval timestamp_add_interval tumbling_window unix_timestamp_of " +
    "varchar_type_write_side_check window_span"
  ).split(" "),
);

/** Whether SQL and clients can call it by its name. */
export const isWritable = ({ name, isInternal }: FunctionRow): boolean => !isInternal && !unwritten.has(name);

/** All names and aliases that SQL knows, operators included, sorted. */
export function functionNames(): readonly string[] {
  return [...byName].flatMap(([name, row]) => (isWritable(row) ? [name] : [])).sort();
}
