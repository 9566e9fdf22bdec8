import fc from "fast-check";

/** The columns that expressions are made over; every type has nulls and edges. Rows are told apart, and ordered, by `n`. */
export const relation = `(VALUES
  (1, CAST(0 AS INT), CAST(5 AS BIGINT), CAST(1.5 AS DOUBLE), CAST(12.34 AS DECIMAL(10,2)), 'abc', true, DATE'2020-02-29', TIMESTAMP'2021-03-14 02:30:00', array(1, 2, 3), X'616263', TIME'01:02:03', map('a', 1), named_struct('x', 1, 'y', 'p'), INTERVAL '1-1' YEAR TO MONTH, INTERVAL '1 01:01:01' DAY TO SECOND),
  (2, CAST(-7 AS INT), CAST(-9223372036854775807 AS BIGINT), CAST('NaN' AS DOUBLE), CAST(-0.05 AS DECIMAL(10,2)), '', false, DATE'1969-12-31', TIMESTAMP'1969-12-31 23:59:59.999999', array(), X'', TIME'23:59:59.999999', map(), named_struct('x', CAST(NULL AS INT), 'y', ''), INTERVAL '-1-1' YEAR TO MONTH, INTERVAL '-1 01:01:01.5' DAY TO SECOND),
  (3, CAST(2147483647 AS INT), CAST(0 AS BIGINT), CAST(-2.5 AS DOUBLE), CAST(99999999.99 AS DECIMAL(10,2)), ' Spark SQL ', NULL, DATE'9999-12-31', TIMESTAMP'2024-11-03 01:30:00', array(NULL, 5), X'FF00FE', TIME'00:00:00', map('b', NULL, 'a', 2), named_struct('x', 3, 'y', NULL), INTERVAL '0-0' YEAR TO MONTH, INTERVAL '0 00:00:00' DAY TO SECOND),
  (4, NULL, NULL, NULL, NULL, NULL, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (5, CAST(42 AS INT), CAST(3000000000 AS BIGINT), CAST('-Infinity' AS DOUBLE), CAST(0 AS DECIMAL(10,2)), '12', false, DATE'2000-01-01', TIMESTAMP'2000-01-01 00:00:00', array(3, 1, 3), X'3132', TIME'12:00:00', map('c', 3), named_struct('x', 9, 'y', 'q'), INTERVAL '10-0' YEAR TO MONTH, INTERVAL '100 00:00:00' DAY TO SECOND)
) AS t(n, i, l, d, m, s, b, dt, ts, a, bn, tm, mp, st, ym, ds)`;

const leaves = {
  int: ["i", "0", "1", "-3", "7", "100", "CAST(NULL AS INT)", "2147483647"],
  long: ["l", "2L", "-1L", "CAST(NULL AS BIGINT)"],
  double: ["d", "0.0D", "0.5D", "-1.25D", "CAST(NULL AS DOUBLE)", "1e10D"],
  decimal: ["m", "1.5", "-0.25", "100.00", "CAST(NULL AS DECIMAL(6,3))"],
  string: ["s", "'x'", "'Ab c'", "'12'", "'-1.5'", "''", "CAST(NULL AS STRING)", "'a,b'", "'żółw'"],
  boolean: ["b", "true", "false", "CAST(NULL AS BOOLEAN)"],
  date: ["dt", "DATE'2021-06-15'", "CAST(NULL AS DATE)"],
  timestamp: ["ts", "TIMESTAMP'2022-12-31 23:59:59.5'", "CAST(NULL AS TIMESTAMP)"],
  array: ["a", "array(1, 2)", "array(CAST(NULL AS INT))", "CAST(NULL AS ARRAY<INT>)"],
  binary: ["bn", "X'61FF'", "X''", "CAST(NULL AS BINARY)"],
  time: ["tm", "TIME'10:20:30.5'", "CAST(NULL AS TIME)"],
  map: ["mp", "map('a', 7, 'z', NULL)", "CAST(NULL AS MAP<STRING, INT>)"],
  struct: ["st", "named_struct('x', 5, 'y', 'k')", "CAST(NULL AS STRUCT<x: INT, y: STRING>)"],
  years: ["ym", "INTERVAL '1-2' YEAR TO MONTH", "CAST(NULL AS INTERVAL YEAR TO MONTH)"],
  days: ["ds", "INTERVAL '1 02:03:04.5' DAY TO SECOND", "CAST(NULL AS INTERVAL DAY TO SECOND)"],
};

