"""tpcds_data.py TABLES QUERIES OUT: small TPC-DS tables as Parquet, the same each time; prints their digest. TABLES has a line `name: column TYPE, …` a table.

Keys hit the tables they name, low ones more often; returns are rows of the sales, and some catalog sales follow a return in a store. A column's
values are above all those that the query texts compare it with: nearly every query then has rows."""

import datetime
import decimal
import glob
import hashlib
import os
import random
import re
import sys

import pyarrow as pa
import pyarrow.parquet as pq

tables_file, queries, out = sys.argv[1:]
text = "\n".join(open(path).read() for path in sorted(glob.glob(os.path.join(queries, "*.sql"))))

ROWS = {
    "catalog_sales": 4000,
    "store_sales": 6000,
    "web_sales": 3000,
    "inventory": 12000,
    "customer": 400,
    "customer_address": 200,
    "customer_demographics": 300,
    "household_demographics": 150,
    "item": 200,
    "income_band": 20,
    "time_dim": 1440,
}
FEW = 8
RETURNS = {"store_returns": ("store_sales", 900), "catalog_returns": ("catalog_sales", 700), "web_returns": ("web_sales", 600)}
FIRST_DAY, LAST_DAY = datetime.date(1998, 1, 1), datetime.date(2002, 12, 31)
# Where three busy quarters begin, as days after the first.
BUSY = [(datetime.date(*day) - FIRST_DAY).days for day in [(1998, 11, 1), (2000, 1, 1), (2001, 4, 1)]]
JULIAN = 2450815 - FIRST_DAY.toordinal()

# The table that a foreign key points to, by the end of its name.
REFERENCES = [
    ("date_sk", "date_dim"), ("time_sk", "time_dim"), ("item_sk", "item"), ("customer_sk", "customer"),
    ("cdemo_sk", "customer_demographics"), ("hdemo_sk", "household_demographics"), ("addr_sk", "customer_address"),
    ("store_sk", "store"), ("promo_sk", "promotion"), ("reason_sk", "reason"), ("warehouse_sk", "warehouse"),
    ("ship_mode_sk", "ship_mode"), ("web_site_sk", "web_site"), ("web_page_sk", "web_page"),
    ("call_center_sk", "call_center"), ("catalog_page_sk", "catalog_page"), ("income_band_sk", "income_band"),
]  # fmt: skip


def parse_tables():
    for line in open(tables_file).read().splitlines():
        name, columns = line.split(": ", 1)
        yield name, re.findall(r"(\w+) (\w+(?:\([\d, ]+\))?)", columns)


def compared(column):
    """The literals that the texts compare a column with."""
    found = []
    literal = r"(?:'[^']*'|-?\d+(?:\.\d+)?)"
    name = rf"\b{column}\b\)?"
    for match in re.finditer(rf"{name}\s*(?:=|<=?|>=?)\s*({literal})", text, re.I):
        found.append(match[1])
    for match in re.finditer(rf"{name}\s+IN\s*\(\s*({literal}(?:\s*,\s*{literal})*)", text, re.I):
        found += re.findall(literal, match[1])
    for match in re.finditer(rf"{name}\s+BETWEEN\s+({literal})\s+AND\s+({literal})", text, re.I):
        found += match.groups()
    return sorted({value.strip("'") for value in found})


def count_of(table):
    return ROWS.get(table, FEW)


def key_of(table, index):
    return index + FIRST_DAY.toordinal() + JULIAN if table == "date_dim" else index + (0 if table == "time_dim" else 1)


def days():
    return (LAST_DAY - FIRST_DAY).days + 1


def date_dim(columns):
    for i in range(days()):
        day = FIRST_DAY + datetime.timedelta(days=i)
        months = (day.year - 1900) * 12 + day.month - 1
        known = {
            "d_date_sk": key_of("date_dim", i),
            "d_date_id": f"D{i:08}",
            "d_date": day,
            "d_month_seq": months,
            "d_week_seq": 5114 + (i + 3) // 7,
            "d_quarter_seq": months // 3,
            "d_year": day.year,
            "d_fy_year": day.year,
            "d_dow": (day.weekday() + 1) % 7,
            "d_moy": day.month,
            "d_dom": day.day,
            "d_qoy": (day.month + 2) // 3,
            "d_day_name": day.strftime("%A"),
            "d_quarter_name": f"{day.year}Q{(day.month + 2) // 3}",
        }
        yield {name: known.get(name, "N" if kind == "STRING" else 0) for name, kind in columns}


