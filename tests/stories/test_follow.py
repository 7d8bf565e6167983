"""Stories that go on, merge and split, between two groupings of our own articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from headwater.algorithms.vectors import Vectors
from headwater.data.story import Story
from headwater.stories.cluster import cluster

from .test_cluster import NAMES, PILE

BY_NAME = {name: article_id for article_id, name in NAMES.items()}
BRIDGES = ("bridge-a", "bridge-b", "bridge-c")


def earlier(story_id: str, *names: str) -> Story:
    return Story(story_id, "", tuple(BY_NAME[name] for name in names))


def story_with(name: str, stories: list[Story]) -> Story:
    return next(story for story in stories if BY_NAME[name] in story.article_ids)


def names_of(article_ids: tuple[str, ...]) -> set[str]:
    return {NAMES[i] for i in article_ids}


def test_an_id_outlives_articles_that_come_later():
    dated = [replace(a, published_at=datetime(2025, 3, n + 1, tzinfo=UTC)) for n, a in enumerate(PILE)]
    first = {s.id for s in cluster([a for a in dated if NAMES[a.id] in {"bridge-a", "bridge-b"}], {}, Vectors())}
    assert first == {story_with("bridge-a", cluster(dated, {}, Vectors())).id}


def test_an_earlier_story_goes_on_under_its_id():
    stories = cluster(PILE, {}, Vectors(), before=[earlier("story-old", "bridge-c", "bridge-b")])
    assert story_with("bridge-a", stories).id == "story-old"
    assert all(not story.changes for story in stories)


def test_merged_stories_keep_the_larger_ones_id_and_say_what_joined_them():
    before = [earlier("story-one", "bridge-c"), earlier("story-two", "bridge-a", "bridge-b")]
    merged = story_with("bridge-a", cluster(PILE, {}, Vectors(), before=before))
    assert merged.id == "story-two"
    (change,) = merged.changes
    assert (change.kind, change.story_id, names_of(change.article_ids)) == ("merged", "story-one", {"bridge-c"})
    chance = next(e for e in change.evidence if e.feature == "one-event")
    assert {NAMES[x.article_id] for x in chance.excerpts} > {"bridge-c"}


def test_a_split_story_goes_on_where_most_of_it_is():
    before = [earlier("story-all", "bakery-a", *BRIDGES)]
    stories = cluster(PILE, {}, Vectors(), before=before)
    assert story_with("bridge-b", stories).id == "story-all"
    bakery = story_with("bakery-b", stories)
    assert bakery.id != "story-all"
    (change,) = bakery.changes
    assert (change.kind, change.story_id, names_of(change.article_ids)) == ("split", "story-all", {"bakery-a"})
    assert change.evidence[0].feature == "apart"
    assert change.evidence[0].score > 0.5
    assert len(change.evidence[0].excerpts) == 2


def test_the_article_a_story_was_named_by_may_leave_it():
    court = next(a for a in PILE if NAMES[a.id] == "court")
    own = next(s for s in cluster(PILE, {}, Vectors()) if court.id in s.article_ids).id
    stories = cluster(PILE, {}, Vectors(), before=[earlier(own, "court", *BRIDGES)])
    assert story_with("bridge-a", stories).id == own
    assert len({story.id for story in stories}) == len(stories)


@pytest.mark.parametrize("before", [[], [Story("story-gone", "", ("article-not-given",))]])
def test_what_is_not_given_any_more_changes_nothing(before: list[Story]):
    assert cluster(PILE, {}, Vectors(), before=before) == cluster(PILE, {}, Vectors())