/** Aggregates over all rows or a frame of them, and functions of windows; `n` orders the rows. */
const windows = [
  ...["sum({int})", "sum({decimal})", "avg({int})", "avg({decimal})", "count({any})", "min({any})", "max({same})"],
  ...[
    "min({string})",
    "max({binary})",
    "max({time})",
    "min({days})",
    "sum({days})",
    "avg({days})",
    "bool_and({boolean})",
  ],
  ...[
    "bool_or({boolean})",
    "bit_and({int})",
    "bit_or({long})",
    "bit_xor({int})",
    "count_if({boolean})",
    "max_by({any}, n)",
  ],
  ...[
    "min_by({int}, {decimal})",
    "first({any}, true)",
    "last({int})",
    "any_value({string}, true)",
    "sum({long} % 1000)",
  ],
  ...["try_sum({int})", "try_avg({decimal})", "median({int})", "percentile({int}, 0.25)", "mode({boolean})"],
].flatMap((call) =>
  ["OVER ()", "OVER (ORDER BY n)", "OVER (PARTITION BY b ORDER BY n)"].map((over) => `${call} ${over}`),
);

const ranks = [
  ...["row_number() OVER (ORDER BY n)", "rank() OVER (ORDER BY {int})", "dense_rank() OVER (ORDER BY {string} DESC)"],
  ...["ntile(2) OVER (ORDER BY n)", "percent_rank() OVER (ORDER BY {date})", "cume_dist() OVER (ORDER BY {double})"],
  ...[
    "lag({any}) OVER (ORDER BY n)",
    "lead({int}, 2, -1) OVER (ORDER BY n)",
    "nth_value({string}, 2) OVER (ORDER BY n)",
  ],
  ...[
    "first_value({any}) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING)",
    "lag({string}, 1) IGNORE NULLS OVER (ORDER BY n)",
  ],
  ...[
    "sum({int}) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)",
    "count({any}) OVER (ORDER BY i RANGE BETWEEN 50 PRECEDING AND CURRENT ROW)",
  ],
  ...["max({decimal}) OVER (PARTITION BY b ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"],
];

