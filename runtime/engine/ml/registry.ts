import { linearSvc, linearSvcModel } from "./classification/linear-svc";
import { logisticRegression, logisticRegressionModel } from "./classification/logistic-regression";
import { multilayerPerceptron, multilayerPerceptronModel } from "./classification/multilayer-perceptron";
import { naiveBayes, naiveBayesModel } from "./classification/naive-bayes";
import { bisectingKMeans, bisectingKMeansModel } from "./clustering/bisecting-k-means";
import { gaussianMixture, gaussianMixtureModel } from "./clustering/gaussian-mixture";
import { kMeans, kMeansModel } from "./clustering/k-means";
import { lda } from "./clustering/lda/lda";
import { distributedLdaModel, localLdaModel } from "./clustering/lda/model";
import { powerIterationClusteringWrapper } from "./clustering/power-iteration-clustering";
import {
  binaryClassificationEvaluator,
  multiclassClassificationEvaluator,
} from "./evaluation/classification-evaluators";
import { clusteringEvaluator } from "./evaluation/clustering-evaluator";
import { regressionEvaluator } from "./evaluation/regression-evaluator";
import { multilabelClassificationEvaluator, rankingEvaluator } from "./evaluation/set-evaluators";
import { fmClassificationModel, fmClassifier } from "./factorization/fm-classifier";
import { fmRegressionModel, fmRegressor } from "./factorization/fm-regressor";
import { bucketedRandomProjectionLsh, bucketedRandomProjectionLshModel } from "./feature/bucketed-random-projection";
import { bucketizer } from "./feature/bucketizer";
import {
  binarizer,
  dct,
  elementwiseProduct,
  normalizer,
  polynomialExpansion,
  sqlTransformer,
  vectorSizeHint,
  vectorSlicer,
} from "./feature/elements";
import { featureHasher } from "./feature/feature-hasher";
import { imputer, imputerModel } from "./feature/imputer";
import { indexToString } from "./feature/index-to-string";
import { interaction } from "./feature/interaction";
import { minHashLsh, minHashLshModel } from "./feature/min-hash";
import { oneHotEncoder, oneHotEncoderModel } from "./feature/one-hot-encoder";
import { pca, pcaModel } from "./feature/pca";
import { bucketizerModel, quantileDiscretizer } from "./feature/quantile-discretizer";
import { rFormula, rFormulaModel } from "./feature/r-formula/r-formula";
import { maxAbsScaler, maxAbsScalerModel, minMaxScaler, minMaxScalerModel } from "./feature/range-scalers";
import { robustScaler, robustScalerModel } from "./feature/robust-scaler";
import {
  chiSqSelector,
  chiSqSelectorModel,
  univariateFeatureSelector,
  univariateFeatureSelectorModel,
  varianceThresholdSelector,
  varianceThresholdSelectorModel,
} from "./feature/selectors";
import { standardScaler, standardScalerModel } from "./feature/standard-scaler";
import { stringIndexer, stringIndexerModel } from "./feature/string-indexer";
import { targetEncoder, targetEncoderModel } from "./feature/target-encoder";
import { countVectorizer, countVectorizerModel, hashingTf, idf, idfModel } from "./feature/term-frequencies";
import { nGram, regexTokenizer, stopWordsRemover, tokenizer } from "./feature/text";
import { vectorAssembler } from "./feature/vector-assembler";
import { vectorIndexer, vectorIndexerModel } from "./feature/vector-indexer";
import { word2Vec, word2VecModel } from "./feature/word-2-vec";
import { fpGrowth, fpGrowthModel } from "./fpm/fp-growth";
import { als } from "./recommendation/als";
import { alsModel } from "./recommendation/als-model";
import { aftSurvivalRegression, aftSurvivalRegressionModel } from "./regression/aft-survival-regression";
import {
  generalizedLinearRegression,
  generalizedLinearRegressionModel,
} from "./regression/generalized/generalized-linear-regression";
import { isotonicRegression, isotonicRegressionModel } from "./regression/isotonic-regression";
import { linearRegression, linearRegressionModel } from "./regression/linear-regression";
import type { EstimatorClass, EvaluatorClass, ModelClass, TransformerClass } from "./stage";
import { gbtClassificationModel, gbtClassifier, gbtRegressionModel, gbtRegressor } from "./tree/boosted-trees";
import {
  decisionTreeClassificationModel,
  decisionTreeClassifier,
  decisionTreeRegressionModel,
  decisionTreeRegressor,
  randomForestClassificationModel,
  randomForestClassifier,
  randomForestRegressionModel,
  randomForestRegressor,
} from "./tree/forests";

