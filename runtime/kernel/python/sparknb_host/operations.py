"""Tells the kernel of each plan that Spark runs: a server that is not its own does not remember them."""

import base64


def tell_operations(send):
    from pyspark.sql.connect import proto
    from pyspark.sql.connect.client import SparkConnectClient
    from pyspark.sql.metrics import PlanMetrics

    execute = SparkConnectClient._execute_and_fetch_as_iterator
    build_metrics = SparkConnectClient._build_metrics

    def with_proto(client, metrics):
        for told, built in zip(metrics.metrics, build_metrics(client, metrics)):
            built._told = told
            yield built

    def watched(client, request, *args, **kwargs):
        plan = base64.b64encode(request.plan.SerializeToString()).decode("ascii")
        operation = {"operationId": request.operation_id}
        send(kind="operationBegun", plan=plan, **operation)
        metrics = proto.ExecutePlanResponse.Metrics()
        state = "cancelled"
        try:
            for item in execute(client, request, *args, **kwargs):
                if isinstance(item, PlanMetrics):
                    metrics.metrics.append(item._told)
                yield item
            state = "succeeded"
        except Exception:
            state = "failed"
            raise
        finally:
            told = base64.b64encode(metrics.SerializeToString()).decode("ascii")
            send(kind="operationEnded", state=state, metrics=told, **operation)

    SparkConnectClient._build_metrics = with_proto
    SparkConnectClient._execute_and_fetch_as_iterator = watched
