import { expect, test } from "vitest";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import { type Rows, runLocally } from "./local-program";

const rows: Rows = {
  features: [
    [1, 0.5],
    [2, 0.1],
    [0.5, 2],
    [3, 1.5],
    [2.5, 0.7],
    [1.2, 1.1],
    [0.3, 0.9],
  ],
  label: [3, 1, 4, 2, 6, 5, 2],
  weight: [1, 2, 1, 1, 3, 1, 2],
  columns: { offset: [0.1, 0.2, 0, 0.3, 0.1, 0.2, 0] },
};
const flags = rows.label!.map((value) => (value > 2.5 ? 1 : 0));

// Answers of Spark 4.3.
test.each([
  [{}, [0.09514681401747005, 0.7538212000450132], 2.410710613215782, 1],
  [
    { family: "gaussian", link: "log", weightCol: "weight" },
    [0.15545958302977078, 0.1979642893370502],
    0.815284400798372,
    19,
  ],
  [{ family: "poisson", weightCol: "weight" }, [0.2034696497931308, 0.31275321035668585], 0.6233408700932035, 4],
  [
    { family: "poisson", offsetCol: "offset", regParam: 0.1 },
    [-0.05942546057484465, 0.17847786495337586],
    0.969543830842927,
    5,
  ],
  [{ family: "gamma", weightCol: "weight" }, [-0.054123988637516184, -0.08221244909990708], 0.4596115864599443, 6],
  [
    { family: "binomial", labelCol: "flag", weightCol: "weight", regParam: 0.05 },
    [0.3266078892242804, 0.9187676951146285],
    -1.096472829169521,
    5,
  ],
  [
    { family: "binomial", link: "probit", labelCol: "flag", regParam: 0.05 },
    [-0.2823521417439827, 0.3691091912803266],
    0.26122171774370345,
    7,
  ],
  [
    { family: "binomial", link: "cloglog", labelCol: "flag", regParam: 0.05 },
    [-0.280603897169934, 0.4468953962505397],
    -0.17913004895008885,
    13,
  ],
  [{ family: "tweedie", variancePower: 1.5 }, [-0.007777784091379632, -0.061730942144618606], 0.6268647516778232, 5],
] as const)("a generalized linear model: %o", (params, coefficients, intercept, iterations) => {
  const estimator = findEstimator("regression.GeneralizedLinearRegression");
  const { labelCol, ...own } = { labelCol: "label", ...params };
  const used = labelCol === "flag" ? { ...rows, label: flags } : rows;
  const fitted = runLocally(estimator.fit(paramsOf(estimator, "uid", own), { kind: "OneRow" }), used, 2);
  const { arrays } = fitted.state;
  for (const [i, value] of coefficients.entries()) expect(arrays.coefficients![i]).toBeCloseTo(value, 8);
  expect(arrays.intercepts![0]).toBeCloseTo(intercept, 8);
  expect(fitted.summary!.values.iterations).toBe(iterations);
});

test("a family has its own links only", () => {
  const estimator = findEstimator("regression.GeneralizedLinearRegression");
  const params = paramsOf(estimator, "uid", { family: "gamma", link: "logit" });
  expect(() => runLocally(estimator.fit(params, { kind: "OneRow" }), rows, 1)).toThrow(
    "Generalized Linear Regression with gamma family does not support logit link function.",
  );
});
