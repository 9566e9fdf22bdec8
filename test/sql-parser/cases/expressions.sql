SELECT 1 + 2 * 3 - 4 / 5 % 6, a DIV b, a || b || c, a << 1 + 2, a & b | c ^ d, ~a, - a, +a, -1

SELECT a OR b AND NOT c = d, a AND b AND c, !a, NOT NOT a, a <> b, a != b, a <=> b, a == b, a !< b, a !> b

SELECT a BETWEEN 1 AND 2 AND b, a NOT IN (1, 2), a IN (SELECT x FROM t), (a, b) IN (SELECT x, y FROM t), a IS NULL, a IS NOT NULL

SELECT a IS TRUE, a IS NOT FALSE, a IS UNKNOWN, a IS DISTINCT FROM b, a IS NOT DISTINCT FROM b

SELECT a LIKE 'x%' ESCAPE '!', a NOT LIKE 'y', a ILIKE 'z', a RLIKE 'r', a REGEXP 'q', a LIKE ANY ('x', 'y'), a NOT LIKE ALL ('x', 'y')

SELECT a.b.c[1].d, f(x).y, a[0]['k'], t.*, * EXCEPT (a, b.c), `a``b`.`c d`

SELECT CAST(a AS DECIMAL(10, 2)), TRY_CAST(a AS ARRAY<ARRAY<INT>>), a::STRING, -1::BIGINT, a COLLATE unicode_ci, v:x.y[0]['z w']

SELECT CASE a WHEN 1 THEN 'x' ELSE 'y' END, CASE WHEN a THEN b WHEN c THEN d END, CASE (a OR b) WHEN true THEN c END

SELECT EXTRACT(YEAR FROM a), TRIM(a), TRIM(BOTH FROM a), TRIM(LEADING 'x' FROM a), TRIM(TRAILING FROM a), SUBSTRING(a FROM 2 FOR 3), SUBSTR(a, 2), OVERLAY(a PLACING b FROM 1 FOR 2), POSITION('x' IN a)

SELECT dateadd(MONTH, 1, d), timestampdiff(HOUR, a, b), date_add(d, 1), current_date, current_timestamp()

SELECT count(*), count(DISTINCT a, b) FILTER (WHERE c > 0), first(a IGNORE NULLS), nth_value(a, 2) RESPECT NULLS OVER w, percentile_cont(0.5) WITHIN GROUP (ORDER BY a DESC)

SELECT transform(xs, x -> x + y), aggregate(xs, 0, (acc, x) -> acc + x.v), f(a => 1, b => x -> x), system.builtin.abs(a)

SELECT rank() OVER (PARTITION BY a, b ORDER BY c DESC NULLS LAST ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), sum(a) OVER (ORDER BY b RANGE UNBOUNDED PRECEDING), sum(a) OVER w, sum(a) OVER (w) FROM t WINDOW w AS (PARTITION BY a), v AS w

SELECT (a), (a, b), struct(a, b AS c), (SELECT max(x) FROM t), EXISTS (SELECT 1), :name, ?, ? + 1, IDENTIFIER('a.b'), IDENTIFIER(:f)(1)

SELECT 'it''s' "two", 'tab\tquote\'', r'raw\d', 'a' 'b' 'c', '\u0041\101\%'

SELECT 1, 9223372036854775807, 9223372036854775808, -9223372036854775808, 12L, 3S, 4Y, 1.50, .5, 5., 1e3, 1.5BD, 1e3BD, 1D, 2.5F, 0.001

SELECT NULL, TRUE, X'1F', DATE '2020-02-29', TIMESTAMP '2020-01-01 12:34:56.789', TIMESTAMP '2020-01-01 00:00:00 America/Los_Angeles', TIMESTAMP_NTZ '2020-01-01 00:00:00', TIME '12:34:56.5'

SELECT INTERVAL 1 DAY, INTERVAL '1 year 2 months', INTERVAL 3 WEEKS 2 HOURS, INTERVAL '1-2' YEAR TO MONTH, INTERVAL '-1 02:03:04.5' DAY TO SECOND, INTERVAL -'1' DAY, INTERVAL 1.5 SECONDS, INTERVAL '2:3' HOUR TO MINUTE

SELECT from, select, case, year, interval, left, values, date, timestamp, order, day + 1 AS end
