from __future__ import annotations

import pytest
from tests.coverage import make_article

from headwater.data.reuse import Drift, DriftKind
from headwater.data.span import Excerpt, Span
from headwater.views.drifts import drift_records, find_repeats


def drift(detail: str, kind: DriftKind = "modality") -> Drift:
    article = make_article("post", "Orve Post")
    return Drift(kind, Excerpt(article.id, Span(0, 7)), Excerpt(article.id, Span(8, 16)), detail)


@pytest.mark.parametrize(
    ("details", "repeats"),
    [
        (["“urging” is a plea, “ordering” an order.", "“urged” is a plea, “orders” an order."], [None, 0]),
        (["“called” is a plea, “orders” an order.", "“urging” is a plea, “ordering” an order."], [None, 0]),
        (["“urged” is a plea, “ordered” an order.", "“asked” is a plea, “told” an order."], [None, None]),
        (
            ["“to go” is intended, “has gone” is done.", "“to go” is intended, “have gone” is done."],
            [None, 0],
        ),
        (["“may have” is missing in the first.", "“reportedly” is missing in the first."], [None, None]),
        (["“may have” is missing in the first.", "“may have” is missing in the other."], [None, None]),
        (["“weighing” in one, “set to” in the other.", "“weighing” in one, “agreed” in the other."], [None, None]),
        (["“weighing” in one, “agreed” in the other.", "“weighs” in one, “agree” in the other."], [None, 0]),
        (["The figures differ: 18 mile against 18 km.", "The figures differ: 18 mile against 19 km."], [None, None]),
        ([], []),
    ],
)
def test_drifts_of_one_claim_fold_where_only_the_forms_of_words_differ(
    details: list[str], repeats: list[int | None]
) -> None:
    assert find_repeats([drift(detail) for detail in details]) == repeats


def test_the_graver_kind_is_shown_and_nothing_is_lost() -> None:
    article = make_article("post", "Orve Post")
    drifts = [
        drift("“called” is a plea, “orders” an order.", "attribution"),
        drift("“urging” is a plea, “ordering” an order.", "modality"),
        drift("“urges” is a plea, “ordered” an order.", "modality"),
    ]
    records = drift_records(drifts, {article.id: article})
    assert [record["detail"] for record in records] == [one.detail for one in drifts]
    assert [record["repeats"] for record in records] == [1, None, 1]
