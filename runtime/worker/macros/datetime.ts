/** Zones, and dates, times and intervals from and to text. Instants are UTC TIMESTAMPs. */
export const datetimeMacros: readonly string[] = [
  // ICU takes the later instant where clocks are put back, Java the earlier.
  `CREATE MACRO spark_to_instant(wall, zone) AS
     CASE WHEN timezone(zone, timezone(zone, wall) - INTERVAL 1 HOUR) = wall
          THEN timezone('UTC', timezone(zone, wall) - INTERVAL 1 HOUR)
          ELSE timezone('UTC', timezone(zone, wall)) END`,
  `CREATE MACRO spark_offset_seconds(zone) AS
     CASE WHEN upper(zone) IN ('Z', 'UTC', 'GMT', 'UT') THEN 0
          WHEN regexp_full_match(zone, '(?i)(UTC|GMT|UT)?[+-][0-9]{1,2}(:?[0-9]{2})?(:?[0-9]{2})?')
          THEN CASE WHEN contains(zone, '-') THEN -1 ELSE 1 END * (
            CAST(regexp_extract(zone, '[+-]([0-9]{1,2})', 1) AS INTEGER) * 3600
            + coalesce(TRY_CAST(regexp_extract(zone, '[+-][0-9]{1,2}:?([0-9]{2})', 1) AS INTEGER), 0) * 60
            + coalesce(TRY_CAST(regexp_extract(zone, '[+-][0-9]{1,2}:?[0-9]{2}:?([0-9]{2})', 1) AS INTEGER), 0)) END`,
  `CREATE MACRO spark_to_instant_zone(wall, zone) AS
     CASE WHEN spark_offset_seconds(zone) IS NOT NULL THEN wall - to_seconds(spark_offset_seconds(zone)) ELSE spark_to_instant(wall, zone) END`,
  `CREATE MACRO spark_to_local_zone(instant, zone) AS
     CASE WHEN spark_offset_seconds(zone) IS NOT NULL THEN instant + to_seconds(spark_offset_seconds(zone))
          ELSE timezone(zone, timezone('UTC', instant)) END`,
  `CREATE MACRO spark_text_date(x) AS
     CASE WHEN regexp_full_match(spark_trim(x), '[+-]?[0-9]{4,7}-[0-9]{1,2}-[0-9]{1,2}([ T].*)?') THEN TRY_CAST(regexp_extract(ltrim(spark_trim(x), '+'), '^[^ T]*') AS DATE)
          WHEN regexp_full_match(spark_trim(x), '[+-]?[0-9]{4,7}-[0-9]{1,2}') THEN TRY_CAST(ltrim(spark_trim(x), '+') || '-1' AS DATE)
          WHEN regexp_full_match(spark_trim(x), '[+-]?[0-9]{4,7}') THEN TRY_CAST(ltrim(spark_trim(x), '+') || '-1-1' AS DATE) END`,
  // What is written in full; JavaScript reads the rest.
  String.raw`CREATE MACRO spark_timestamp_parts(x) AS regexp_extract(spark_trim(x),
     '^([+-]?[0-9]{4,6}-[0-9]{1,2}-[0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]*))?\s*(Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9])?)?)?)?$',
     ['day', 'h', 'm', 's', 'f', 'zone'])`,
  `CREATE MACRO spark_parts_local(p) AS
     CASE WHEN coalesce(TRY_CAST(p.h AS INTEGER), 0) < 24 AND coalesce(TRY_CAST(p.m AS INTEGER), 0) < 60 AND coalesce(TRY_CAST(p.s AS INTEGER), 0) < 60
          THEN TRY_CAST(spark_text_date(p.day) AS TIMESTAMP) + to_microseconds(
            coalesce(TRY_CAST(p.h AS BIGINT), 0) * 3600000000 + coalesce(TRY_CAST(p.m AS BIGINT), 0) * 60000000
            + coalesce(TRY_CAST(p.s AS BIGINT), 0) * 1000000 + CAST(rpad(p.f[1:6], 6, '0') AS BIGINT)) END`,
  `CREATE MACRO spark_text_timestamp_ntz(x) AS
     list_transform([spark_timestamp_parts(x)], lambda p:
       CASE WHEN p.day <> '' THEN spark_parts_local(p) ELSE make_timestamp(spark_read_timestamp(x, '')) END)[1]`,
  // A macro's argument is written out wherever it is named: the lambda names the parts once, which saves 120 ms of planning a column.
  `CREATE MACRO spark_text_timestamp(x, session_zone) AS
     list_transform([spark_timestamp_parts(x)], lambda p: CASE WHEN p.day = '' THEN make_timestamp(spark_read_timestamp(x, session_zone))
       ELSE list_transform([spark_parts_local(p)], lambda wall:
       CASE WHEN p.zone = '' THEN spark_to_instant(wall, session_zone) ELSE spark_to_instant_zone(wall, p.zone) END)[1] END)[1]`,
  `CREATE MACRO spark_text_timestamp_utc(x) AS
     list_transform([spark_timestamp_parts(x)], lambda p: CASE WHEN p.day = '' THEN make_timestamp(spark_read_timestamp(x, 'UTC'))
       ELSE list_transform([spark_parts_local(p)], lambda wall:
       CASE WHEN p.zone = '' THEN wall ELSE spark_to_instant_zone(wall, p.zone) END)[1] END)[1]`,
  // The last day counts where its time of day has come, and a month where its day has.
  `CREATE MACRO spark_last_whole_day(s, e) AS CAST(e AS DATE)
     - CASE WHEN CAST(e AS DATE) > CAST(s AS DATE) AND CAST(e AS TIME) < CAST(s AS TIME) THEN 1
            WHEN CAST(e AS DATE) < CAST(s AS DATE) AND CAST(e AS TIME) > CAST(s AS TIME) THEN -1 ELSE 0 END`,
  "CREATE MACRO spark_month_day(d) AS (year(d) * 12 + month(d)) * 32 + day(d)",
  `CREATE MACRO spark_whole_months(s, e) AS
     (spark_month_day(spark_last_whole_day(s, e)) - spark_month_day(s)) // 32`,
  String.raw`CREATE MACRO spark_clock_nanos(x) AS
     CASE WHEN regexp_full_match(x, 'T?([01]?[0-9]|2[0-3]):[0-5]?[0-9](:[0-5]?[0-9](\.[0-9]{1,9})?)?')
          THEN CAST(split_part(ltrim(x, 'T'), ':', 1) AS BIGINT) * 3600000000000
             + CAST(split_part(x, ':', 2) AS BIGINT) * 60000000000
             + CAST('0' || split_part(split_part(x, ':', 3), '.', 1) AS BIGINT) * 1000000000
             + CAST(rpad(split_part(x, '.', 2), 9, '0') AS BIGINT) END`,
  // 12 AM is midnight.
  `CREATE MACRO spark_text_time(x) AS
     list_transform([spark_trim(x)], lambda t:
       CASE WHEN regexp_full_match(t, '(?i).*[ap]m')
            THEN CASE WHEN regexp_full_match(t, '(?i)T?(0?[1-9]|1[0-2]):.*')
                 THEN spark_clock_nanos(trim(t[:-3])) % 43200000000000 + CASE WHEN lower(t[-2]) = 'p' THEN 43200000000000 ELSE 0 END END
            ELSE spark_clock_nanos(t) END)[1]`,
  // Java signs years of more than four digits, and counts a year 0 before 1.
  String.raw`CREATE MACRO spark_date_text(x) AS
     CASE WHEN year(x) BETWEEN 1 AND 9999 THEN CAST(x AS VARCHAR)
          WHEN year(x) > 9999 THEN '+' || CAST(x AS VARCHAR)
          ELSE CASE WHEN year(x) < 0 THEN '-' ELSE '' END || lpad(CAST(abs(year(x)) AS VARCHAR), 4, '0')
            || regexp_extract(replace(CAST(x AS VARCHAR), ' (BC)', ''), '^\d+(-.*)$', 1) END`,
  `CREATE MACRO spark_time_text(n) AS strftime(make_timestamp(CAST(n // 1000 AS BIGINT)), '%H:%M:%S')
     || CASE WHEN n % 1000000000 = 0 THEN '' ELSE '.' || rtrim(lpad(CAST(n % 1000000000 AS VARCHAR), 9, '0'), '0') END`,
  `CREATE MACRO spark_seconds_text(us) AS lpad(CAST((us // 1000000) % 60 AS VARCHAR), 2, '0')
     || CASE WHEN us % 1000000 = 0 THEN '' ELSE '.' || rtrim(lpad(CAST(us % 1000000 AS VARCHAR), 6, '0'), '0') END`,
  // first, last: the interval type's fields; larger units than the first are folded into it.
  `CREATE MACRO spark_day_time_text(us, first, last, label) AS CASE WHEN us IS NOT NULL THEN 'INTERVAL ''' || CASE WHEN us < 0 THEN '-' ELSE '' END
     || array_to_string(list_filter([
       array_to_string(list_filter([CASE WHEN first = 'day' THEN CAST(abs(us) // 86400000000 AS VARCHAR) END], lambda p: p IS NOT NULL), ''),
       array_to_string(list_filter([
         CASE WHEN first = 'hour' THEN lpad(CAST(abs(us) // 3600000000 AS VARCHAR), CAST(greatest(2, length(CAST(abs(us) // 3600000000 AS VARCHAR))) AS INTEGER), '0')
              WHEN first = 'day' AND last <> 'day' THEN lpad(CAST((abs(us) // 3600000000) % 24 AS VARCHAR), 2, '0') END,
         CASE WHEN first = 'minute' THEN lpad(CAST(abs(us) // 60000000 AS VARCHAR), CAST(greatest(2, length(CAST(abs(us) // 60000000 AS VARCHAR))) AS INTEGER), '0')
              WHEN first IN ('day', 'hour') AND last IN ('minute', 'second') THEN lpad(CAST((abs(us) // 60000000) % 60 AS VARCHAR), 2, '0') END,
         CASE WHEN first = 'second' THEN lpad(CAST(abs(us) // 1000000 AS VARCHAR), CAST(greatest(2, length(CAST(abs(us) // 1000000 AS VARCHAR))) AS INTEGER), '0') || spark_seconds_text(abs(us))[3:]
              WHEN last = 'second' THEN spark_seconds_text(abs(us)) END
       ], lambda p: p IS NOT NULL), ':')], lambda p: p <> ''), ' ') || ''' ' || label END`,
  `CREATE MACRO spark_year_month_text(months, first, last, label) AS 'INTERVAL ''' || CASE WHEN months < 0 THEN '-' ELSE '' END
     || CASE WHEN first = 'month' THEN CAST(abs(months) AS VARCHAR) WHEN last = 'year' THEN CAST(abs(months) // 12 AS VARCHAR)
             ELSE (abs(months) // 12) || '-' || (abs(months) % 12) END || ''' ' || label`,
  `CREATE MACRO spark_interval_micros(i) AS (datepart('hour', i) * 3600000000 + datepart('minute', i) * 60000000 + datepart('microsecond', i))`,
  `CREATE MACRO spark_interval_months(i) AS (datepart('year', i) * 12 + datepart('month', i))`,
  `CREATE MACRO spark_interval_text(i) AS CASE WHEN i IS NOT NULL THEN coalesce(nullif(array_to_string(list_filter([
       CASE WHEN datepart('year', i) <> 0 THEN datepart('year', i) || ' years' END,
       CASE WHEN datepart('month', i) <> 0 THEN datepart('month', i) || ' months' END,
       CASE WHEN datepart('day', i) <> 0 THEN datepart('day', i) || ' days' END,
       CASE WHEN datepart('hour', i) <> 0 THEN datepart('hour', i) || ' hours' END,
       CASE WHEN datepart('minute', i) <> 0 THEN datepart('minute', i) || ' minutes' END,
       CASE WHEN datepart('microsecond', i) <> 0 THEN
         CASE WHEN datepart('microsecond', i) < 0 THEN '-' ELSE '' END || (abs(datepart('microsecond', i)) // 1000000)
         || CASE WHEN datepart('microsecond', i) % 1000000 = 0 THEN '' ELSE '.' || rtrim(lpad(CAST(abs(datepart('microsecond', i)) % 1000000 AS VARCHAR), 6, '0'), '0') END
         || ' seconds' END
     ], lambda p: p IS NOT NULL), ' '), ''), '0 seconds') END`,
  String.raw`CREATE MACRO spark_text_interval(x) AS
     CASE WHEN regexp_full_match(x, '(?i)\s*(interval\s+)?([+-]?\s*([0-9]+\s+(year|month|week|day|hour|minute|millisecond|microsecond)s?|([0-9]+\.?|[0-9]*\.[0-9]{1,9})\s+seconds?)(\s+|$))+')
          THEN TRY_CAST(regexp_replace(x, '^\s*interval\s+', '', 'i') AS INTERVAL) END`,
];
