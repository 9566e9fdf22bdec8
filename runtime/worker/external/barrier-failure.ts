import { formatMessage } from "../../errors/index";
import { RaisedCondition } from "../functions/raised-condition";

/** What a task of a barrier stage has raised, as Spark tells it: of the stage, without a condition. */
export function barrierFailure(task: number, { raised }: RaisedCondition): RaisedCondition {
  const name = raised.errorClass === "PythonException" ? "api.python.PythonException" : raised.errorClass;
  const cause = `org.apache.spark.${name}: ${formatMessage(raised.condition, raised.parameters)}`;
  const message = `Job aborted due to stage failure: Could not recover from a failed barrier ResultStage. Most recent failure reason: Stage failed because barrier task ResultTask(0, ${task}) finished unsuccessfully.\n${cause}`;
  return new RaisedCondition("", { message }, "SparkException");
}
