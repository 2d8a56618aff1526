"""Fits the two small models of factuality.unsupported. Non-negative weights: no sign can be reversed.

usage: [HELD=1] fit.py MTRAG.tsv SUMMEDITS.tsv [OTHER.tsv ...]
  The tables are written by kansa.check.SupportFeatures. Prints weights.txt, then figures on `tune` (HELD=1: also on `held`).
needs: numpy, scipy, scikit-learn
"""
import os
import sys
import numpy as np
from scipy.optimize import minimize
from sklearn.metrics import balanced_accuracy_score, f1_score, roc_auc_score
from sklearn.model_selection import GroupKFold

NAMES = ("NEW_WORDS NEW_PAIRS NEW_GRAMS SCATTER FAR_WORDS NEW_NUMBERS NEW_NAMES DENIED UNDENIED POLARITY OPPOSITES"
         " RESTRICTED EXCHANGED_NUMBERS EXCHANGED_NAMES EXCHANGED_WORDS FRESH COPIED").split()  # from EXCHANGED on: not fitted
UNSUPPORTED = [0, 1, 2, 3]
ALTERED = [4, 5, 6, 7, 9, 10, 11]
CARRIED, SHORTEST, MOST, STRONG, STAND = 0.6, 2, 2, 0.9, 4
MARGIN = {"unsupported": 0.8, "altered": 0.8}  # how far the threshold lies above even odds of balanced classes


def rows(path):
    answers = {}
    for line in open(path, encoding="utf-8"):
        number, split, group, flagged, asserts, *values = line.rstrip("\n").split("\t")
        answers.setdefault(number, (split, group, flagged == "1", []))[3].append([float(asserts), *map(float, values)])
    return list(answers.values())


def claims(sentences):
    said = [s for s in sentences if s[0] and s[1] > 0]
    return [s for s in said if s[1] >= SHORTEST] or said


def mean(sentences, features, most_new=9.0):
    kept = [s for s in sentences if s[2] <= most_new and s[1] > 0]
    if not kept:
        return None
    weight = np.array([s[1] for s in kept])
    values = np.minimum(np.array([[s[2 + f] for f in features] for s in kept]), MOST)
    return (weight[:, None] * values).sum(0) / weight.sum()


def fit(x, y, c=1.0):
    balance = np.where(y, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    sign = np.where(y, 1, -1)

    def loss(b):
        z = x @ b[1:] + b[0]
        g = -sign * balance / (1 + np.exp(sign * z))
        return (balance * np.logaddexp(0, -sign * z)).sum() + (b[1:] ** 2).sum() / 2 / c, np.r_[g.sum(), x.T @ g + b[1:] / c]

    bounds = [(None, None)] + [(0, None)] * x.shape[1]
    return minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", bounds=bounds).x


def train(name, answers, features, most_new):
    made = [(mean(claims(a[3]), features, most_new), a) for a in answers if a[0] == "tune"]
    made = [(v, a) for v, a in made if v is not None]
    x, y = np.array([v for v, _ in made]), np.array([a[2] for _, a in made])
    folds, z = GroupKFold(5, shuffle=True, random_state=0), np.zeros(len(y))
    for left, right in folds.split(x, y, [a[1] for _, a in made]):
        b = fit(x[left], y[left])
        z[right] = x[right] @ b[1:] + b[0]
    b = fit(x, y)
    b[0] -= MARGIN[name]
    print(f"# {name}: {len(y)} rows, grouped 5-fold AUC {roc_auc_score(y, z):.3f}")
    for label, value in zip(["BIAS"] + [NAMES[f] for f in features], b):
        if abs(value) > 1e-6:
            print(name, label, f"{value:.2f}")
    return b.round(2)


def judge(sentences, u, a):
    said = claims(sentences)
    if not said:
        every = mean(sentences, UNSUPPORTED)
        return 0.0 if every is None else logistic(every @ u[1:] + u[0]) / 2, 0.0, False
    altered = mean(said, ALTERED, CARRIED)
    one = any(s[1] >= STAND and logistic(np.array([s[2 + f] for f in UNSUPPORTED]) @ u[1:] + u[0]) >= STRONG for s in said)
    first = logistic(mean(said, UNSUPPORTED) @ u[1:] + u[0])
    second = 0.0 if altered is None else logistic(altered @ a[1:] + a[0])
    for s in said:
        if s[2 + NAMES.index("NEW_NUMBERS")] > 0 and s[2] <= CARRIED:
            second = max(second, logistic(np.minimum([s[2 + f] for f in ALTERED], MOST) @ a[1:] + a[0]))
    return first, second, first >= 0.5 or second >= 0.5 or one


def logistic(z):
    return 1 / (1 + np.exp(-z))


def report(name, answers, split, u, a):
    kept = [x for x in answers if x[0] == split]
    y = np.array([x[2] for x in kept])
    first, second, flagged = map(np.array, zip(*(judge(x[3], u, a) for x in kept)))
    print(f"# {name} {split}: n {len(y)}, flagged {y.sum()}; AUC unsupported {roc_auc_score(y, first):.3f},"
          f" altered {roc_auc_score(y, second):.3f}; verdict BA {balanced_accuracy_score(y, flagged):.3f}"
          f" F1 {f1_score(y, flagged):.3f}, false alarms {flagged[~y].mean():.3f}, found {flagged[y].mean():.3f}")


if __name__ == "__main__":
    mtrag, summedits = rows(sys.argv[1]), rows(sys.argv[2])
    u = train("unsupported", mtrag, UNSUPPORTED, 9.0)
    a = train("altered", summedits, ALTERED, CARRIED)
    sets = [("mtrag", mtrag), ("summedits", summedits)] + [(p, rows(p)) for p in sys.argv[3:]]
    for split in ("tune", "held") if os.environ.get("HELD") else ("tune",):
        for name, answers in sets:
            report(name, answers, split, u, a)
