"""sample.py REMOTE FOLDER OUT: the sample notebook's cells in Python. Prints what each cell shows, after a line `@@ cell N`."""
import sys

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql.functions import col, lit

remote, data, out = sys.argv[1:4]
spark = SparkSession.builder.remote(remote).getOrCreate()


def shown(cell, frame):
    print(f"@@ cell {cell}")
    print(frame._show_string(20, 20, False))


lines = (
    spark.read.schema(
        "InvoiceNo STRING, StockCode STRING, Description STRING, Quantity INT, InvoiceDate TIMESTAMP, "
        "UnitPrice DECIMAL(10,2), CustomerID INT, Country STRING, _corrupt_record STRING"
    )
    .option("header", True)
    .option("escape", '"')
    .option("mode", "PERMISSIVE")
    .csv(f"{data}/ecommerce.csv")
)
shown(3, lines.select("InvoiceNo", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"))
shown(
    4,
    lines.filter(col("_corrupt_record").isNotNull()).select("Quantity", "InvoiceDate", "UnitPrice", "_corrupt_record"),
)

orders = (
    lines.drop("_corrupt_record")
    .na.drop("any", subset=["Quantity", "InvoiceDate", "UnitPrice"])
    .filter((col("Quantity") > 0) & (col("UnitPrice") > 0))
    .withColumn("Amount", col("Quantity") * col("UnitPrice"))
    .withColumn("Month", F.date_format("InvoiceDate", "yyyy-MM"))
)
print("@@ cell 6")
print(orders.schema.treeString(), end="")
print(f"\n{orders.count()} clean order lines")

by_country = (
    orders.groupBy("Country")
    .agg(
        F.countDistinct("InvoiceNo").alias("Invoices"),
        F.countDistinct("CustomerID").alias("Customers"),
        F.sum("Amount").alias("Revenue"),
    )
    .orderBy(col("Revenue").desc())
)
shown(8, by_country)

products = spark.read.option("header", True).schema("StockCode STRING, Category STRING").csv(f"{data}/products.csv")
countries = spark.read.schema("country STRING, code STRING, region STRING, currency STRING").json(
    f"{data}/countries.json"
)
sales = (
    orders.join(products, "StockCode")
    .join(countries, orders["Country"] == countries["country"])
    .select(
        *["InvoiceNo", "InvoiceDate", "Month", "CustomerID", "StockCode", "Description", "Category"],
        *["region", "code", "Quantity", "Amount"],
    )
)
shown(
    10,
    sales.groupBy("region", "Category").agg(F.sum("Amount").alias("Revenue")).orderBy("region", col("Revenue").desc()),
)

ranked = (
    sales.groupBy("Category", "StockCode")
    .agg(F.sum("Amount").alias("Revenue"), F.first("Description").alias("Description"))
    .withColumn("Rank", F.rank().over(Window.partitionBy("Category").orderBy(col("Revenue").desc())))
)
shown(12, ranked.filter(col("Rank") <= 3).select("Category", "Rank", "StockCode", "Revenue").orderBy("Category", "Rank"))

sales.createOrReplaceTempView("sales")
shown(
    15,
    spark.sql(
        """SELECT CustomerID, count(DISTINCT InvoiceNo) AS Invoices, sum(Amount) AS Revenue
FROM sales WHERE CustomerID IS NOT NULL GROUP BY CustomerID HAVING sum(Amount) >= :minimum
ORDER BY Revenue DESC LIMIT 10""",
        {"minimum": 3000},
    ),
)
spark.sql(
    "CREATE OR REPLACE TEMPORARY VIEW by_month AS SELECT Month, sum(Amount) AS Revenue FROM sales GROUP BY Month"
)
shown(
    16,
    spark.sql(
        "SELECT Month, Revenue, Revenue - lag(Revenue) OVER (ORDER BY Month) AS Change FROM by_month ORDER BY Month"
    ),
)

sales.write.mode("overwrite").partitionBy("region").parquet(out)
stored = spark.read.parquet(out)
print("@@ cell 18")
print(f"{stored.count()} rows written, {sales.count()} expected")
by_region = stored.groupBy("region").agg(F.count(lit(1)).alias("Rows"), F.sum("Amount").alias("Revenue"))
print(by_region.orderBy("region")._show_string(20, 20, False))
