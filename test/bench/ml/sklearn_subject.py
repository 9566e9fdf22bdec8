"""sklearn_subject.py FILE: the same with scikit-learn over one matrix in memory, all cores."""

import sys

import numpy
import pyarrow.parquet
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
from timed import answer

table = pyarrow.parquet.read_table(sys.argv[1])
features = numpy.column_stack([table[f"f{i}"].to_numpy() for i in range(28)])
label, number = table["label"].to_numpy(), table["number"].to_numpy()
rows = len(label)


def summary():
    numbers = features.mean(axis=0), features.var(axis=0, ddof=1), features.min(axis=0), features.max(axis=0)
    return numbers[0][0]


def boosted():
    # Like Spark's: 32 bins, depth 5.
    model = HistGradientBoostingClassifier(max_iter=10, max_depth=5, max_leaf_nodes=None, max_bins=32, early_stopping=False)
    return model.fit(features, label).n_iter_


answer(
    {
        "summary": summary,
        "correlation": lambda: numpy.corrcoef(features, rowvar=False)[0, 21],
        "scaler": lambda: StandardScaler().fit(features).scale_[0],
        "pca": lambda: PCA(n_components=5, svd_solver="covariance_eigh").fit(features).explained_variance_ratio_[0],
        "linear": lambda: LinearRegression().fit(features, number).coef_[0],
        "logistic": lambda: LogisticRegression(C=1 / (rows * 0.01), tol=1e-6).fit(features, label).coef_[0, 0],
        "naive-bayes": lambda: GaussianNB().fit(features, label).theta_[0, 0],
        "k-means": lambda: KMeans(8, max_iter=20, n_init=1, random_state=1).fit(features).inertia_,
        "tree": lambda: DecisionTreeClassifier(max_depth=5).fit(features, label).tree_.node_count,
        "forest": lambda: sum(
            one.tree_.node_count
            for one in RandomForestClassifier(20, max_depth=5, n_jobs=-1).fit(features, label).estimators_
        ),
        "boosted": boosted,
    }
)
