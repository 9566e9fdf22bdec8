/** Text functions whose positions and corner cases are Java's. */
export const textMacros: readonly string[] = [
  // Fails like `error`, of any type too, but may stand inside TRY.
  "CREATE MACRO spark_failure(message) AS list_extract([NULL], CAST(message AS BIGINT))",
  // Positions count from 1, 0 means 1, negative ones from the end; a start before the text eats into the length.
  `CREATE MACRO spark_substring(s, p, n) AS
     CASE WHEN s IS NULL OR p IS NULL OR n IS NULL THEN NULL
          WHEN n <= 0 THEN CASE WHEN s IS NOT NULL AND p IS NOT NULL THEN '' END
          WHEN p > 0 THEN substring(s, p, n)
          WHEN p = 0 THEN substring(s, 1, n)
          WHEN length(s) + p >= 0 THEN substring(s, length(s) + p + 1, n)
          ELSE substring(s, 1, greatest(CAST(n AS BIGINT) + length(s) + p, 0)) END`,
  `CREATE MACRO spark_substring_index(s, d, n) AS
     CASE WHEN s IS NULL OR d IS NULL OR n IS NULL THEN NULL
          WHEN n = 0 OR d = '' THEN ''
          WHEN n > 0 THEN array_to_string(string_split(s, d)[1:n], d)
          WHEN len(string_split(s, d)) <= -CAST(n AS BIGINT) THEN s
          ELSE array_to_string(string_split(s, d)[len(string_split(s, d)) + n + 1:], d) END`,
  // As array_to_string, whose separator must be a constant.
  `CREATE MACRO spark_join(items, d) AS CASE WHEN items IS NOT NULL AND d IS NOT NULL
     THEN coalesce(list_reduce(list_prepend(NULL, list_filter(items, lambda e: e IS NOT NULL)), lambda a, b: CASE WHEN a IS NULL THEN b ELSE a || d || b END), '') END`,
  `CREATE MACRO spark_substring_index_by(s, d, n) AS CASE
     WHEN s IS NULL OR d IS NULL OR n IS NULL THEN NULL WHEN n = 0 OR d = '' THEN ''
     WHEN n > 0 THEN spark_join(string_split(s, d)[1:n], d)
     WHEN -CAST(n AS BIGINT) >= len(string_split(s, d)) THEN s
     ELSE spark_join(string_split(s, d)[len(string_split(s, d)) + n + 1:], d) END`,
  `CREATE MACRO spark_initcap(s) AS CASE WHEN s IS NOT NULL THEN array_to_string(
     list_transform(string_split(s, ' '), lambda w: upper(w[1]) || lower(w[2:])), ' ') END`,
];