/** `{int}` and so on stand for expressions of that type; `{same}` is one type throughout a template. */
const templates = {
  int: [
    ...["({int} + {int})", "({int} - {int})", "({int} * {int})", "({int} % {int})", "(- {int})", "abs({int})"],
    ...["pmod({int}, {int})", "length({string})", "ascii({string})", "instr({string}, {string})", "sign({int})"],
    ...["locate({string}, {string}, {int})", "year({date})", "month({date})", "dayofmonth({date})", "quarter({date})"],
    ...[
      "dayofweek({date})",
      "weekofyear({date})",
      "hour({timestamp})",
      "minute({timestamp})",
      "datediff({date}, {date})",
    ],
    ...[
      "size({array})",
      "element_at({array}, 1)",
      "{array}[0]",
      "array_position({array}, {int})",
      "array_max({array})",
    ],
    ...["CAST({long} AS INT)", "CAST({double} AS INT)", "CAST({decimal} AS INT)", "CAST({boolean} AS INT)"],
    ...["TRY_CAST({string} AS INT)", "({int} & {int})", "({int} | {int})", "({int} ^ {int})", "shiftleft({int}, 3)"],
    ...["bit_count({int})", "levenshtein({string}, {string})", "find_in_set({string}, {string})", "hash({any}, {any})"],
    ...["aggregate({array}, 0, (acc, x) -> acc + coalesce(x, 1))", "crc32({string}) % 1000", "{choice:int}"],
  ],
  long: [
    ...["({long} + {int})", "({long} - {long})", "({long} * {int})", "({long} % {long})", "({long} div {int})"],
    ...["CAST({int} AS BIGINT)", "CAST({timestamp} AS BIGINT)", "unix_seconds({timestamp})", "unix_date({date})"],
    ...["floor({double})", "ceil({double})", "xxhash64({any}, {any})", "try_add({long}, {long})", "{choice:long}"],
    ...[
      "factorial({int})",
      "shiftright({long}, 2)",
      "width_bucket({double}, 0D, 10D, 5)",
      "try_multiply({long}, {long})",
    ],
  ],
  double: [
    ...[
      "({double} + {double})",
      "({double} * {double})",
      "({double} - {int})",
      "({int} / {int})",
      "({double} / {double})",
    ],
    ...["try_divide({double}, {double})", "abs({double})", "CAST({decimal} AS DOUBLE)", "TRY_CAST({string} AS DOUBLE)"],
    ...["nanvl({double}, {double})", "rint({double})", "signum({double})", "round({double}, 1)", "{choice:double}"],
    ...["sqrt(abs({double}))", "hypot({double}, 0D)", "months_between({date}, {date})", "bround({double}, 1)"],
  ],
  decimal: [
    ...["({decimal} + {decimal})", "({decimal} - {decimal})", "({decimal} * {decimal})", "({decimal} / {decimal})"],
    ...["round({decimal}, 1)", "bround({decimal})", "floor({decimal})", "ceil({decimal}, 1)", "abs({decimal})"],
    ...[
      "CAST({int} AS DECIMAL(12,2))",
      "CAST({double} AS DECIMAL(20,4))",
      "({decimal} % {decimal})",
      "{choice:decimal}",
    ],
    ...["TRY_CAST({string} AS DECIMAL(8,3))", "(- {decimal})", "pmod({decimal}, {decimal})"],
  ],
  string: [
    ...["concat({string}, {string})", "({string} || {string})", "upper({string})", "lower({string})", "trim({string})"],
    ...["substring({string}, {int}, {int})", "left({string}, {int})", "right({string}, {int})", "reverse({string})"],
    ...[
      "lpad({string}, 5, {string})",
      "rpad({string}, 4, '*')",
      "repeat({string}, 2)",
      "replace({string}, {string}, 'Z')",
    ],
    ...[
      "translate({string}, 'abc', 'xy')",
      "initcap({string})",
      "substring_index({string}, ',', {int})",
      "{choice:string}",
    ],
    ...["CAST({int} AS STRING)", "CAST({double} AS STRING)", "CAST({decimal} AS STRING)", "CAST({date} AS STRING)"],
    ...[
      "CAST({timestamp} AS STRING)",
      "CAST({boolean} AS STRING)",
      "CAST({array} AS STRING)",
      "hex({int})",
      "bin({long})",
    ],
    ...["concat_ws('-', {string}, {string})", "split({string}, ',')[0]", "regexp_replace({string}, '[a-c]', '#')"],
    ...[
      "regexp_extract({string}, '([a-z])', 1)",
      "soundex({string})",
      "md5({string})",
      "base64({string})",
      "typeof({any})",
    ],
    ...[
      "date_format({timestamp}, 'yyyy-MM-dd HH:mm')",
      "conv({int}, 10, 16)",
      "format_number({double}, 2)",
      "btrim({string})",
    ],
    ...[
      "array_join({array}, '|', '-')",
      "overlay({string} PLACING '_' FROM 2)",
      "split_part({string}, 'b', 1)",
      "sha2({string}, 256)",
    ],
    ...[
      "to_json(named_struct('k', {any}))",
      "elt({int}, 'p', {string})",
      "quote({string})",
      "mask({string})",
      "space(2)",
    ],
  ],
  boolean: [
    ...[
      "({int} < {int})",
      "({double} >= {double})",
      "({string} = {string})",
      "({decimal} > {int})",
      "({date} <= {date})",
    ],
    ...[
      "({int} <=> {int})",
      "({boolean} AND {boolean})",
      "({boolean} OR {boolean})",
      "(NOT {boolean})",
      "({any} IS NULL)",
    ],
    ...[
      "({string} LIKE 'a%')",
      "({string} RLIKE '[0-9]')",
      "({int} BETWEEN {int} AND {int})",
      "({int} IN ({int}, {int}))",
    ],
    ...[
      "startswith({string}, {string})",
      "contains({string}, {string})",
      "endswith({string}, {string})",
      "isnan({double})",
    ],
    ...[
      "array_contains({array}, {int})",
      "exists({array}, x -> x > 2)",
      "({timestamp} < {timestamp})",
      "({array} = {array})",
    ],
    ...["CAST({int} AS BOOLEAN)", "TRY_CAST({string} AS BOOLEAN)", "({string} ILIKE '%S%')", "{choice:boolean}"],
    ...[
      "({double} = {double})",
      "(struct({int}, {string}) = struct({int}, {string}))",
      "forall({array}, x -> x IS NOT NULL)",
    ],
  ],
  date: [
    ...[
      "date_add({date}, 30)",
      "date_sub({date}, 1)",
      "add_months({date}, 1)",
      "last_day({date})",
      "trunc({date}, 'MM')",
    ],
    ...["CAST({timestamp} AS DATE)", "next_day({date}, 'MON')", "TRY_CAST({string} AS DATE)", "make_date(2020, 2, 3)"],
    ...["{choice:date}", "({date} + INTERVAL '2' MONTH)", "to_date({string})"],
  ],
  timestamp: [
    ...[
      "({timestamp} + INTERVAL '1 02' DAY TO HOUR)",
      "({timestamp} - INTERVAL '1' MONTH)",
      "date_trunc('HOUR', {timestamp})",
    ],
    ...["CAST({date} AS TIMESTAMP)", "timestamp_seconds({int})", "from_utc_timestamp({timestamp}, 'Asia/Tokyo')"],
    ...[
      "TRY_CAST({string} AS TIMESTAMP)",
      "date_trunc('WEEK', {timestamp})",
      "timestampadd(MONTH, 3, {timestamp})",
      "{choice:timestamp}",
    ],
  ],
  array: [
    ...[
      "array({int}, {int})",
      "sort_array({array})",
      "array_distinct({array})",
      "array_union({array}, {array})",
      "slice({array}, 1, 2)",
    ],
    ...[
      "array_intersect({array}, {array})",
      "array_except({array}, {array})",
      "reverse({array})",
      "concat({array}, {array})",
    ],
    ...["transform({array}, x -> x + 1)", "filter({array}, x -> x > 1)", "array_repeat({int}, 2)", "sequence(1, 3)"],
    ...[
      "array_remove({array}, {int})",
      "array_append({array}, {int})",
      "array_compact({array})",
      "zip_with({array}, {array}, (x, y) -> coalesce(x, y))",
    ],
    ...[
      "sort_array({array}, false)",
      "array_sort({array})",
      "flatten(array({array}, {array}))",
      "array_insert({array}, 2, {int})",
      "{choice:array}",
    ],
    ...["map_values({map})", "array_sort(array({int}, {int}))"],
  ],
  binary: [
    ...["CAST({string} AS BINARY)", "unhex(hex({int}))", "substring({binary}, {int}, 2)", "concat({binary}, {binary})"],
    ...["encode({string}, 'UTF-8')", "to_binary(hex({long}), 'hex')", "unbase64(base64({binary}))", "{choice:binary}"],
    ...["lpad({binary}, 3, X'00')", "left({binary}, 2)", "overlay({binary} PLACING {binary} FROM 2)"],
  ],
  time: [
    ...["make_time({int} % 24, 5, 6)", "time_trunc('HOUR', {time})", "CAST({timestamp} AS TIME)", "{choice:time}"],
    ...["to_time('12:13:14')", "TRY_CAST({string} AS TIME)"],
  ],
  map: [
    ...["map({string}, {int})", "map_filter({map}, (k, v) -> v > 1)", "transform_values({map}, (k, v) -> v + 1)"],
    ...["map_from_arrays(array('p', 'q'), array({int}, {int}))", "str_to_map('a:1')::MAP<STRING, INT>", "{choice:map}"],
    ...["map_concat({map}, map('zz', {int}))", "map_zip_with({map}, {map}, (k, x, y) -> coalesce(x, y))"],
  ],
  struct: [
    ...["named_struct('x', {int}, 'y', {string})", "if({boolean}, {struct}, {struct})", "coalesce({struct}, {struct})"],
    ...['from_json(\'{"x":1,"y":"q"}\', \'x INT, y STRING\')', "element_at(array({struct}, {struct}), 1)"],
  ],
  years: [
    ...[
      "({years} + {years})",
      "(- {years})",
      "({years} * 2)",
      "abs({years})",
      "make_ym_interval({int} % 10, 3)",
      "{choice:years}",
    ],
  ],
  days: [
    ...[
      "({days} + {days})",
      "({days} - {days})",
      "(- {days})",
      "({days} * 2)",
      "({days} / 3)",
      "abs({days})",
      "({time} - {time})",
    ],
    ...["make_dt_interval(1, {int} % 20)", "({date} - {date})", "{choice:days}"],
  ],
};

