/** Calls that DuckDB takes for volatile. */
const volatile = /\b(?:error|random|uuid)\(/;

/**
 * Null where the expression fails; where an argument fails, the failure stays. DuckDB refuses volatile calls inside TRY, `error` among them:
 * such arguments are computed outside, into a box.
 */
export function attempt(args: readonly string[], build: (args: readonly string[]) => string): string {
  if (!args.some((arg) => volatile.test(arg))) return `TRY(${build(args)})`;
  const fields = args.map((arg, i) => `a${i} := ${arg}`).join(", ");
  const boxed = build(args.map((_, i) => `boxed.a${i}`));
  return `list_extract(list_transform([struct_pack(${fields})], lambda boxed: TRY(${boxed})), 1)`;
}
