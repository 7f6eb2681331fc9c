#!/usr/bin/env python3
"""Fits similarity.txt of news.hearsay.coverage.claim: similarity.py FEATURES OUT

FEATURES: tab-separated lines of label (1: same, 0: different), weight, and the values of ClaimFeatures, of pairs that violate no rule. The
lines were those of the annotated pairs for tuning (weight 1), of pairs of claims of five annotated sets of articles (1), of claims in
which one word was replaced by one near it in vectors.bin (different, 1), and of reworded claims with such a word (different, 0.02).
Needs numpy and scikit-learn.
"""
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

data = np.loadtxt(sys.argv[1], delimiter="\t")
# 1: the score never falls as the feature grows; -1: it never rises
monotonic = [1, -1, -1, -1, -1, 0, -1, 1, -1, -1, 0, 0, 1, 0, 0]
model = HistGradientBoostingClassifier(
    max_iter=50,
    max_depth=4,
    max_leaf_nodes=8,
    learning_rate=0.1,
    min_samples_leaf=10,
    monotonic_cst=monotonic,
    l2_regularization=1,
    random_state=0,
)
model.fit(data[:, 2:], data[:, 0] == 1, sample_weight=data[:, 1])
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write("# Boosted trees over the features of two wordings, fitted by similarity.py.")
    file.write(" A node: feature, threshold, left, right; a leaf: its value.\n")
    file.write("prior %.6f\n" % model._baseline_prediction.ravel()[0])
    for (tree,) in model._predictors:
        file.write("tree\n")
        for n in tree.nodes:
            if n["is_leaf"]:
                file.write("leaf %.6f\n" % n["value"])
            else:
                file.write("node %d %.6f %d %d\n" % (n["feature_idx"], n["num_threshold"], n["left"], n["right"]))
