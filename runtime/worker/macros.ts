/** SQL macros that every worker has: the texts of CREATE MACRO statements, without a final semicolon. Names begin with `spark_`. */
export const macros: readonly string[] = [];