const more = {
  int: [
    "size({map})",
    "{map}['a']",
    "{struct}.x",
    "element_at({map}, 'b')",
    "octet_length({binary})",
    "extract(HOUR FROM {time})",
    "extract(MONTH FROM {years})",
    "cardinality({map})",
  ],
  long: ["time_diff('MINUTE', {time}, {time})", "extract(DAY FROM {days})::BIGINT"],
  string: [
    ...[
      "CAST({time} AS STRING)",
      "CAST({years} AS STRING)",
      "CAST({days} AS STRING)",
      "CAST({map} AS STRING)",
      "hex({binary})",
    ],
    ...[
      "CAST({struct} AS STRING)",
      "to_json({struct})",
      "to_json({map})",
      "{struct}.y",
      "decode({binary}, 'UTF-8')",
      "sha1({binary})",
    ],
    ...[
      "array_join(map_keys({map}), ',')",
      "base64({binary})",
      "md5({binary})",
      "format_string('%s|%d', {string}, {int})",
    ],
  ],
  boolean: [
    ...[
      "({binary} = {binary})",
      "({time} < {time})",
      "({days} >= {days})",
      "({years} < {years})",
      "({struct} = {struct})",
    ],
    ...[
      "map_contains_key({map}, {string})",
      "({struct} < {struct})",
      "({binary} < {binary})",
      "startswith({binary}, {binary})",
    ],
  ],
  date: ["({date} + {years})"],
  timestamp: [
    "({timestamp} + {days})",
    "({timestamp} - {years})",
    "({date} + {days})",
    "make_timestamp({date}, {time})",
  ],
};
for (const [type, added] of Object.entries(more)) templates[type].push(...added);

