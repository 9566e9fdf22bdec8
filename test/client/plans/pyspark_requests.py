"""The requests that PySpark 4.3 sends for the calls of requests.ts: those that run, change or ask something."""

from pyspark.errors import PySparkException
from pyspark.sql import functions as F
from pyspark.sql.connect.streaming.query import StreamingQuery
from pyspark.storagelevel import StorageLevel

c = F.col


def calls(spark):
    df = spark.table("t")
    other = spark.table("u")
    query = StreamingQuery(spark, "q-1", "r-1", "counts")
    catalog, conf, streams, udf = spark.catalog, spark.conf, spark.streams, spark.udf

    def stream():
        return spark.readStream.table("t")

    def merge():
        return df.mergeInto("target", df["a"] == c("target.a"))

    return {
        "save": lambda: df.write.save("/out"),
        "save nowhere": lambda: df.write.format("noop").mode("overwrite").save(),
        "save append": lambda: df.write.format("json").mode("append").option("compression", "gzip").save("/out"),
        "save ignore": lambda: df.write.mode("ignore").options(a=1, b=True).save("/out"),
        "save error": lambda: df.write.mode("error").save("/out"),
        "save partitioned": lambda: df.write.partitionBy("a", "b").save("/out"),
        "saveAsTable": lambda: df.write.format("parquet").saveAsTable("x.y"),
        "saveAsTable buckets": lambda: df.write.bucketBy(4, "a", "b").sortBy("c").saveAsTable("x"),
        "saveAsTable clusters": lambda: df.write.clusterBy("a", "b").saveAsTable("x"),
        "insertInto": lambda: df.write.insertInto("x"),
        "insertInto overwrite": lambda: df.write.insertInto("x", True),
        "write csv": lambda: df.write.option("header", True).csv("/out"),
        "write json": lambda: df.write.json("/out"),
        "write parquet": lambda: df.write.mode("overwrite").parquet("/out"),
        "write orc": lambda: df.write.orc("/out"),
        "write text": lambda: df.write.text("/out"),
        "write xml": lambda: df.write.option("rowTag", "r").xml("/out"),
        "write jdbc": lambda: df.write.jdbc("jdbc:x://h/d", "t", properties={"user": "me"}),
        "writeTo create": lambda: df.writeTo("x.y").using("parquet").option("o", 1).tableProperty("p", "v").partitionedBy(c("a"), F.days(c("b"))).create(),
        "writeTo replace": lambda: df.writeTo("x").replace(),
        "writeTo createOrReplace": lambda: df.writeTo("x").clusterBy("a", "b").createOrReplace(),
        "writeTo append": lambda: df.writeTo("x").options(a=1).append(),
        "writeTo overwrite": lambda: df.writeTo("x").overwrite(c("a") > 1),
        "writeTo overwritePartitions": lambda: df.writeTo("x").overwritePartitions(),
        "merge all": lambda: merge().whenMatched().updateAll().whenNotMatched().insertAll().merge(),
        "merge parts": lambda: merge()
        .whenMatched(c("a") > 1)
        .update({"b": c("u.b"), "c": F.lit(2)})
        .whenMatched()
        .delete()
        .whenNotMatched(c("a") < 0)
        .insert({"a": c("u.a")})
        .whenNotMatchedBySource()
        .delete()
        .withSchemaEvolution()
        .merge(),
        "merge by source": lambda: merge().whenNotMatchedBySource(c("target.a") > 1).update({"b": F.lit(0)}).whenNotMatchedBySource().updateAll().merge(),
        "createTempView": lambda: df.createTempView("v"),
        "createOrReplaceTempView": lambda: df.createOrReplaceTempView("v"),
        "createGlobalTempView": lambda: df.createGlobalTempView("v"),
        "createOrReplaceGlobalTempView": lambda: df.createOrReplaceGlobalTempView("v"),
        "checkpoint": lambda: df.checkpoint(),
        "checkpoint later": lambda: df.checkpoint(False),
        "localCheckpoint": lambda: df.localCheckpoint(),
        "localCheckpoint level": lambda: df.localCheckpoint(True, StorageLevel.DISK_ONLY),
        "registerJavaFunction": lambda: udf.registerJavaFunction("f", "a.B", "int"),
        "registerJavaFunction open": lambda: udf.registerJavaFunction("f", "a.B"),
        "registerJavaUDAF": lambda: udf.registerJavaUDAF("f", "a.B"),
        "sql command": lambda: spark.sql("CREATE TABLE x (a INT)"),
        "sql names": lambda: spark.sql("INSERT INTO x VALUES (:a, :b)", {"a": 1, "b": F.lit("x")}),
        "sql places": lambda: spark.sql("INSERT INTO x VALUES (?, ?)", [1, "x"]),
        "stream start": lambda: stream().writeStream.format("console").start(),
        "stream path": lambda: stream()
        .writeStream.format("json")
        .outputMode("append")
        .queryName("counts")
        .partitionBy("a", "b")
        .option("checkpointLocation", "/c")
        .trigger(processingTime="10 seconds")
        .start("/out"),
        "stream once": lambda: stream().writeStream.format("noop").trigger(once=True).start(),
        "stream now": lambda: stream().writeStream.outputMode("complete").trigger(availableNow=True).toTable("x"),
        "stream continuous": lambda: stream().writeStream.trigger(continuous="1 second").clusterBy("a").toTable("x"),
        "query status": lambda: query.status,
        "query lastProgress": lambda: query.lastProgress,
        "query recentProgress": lambda: query.recentProgress,
        "query stop": lambda: query.stop(),
        "query processAllAvailable": lambda: query.processAllAvailable(),
        "query explain": lambda: query.explain(),
        "query explain extended": lambda: query.explain(True),
        "query exception": lambda: query.exception(),
        "query awaitTermination": lambda: query.awaitTermination(1.5),
        "query awaitTermination open": lambda: query.awaitTermination(),
        "streams active": lambda: streams.active,
        "streams get": lambda: streams.get("q-1"),
        "streams awaitAnyTermination": lambda: streams.awaitAnyTermination(2),
        "streams resetTerminated": lambda: streams.resetTerminated(),
        "collect": lambda: df.collect(),
        "take": lambda: df.take(3),
        "tail": lambda: df.tail(3),
        "count": lambda: df.count(),
        "isEmpty": lambda: df.isEmpty(),
        "show": lambda: df.show(),
        "show vertical": lambda: df.show(5, False, True),
        "stat corr": lambda: df.stat.corr("a", "b"),
        "stat cov": lambda: df.stat.cov("a", "b"),
        "approxQuantile": lambda: df.approxQuantile(["a", "b"], [0.25, 0.5], 0.1),
        "schema": lambda: df.schema,
        "explain": lambda: df.explain(),
        "explain extended": lambda: df.explain(True),
        "explain codegen": lambda: df.explain("codegen"),
        "explain cost": lambda: df.explain("cost"),
        "explain formatted": lambda: df.explain("formatted"),
        "isLocal": lambda: df.isLocal(),
        "isStreaming": lambda: df.isStreaming,
        "inputFiles": lambda: df.inputFiles(),
        "semanticHash": lambda: df.semanticHash(),
        "sameSemantics": lambda: df.sameSemantics(other),
        "persist": lambda: df.persist(),
        "persist level": lambda: df.persist(StorageLevel.MEMORY_ONLY),
        "unpersist": lambda: df.unpersist(True),
        "storageLevel": lambda: df.storageLevel,
        "version": lambda: spark.version,
        "conf set": lambda: conf.set("k", True),
        "conf get": lambda: conf.get("k"),
        "conf get default": lambda: conf.get("k", "d"),
        "conf get null": lambda: conf.get("k", None),
        "conf unset": lambda: conf.unset("k"),
        "conf getAll": lambda: conf.getAll,
        "conf isModifiable": lambda: conf.isModifiable("k"),
        "interruptAll": lambda: spark.interruptAll(),
        "interruptTag": lambda: spark.interruptTag("x"),
        "interruptOperation": lambda: spark.interruptOperation("o-1"),
        "cloneSession": lambda: spark.client.clone("11111111-2222-3333-4444-555555555555"),
        "operationStatuses": lambda: spark.client._get_operation_statuses(["o-1"]),
        "artifactStatus": lambda: spark.client._artifact_manager.get_cached_artifacts(["x"]),
        "releaseSession": lambda: spark.client.release_session(),
        "catalog currentCatalog": lambda: catalog.currentCatalog(),
        "catalog setCurrentCatalog": lambda: catalog.setCurrentCatalog("x"),
        "catalog listCatalogs": lambda: catalog.listCatalogs("x*"),
        "catalog currentDatabase": lambda: catalog.currentDatabase(),
        "catalog setCurrentDatabase": lambda: catalog.setCurrentDatabase("x"),
        "catalog listDatabases": lambda: catalog.listDatabases(),
        "catalog getDatabase": lambda: catalog.getDatabase("x"),
        "catalog databaseExists": lambda: catalog.databaseExists("x"),
        "catalog listTables": lambda: catalog.listTables("x", "y*"),
        "catalog listViews": lambda: catalog.listViews("x", "y*"),
        "catalog getTable": lambda: catalog.getTable("x.y"),
        "catalog tableExists": lambda: catalog.tableExists("y", "x"),
        "catalog listColumns": lambda: catalog.listColumns("y"),
        "catalog listFunctions": lambda: catalog.listFunctions("x", "y*"),
        "catalog getFunction": lambda: catalog.getFunction("f"),
        "catalog functionExists": lambda: catalog.functionExists("f"),
        "catalog createTable": lambda: catalog.createTable("x", path="/p", source="csv", description="d", header="true"),
        "catalog createDatabase": lambda: catalog.createDatabase("x", True, {"p": "v"}),
        "catalog dropDatabase": lambda: catalog.dropDatabase("x", True, True),
        "catalog dropTable": lambda: catalog.dropTable("x", True, True),
        "catalog dropView": lambda: catalog.dropView("x", True),
        "catalog dropTempView": lambda: catalog.dropTempView("x"),
        "catalog dropGlobalTempView": lambda: catalog.dropGlobalTempView("x"),
        "catalog truncateTable": lambda: catalog.truncateTable("x"),
        "catalog analyzeTable": lambda: catalog.analyzeTable("x", True),
        "catalog getTableProperties": lambda: catalog.getTableProperties("x"),
        "catalog getCreateTableString": lambda: catalog.getCreateTableString("x", True),
        "catalog listPartitions": lambda: catalog.listPartitions("x"),
        "catalog recoverPartitions": lambda: catalog.recoverPartitions("x"),
        "catalog isCached": lambda: catalog.isCached("x"),
        "catalog cacheTable": lambda: catalog.cacheTable("x"),
        "catalog cacheTable level": lambda: catalog.cacheTable("x", StorageLevel.DISK_ONLY),
        "catalog uncacheTable": lambda: catalog.uncacheTable("x"),
        "catalog clearCache": lambda: catalog.clearCache(),
        "catalog refreshTable": lambda: catalog.refreshTable("x"),
        "catalog refreshByPath": lambda: catalog.refreshByPath("/p"),
    }


