#!/usr/bin/env python3
"""Fits the similarity models of news.hearsay.coverage.claim: similarity.py anywhere|story FEATURES OUT

anywhere: similarity.txt, for claims of any two articles. story: story-similarity.txt, for claims of one story.
FEATURES: tab-separated lines of label (1: same, 0: different), weight, and the values of ClaimFeatures or StoryFeatures, of pairs that
violate no rule. For "anywhere" the lines were those of the annotated pairs for tuning (weight 1), of pairs of claims of five annotated sets
of articles (1), of claims in which one word was replaced by one near it in vectors.bin (different, 1), and of reworded claims with such a
word (different, 0.02). For "story" they are what TrainingPairs (a test class) writes of stories.txt and sets.txt: all pairs of claims within
each story that violate no rule; those that are different have weight 2.
Needs numpy and scikit-learn.
"""
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

# 1: the score never falls as the feature grows; -1: it never rises
content = [1, -1, -1, -1, -1, 0, -1, 1, -1, -1, 0, 0, 1, 0, 0]
settings = {
    "anywhere": {
        "max_iter": 50,
        "max_depth": 4,
        "learning_rate": 0.1,
        "min_samples_leaf": 10,
        "monotonic_cst": content,
    },
    "story": {
        "max_iter": 100,
        "learning_rate": 0.08,
        "min_samples_leaf": 15,
        "monotonic_cst": content + [-1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1, 1, -1, -1, 1, 0, -1, 0, 0, 0],
    },
}
data = np.loadtxt(sys.argv[2], delimiter="\t")
model = HistGradientBoostingClassifier(max_leaf_nodes=8, l2_regularization=1, random_state=0, **settings[sys.argv[1]])
model.fit(data[:, 2:], data[:, 0] == 1, sample_weight=data[:, 1])
with open(sys.argv[3], "w", encoding="utf-8") as file:
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
