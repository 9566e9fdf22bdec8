"""The notebook's Spark session, whatever a cell asks for it: `spark`, `SparkSession.builder.…getOrCreate()`, `findspark.init()`."""

import os


def connect(remote, on_progress):
    """A function that gives the session, and a new client of it after `spark.stop()`."""
    for name in ("SPARK_REMOTE", "SPARK_LOCAL_REMOTE", "MASTER"):
        os.environ.pop(name, None)
    os.environ["SPARK_CONNECT_MODE_ENABLED"] = "1"

    from pyspark.sql import SparkSession
    from pyspark.sql.connect.client import SparkConnectClient
    from pyspark.sql.connect.session import SparkSession as ConnectSession

    # Other languages' cells use the session, too: it is the kernel's to end.
    SparkConnectClient.release_session = lambda client: None
    SparkConnectClient._cleanup_ml_cache = lambda client: None
    refuse_spark_context()

    seen = []

    def session(options=()):
        spark = ConnectSession.builder.config(map={**dict(options), "spark.remote": remote}).getOrCreate()
        if spark not in seen:
            seen[:] = [spark]
            spark.registerProgressHandler(on_progress)
        return spark

    original = SparkSession.Builder.getOrCreate

    def get_or_create(builder):
        options = dict(builder._options)
        if options.get("spark.remote", "").startswith("sc://"):
            return original(builder)
        # Of a session that is there already, nothing else can be set.
        return session({key: value for key, value in options.items() if key.startswith("spark.sql.")})

    SparkSession.Builder.getOrCreate = get_or_create
    return session


def refuse_spark_context():
    """There is no JVM here. A full PySpark would start one that knows nothing of the notebook's session."""
    try:
        from pyspark.core.context import SparkContext
    except ImportError:
        return
    from pyspark.errors import PySparkNotImplementedError

    def refuse(*_, **__):
        raise PySparkNotImplementedError(
            errorClass="NOT_IMPLEMENTED",
            messageParameters={"feature": "SparkContext in Spark Connect; use `spark`, the notebook's session,"},
        )

    SparkContext._ensure_initialized = refuse