class Recorded(Exception):
    """Raised in the place of an answer."""


class RecordingStub:
    """Stands for the connection: keeps the first request that is none of the client's own questions, and answers nothing."""

    def __init__(self, stub):
        self.stub = stub
        self.request = None

    def __getattr__(self, method):
        def call(request, **settings):
            own = method == "Config" and all(key.startswith("spark.") for key in request.operation.get.keys) and request.operation.get.keys
            if own:
                return getattr(self.stub, method)(request, **settings)
            if self.request is None and method not in ("ReleaseExecute", "ReattachExecute"):
                self.request = (method, request)
            raise Recorded()

        return call


def recorded(spark, plain):
    """Method and message of the first request of each call."""
    stub = spark.client._stub
    found = {}
    for name, call in calls(spark).items():
        recording = RecordingStub(stub)
        spark.client._stub = recording
        spark.client._artifact_manager._stub = recording
        try:
            call()
        except (Recorded, PySparkException):
            pass
        if recording.request is None:
            raise ValueError(f"{name} sends nothing")
        method, request = recording.request
        message = plain(request)
        for key in ("sessionId", "clientObservedServerSideSessionId", "userContext", "clientType", "operationId", "requestOptions", "tags"):
            message.pop(key, None)
        found[name] = {method: message}
    spark.client._stub = stub
    spark.client._artifact_manager._stub = stub
    return found
