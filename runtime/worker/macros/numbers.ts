/** Integer and decimal arithmetic as Java has it, and numbers from and to text. */
export const numberMacros: readonly string[] = [
  "CREATE MACRO spark_floor_divide(a, b) AS (a // b - CASE WHEN a % b <> 0 AND ((a % b) < 0) <> (b < 0) THEN 1 ELSE 0 END)",
  "CREATE MACRO spark_floor_modulo(a, b) AS (((a % b) + b) % b)",
  `CREATE MACRO spark_divide_half_up(n, d) AS (
     n // d + CASE WHEN abs(n % d) >= abs(d) - abs(n % d) THEN CASE WHEN (n < 0) = (d < 0) THEN 1 ELSE -1 END ELSE 0 END)`,
  String.raw`CREATE MACRO spark_trim(x) AS trim(x, E' \t\n\r\x0b\x0c\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f')`,
  // Texts in the usual form are known by a cast back, which costs a tenth of a pattern.
  `CREATE MACRO spark_integer_strict(x) AS
     CASE WHEN CAST(TRY_CAST(x AS BIGINT) AS VARCHAR) = x THEN x
          WHEN regexp_full_match(spark_trim(x), '[+-]?[0-9]+') THEN ltrim(spark_trim(x), '+') END`,
  String.raw`CREATE MACRO spark_integer_lenient(x) AS
     CASE WHEN CAST(TRY_CAST(x AS BIGINT) AS VARCHAR) = x THEN x
          WHEN regexp_full_match(spark_trim(x), '[+-]?[0-9]+(\.[0-9]*)?') THEN regexp_extract(spark_trim(x), '^[+]?(-?[0-9]+)', 1)
          WHEN regexp_full_match(spark_trim(x), '[+-]?\.[0-9]*') THEN '0' END`,
  // What DuckDB reads as a finite number is one to Spark, too, but for underscores and `+-1`.
  String.raw`CREATE MACRO spark_text_double(x) AS
     CASE WHEN isfinite(TRY_CAST(x AS DOUBLE)) AND NOT contains(x, '_') AND NOT contains(x, '+') THEN TRY_CAST(x AS DOUBLE)
          WHEN regexp_full_match(spark_trim(x), '[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[dDfF]?')
          THEN TRY_CAST(rtrim(ltrim(spark_trim(x), '+'), 'dDfF') AS DOUBLE)
          WHEN lower(spark_trim(x)) IN ('inf', '+inf', 'infinity', '+infinity') THEN CAST('inf' AS DOUBLE)
          WHEN lower(spark_trim(x)) IN ('-inf', '-infinity') THEN CAST('-inf' AS DOUBLE)
          WHEN lower(spark_trim(x)) = 'nan' THEN CAST('nan' AS DOUBLE) END`,
  String.raw`CREATE MACRO spark_decimal_text(x) AS
     CASE WHEN regexp_full_match(spark_trim(x), '[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?') THEN ltrim(spark_trim(x), '+') END`,
  `CREATE MACRO spark_double_float(x) AS
     CASE WHEN abs(x) >= 3.4028235677973366e38 AND isfinite(x) THEN CAST(CASE WHEN x > 0 THEN 'inf' ELSE '-inf' END AS FLOAT) ELSE CAST(x AS FLOAT) END`,
  `CREATE MACRO spark_mantissa(digits) AS digits[1] || '.' || coalesce(nullif(rtrim(digits[2:], '0'), ''), '0')`,
  // DuckDB and Java agree on the digits but not on where the scientific form begins.
  `CREATE MACRO spark_double_text(x) AS
     CASE WHEN isnan(x) THEN 'NaN'
          WHEN isinf(x) THEN CASE WHEN x > 0 THEN 'Infinity' ELSE '-Infinity' END
          WHEN x = 0 OR (abs(x) >= 0.001 AND abs(x) < 10000000) THEN CAST(x AS VARCHAR)
          ELSE CASE WHEN x < 0 THEN '-' ELSE '' END ||
            CASE WHEN contains(CAST(abs(x) AS VARCHAR), 'e')
                 THEN split_part(CAST(abs(x) AS VARCHAR), 'e', 1)
                   || CASE WHEN contains(CAST(abs(x) AS VARCHAR), '.') THEN '' ELSE '.0' END
                   || 'E' || CAST(split_part(CAST(abs(x) AS VARCHAR), 'e', 2) AS INTEGER)
                 WHEN abs(x) >= 1
                 THEN spark_mantissa(replace(CAST(abs(x) AS VARCHAR), '.', ''))
                   || 'E' || (length(split_part(CAST(abs(x) AS VARCHAR), '.', 1)) - 1)
                 ELSE spark_mantissa(ltrim(split_part(CAST(abs(x) AS VARCHAR), '.', 2), '0'))
                   || 'E-' || (length(CAST(abs(x) AS VARCHAR)) - 1 - length(ltrim(split_part(CAST(abs(x) AS VARCHAR), '.', 2), '0')))
            END
     END`,
  "CREATE MACRO spark_float_text(x) AS spark_double_text(x)",
  `CREATE MACRO spark_decimal_scientific(t, scale) AS
     list_transform([coalesce(nullif(ltrim(regexp_replace(t, '[-.]', '', 'g'), '0'), ''), '0')], lambda d:
       CASE WHEN t IS NULL OR length(d) - 1 - scale >= -6 THEN t
            ELSE CASE WHEN t[1] = '-' THEN '-' ELSE '' END || d[1] || CASE WHEN length(d) > 1 THEN '.' || d[2:] ELSE '' END
              || 'E' || (length(d) - 1 - scale) END)[1]`,
  `CREATE MACRO spark_text_boolean(x) AS
     CASE WHEN lower(spark_trim(x)) IN ('t', 'true', 'y', 'yes', '1') THEN true
          WHEN lower(spark_trim(x)) IN ('f', 'false', 'n', 'no', '0') THEN false END`,
];
