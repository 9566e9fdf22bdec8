import { functions as F, type SparkSession, StorageLevel, StreamingQuery } from "../../../runtime/client/api";

const c = F.col;

/** The calls of pyspark_requests.py that send something, under the same names, in TypeScript. */
export function requests(spark: SparkSession): Record<string, () => unknown> {
  const df = spark.table("t");
  const other = spark.table("u");
  const query = new StreamingQuery(spark, { id: "q-1", runId: "r-1" }, "counts");
  const stream = () => spark.readStream.table("t");
  const merge = () => df.mergeInto("target", df.col("a").eq(c("target.a")));
  const { catalog, conf, streams, udf } = spark;
  return {
    save: () => df.write.save("/out"),
    "save nowhere": () => df.write.format("noop").mode("overwrite").save(),
    "save append": () => df.write.format("json").mode("append").option("compression", "gzip").save("/out"),
    "save ignore": () => df.write.mode("ignore").options({ a: 1, b: true }).save("/out"),
    "save error": () => df.write.mode("error").save("/out"),
    "save partitioned": () => df.write.partitionBy("a", "b").save("/out"),
    saveAsTable: () => df.write.format("parquet").saveAsTable("x.y"),
    "saveAsTable buckets": () => df.write.bucketBy(4, "a", "b").sortBy("c").saveAsTable("x"),
    "saveAsTable clusters": () => df.write.clusterBy("a", "b").saveAsTable("x"),
    insertInto: () => df.write.insertInto("x"),
    "insertInto overwrite": () => df.write.insertInto("x", true),
    "write csv": () => df.write.option("header", true).csv("/out"),
    "write json": () => df.write.json("/out"),
    "write parquet": () => df.write.mode("overwrite").parquet("/out"),
    "write orc": () => df.write.orc("/out"),
    "write text": () => df.write.text("/out"),
    "write xml": () => df.write.option("rowTag", "r").xml("/out"),
    "write jdbc": () => df.write.jdbc("jdbc:x://h/d", "t", { user: "me" }),
    "writeTo create": () =>
      df
        .writeTo("x.y")
        .using("parquet")
        .option("o", 1)
        .tableProperty("p", "v")
        .partitionedBy("a", F.days(c("b")))
        .create(),
    "writeTo replace": () => df.writeTo("x").replace(),
    "writeTo createOrReplace": () => df.writeTo("x").clusterBy("a", "b").createOrReplace(),
    "writeTo append": () => df.writeTo("x").options({ a: 1 }).append(),
    "writeTo overwrite": () => df.writeTo("x").overwrite(c("a").gt(1)),
    "writeTo overwritePartitions": () => df.writeTo("x").overwritePartitions(),
    "merge all": () => merge().whenMatched().updateAll().whenNotMatched().insertAll().merge(),
    "merge parts": () =>
      merge()
        .whenMatched(c("a").gt(1))
        .update({ b: c("u.b"), c: F.lit(2) })
        .whenMatched()
        .delete()
        .whenNotMatched(c("a").lt(0))
        .insert({ a: c("u.a") })
        .whenNotMatchedBySource()
        .delete()
        .withSchemaEvolution()
        .merge(),
    "merge by source": () =>
      merge()
        .whenNotMatchedBySource(c("target.a").gt(1))
        .update({ b: F.lit(0) })
        .whenNotMatchedBySource()
        .updateAll()
        .merge(),
    createTempView: () => df.createTempView("v"),
    createOrReplaceTempView: () => df.createOrReplaceTempView("v"),
    createGlobalTempView: () => df.createGlobalTempView("v"),
    createOrReplaceGlobalTempView: () => df.createOrReplaceGlobalTempView("v"),
    checkpoint: () => df.checkpoint(),
    "checkpoint later": () => df.checkpoint(false),
    localCheckpoint: () => df.localCheckpoint(),
    "localCheckpoint level": () => df.localCheckpoint(true, StorageLevel.DISK_ONLY),
    registerJavaFunction: () => udf.registerJavaFunction("f", "a.B", "int"),
    "registerJavaFunction open": () => udf.registerJavaFunction("f", "a.B"),
    registerJavaUDAF: () => udf.registerJavaUDAF("f", "a.B"),
    "sql command": () => spark.sql("CREATE TABLE x (a INT)").collect(),
    "sql names": () => spark.sql("INSERT INTO x VALUES (:a, :b)", { a: 1, b: F.lit("x") }).collect(),
    "sql places": () => spark.sql("INSERT INTO x VALUES (?, ?)", [1, "x"]).collect(),
    "stream start": () => stream().writeStream.format("console").start(),
    "stream path": () =>
      stream()
        .writeStream.format("json")
        .outputMode("append")
        .queryName("counts")
        .partitionBy("a", "b")
        .option("checkpointLocation", "/c")
        .trigger({ processingTime: "10 seconds" })
        .start("/out"),
    "stream once": () => stream().writeStream.format("noop").trigger({ once: true }).start(),
    "stream now": () => stream().writeStream.outputMode("complete").trigger({ availableNow: true }).toTable("x"),
    "stream continuous": () => stream().writeStream.trigger({ continuous: "1 second" }).clusterBy("a").toTable("x"),
    "query status": () => query.status(),
    "query lastProgress": () => query.lastProgress(),
    "query recentProgress": () => query.recentProgress(),
    "query stop": () => query.stop(),
    "query processAllAvailable": () => query.processAllAvailable(),
    "query explain": () => query.explain(),
    "query explain extended": () => query.explain(true),
    "query exception": () => query.exception(),
    "query awaitTermination": () => query.awaitTermination(1.5),
    "query awaitTermination open": () => query.awaitTermination(),
    "streams active": () => streams.active(),
    "streams get": () => streams.get("q-1"),
    "streams awaitAnyTermination": () => streams.awaitAnyTermination(2),
    "streams resetTerminated": () => streams.resetTerminated(),
    collect: () => df.collect(),
    take: () => df.take(3),
    tail: () => df.tail(3),
    count: () => df.count(),
    isEmpty: () => df.isEmpty(),
    show: () => df.show(),
    "show vertical": () => df.show(5, { truncate: false, vertical: true }),
    "stat corr": () => df.stat.corr("a", "b"),
    "stat cov": () => df.stat.cov("a", "b"),
    approxQuantile: () => df.approxQuantile(["a", "b"], [0.25, 0.5], 0.1),
    schema: () => df.schema(),
    explain: () => df.explain(),
    "explain extended": () => df.explain(true),
    "explain codegen": () => df.explain("codegen"),
    "explain cost": () => df.explain("cost"),
    "explain formatted": () => df.explain("formatted"),
    isLocal: () => df.isLocal(),
    isStreaming: () => df.isStreaming(),
    inputFiles: () => df.inputFiles(),
    semanticHash: () => df.semanticHash(),
    sameSemantics: () => df.sameSemantics(other),
    persist: () => df.persist().count(),
    "persist level": () => df.persist(StorageLevel.MEMORY_ONLY).count(),
    unpersist: () => df.unpersist(true).count(),
    storageLevel: () => df.storageLevel(),
    version: () => spark.version(),
    "conf set": () => conf.set("k", true),
    "conf get": () => conf.get("k"),
    "conf get default": () => conf.get("k", "d"),
    "conf get null": () => conf.get("k", null),
    "conf unset": () => conf.unset("k"),
    "conf getAll": () => conf.getAll(),
    "conf isModifiable": () => conf.isModifiable("k"),
    interruptAll: () => spark.interruptAll(),
    interruptTag: () => spark.interruptTag("x"),
    interruptOperation: () => spark.interruptOperation("o-1"),
    cloneSession: () => spark.cloneSession("11111111-2222-3333-4444-555555555555"),
    operationStatuses: () => spark.client.operationStatuses(["o-1"]),
    artifactStatus: () => spark.client.artifactStatus(["cache/x"]),
    releaseSession: () => spark.client.releaseSession(),
    "catalog currentCatalog": () => catalog.currentCatalog(),
    "catalog setCurrentCatalog": () => catalog.setCurrentCatalog("x"),
    "catalog listCatalogs": () => catalog.listCatalogs("x*"),
    "catalog currentDatabase": () => catalog.currentDatabase(),
    "catalog setCurrentDatabase": () => catalog.setCurrentDatabase("x"),
    "catalog listDatabases": () => catalog.listDatabases(),
    "catalog getDatabase": () => catalog.getDatabase("x"),
    "catalog databaseExists": () => catalog.databaseExists("x"),
    "catalog listTables": () => catalog.listTables("x", "y*"),
    "catalog listViews": () => catalog.listViews("x", "y*"),
    "catalog getTable": () => catalog.getTable("x.y"),
    "catalog tableExists": () => catalog.tableExists("y", "x"),
    "catalog listColumns": () => catalog.listColumns("y"),
    "catalog listFunctions": () => catalog.listFunctions("x", "y*"),
    "catalog getFunction": () => catalog.getFunction("f"),
    "catalog functionExists": () => catalog.functionExists("f"),
    "catalog createTable": () =>
      catalog.createTable("x", { path: "/p", source: "csv", description: "d", options: { header: true } }),
    "catalog createDatabase": () => catalog.createDatabase("x", true, { p: "v" }),
    "catalog dropDatabase": () => catalog.dropDatabase("x", true, true),
    "catalog dropTable": () => catalog.dropTable("x", true, true),
    "catalog dropView": () => catalog.dropView("x", true),
    "catalog dropTempView": () => catalog.dropTempView("x"),
    "catalog dropGlobalTempView": () => catalog.dropGlobalTempView("x"),
    "catalog truncateTable": () => catalog.truncateTable("x"),
    "catalog analyzeTable": () => catalog.analyzeTable("x", true),
    "catalog getTableProperties": () => catalog.getTableProperties("x"),
    "catalog getCreateTableString": () => catalog.getCreateTableString("x", true),
    "catalog listPartitions": () => catalog.listPartitions("x"),
    "catalog recoverPartitions": () => catalog.recoverPartitions("x"),
    "catalog isCached": () => catalog.isCached("x"),
    "catalog cacheTable": () => catalog.cacheTable("x"),
    "catalog cacheTable level": () => catalog.cacheTable("x", StorageLevel.DISK_ONLY),
    "catalog uncacheTable": () => catalog.uncacheTable("x"),
    "catalog clearCache": () => catalog.clearCache(),
    "catalog refreshTable": () => catalog.refreshTable("x"),
    "catalog refreshByPath": () => catalog.refreshByPath("/p"),
  };
}
