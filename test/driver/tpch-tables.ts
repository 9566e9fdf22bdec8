/** Tables like those of TPC-H, so small that a query takes no time: what matters is that each has rows, and that they join. */
const suppliers = 20;
const parts = 200;
const customers = 150;
const orders = 1_500;
const lines = 6_000;

const pick = (seed: string, ...values: readonly string[]): string =>
  `element_at(array(${values.map((value) => `'${value}'`).join(", ")}), cast(1 + (${seed}) % ${values.length} as int))`;
const money = (seed: string, most: number): string => `cast((${seed}) * 7919 % ${most * 100} / 100 as decimal(15,2))`;
const day = (seed: string): string => `date_add(date '1992-01-01', cast((${seed}) * 37 % 2400 as int))`;

const nations = [
  ["ALGERIA", 0],
  ["ARGENTINA", 1],
  ["BRAZIL", 1],
  ["CANADA", 1],
  ["EGYPT", 4],
  ["FRANCE", 3],
  ["GERMANY", 3],
  ["INDIA", 2],
  ["SAUDI ARABIA", 4],
  ["CHINA", 2],
] as const;
const regions = ["AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"];

/** Queries that give the tables' rows. */
export const tpchTables: Readonly<Record<string, string>> = {
  region: `SELECT r_regionkey, r_name, '' AS r_comment FROM VALUES ${regions.map((name, i) => `(${i}, '${name}')`).join(", ")} AS t(r_regionkey, r_name)`,
  nation: `SELECT n_nationkey, n_name, n_regionkey, '' AS n_comment FROM VALUES ${nations.map(([name, region], i) => `(${i}, '${name}', ${region})`).join(", ")} AS t(n_nationkey, n_name, n_regionkey)`,
  supplier: `SELECT id AS s_suppkey, concat('Supplier ', id) AS s_name, concat('Road ', id) AS s_address,
    cast(id % ${nations.length} as int) AS s_nationkey, concat('2', id % 10, '-555') AS s_phone, ${money("id", 9000)} AS s_acctbal,
    if(id % 7 = 0, 'Customer some Complaints', 'fine') AS s_comment FROM range(1, ${suppliers + 1})`,
  part: `SELECT id AS p_partkey, concat(${pick("id", "forest", "green", "blue")}, ' ', ${pick("id * 3", "linen", "green", "puff")}) AS p_name,
    'Manufacturer#1' AS p_mfgr, concat('Brand#', 1 + id % 5, 1 + id % 3) AS p_brand,
    concat(${pick("id", "STANDARD", "PROMO", "ECONOMY", "MEDIUM")}, ' ', ${pick("id * 7", "POLISHED", "ANODIZED")}, ' ', ${pick("id * 11", "STEEL", "BRASS", "TIN")}) AS p_type,
    cast(1 + id % 50 as int) AS p_size, ${pick("id", "SM CASE", "MED BOX", "LG BOX", "JUMBO PKG")} AS p_container,
    ${money("id", 1000)} AS p_retailprice, '' AS p_comment FROM range(1, ${parts + 1})`,
  partsupp: `SELECT id % ${parts} + 1 AS ps_partkey, (id * 3 + floor(id / ${parts})) % ${suppliers} + 1 AS ps_suppkey,
    cast(id * 13 % 9999 as int) AS ps_availqty, ${money("id", 1000)} AS ps_supplycost, '' AS ps_comment FROM range(${4 * parts})`,
  customer: `SELECT id AS c_custkey, concat('Customer ', id) AS c_name, concat('Way ', id) AS c_address,
    cast(id % ${nations.length} as int) AS c_nationkey, concat(10 + id % 25, '-555-', id) AS c_phone, ${money("id", 9000)} AS c_acctbal,
    ${pick("id", "BUILDING", "AUTOMOBILE", "MACHINERY")} AS c_mktsegment, '' AS c_comment FROM range(1, ${customers + 1})`,
  orders: `SELECT id AS o_orderkey, id * 7 % ${customers} + 1 AS o_custkey, ${pick("id", "F", "O", "P")} AS o_orderstatus,
    ${money("id", 300000)} AS o_totalprice, ${day("id")} AS o_orderdate, ${pick("id", "1-URGENT", "2-HIGH", "5-LOW")} AS o_orderpriority,
    'Clerk' AS o_clerk, 0 AS o_shippriority, if(id % 9 = 0, 'special big requests', 'none') AS o_comment FROM range(1, ${orders + 1})`,
  lineitem: `SELECT id % ${orders} + 1 AS l_orderkey, id * 11 % ${parts} + 1 AS l_partkey, id * 11 % ${parts} * 3 % ${suppliers} + 1 AS l_suppkey,
    cast(floor(id / ${orders}) + 1 as int) AS l_linenumber, cast(1 + id % 90 as decimal(15,2)) AS l_quantity,
    ${money("id", 90000)} AS l_extendedprice, cast(id % 11 / 100 as decimal(15,2)) AS l_discount, cast(id % 9 / 100 as decimal(15,2)) AS l_tax,
    ${pick("id", "R", "A", "N")} AS l_returnflag, ${pick("id * 3", "O", "F")} AS l_linestatus,
    date_add(${day(`id % ${orders} + 1`)}, cast(1 + id % 120 as int)) AS l_shipdate,
    date_add(${day(`id % ${orders} + 1`)}, cast(30 + id % 60 as int)) AS l_commitdate,
    date_add(${day(`id % ${orders} + 1`)}, cast(2 + id % 150 as int)) AS l_receiptdate,
    ${pick("id", "DELIVER IN PERSON", "COLLECT COD")} AS l_shipinstruct, ${pick("id", "MAIL", "SHIP", "AIR", "AIR REG")} AS l_shipmode,
    '' AS l_comment FROM range(${lines})`,
};
