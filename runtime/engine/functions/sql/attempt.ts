/** Calls that DuckDB takes for volatile. */
const volatile = /\b(?:error|random|uuid)\(/;

/** A condition as `raise` writes it. No text that a user wrote looks like it: quotes inside texts are doubled. */
const raised = /\berror\(('SPARK_ERROR:)/g;

/**
 * Null where the expression fails; where an argument fails, the failure stays. DuckDB refuses volatile calls inside TRY, `error` among them:
 * such arguments are computed outside, into a box, and what the expression itself raises fails in another way.
 */
export function attempt(args: readonly string[], build: (args: readonly string[]) => string): string {
  const tried = (parts: readonly string[]) => `TRY(${build(parts).replace(raised, "spark_failure($1")})`;
  if (!args.some((arg) => volatile.test(arg))) return tried(args);
  const fields = args.map((arg, i) => `a${i} := ${arg}`).join(", ");
  const boxed = tried(args.map((_, i) => `boxed.a${i}`));
  return `list_extract(list_transform([struct_pack(${fields})], lambda boxed: ${boxed}), 1)`;
}