def time_dim(columns):
    for i in range(count_of("time_dim")):
        hour = i // 60
        meal = "breakfast" if 6 <= hour < 9 else "dinner" if 17 <= hour < 21 else None
        known = {
            "t_time_sk": i,
            "t_time_id": f"T{i:08}",
            "t_time": i * 60,
            "t_hour": hour,
            "t_minute": i % 60,
            "t_am_pm": "AM" if hour < 12 else "PM",
            "t_meal_time": meal,
        }
        yield {name: known.get(name, "first" if kind == "STRING" else 0) for name, kind in columns}


def value(rng, table, name, kind, index, words):
    if name.endswith("_sk"):
        target = next((target for end, target in REFERENCES if name.endswith(end)), None)
        if target is None or rng.random() < 0.03:
            return None
        if target == "date_dim":
            return key_of(target, rng.choice(BUSY) + rng.randrange(90) if rng.random() < 0.6 else rng.randrange(days()))
        return key_of(target, int(count_of(target) * rng.random() ** 2))
    if name.endswith(("ticket_number", "order_number")):
        return index // 16 + 1
    if rng.random() < 0.02:
        return None
    if kind == "DATE":
        return FIRST_DAY + datetime.timedelta(days=rng.randrange(days()))
    if kind == "STRING":
        if name.endswith("_id"):
            return f"{table[:2].upper()}{index // 2:06}"
        return rng.choice(words) if words and rng.random() < 0.9 else f"{name.split('_', 1)[1]} {rng.randrange(FEW)}"
    if kind.startswith("DECIMAL"):
        scale = int(kind.rstrip(")").split(",")[1])
        drawn = decimal.Decimal(rng.choice(words)) if words and rng.random() < 0.5 else decimal.Decimal(rng.randrange(20000)) / 100
        return drawn.quantize(decimal.Decimal(1).scaleb(-scale))
    if name.endswith("quantity"):
        return rng.randrange(1, 100)
    numbers = [int(word) for word in words if re.fullmatch(r"-?\d+", word)]
    return rng.choice(numbers) if numbers and rng.random() < 0.8 else rng.randrange(100)


def rows_of(table, columns, made):
    if table == "date_dim":
        return list(date_dim(columns))
    if table == "time_dim":
        return list(time_dim(columns))
    rng = random.Random(table)
    words = {name: compared(name) for name, _ in columns}
    is_fact = table in RETURNS or table.endswith("_sales") or table == "inventory"
    count = RETURNS[table][1] if table in RETURNS else count_of(table)
    rows = []
    for index in range(count):
        row = {name: value(rng, table, name, kind, index, words[name]) for name, kind in columns}
        if not is_fact:
            row[columns[0][0]] = key_of(table, index)
        rows.append(row)
    if table in RETURNS:
        for row in rows:
            follow(rng, row, rng.choice(made[RETURNS[table][0]]), ORDERED)
    if table == "catalog_sales":
        for row in rows[::3]:
            follow(rng, row, rng.choice(made["store_returns"]), ("item_sk",))
    return rows


ORDERED = ("item_sk", "ticket_number", "order_number")
CUSTOMERS = ("customer_sk", "bill_customer_sk", "returning_customer_sk", "refunded_customer_sk")
DATES = ("sold_date_sk", "returned_date_sk")


def follow(rng, row, earlier, kept):
    """The row is of the earlier one's customer, some days after it, and shares what is kept."""
    earlier = {name.split("_", 1)[1]: value for name, value in earlier.items()}
    customer = next((earlier[name] for name in CUSTOMERS if name in earlier), None)
    date = next((earlier[name] for name in DATES if name in earlier), None)
    last = key_of("date_dim", days() - 1)
    for name in row:
        plain = name.split("_", 1)[1]
        if plain in kept:
            row[name] = earlier[plain]
        elif plain in CUSTOMERS:
            row[name] = customer
        elif plain in DATES:
            row[name] = date and min(last, date + rng.randrange(90))


def arrow_type(kind):
    if kind.startswith("DECIMAL"):
        return pa.decimal128(*map(int, re.findall(r"\d+", kind)))
    return {"BIGINT": pa.int64(), "INT": pa.int32(), "STRING": pa.string(), "DATE": pa.date32()}[kind]


made = {}
all_tables = dict(parse_tables())
order = {"store_returns": 1, "catalog_sales": 2, "catalog_returns": 3, "web_returns": 3}
for table in sorted(all_tables, key=lambda name: order.get(name, 0)):
    columns = all_tables[table]
    made[table] = rows_of(table, columns, made)
    schema = pa.schema([(name, arrow_type(kind)) for name, kind in columns])
    pq.write_table(pa.Table.from_pylist(made[table], schema=schema), os.path.join(out, f"{table}.parquet"))
print(hashlib.sha256(repr(sorted(made.items())).encode()).hexdigest())
