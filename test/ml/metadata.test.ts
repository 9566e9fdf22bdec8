import { expect, test } from "vitest";
import { findModel, metadataText, parseMetadata } from "../../runtime/engine/ml/index";
import { doubleType } from "../../runtime/types/index";

const className = "org.apache.spark.ml.regression.GBTRegressionModel";
const saved = { className, uid: "gbt", params: { stepSize: { type: doubleType, value: 0.5 } } };

test("a saved tree says its impurity though it was not set: Spark's loader asks for it", () => {
  const { defaults } = findModel("regression.GBTRegressionModel");
  const text = metadataText({ ...saved, defaults }, "4.3.0", 0);
  expect(JSON.parse(text)).toMatchObject({ paramMap: { stepSize: 0.5 }, defaultParamMap: { impurity: "variance" } });
  expect(parseMetadata(text, className)).toMatchObject({ uid: "gbt", params: saved.params });
});