/** Every class that a client may name, by Spark's name without `org.apache.spark.ml.`. */
export const transformers: Readonly<Record<string, TransformerClass>> = {
  "feature.Binarizer": binarizer,
  "feature.Bucketizer": bucketizer,
  "feature.DCT": dct,
  "feature.ElementwiseProduct": elementwiseProduct,
  "feature.FeatureHasher": featureHasher,
  "feature.HashingTF": hashingTf,
  "feature.IndexToString": indexToString,
  "feature.Interaction": interaction,
  "feature.NGram": nGram,
  "feature.Normalizer": normalizer,
  "feature.PolynomialExpansion": polynomialExpansion,
  "feature.RegexTokenizer": regexTokenizer,
  "feature.SQLTransformer": sqlTransformer,
  "feature.StopWordsRemover": stopWordsRemover,
  "feature.Tokenizer": tokenizer,
  "feature.VectorAssembler": vectorAssembler,
  "feature.VectorSizeHint": vectorSizeHint,
  "feature.VectorSlicer": vectorSlicer,
};

/** What is only saved and loaded under such a name. */
export const wrappers: Readonly<Record<string, TransformerClass>> = {
  "clustering.PowerIterationClusteringWrapper": powerIterationClusteringWrapper,
};

export const estimators: Readonly<Record<string, EstimatorClass>> = {
  "classification.DecisionTreeClassifier": decisionTreeClassifier,
  "classification.FMClassifier": fmClassifier,
  "classification.GBTClassifier": gbtClassifier,
  "classification.LinearSVC": linearSvc,
  "classification.LogisticRegression": logisticRegression,
  "classification.MultilayerPerceptronClassifier": multilayerPerceptron,
  "classification.NaiveBayes": naiveBayes,
  "classification.RandomForestClassifier": randomForestClassifier,
  "clustering.BisectingKMeans": bisectingKMeans,
  "clustering.GaussianMixture": gaussianMixture,
  "clustering.LDA": lda,
  "clustering.KMeans": kMeans,
  "feature.BucketedRandomProjectionLSH": bucketedRandomProjectionLsh,
  "feature.MinHashLSH": minHashLsh,
  "feature.ChiSqSelector": chiSqSelector,
  "feature.CountVectorizer": countVectorizer,
  "feature.IDF": idf,
  "feature.Imputer": imputer,
  "feature.MaxAbsScaler": maxAbsScaler,
  "feature.MinMaxScaler": minMaxScaler,
  "feature.OneHotEncoder": oneHotEncoder,
  "feature.PCA": pca,
  "feature.QuantileDiscretizer": quantileDiscretizer,
  "feature.RFormula": rFormula,
  "feature.RobustScaler": robustScaler,
  "feature.StandardScaler": standardScaler,
  "feature.StringIndexer": stringIndexer,
  "feature.TargetEncoder": targetEncoder,
  "feature.UnivariateFeatureSelector": univariateFeatureSelector,
  "feature.VarianceThresholdSelector": varianceThresholdSelector,
  "feature.VectorIndexer": vectorIndexer,
  "feature.Word2Vec": word2Vec,
  "fpm.FPGrowth": fpGrowth,
  "recommendation.ALS": als,
  "regression.AFTSurvivalRegression": aftSurvivalRegression,
  "regression.DecisionTreeRegressor": decisionTreeRegressor,
  "regression.FMRegressor": fmRegressor,
  "regression.GBTRegressor": gbtRegressor,
  "regression.GeneralizedLinearRegression": generalizedLinearRegression,
  "regression.IsotonicRegression": isotonicRegression,
  "regression.LinearRegression": linearRegression,
  "regression.RandomForestRegressor": randomForestRegressor,
};

