"""A week of invented news with its dates: what is one event, what is its sibling, what stands alone."""

from __future__ import annotations

import random

import pytest
from tests.stories.stream import NEWS, lone_news, make_pile

from headwater.stories.cluster import cluster

NEWS_ROWS = [(event, at, text) for (event, at), text in NEWS.items()]


@pytest.fixture(scope="module")
def week():
    return make_pile([*NEWS_ROWS, *lone_news(200)])


def events_of(stories, events):
    return sorted(sorted(events[i] for i in story.article_ids) for story in stories)


def test_two_articles_each_on_siblings_and_what_came_of_it_are_stories_apart():
    articles, annotations, vectors, events = make_pile(NEWS_ROWS)
    assert events_of(cluster(articles, annotations, vectors), events) == sorted(
        [event, event] for event in {event for event, _ in NEWS}
    )


def test_two_article_stories_are_found_among_two_hundred_that_stand_alone(week):
    articles, annotations, vectors, events = week
    found = events_of(cluster(articles, annotations, vectors), events)
    assert [group for group in found if not group[0].startswith("alone")] == sorted(
        [event, event] for event in {event for event, _ in NEWS}
    )
    # Two hundred articles of one sentence frame are as alike as routine news can be: some pair up, none snowball.
    assert max(len(group) for group in found) <= 20


def test_stories_of_a_week_do_not_depend_on_the_order_of_its_articles(week):
    articles, annotations, vectors, _ = week
    shuffled = random.Random(3).sample(articles, len(articles))
    assert cluster(shuffled, annotations, vectors) == cluster(articles, annotations, vectors)


def test_each_join_says_how_likely_it_is(week):
    articles, annotations, vectors, _ = week
    for story in cluster(articles, annotations, vectors):
        said = [one for one in story.evidence if one.feature == "one-event"]
        assert len(said) <= len(story.article_ids) - 1
        assert all(0 < one.score <= 1 and f"{one.score:.0%}" in one.detail for one in said)
