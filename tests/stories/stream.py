"""A week of invented news: strikes on two days, a match and the next one, a fire and its trial, much that is alone."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import UTC, datetime

from headwater.algorithms.vectors import Vectors
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.ids import make_id
from headwater.meaning.times import find_times
from headwater.model import load_encoder
from headwater.stories.profile import find_units

NEWS = {
    # Two strikes on one town, two days apart: two stories of two articles.
    ("first-strike", "2031-05-06T09:00"): """Five killed as missile hits Karvel grain depot
A missile struck a grain depot in Karvel on Monday night, killing five workers, the regional governor Ota Brandl said.
Rescuers pulled eleven people from under the silos. The fire burned until dawn and destroyed 3,000 tonnes of wheat.
The governor blamed the Ruvian air force, which did not comment.""",
    ("first-strike", "2031-05-06T11:30"): """Karvel: night attack on silos leaves five dead
Five people died when a rocket hit the silos of the Karvel grain depot late on Monday, according to governor Ota Brandl.
Eleven wounded were taken to hospital. Firefighters fought the blaze among 3,000 tonnes of burning wheat until morning.
Ruvia's military made no statement.""",
    ("second-strike", "2031-05-08T10:00"): """Drones hit Karvel railway station, two dead
Two railway guards were killed when drones hit the station of Karvel on Wednesday evening, the governor Ota Brandl said.
The waiting hall collapsed and trains to Lessing were halted. Eight passengers were hurt by glass.
It was the second attack on Karvel this week.""",
    ("second-strike", "2031-05-08T12:00"): """Station hall collapses in Karvel drone attack
Drones struck the railway station in Karvel on Wednesday evening and brought down its waiting hall. Two guards died.
Eight passengers were cut by flying glass and all trains to Lessing were stopped, governor Ota Brandl said.
Ruvia denied that its drones had aimed at the station.""",
    # One team, two matches.
    ("match-one", "2031-05-04T20:00"): """Tolvar beat Ostrel 3-1 in the cup semi-final
Tolvar reached the cup final with a 3-1 win over Ostrel on Sunday. Milo Serrand scored twice and Dav Pirk once.
Ostrel's goal came late from Jon Aske. Coach Lene Voss praised her side's patience before 18,000 people.""",
    ("match-one", "2031-05-04T21:10"): """Serrand double takes Tolvar to final
Two goals from Milo Serrand sent Tolvar to the cup final on Sunday as Ostrel lost 3-1 before a crowd of 18,000.
Dav Pirk added the third; Jon Aske's late goal was no more than a comfort for Ostrel.""",
    ("match-two", "2031-05-10T20:00"): """Tolvar lose cup final to Hexley on penalties
Hexley won the cup on Saturday, beating Tolvar 4-2 on penalties after a goalless final in front of 41,000 people.
Goalkeeper Bram Otten saved from Milo Serrand and Dav Pirk. Coach Lene Voss said Tolvar had lacked courage.""",
    ("match-two", "2031-05-10T21:00"): """Otten the hero as Hexley lift the cup
Bram Otten saved two penalties as Hexley beat Tolvar to win the cup on Saturday, 4-2 in the shoot-out.
The final, watched by 41,000, had ended without a goal. It is Hexley's first cup in thirty years.""",
    # An event of two articles and what came of it weeks later.
    ("fire", "2031-05-05T07:00"): """Fire guts Marrin paper mill
A fire destroyed the paper mill at Marrin early on Monday. All forty workers of the night shift got out unhurt.
Flames from bales of waste paper could be seen in Dessel, twelve kilometres off, fire chief Nell Abara said.""",
    ("fire", "2031-05-05T09:00"): """Marrin mill burns down, night shift escapes
The Marrin paper mill burned to the ground before dawn on Monday. Its forty night workers escaped without injury.
Fire chief Nell Abara said the blaze began among bales of waste paper. Smoke drifted as far as Dessel.""",
    ("fire-trial", "2031-06-20T09:00"): """Owner of burned mill charged with fraud
Prosecutors in Dessel on Friday charged Tomas Wirt, owner of the paper mill at Marrin, with insurance fraud.
Wirt had doubled the insurance four days before the mill burned, court papers say. His lawyer called it chance.""",
    ("fire-trial", "2031-06-20T13:00"): """Fraud charge over mill insurance
Tomas Wirt, who owned the Marrin paper mill, was charged with insurance fraud in Dessel on Friday.
According to court papers he doubled his insurance four days before the blaze; his lawyer spoke of chance.""",
}

_PEOPLE = "Abel Corin Dunya Edda Faro Gwen Hanno Ilse Jarl Kaja Leto Mara Nilo Orla".split()
_FAMILIES = (
    "Ardwick Belmare Cosgrel Dunmoor Estrada Fenwold Garrick Holtby Inverel Jessop Kestle Lorimer Mossop".split()
)
_THINGS = """orchard library ferry choir beehive tunnel bakery pool museum bus wolf chess well opera windmill tannery
quarry lighthouse vineyard kennel brewery canal chapel skatepark greenhouse sawmill observatory aquarium stadium
bookshop tramway dairy nursery glacier heath harbour forge pharmacy planetarium circus""".split()
_DEEDS = """reopens closes wins loses floods moves shrinks grows hires sells borrows buries restores paints
counts welcomes bans fears repairs doubles""".split()
_WHYS = """rust frost mites debt noise dust rent salt rot fog ivy thieves heat rats drought mould jackdaws tourists
paperwork boredom lightning asbestos termites inflation nostalgia""".split()


def lone_news(n: int) -> Iterable[tuple[str, str, str]]:
    """``n`` articles about nothing else: event, time, text."""
    chance = random.Random(20310504)  # the same articles each time
    for k in range(n):
        thing, other, third = chance.sample(_THINGS, 3)
        deed, (why, reason) = chance.choice(_DEEDS), chance.sample(_WHYS, 2)
        first, family = chance.choice(_PEOPLE), chance.choice(_FAMILIES)
        place = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3)).capitalize()
        sentences = [
            f"{place} {thing} {deed} {other}",
            f"The {thing} of {place} {deed} its {other}, {first} {family} wrote, because of {why}.",
            f"Neighbours of {family} point to {reason} and to the {third} instead, {20 + k} letters in all.",
        ]
        yield f"alone-{k}", f"2031-05-{4 + k % 7:02}T{k % 24:02}:15", "\n".join(sentences)


def make_pile(
    rows: Iterable[tuple[str, str, str]],
) -> tuple[list[Article], dict[str, Annotations], Vectors, dict[str, str]]:
    """Articles with their sentences, days and vectors, and the event of each article id."""
    articles, annotations, events = [], {}, {}
    for number, (event, at, text) in enumerate(rows):
        published_at = datetime.fromisoformat(at).replace(tzinfo=UTC)
        name = make_id("article", f"{number} {text}")
        headline = text.splitlines()[0]
        one = Article(name, name, "", "", "utf-8", text, (), headline=headline, published_at=published_at)
        times = tuple(find_times(text, published_at.date()))
        annotations[name] = Annotations(name, tuple(find_units(one, None)), (), (), (), (), (), times, ())
        articles.append(one)
        events[name] = event
    spans = [(one, annotations[one.id].sentences) for one in articles]
    matrix = load_encoder().encode([span.of(one.text) for one, found in spans for span in found])
    rows_by_article, start = {}, 0
    for one, found in spans:
        rows_by_article[one.id] = found, matrix[start : start + len(found)]
        start += len(found)
    return articles, annotations, Vectors(rows_by_article), events
