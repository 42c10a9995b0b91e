"""Rankings and judgments to figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

_CUT, _RECALL_CUT, _USEFUL = 10, 5, 2


@dataclass(frozen=True)
class Figures:
    """Means over queries. ndcg: nDCG@10. recall: recall@5 of useful pages. success: success@1. empty: no results."""

    queries: int
    ndcg: float
    recall: float
    success: float
    empty: int


def figures(rankings: Mapping[str, Sequence[str]], judged: Mapping[str, Mapping[str, int]]) -> Figures:
    """Return the figures of a set of queries.

    rankings: query -> ids of documents, best first. judged: query -> document -> grade 1 to 3 (absent is 0).
    nDCG@10: gain 2^grade - 1, discount log2(rank + 1), ideal over all judged documents of the query
    (Järvelin and Kekäläinen 2002; Burges et al. 2005). recall@5: useful documents (grade 2 or more) among the
    first five, over how many there could be. success@1: the first is useful.
    """
    names = list(judged)
    return Figures(
        len(names),
        fmean(ndcg(rankings.get(name, ()), judged[name]) for name in names),
        fmean(_recall(rankings.get(name, ()), judged[name]) for name in names),
        fmean(_success(rankings.get(name, ()), judged[name]) for name in names),
        sum(not rankings.get(name) for name in names),
    )


def ndcg(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return nDCG@10 of one ranking, 0 to 1."""
    ideal = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(each, 0) for each in ranking]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades[:_CUT], 1))


def _recall(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    useful = {name for name, grade in grades.items() if grade >= _USEFUL}
    return len(useful & set(ranking[:_RECALL_CUT])) / min(_RECALL_CUT, len(useful)) if useful else 1.0


def _success(ranking: Sequence[str], grades: Mapping[str, int]) -> bool:
    return bool(ranking) and grades.get(ranking[0], 0) >= _USEFUL


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share (0 to 1) of the values lies, by nearest rank; 0 without values."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