export const models: Readonly<Record<string, ModelClass>> = {
  "classification.DecisionTreeClassificationModel": decisionTreeClassificationModel,
  "classification.FMClassificationModel": fmClassificationModel,
  "classification.GBTClassificationModel": gbtClassificationModel,
  "classification.LinearSVCModel": linearSvcModel,
  "classification.LogisticRegressionModel": logisticRegressionModel,
  "classification.MultilayerPerceptronClassificationModel": multilayerPerceptronModel,
  "classification.NaiveBayesModel": naiveBayesModel,
  "classification.RandomForestClassificationModel": randomForestClassificationModel,
  "clustering.BisectingKMeansModel": bisectingKMeansModel,
  "clustering.GaussianMixtureModel": gaussianMixtureModel,
  "clustering.DistributedLDAModel": distributedLdaModel,
  "clustering.LocalLDAModel": localLdaModel,
  "clustering.KMeansModel": kMeansModel,
  "feature.Bucketizer": bucketizerModel,
  "feature.BucketedRandomProjectionLSHModel": bucketedRandomProjectionLshModel,
  "feature.MinHashLSHModel": minHashLshModel,
  "feature.ChiSqSelectorModel": chiSqSelectorModel,
  "feature.CountVectorizerModel": countVectorizerModel,
  "feature.IDFModel": idfModel,
  "feature.ImputerModel": imputerModel,
  "feature.MaxAbsScalerModel": maxAbsScalerModel,
  "feature.MinMaxScalerModel": minMaxScalerModel,
  "feature.OneHotEncoderModel": oneHotEncoderModel,
  "feature.PCAModel": pcaModel,
  "feature.RFormulaModel": rFormulaModel,
  "feature.RobustScalerModel": robustScalerModel,
  "feature.StandardScalerModel": standardScalerModel,
  "feature.StringIndexerModel": stringIndexerModel,
  "feature.TargetEncoderModel": targetEncoderModel,
  "feature.UnivariateFeatureSelectorModel": univariateFeatureSelectorModel,
  "feature.VarianceThresholdSelectorModel": varianceThresholdSelectorModel,
  "feature.VectorIndexerModel": vectorIndexerModel,
  "feature.Word2VecModel": word2VecModel,
  "fpm.FPGrowthModel": fpGrowthModel,
  "recommendation.ALSModel": alsModel,
  "regression.AFTSurvivalRegressionModel": aftSurvivalRegressionModel,
  "regression.DecisionTreeRegressionModel": decisionTreeRegressionModel,
  "regression.FMRegressionModel": fmRegressionModel,
  "regression.GBTRegressionModel": gbtRegressionModel,
  "regression.GeneralizedLinearRegressionModel": generalizedLinearRegressionModel,
  "regression.IsotonicRegressionModel": isotonicRegressionModel,
  "regression.LinearRegressionModel": linearRegressionModel,
  "regression.RandomForestRegressionModel": randomForestRegressionModel,
};

export const evaluators: Readonly<Record<string, EvaluatorClass>> = {
  "evaluation.BinaryClassificationEvaluator": binaryClassificationEvaluator,
  "evaluation.ClusteringEvaluator": clusteringEvaluator,
  "evaluation.MulticlassClassificationEvaluator": multiclassClassificationEvaluator,
  "evaluation.MultilabelClassificationEvaluator": multilabelClassificationEvaluator,
  "evaluation.RankingEvaluator": rankingEvaluator,
  "evaluation.RegressionEvaluator": regressionEvaluator,
};