const choices = [
  "coalesce({same}, {same})",
  "if({boolean}, {same}, {same})",
  "CASE WHEN {boolean} THEN {same} ELSE {same} END",
  "nullif({same}, {same})",
  "nvl2({any}, {same}, {same})",
  "greatest({same}, {same})",
  "least({same}, {same})",
];

const types = Object.keys(templates);
/** Arrow has no months, so intervals of them are compared as texts. */
const shown = types.filter((type) => type !== "years");

/** Random expressions of every type, as SQL text; they shrink towards a leaf. */
export const expression = fc.letrec((tie) => {
  const at = (type) => (type === "any" ? fc.oneof(...shown.map((other) => tie(other))) : tie(type));
  const filled = (template, same) => {
    const parts = template.split(/(\{\w+\})/);
    const holes = parts.map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name ? at(name === "same" ? same : name) : fc.constant(part);
    });
    return fc.tuple(...holes).map((texts) => texts.join(""));
  };
  const made = (type) => (template) =>
    template.startsWith("{choice:") ? fc.oneof(...choices.map((choice) => filled(choice, type))) : filled(template);
  const rows = types.map((type) => [
    type,
    fc.oneof(
      { maxDepth: 3, depthIdentifier: "sql" },
      fc.constantFrom(...leaves[type]),
      ...templates[type].map(made(type)),
    ),
  ]);
  const any = (template) => fc.constantFrom(...shown).chain((type) => filled(template, type));
  const roots = [...shown.map((type) => tie(type)), fc.oneof(...windows.map(any)), fc.oneof(...ranks.map(any))];
  return { ...Object.fromEntries(rows), root: fc.oneof(...roots) };
}).root;
